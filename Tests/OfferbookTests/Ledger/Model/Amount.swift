/// Amounts of the model: whole numbers of ten-millionths, so that no digit is ever lost, not even
/// when an amount with four decimals is multiplied by a rate with three.
typealias Amount = Int

extension Amount {
  /// One.
  static let unit = 10_000_000

  /// How many digits behind the point an amount has.
  private static let decimals = 7

  /// All digits, and at least so many behind the point: `-12.345`.
  func text(atLeast decimals: Int = 2) -> String {
    Rounded(number: self, decimals: Self.decimals).text(atLeast: decimals)
  }

  /// Rounded once, half away from zero.
  func rounded(to decimals: Int) -> Rounded {
    var step = 1
    for _ in decimals..<Self.decimals { step *= 10 }
    let magnitude = (abs(self) + step / 2) / step
    return Rounded(number: self < 0 ? -magnitude : magnitude, decimals: decimals)
  }

  /// Divided and rounded once to six digits, half away from zero.
  func ratio(to divisor: Amount) -> Rounded {
    let (top, bottom) = (Int128(abs(self)), Int128(abs(divisor)))
    let rounded = Int((top * 2_000_000 + bottom) / (bottom * 2))
    let isNegative = (self < 0) != (divisor < 0)
    return Rounded(number: isNegative ? -rounded : rounded, decimals: 6)
  }
}

/// A whole number of the last digit that is kept: 1234 with two decimals is 12.34.
struct Rounded: Equatable {
  var number: Int
  var decimals: Int

  /// The digits, without zeros at the end but at least so many behind the point.
  func text(atLeast: Int = 2) -> String {
    var digits = String(abs(number))
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    var fraction = digits.suffix(decimals)
    while fraction.count > atLeast, fraction.last == "0" { fraction.removeLast() }
    let sign = number < 0 ? "-" : ""
    return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }

  /// The quotient of two numbers with the same decimals, rounded once to six digits.
  func ratio(to divisor: Rounded) -> Rounded { number.ratio(to: divisor.number) }

  static func - (left: Rounded, right: Rounded) -> Rounded {
    Rounded(number: left.number - right.number, decimals: left.decimals)
  }
}
