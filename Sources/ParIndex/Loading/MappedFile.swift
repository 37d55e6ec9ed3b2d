import Glibc

/// The bytes of a file, mapped into memory or read where mapping is not possible.
///
/// A large regular file is mapped privately and read ahead; pipes and other files are read to
/// their end. Whoever shortens a mapped file while it is being read ends the process, as with any
/// mapped file; what is up to 16 MB is read at once and not exposed to this.
package struct MappedFile: ~Copyable {
  /// The bytes; valid as long as this value lives.
  package let bytes: UnsafeBufferPointer<UInt8>
  private let memory: UnsafeMutableRawPointer?
  private let isMapped: Bool

  /// The largest file that is read instead of mapped.
  private static let smallSize = 16 << 20

  /// Takes a descriptor over, reads or maps the file, and closes the descriptor.
  ///
  /// - Throws: `FileProblem` for a folder or a failing read.
  package init(descriptor: Int32, path: String) throws(FileProblem) {
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(path: path, code: errno) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw FileProblem(path: path, kind: .folder) }
    let size = Int(status.st_size)
    if kind == S_IFREG, size > MappedFile.smallSize,
      let address = mmap(
        nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
      address != MAP_FAILED
    {
      self.init(memory: address, count: size, isMapped: true)
    } else {
      try self.init(reading: descriptor, sizeHint: size, path: path)
    }
  }

  private init(memory: UnsafeMutableRawPointer?, count: Int, isMapped: Bool) {
    self.memory = memory
    self.isMapped = isMapped
    bytes = UnsafeBufferPointer(
      start: memory.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }, count: count)
  }

  private init(reading descriptor: Int32, sizeHint: Int, path: String) throws(FileProblem) {
    var capacity = max(sizeHint + 1, 4096)
    var memory = malloc(capacity)
    var count = 0
    while let buffer = memory {
      let got = read(descriptor, buffer + count, capacity - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 {
        let code = errno
        free(buffer)
        throw FileProblem(path: path, code: code)
      }
      if got == 0 { break }
      count += got
      if count == capacity {
        capacity *= 2
        let larger = realloc(buffer, capacity)
        if larger == nil { free(buffer) }
        memory = larger
      }
    }
    guard memory != nil else { throw FileProblem(path: path, kind: .system(ENOMEM)) }
    self.init(memory: memory, count: count, isMapped: false)
  }

  deinit {
    if isMapped { munmap(memory, bytes.count) } else { free(memory) }
  }
}
