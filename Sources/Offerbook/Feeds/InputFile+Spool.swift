internal import Foundation

extension InputFile {
  /// A descriptor that can be read again: the one given, or a nameless copy of what it streams.
  static func rereadable(_ descriptor: Int32, name: String) throws -> Int32 {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw InputError("cannot be read: \(systemError())", file: name)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return descriptor
    case S_IFDIR: throw InputError("is a folder, not a file", file: name)
    default:
      let copy = try spool(descriptor, name: name)
      close(descriptor)
      return copy
    }
  }

  private static func spool(_ descriptor: Int32, name: String) throws -> Int32 {
    var path = Array((NSTemporaryDirectory() + "/offerbook-XXXXXX").utf8CString)
    let copy = mkstemp(&path)
    guard copy >= 0 else {
      throw InputError("cannot be kept for a second reading: \(systemError())", file: name)
    }
    unlink(path)
    do {
      try self.copy(from: descriptor, to: copy, name: name)
      return copy
    } catch {
      close(copy)
      throw error
    }
  }

  private static func copy(from source: Int32, to target: Int32, name: String) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(source, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputError("cannot be read: \(systemError())", file: name)
      }
      guard count > 0 else { return }
      try writeAll(UnsafeRawBufferPointer(rebasing: buffer[0..<count]), to: target, name: name)
    }
  }
}

/// Writes all bytes to a descriptor, however many calls that takes.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, name: String) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else {
      throw InputError("cannot be written: \(systemError())", file: name)
    }
    rest = rest.dropFirst(count)
  }
}
