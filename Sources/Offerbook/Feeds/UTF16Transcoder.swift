/// Turns the pieces of a UTF-16 file into UTF-8.
///
/// A surrogate without its partner becomes the three bytes that encode it, which are not valid
/// UTF-8: the record that holds it is rejected like any other with invalid bytes.
final class UTF16Transcoder {
  private(set) var isBigEndian = false
  private var hasStarted = false
  private var input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Bytes of the last piece that wait for the next one: an odd byte, a high surrogate.
  private var carried: [UInt8] = []

  deinit {
    input.deallocate()
  }

  /// Where to put the next piece so that what it becomes fits in a number of bytes.
  func room(for capacity: Int) -> UnsafeMutableRawBufferPointer {
    let count = max(2, min(input.count, capacity * 2 / 3 - 8))
    return UnsafeMutableRawBufferPointer(rebasing: input[0..<count])
  }

  /// Transcodes the bytes that were put into the room; none means that the file has ended.
  func transcode(
    _ count: Int, into target: UnsafeMutableRawBufferPointer, name: String
  ) throws -> Int {
    var bytes = carried + input[0..<count]
    carried = []
    if !hasStarted, bytes.count >= 2 {
      switch (bytes[0], bytes[1]) {
      case (0xFE, 0xFF): isBigEndian = true
      case (0xFF, 0xFE): isBigEndian = false
      default:
        throw InputError(
          "the file does not start with the mark that a UTF-16 file starts with; "
            + "save it again as UTF-16 or name its encoding in the mapping", file: name, line: 1)
      }
      hasStarted = true
      bytes.removeFirst(2)
    }
    let isLast = count == 0
    if isLast, bytes.count % 2 == 1 {
      throw InputError("the file ends in the middle of a UTF-16 character", file: name)
    }
    guard hasStarted else {
      carried = bytes
      return 0
    }
    return transcode(bytes, isLast: isLast, into: target)
  }

  private func transcode(
    _ bytes: [UInt8], isLast: Bool, into target: UnsafeMutableRawBufferPointer
  ) -> Int {
    var written = 0
    var index = 0
    while index + 1 < bytes.count {
      var scalar = unit(bytes, index)
      if (0xD800..<0xDC00).contains(scalar) {
        guard index + 3 < bytes.count || isLast else { break }
        let next = index + 3 < bytes.count ? unit(bytes, index + 2) : 0
        if (0xDC00..<0xE000).contains(next) {
          scalar = 0x10000 + ((scalar - 0xD800) << 10) + (next - 0xDC00)
          index += 2
        }
      }
      index += 2
      written += Self.encode(scalar, into: target, at: written)
    }
    carried = Array(bytes[index...])
    return written
  }

  private func unit(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private static func encode(
    _ scalar: UInt32, into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Int {
    let tail = { (shift: UInt32) in UInt8(0x80 | (scalar >> shift) & 0x3F) }
    let bytes: [UInt8]
    switch scalar {
    case ..<0x80:
      target[offset] = UInt8(scalar)
      return 1
    case ..<0x800: bytes = [UInt8(0xC0 | scalar >> 6), tail(0)]
    case ..<0x10000: bytes = [UInt8(0xE0 | scalar >> 12), tail(6), tail(0)]
    default: bytes = [UInt8(0xF0 | scalar >> 18), tail(12), tail(6), tail(0)]
    }
    for (index, byte) in bytes.enumerated() { target[offset + index] = byte }
    return bytes.count
  }
}
