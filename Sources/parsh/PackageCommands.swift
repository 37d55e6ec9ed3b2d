import ArgumentParser
import Glibc
import ParLua

/// `parsh new FOLDER`: an empty package to fill in.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes an empty index into a folder: tables to fill in with a spreadsheet.",
    usage: "parsh new FOLDER [--level LEVEL] [--year YEAR]")

  @Argument(help: "The folder, which is made; its name is the name of the index.")
  var folder: String

  @Option(help: "Whom it scores: province, ministry, department, district or commune.")
  var level = "department"

  @Option(help: "The first year of the framework; this year where not told.")
  var year: Int?

  func run() throws {
    let path = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let year = year ?? New.thisYear
    guard (1900...9998).contains(year) else {
      throw ValidationError("--year \(year): use a year such as 2025.")
    }
    guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }),
      name.contains(where: \.isLetter)
    else {
      throw ValidationError(
        "\(name): name the folder with letters, digits and '-', such as my-index.")
    }
    guard let files = Shell.newPackage(name: name, level: level, year: year) else {
      let levels = Shell.packageLevels.joined(separator: ", ")
      throw ValidationError("--level \(level): use one of \(levels).")
    }
    try makeFolder(path)
    for file in files { try write(file.text, to: "\(path)/\(file.path)") }
    let lines = ["\(path) is made:"] + files.map { "  \(path)/\($0.path)" }
    print((lines + ["fill it in, then: parsh check \(path)"]).joined(separator: "\n"))
  }

  private static var thisYear: Int {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    return Int(parts.tm_year) + 1900
  }

  /// Makes the folder; one that is there must be empty.
  private func makeFolder(_ path: String) throws {
    if mkdir(path, 0o777) == 0 { return }
    guard errno == EEXIST else {
      throw ValidationError("\(path) cannot be made: \(String(cString: strerror(errno))).")
    }
    guard let directory = opendir(path) else {
      throw ValidationError("\(path) is no folder; name another.")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." {
        throw ValidationError("\(path) has files in it; name a folder that is not there yet.")
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    guard let stream = fopen(path, "wx") else {
      throw ValidationError("\(path) cannot be written: \(String(cString: strerror(errno))).")
    }
    defer { fclose(stream) }
    fputs(text, stream)
  }
}

/// `parsh check FOLDER`: every problem of a package.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is wrong with an index in a folder, and what is missing.",
    usage: "parsh check FOLDER")

  @Argument(help: "The folder with datapackage.json.")
  var folder: String

  func run() throws {
    let path = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    let (report, isRight) = Shell.check(folder: path)
    guard isRight else {
      Output.write(report + "\n", to: STDERR_FILENO)
      throw ExitCode(1)
    }
    print(report)
  }
}
