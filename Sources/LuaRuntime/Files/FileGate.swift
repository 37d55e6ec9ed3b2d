import CLua
import Glibc

/// Which files a script may open, remove and rename.
///
/// Reading under the working folder and the folders given for reading; writing under the working
/// folder; never a name that begins with a dot, never what is denied. A path is opened beneath a
/// folder's descriptor, and what was really opened is looked at afterwards, so that a symbolic
/// link, swapped in time or not, leads nowhere else.
public final class FileGate: @unchecked Sendable {
  /// What a file is wanted for.
  public enum Purpose: Sendable { case reading, writing }

  /// A file that may not, or cannot, be opened.
  public struct Refusal: Explained, Equatable {
    /// The path as it was given.
    public let path: String
    /// Why, and what would work.
    public let reason: String
    /// The path and the reason.
    public var description: String { "\(path): \(reason)" }
    /// The parameter that paths go by.
    public var argument: String? { "path" }
  }

  private struct Root {
    let path: String
    let descriptor: Int32
    let isWritable: Bool
  }

  private let roots: [Root]
  private let denied: [String]
  private let isTrusted: Bool

  /// A gate over the working folder and further folders to read from.
  ///
  /// - Parameter trusted: Everything the user may do is allowed.
  public init(
    workingFolder: String = ".", readable: [String] = [], denied: [String] = [],
    trusted: Bool = false
  ) {
    roots = [(workingFolder, true)].appending(readable.map { ($0, false) })
      .compactMap { path, isWritable in
        guard let real = FileGate.realPath(path) else { return nil }
        let descriptor = Glibc.open(real, clua_o_path() | O_DIRECTORY | O_CLOEXEC)
        return descriptor < 0
          ? nil : Root(path: real, descriptor: descriptor, isWritable: isWritable)
      }
    self.denied = denied.map { FileGate.realPath($0) ?? $0 }
    isTrusted = trusted
  }

  deinit {
    for root in roots { Glibc.close(root.descriptor) }
  }

  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Opens a file.
  ///
  /// - Returns: A descriptor that the caller closes.
  /// - Throws: `Refusal`.
  public func open(
    _ path: String, for purpose: Purpose = .reading, appending: Bool = false,
    keeping: Bool = false
  ) throws(Refusal) -> Int32 {
    let flags: Int32 =
      purpose == .reading
      ? O_RDONLY : (keeping || appending ? O_RDWR : O_WRONLY) | (appending ? O_APPEND : 0)
    let descriptor = try descriptor(path, purpose, flags)
    var status = stat()
    fstat(descriptor, &status)
    guard isTrusted || status.st_mode & S_IFMT == S_IFREG else {
      Glibc.close(descriptor)
      let kind = status.st_mode & S_IFMT == S_IFDIR ? "is a folder" : "is not a plain file"
      throw Refusal(path: path, reason: "\(kind); name a file")
    }
    if purpose == .writing, !keeping, !appending { ftruncate(descriptor, 0) }
    return descriptor
  }

  private func descriptor(
    _ path: String, _ purpose: Purpose, _ flags: Int32
  ) throws(Refusal) -> Int32 {
    let always = O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    if isTrusted {
      let create = purpose == .writing ? O_CREAT : 0
      return try check(Glibc.open(path, flags | O_CLOEXEC | create, 0o666), path)
    }
    let place = try place(path, purpose)
    var descriptor = beneath(place.root, place.rest, flags | always)
    if descriptor < 0, errno == ENOENT, purpose == .writing {
      descriptor = try create(place, flags | always, path)
    }
    return try verified(check(descriptor, path), path, purpose)
  }

  /// Removes or renames by way of the folder that holds the name.
  ///
  /// - Throws: `Refusal`.
  public func remove(_ path: String) throws(Refusal) {
    let holder = try holder(path)
    defer { Glibc.close(holder.folder) }
    try check(unlinkat(holder.folder, holder.name, 0), path)
  }

  /// Gives a file another name.
  public func rename(_ path: String, to target: String) throws(Refusal) {
    let from = try holder(path)
    defer { Glibc.close(from.folder) }
    let to = try holder(target)
    defer { Glibc.close(to.folder) }
    try check(renameat(from.folder, from.name, to.folder, to.name), path)
  }

