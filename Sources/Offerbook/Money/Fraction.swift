/// A quotient of two decimals that is not divided before it is rounded.
struct Fraction: Sendable {
  let top: ExactDecimal
  let bottom: ExactDecimal

  /// Makes `top` / `bottom`; `bottom` is not zero.
  init(top: ExactDecimal, bottom: ExactDecimal) {
    self.top = top
    self.bottom = bottom
  }

  init(_ whole: ExactDecimal) {
    self.init(top: whole, bottom: ExactDecimal(mantissa: 1, scale: 0))
  }

  static let zero = Fraction(.zero)

  var isPositive: Bool { !top.isZero && top.isNegative == bottom.isNegative }

  /// Rounded once, half away from zero.
  func rounded(to digits: Int) -> ExactDecimal {
    top.divided(by: bottom, digits: digits) ?? .zero
  }

  /// The quotient of two fractions, rounded once; nil when the divisor is zero.
  func divided(by divisor: Fraction, digits: Int) -> ExactDecimal? {
    guard !divisor.top.isZero else { return nil }
    guard bottom != divisor.bottom else {
      return top.divided(by: divisor.top, digits: digits)
    }
    return (top * divisor.bottom).divided(by: bottom * divisor.top, digits: digits)
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    guard left.bottom != right.bottom else {
      return Fraction(top: left.top + right.top, bottom: left.bottom)
    }
    return Fraction(
      top: left.top * right.bottom + right.top * left.bottom, bottom: left.bottom * right.bottom)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(top: -right.top, bottom: right.bottom)
  }
}
