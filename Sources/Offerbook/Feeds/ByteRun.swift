#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Bytes in a row that someone else owns; without a start they stand for null.
struct ByteRun {
  var start: UnsafePointer<UInt8>?
  var count: Int

  static var null: ByteRun { ByteRun(start: nil, count: 0) }

  @inline(__always)
  init(start: UnsafePointer<UInt8>?, count: Int) {
    self.start = start
    self.count = count
  }

  var isNull: Bool { start == nil }
  var isEmpty: Bool { count == 0 }

  /// A byte; nobody asks an empty run for one.
  @inline(__always)
  subscript(_ index: Int) -> UInt8 { start.unsafelyUnwrapped[index] }

  /// The bytes from one offset up to another.
  @inline(__always)
  func slice(_ from: Int, _ to: Int) -> ByteRun {
    ByteRun(start: start.map { $0 + from }, count: to - from)
  }

  /// Without the spaces, tabs and line ends around it.
  @inline(__always)
  var trimmed: ByteRun {
    guard count > 0 else { return self }
    var from = 0
    var to = count
    while from < to, Self.isSpace(self[from]) { from += 1 }
    while from < to, Self.isSpace(self[to - 1]) { to -= 1 }
    return slice(from, to)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  @inline(__always)
  static func == (left: ByteRun, right: ByteRun) -> Bool {
    guard left.count == right.count else { return false }
    guard left.count > 0, let here = left.start, let there = right.start else { return true }
    return memcmp(here, there, left.count) == 0
  }

  /// Whether both are the same ASCII letters, apart from their case.
  func matchesIgnoringCase(_ other: ByteRun) -> Bool {
    count == other.count && (0..<count).allSatisfy { Self.lower(self[$0]) == Self.lower(other[$0]) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: buffer, as: UTF8.self) }
}
