/// An amount in units of 10^-8, the finest that a feed may hold, for summing rows as they stream.
struct FixedPoint {
  /// The digits behind the point that a feed allows at most.
  static let scale = 8

  /// Reads a validated decimal: an optional minus, at most 18 digits, at most 8 behind the point.
  static func units(_ text: UnsafeRawBufferPointer) -> Int128 {
    var whole: Int64 = 0
    var fraction: Int64 = 0
    var isNegative = false
    var fractionDigits = -1
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"):
        isNegative = true
      case UInt8(ascii: "."):
        fractionDigits = 0
      default:
        let digit = Int64(byte &- UInt8(ascii: "0"))
        if fractionDigits < 0 {
          whole = whole &* 10 &+ digit
        } else {
          fraction = fraction &* 10 &+ digit
          fractionDigits &+= 1
        }
      }
    }
    for _ in max(fractionDigits, 0)..<scale { fraction &*= 10 }
    let units = Int128(whole) * 100_000_000 + Int128(fraction)
    return isNegative ? -units : units
  }
}
