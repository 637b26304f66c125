/// Amounts of the model: whole numbers of ten-thousandths, so that no digit is ever lost.
typealias Amount = Int

extension Amount {
  /// One.
  static let unit = 10_000

  /// All digits, and at least so many behind the point: `-12.345`.
  func text(atLeast decimals: Int = 2) -> String {
    Self.text(self, decimals: 4, atLeast: decimals)
  }

  /// Rounded once to cents, half away from zero.
  var cents: String {
    let magnitude = (abs(self) + 50) / 100
    return Self.text(self < 0 ? -magnitude : magnitude, decimals: 2, atLeast: 2)
  }

  /// Divided and rounded once to six digits, half away from zero.
  func ratio(to divisor: Amount) -> String {
    let (top, bottom) = (abs(self), abs(divisor))
    let rounded = (top * 2_000_000 + bottom) / (bottom * 2)
    let isNegative = (self < 0) != (divisor < 0)
    return Self.text(isNegative ? -rounded : rounded, decimals: 6, atLeast: 2)
  }

  private static func text(_ number: Int, decimals: Int, atLeast: Int) -> String {
    var digits = String(abs(number))
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    var fraction = digits.suffix(decimals)
    while fraction.count > atLeast, fraction.last == "0" { fraction.removeLast() }
    let sign = number < 0 ? "-" : ""
    return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }
}
