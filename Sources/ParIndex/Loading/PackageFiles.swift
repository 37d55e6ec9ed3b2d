import Glibc

/// Why a file of a package could not be read.
package struct FileProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Kind: Equatable, Sendable {
    /// There is no such file.
    case notThere
    /// The user may not read it.
    case notReadable
    /// It is a folder.
    case folder
    /// The one who opens files does not open this one, and says why.
    case refused(String)
    /// Anything else, with the system's error number.
    case system(Int32)
  }

  /// The file as it was asked for.
  package let path: String
  /// What went wrong.
  package let kind: Kind

  /// A file that could not be read, and why.
  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// The problem that an error number of the system stands for.
  package init(path: String, code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self.init(path: path, kind: .notThere)
    case EACCES, EPERM: self.init(path: path, kind: .notReadable)
    case EISDIR: self.init(path: path, kind: .folder)
    default: self.init(path: path, kind: .system(code))
    }
  }

  /// The reason in words, without the file's name.
  package var reason: String {
    switch kind {
    case .notThere: "there is no such file"
    case .notReadable: "you may not read it"
    case .folder: "it is a folder, not a file"
    case .refused(let reason): reason
    case .system(let code): String(cString: strerror(code))
    }
  }

  /// The file and the reason in words.
  package var description: String { "\(path): \(reason)" }
}

/// Who opens the files of a data package.
///
/// The loader never opens a path itself, so that a caller can confine it to what a script may read.
package protocol PackageFiles {
  /// Opens a file of the package for reading.
  ///
  /// - Parameter relativePath: The path inside the package, as its description names it.
  /// - Returns: A readable descriptor, which the loader closes.
  /// - Throws: `FileProblem` when there is no such file or it may not be read.
  func open(_ relativePath: String) throws(FileProblem) -> Int32
}

/// The files of a folder, opened by their paths.
///
/// Absolute paths and paths with `..` are refused.
package struct FolderFiles: PackageFiles, Sendable {
  /// The folder's path.
  package let folder: String

  /// The files below this folder.
  package init(folder: String) { self.folder = folder }

  /// Opens a file below the folder for reading.
  package func open(_ relativePath: String) throws(FileProblem) -> Int32 {
    let parts = relativePath.split(separator: "/", omittingEmptySubsequences: false)
    guard !relativePath.utf8.contains(0), !parts.contains(".."), parts.first?.isEmpty == false
    else {
      throw FileProblem(path: relativePath, kind: .refused("it is not inside the package"))
    }
    let descriptor = Glibc.open(folder + "/" + relativePath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: relativePath, code: errno) }
    return descriptor
  }
}
