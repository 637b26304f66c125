internal import Foundation

/// A file without a name that takes what a program prints, as much as it likes.
final class CaptureFile {
  let descriptor: Int32

  /// Makes the file, with that text in it and its beginning the next thing read.
  init(_ text: String = "") throws {
    let path = "/tmp/offerbook-capture-\(UUID().uuidString)"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw TestSupportError("/tmp: \(String(cString: strerror(errno)))")
    }
    unlink(path)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TestSupportError("/tmp: \(String(cString: strerror(errno)))") }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit {
    close(descriptor)
  }

  /// All that was written, without moving the place where the next byte goes.
  var text: String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
