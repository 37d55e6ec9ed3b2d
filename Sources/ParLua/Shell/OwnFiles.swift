import Glibc
import LuaRuntime

/// Opens files to be written anew, but never over one that this session did not write.
struct OwnFiles {
  /// What a file is, whatever its path.
  private struct Identity: Hashable {
    let device: UInt
    let number: UInt

    init(_ descriptor: Int32) {
      var status = stat()
      fstat(descriptor, &status)
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  private var written: Set<Identity> = []

  /// Opens a file that is empty, new, written by this session, or may be overwritten.
  ///
  /// - Returns: A descriptor of the emptied file, which the caller closes.
  /// - Parameter log: The transcript that is being kept, which nothing else is written over.
  /// - Throws: `FileThere`, `TranscriptKept`, `FileGate.Refusal`.
  mutating func open(
    _ path: String, through gate: FileGate, overwriting: Bool, function: String,
    besides log: SessionLog?
  ) throws -> Int32 {
    let descriptor = try gate.open(path, for: .writing, keeping: true)
    var status = stat()
    fstat(descriptor, &status)
    let identity = Identity(descriptor)
    if let log, identity == Identity(log.descriptor) {
      close(descriptor)
      throw TranscriptKept(path: log.path)
    }
    guard overwriting || status.st_size == 0 || written.contains(identity) else {
      close(descriptor)
      throw FileThere(path: path, function: function)
    }
    written.insert(identity)
    ftruncate(descriptor, 0)
    return descriptor
  }
}

/// A file that is there and is not this session's.
struct FileThere: Explained {
  let path: String
  let function: String
  var argument: String? { "path" }
  var description: String {
    "\(path) is there and this session did not write it; choose another name, or write \(call)"
  }
  var remedies: [Remedy] { [.run(call)] }
  private var call: String { "\(function)(\(jsonText(path)), {overwrite = true})" }
}

/// Texts into open files.
enum TextFile {
  /// Whether all of the text was written.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }
}
