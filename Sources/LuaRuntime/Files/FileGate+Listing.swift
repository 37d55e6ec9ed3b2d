import CLua
import Glibc

extension FileGate {
  /// What a folder holds, as `entries(of:beginningWith:)` finds it.
  public struct Entry: Equatable, Sendable {
    /// The name in its folder.
    public let name: String
    /// Whether it is a folder itself.
    public let isFolder: Bool
  }

  /// The files and folders in a folder below the working folder that may be opened for reading, in
  /// the order of the bytes of their names.
  ///
  /// Nothing for a path that leaves the working folder or for a folder that cannot be read; trusted
  /// or not, names that begin with a dot are left out. Looks at no more than 10 000 names and gives
  /// the first 200 that fit.
  public func entries(of folder: String, beginningWith start: String) -> [Entry] {
    guard !folder.hasPrefix("/"), !folder.split(separator: "/").contains(".."),
      let opened = openForLooking(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY)
    else { return [] }
    guard let directory = fdopendir(opened) else {
      close(opened)
      return []
    }
    defer { closedir(directory) }
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return FileGate.names(directory, beginningWith: start).prefix(200).compactMap { name in
      isFolder(prefix + name).map { Entry(name: name, isFolder: $0) }
    }
  }

  private static func names(
    _ directory: OpaquePointer, beginningWith start: String
  ) -> [String] {
    var names: [String] = []
    for _ in 0..<10_000 {
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, !name.hasPrefix("."), name.hasPrefix(start) { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path leads to a folder; nil where it leads to neither a file nor a folder that may be
  /// read.
  private func isFolder(_ path: String) -> Bool? {
    guard let opened = openForLooking(path, clua_o_path()) else { return nil }
    defer { close(opened) }
    var status = stat()
    fstat(opened, &status)
    guard faccessat(AT_FDCWD, "/proc/self/fd/\(opened)", R_OK, 0) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return false
    case S_IFDIR: return true
    default: return nil
    }
  }

  /// A descriptor of what lies under the working folder; nil where the gate refuses it.
  private func openForLooking(_ path: String, _ flags: Int32) -> Int32? {
    guard let place = try? place("./" + path, .reading),
      case let opened = clua_open_beneath(place.root, place.rest, flags | O_CLOEXEC), opened >= 0
    else { return nil }
    return try? verified(opened, path, .reading)
  }
}
