/// Turns UTF-8 back into UTF-16, surrogates without a partner included.
struct UTF16Encoder {
  let isBigEndian: Bool
  /// The beginning of a letter whose end is still to come.
  private var carried: [UInt8] = []

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  mutating func encode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    for byte in bytes {
      guard byte >= 0x80 else {
        put(UInt32(byte), into: &output)
        continue
      }
      carried.append(byte)
      guard let first = carried.first, carried.count == Self.length(first) else { continue }
      let lead = UInt32(first) & (0x7F >> UInt32(carried.count))
      let scalar = carried.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
      carried = []
      if scalar < 0x10000 {
        put(scalar, into: &output)
      } else {
        put(0xD800 + ((scalar - 0x10000) >> 10), into: &output)
        put(0xDC00 + ((scalar - 0x10000) & 0x3FF), into: &output)
      }
    }
  }

  private static func length(_ first: UInt8) -> Int {
    first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private func put(_ unit: UInt32, into output: inout [UInt8]) {
    let (high, low) = (UInt8(unit >> 8 & 0xFF), UInt8(unit & 0xFF))
    output += isBigEndian ? [high, low] : [low, high]
  }
}
