import Foundation
import LuaRuntime
import Testing

@testable import ParLua

@Suite struct OwnFilesTests {
  /// A folder of its own with `there.txt`, `empty.txt` and a link to the first, and a gate over it.
  private static func with(_ body: (FileGate, String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "own-files-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "kept".write(toFile: folder + "/there.txt", atomically: false, encoding: .utf8)
    try "".write(toFile: folder + "/empty.txt", atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.txt", withDestinationPath: "there.txt")
    try body(FileGate(workingFolder: folder), folder)
  }

  private static func text(_ path: String) -> String? {
    try? FileGate(trusted: true).readText(path)
  }

  @Test(arguments: ["new.txt", "empty.txt", "./new.txt"])
  func `opens what is new or empty, and its own again by any path`(_ path: String) throws {
    try Self.with { gate, folder in
      var files = OwnFiles()
      for spelling in [path, "./" + path, folder + "/" + path] {
        let descriptor = try files.open(
          spelling, through: gate, overwriting: false, function: "save", besides: nil)
        #expect(TextFile.write("mine", to: descriptor))
        close(descriptor)
        #expect(Self.text(folder + "/" + path) == "mine")
      }
    }
  }

  @Test(arguments: ["there.txt", "./there.txt", "link.txt"])
  func `leaves what it did not write as it is`(_ path: String) throws {
    try Self.with { gate, folder in
      var files = OwnFiles()
      let error = #expect(throws: FileThere.self) {
        _ = try files.open(
          path, through: gate, overwriting: false, function: "save", besides: nil)
      }
      #expect(error?.remedies == [.run("save(\"\(path)\", {overwrite = true})")])
      #expect(Self.text(folder + "/there.txt") == "kept")
    }
  }

  @Test func `writes over it when that is said, and then it is its own`() throws {
    try Self.with { gate, folder in
      var files = OwnFiles()
      for overwriting in [true, false] {
        close(
          try files.open(
            "there.txt", through: gate, overwriting: overwriting, function: "save", besides: nil))
        #expect(Self.text(folder + "/there.txt") == "")
        try "mine".write(toFile: folder + "/there.txt", atomically: false, encoding: .utf8)
      }
    }
  }
}
