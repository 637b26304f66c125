internal import Postgres

extension ExactDecimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `-?digits[.digits]` and nothing else: no exponent, no spaces, no grouping.
  ///
  /// Gives nil for anything else and for more than 34 digits, which sums could overflow.
  package init?(_ text: String) {
    var digits = Substring(text).utf8
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var mantissa: Int128 = 0
    var count = 0
    var scale: Int?
    for byte in digits {
      if byte == UInt8(ascii: "."), scale == nil, count > 0 {
        scale = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 34 else { return nil }
      mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
      count += 1
      scale = scale.map { $0 + 1 }
    }
    guard count > 0, scale != 0 else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale ?? 0)
  }

  /// All digits, `-1234.50`.
  package var description: String {
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let whole = padded.dropLast(scale)
    let fraction = scale > 0 ? "." + padded.suffix(scale) : ""
    return (mantissa < 0 ? "-" : "") + whole + fraction
  }

  /// Rounded to a number of digits, with a comma between thousands: `-1,234.50`.
  package func grouped(digits: Int) -> String {
    let text = rounded(to: digits).magnitude.description
    let parts = text.split(separator: ".")
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    let sign = rounded(to: digits).isNegative ? "-" : ""
    return sign + String(whole.reversed()) + fraction
  }
}

extension ExactDecimal: PostgresEncodable, PostgresDecodable {
  package var postgresText: String? { description }
  package init?(postgresText: String) { self.init(postgresText) }
}
