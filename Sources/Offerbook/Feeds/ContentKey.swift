/// Names records by what they hold: the hash of their values and how often they came before.
///
/// The values are those of the feed, not of the file: another edition that calls its columns, orders
/// them or writes its dates and numbers otherwise gives the same names. Rows that truly repeat get
/// names of their own, and the same file gives the same names again.
/// It remembers eight bytes of hash and a count for each distinct record.
final class ContentKey {
  /// How many of the hash's bytes make a name; each is written as two letters.
  static let byteCount = 12

  private let hash = SHA256()
  private var occurrences: [UInt64: UInt32] = [:]
  private let digest = UnsafeMutablePointer<UInt8>.allocate(capacity: 32)

  deinit {
    digest.deallocate()
  }

  /// Starts the name of the next record.
  func begin() {
    hash.restart()
  }

  /// Adds a value, its length first, so that no two lists of values are the same bytes.
  func add(_ value: ByteRun) {
    var count = UInt32(value.count).littleEndian
    withUnsafeBytes(of: &count) { hash.add($0) }
    hash.add(UnsafeRawBufferPointer(value.buffer))
  }

  /// Adds a number: 5, 5.0 and 05.00 are the same.
  func add(number: ByteRun) {
    var (from, to) = (0, number.count)
    let isNegative = to > 0 && number[0] == UInt8(ascii: "-")
    if isNegative { from = 1 }
    while from < to, number[from] == UInt8(ascii: "0") { from += 1 }
    if number.buffer.contains(UInt8(ascii: ".")) {
      while to > from, number[to - 1] == UInt8(ascii: "0") { to -= 1 }
      if to > from, number[to - 1] == UInt8(ascii: ".") { to -= 1 }
    }
    let digits = number.slice(from, to)
    var sign: UInt8 = isNegative && !digits.isEmpty ? 1 : 0
    withUnsafeBytes(of: &sign) { hash.add($0) }
    add(digits)
  }

  /// The record's name, written into an arena.
  func finish(into arena: ByteArena) -> ByteRun {
    hash.finish(into: digest)
    let short = UnsafeRawPointer(digest).loadUnaligned(as: UInt64.self)
    let count = occurrences[short, default: 0] + 1
    occurrences[short] = count
    if count > 1 {
      hash.restart()
      hash.add(UnsafeRawBufferPointer(start: digest, count: 32))
      var occurrence = count.littleEndian
      withUnsafeBytes(of: &occurrence) { hash.add($0) }
      hash.finish(into: digest)
    }
    let room = arena.allocate(Self.byteCount * 2)
    for index in 0..<Self.byteCount {
      room[index * 2] = Self.digit(digest[index] >> 4)
      room[index * 2 + 1] = Self.digit(digest[index] & 15)
    }
    return ByteRun(start: UnsafePointer(room), count: Self.byteCount * 2)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
