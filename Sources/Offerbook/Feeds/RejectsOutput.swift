#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a file under another name and gives it its own when it is whole and on the disk.
final class RejectsOutput {
  private let path: String
  private let partial: String?
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var encoder: UTF16Encoder?

  init(_ path: String, encoding: TextEncoding) throws {
    self.path = path
    var status = stat()
    // A device or pipe is written to as it is: a rename would put a file in its place.
    let isPlace = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    partial = isPlace ? "\(path).\(getpid()).partial" : nil
    descriptor = open(
      partial ?? path, O_WRONLY | O_CLOEXEC | (isPlace ? O_CREAT | O_TRUNC : 0), 0o666)
    guard descriptor >= 0 else {
      throw InputError(
        "the rejects cannot be written: \(systemError()); --rejects names another place", file: path
      )
    }
  }

  deinit {
    close(descriptor)
    if !isFinished, let partial { unlink(partial) }
  }

  private var isFinished = false

  /// Makes all that follows UTF-16.
  func startUTF16(isBigEndian: Bool) {
    buffer += isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    encoder = UTF16Encoder(isBigEndian: isBigEndian)
  }

  func put(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try put($0) }
  }

  func put(_ bytes: UnsafeRawBufferPointer) throws {
    if encoder == nil {
      buffer += bytes
    } else {
      encoder?.encode(bytes, into: &buffer)
    }
    if buffer.count > 1 << 18 { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws {
    try flush()
    guard let partial else {
      isFinished = true
      return
    }
    guard fsync(descriptor) == 0, rename(partial, path) == 0 else {
      throw InputError("the rejects cannot be written: \(systemError())", file: path)
    }
    isFinished = true
    let end = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    let folder = open(String(end), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func flush() throws {
    try buffer.withUnsafeBytes { try writeAll($0, to: descriptor, name: path) }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension InputFile {
  /// Makes sure that a file to write is not the one that is read.
  func refuse(overwriting path: String) throws {
    var (own, other) = (stat(), stat())
    guard fstat(descriptor, &own) == 0, stat(path, &other) == 0, own.st_ino == other.st_ino,
      own.st_dev == other.st_dev
    else { return }
    throw InputError("the rejects would overwrite their input; name another file", file: path)
  }
}
