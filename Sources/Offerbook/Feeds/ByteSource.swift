#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One reading of a file from its first byte to its last, hashed on the way.
///
/// UTF-16 comes out as UTF-8; every other encoding comes out as it is.
final class ByteSource {
  private let file: InputFile
  private let hash = SHA256()
  private let transcoder: UTF16Transcoder?
  private(set) var offset = 0
  private var isFinished = false

  init(_ file: InputFile, encoding: TextEncoding) {
    self.file = file
    transcoder = encoding == .utf16 ? UTF16Transcoder() : nil
  }

  /// The order of the bytes in a UTF-16 file, known once something was read.
  var isBigEndian: Bool { transcoder?.isBigEndian ?? false }

  /// Fills memory with the bytes that come next and gives their number, zero at the end.
  func read(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let transcoder else { return try readBytes(into: target) }
    while true {
      // One UTF-16 unit of two bytes becomes three bytes of UTF-8 at most.
      let room = transcoder.room(for: target.count)
      let count = try readBytes(into: room)
      let written = try transcoder.transcode(count, into: target, name: file.name)
      if written > 0 || count == 0 { return written }
    }
  }

  private func readBytes(into target: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isFinished else { return 0 }
    while true {
      let count = pread(file.descriptor, target.baseAddress, target.count, off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputError("cannot be read: \(systemError())", file: file.name)
      }
      offset += count
      if count == 0 {
        isFinished = true
        file.streamedSHA256 = hash.finish()
      } else {
        hash.add(UnsafeRawBufferPointer(rebasing: target[0..<count]))
      }
      return count
    }
  }
}