  /// The open folder that holds a name, and the name.
  private func holder(_ path: String) throws(Refusal) -> (folder: Int32, name: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let name = parts.last.map(String.init), name != "..", name != "." else {
      throw Refusal(path: path, reason: "is not a file; name one")
    }
    let parent = path.hasPrefix("/") ? "/" : "./"
    let folder = parent + parts.dropLast().joined(separator: "/")
    let flags = clua_o_path() | O_DIRECTORY | O_CLOEXEC
    if isTrusted { return (try check(Glibc.open(folder, flags), path), name) }
    let place = try place(path, .writing)
    let rest = place.rest.split(separator: "/").dropLast().joined(separator: "/")
    let descriptor = try check(beneath(place.root, rest.isEmpty ? "." : rest, flags), path)
    return (try verified(descriptor, path, .writing), name)
  }

  private func create(
    _ place: (root: Int32, rest: String), _ flags: Int32, _ path: String
  ) throws(Refusal) -> Int32 {
    let holder = try holder(path)
    defer { Glibc.close(holder.folder) }
    return openat(holder.folder, holder.name, flags | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
  }
}

// MARK: - Where a path leads

extension FileGate {
  /// The root that a path lies under by its text, and the path below it.
  func place(
    _ path: String, _ purpose: Purpose
  ) throws(Refusal) -> (root: Int32, rest: String) {
    if path.isEmpty || path.utf8.contains(0) {
      throw Refusal(path: path.isEmpty ? "''" : path, reason: "is not a path; name a file")
    }
    guard let working = roots.first else {
      throw Refusal(
        path: path, reason: "no folder may be opened here; start parsh in another folder")
    }
    let full = FileGate.normalized(path.hasPrefix("/") ? path : "\(working.path)/\(path)")
    let roots = self.roots.filter { purpose == .reading || $0.isWritable }
    guard let root = roots.first(where: { full.isBeneath($0.path) }) else {
      throw Refusal(path: path, reason: outside(purpose))
    }
    let rest = String(full.dropFirst(root.path.count).drop { $0 == "/" })
    try refuseHidden(rest, path)
    return (root.descriptor, rest.isEmpty ? "." : rest)
  }

  private func outside(_ purpose: Purpose) -> String {
    let which = purpose == .reading ? "the working folder and the datasets" : "the working folder"
    let verb = purpose == .reading ? "read" : "written"
    return "only \(which) may be \(verb); change the folder, or start parsh with --trust"
  }

  private func refuseHidden(_ rest: String, _ path: String) throws(Refusal) {
    if rest.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      throw Refusal(path: path, reason: "names that begin with a dot are not opened; rename it")
    }
  }

  /// Opens beneath a folder; the kernel refuses whatever leaves it on the way.
  private func beneath(_ root: Int32, _ rest: String, _ flags: Int32) -> Int32 {
    clua_open_beneath(root, rest, flags)
  }

  /// Looks at what was opened, not at how it was called.
  func verified(
    _ descriptor: Int32, _ path: String, _ purpose: Purpose
  ) throws(Refusal) -> Int32 {
    let real = FileGate.realPath("/proc/self/fd/\(descriptor)") ?? ""
    do throws(Refusal) {
      let roots = self.roots.filter { purpose == .reading || $0.isWritable }
      guard let root = roots.first(where: { real.isBeneath($0.path) }) else {
        throw Refusal(path: path, reason: outside(purpose))
      }
      try refuseHidden(String(real.dropFirst(root.path.count)), path)
      let isKept =
        denied.contains { real.isBeneath($0) }
        || purpose == .writing && self.roots.contains { !$0.isWritable && real.isBeneath($0.path) }
      if isKept { throw Refusal(path: path, reason: "belongs to parsh; copy it elsewhere first") }
      return descriptor
    } catch {
      Glibc.close(descriptor)
      throw error
    }
  }

  @discardableResult
  private func check(_ result: Int32, _ path: String) throws(Refusal) -> Int32 {
    if result >= 0 { return result }
    throw Refusal(path: path, reason: FileGate.reason(errno))
  }

  private static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "no such file; look at the spelling and at the folder"
    case EACCES, EPERM: "no permission; ask its owner, or copy it where you may"
    case EISDIR: "is a folder; name a file"
    case ENOTDIR: "a part of the path is a file; name a file in a folder"
    case EXDEV, ELOOP: "a link on the way leads outside; copy the file into the working folder"
    default: "\(String(cString: strerror(number))); choose another file"
    }
  }

  /// The path without `.`, `..` and doubled slashes, by its text alone.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

extension String {
  fileprivate func isBeneath(_ folder: String) -> Bool {
    self == folder || hasPrefix(folder == "/" ? folder : folder + "/")
  }
}

extension Array {
  fileprivate func appending(_ others: [Element]) -> [Element] { self + others }
}
