/// Brings the values of a file to UTF-8 and checks those that claim to be.
struct TextDecoder {
  /// Two or three bytes of UTF-8 for each byte from 0x80 on; empty where the file is UTF-8.
  private let table: [[UInt8]]

  init(_ encoding: TextEncoding) {
    table = encoding.upperHalf.map { unit in
      guard unit != 0xFFFD, let scalar = Unicode.Scalar(unit) else { return [] }
      return Array(String(Character(scalar)).utf8)
    }
  }

  /// The value in UTF-8, or nil when its bytes stand for nothing.
  func decode(_ run: ByteRun, into arena: ByteArena) -> ByteRun? {
    guard !table.isEmpty else { return Self.firstInvalid(run) == nil ? run : nil }
    let room = arena.allocate(run.count * 3)
    var written = 0
    for byte in run.buffer {
      if byte < 0x80 {
        room[written] = byte
        written += 1
        continue
      }
      let bytes = table[Int(byte) - 0x80]
      guard !bytes.isEmpty else { return nil }
      for byte in bytes {
        room[written] = byte
        written += 1
      }
    }
    return ByteRun(start: UnsafePointer(room), count: written)
  }

  /// The offset of the first byte that stands for nothing, or nil.
  func firstInvalid(_ run: ByteRun) -> Int? {
    guard !table.isEmpty else { return Self.firstInvalid(run) }
    return run.buffer.firstIndex { $0 >= 0x80 && table[Int($0) - 0x80].isEmpty }
  }

  /// The offset of the first byte that does not belong to valid UTF-8, or nil.
  static func firstInvalid(_ run: ByteRun) -> Int? {
    var index = 0
    while index < run.count {
      let byte = run[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = length(of: byte)
      guard length > 0, index + length <= run.count,
        secondBytes(after: byte).contains(run[index + 1]),
        (2..<max(2, length)).allSatisfy({ run[index + $0] & 0xC0 == 0x80 })
      else { return index }
      index += length
    }
    return nil
  }

  /// How many bytes a sequence has that starts with a byte, zero when none does.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// What may follow a first byte: no controls (U+0080 to U+009F), no overlong forms, no surrogates,
  /// nothing past U+10FFFF.
  private static func secondBytes(after byte: UInt8) -> ClosedRange<UInt8> {
    switch byte {
    case 0xC2, 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
