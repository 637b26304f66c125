/// A decimal number with all its digits: `mantissa` / 10^`scale`.
///
/// Holds every amount from the file to the page; there is no binary fraction on the way.
package struct ExactDecimal: Sendable {
  /// The digits without the decimal point.
  package var mantissa: Int128

  /// The number of digits behind the point.
  package var scale: Int

  /// Makes `mantissa` / 10^`scale`.
  package init(mantissa: Int128, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  package static let zero = ExactDecimal(mantissa: 0, scale: 0)

  package var isZero: Bool { mantissa == 0 }
  package var isNegative: Bool { mantissa < 0 }
  package var magnitude: ExactDecimal {
    ExactDecimal(mantissa: mantissa < 0 ? -mantissa : mantissa, scale: scale)
  }

  /// Rounds once, half away from zero, to a number of digits behind the point.
  package func rounded(to digits: Int) -> ExactDecimal {
    guard scale > digits else { return widened(to: digits) }
    return Self.divide(mantissa, by: powerOfTen(scale - digits), scale: digits)
  }

  /// The quotient rounded half away from zero, or nil when the divisor is zero.
  ///
  /// The dividend may have twice as many digits on the way as a result can have.
  package func divided(by divisor: ExactDecimal, digits: Int) -> ExactDecimal? {
    guard !divisor.isZero else { return nil }
    let exponent = digits + divisor.scale - scale
    let top = mantissa.magnitude.multipliedFullWidth(by: powerOfTen(max(exponent, 0)).magnitude)
    let bottom = divisor.mantissa.magnitude * powerOfTen(max(-exponent, 0)).magnitude
    var (quotient, remainder) = bottom.dividingFullWidth((top.high, top.low))
    if remainder >= bottom - remainder { quotient += 1 }
    let isNegative = (mantissa < 0) != (divisor.mantissa < 0)
    return ExactDecimal(mantissa: isNegative ? -Int128(quotient) : Int128(quotient), scale: digits)
  }

  /// The product with all its digits, or nil when there are more than sums have room for.
  func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflows) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    guard !overflows, product.magnitude < powerOfTen(36).magnitude else { return nil }
    return ExactDecimal(mantissa: product, scale: scale + other.scale).trimmed(toAtLeast: 0)
  }

  /// Without zeros at the end, but with at least a number of digits behind the point.
  package func trimmed(toAtLeast digits: Int) -> ExactDecimal {
    var trimmed = widened(to: digits)
    while trimmed.scale > digits, trimmed.mantissa % 10 == 0 {
      trimmed.mantissa /= 10
      trimmed.scale -= 1
    }
    return trimmed
  }

  func widened(to digits: Int) -> ExactDecimal {
    guard digits > scale else { return self }
    return ExactDecimal(mantissa: mantissa * powerOfTen(digits - scale), scale: digits)
  }

  private static func divide(_ top: Int128, by bottom: Int128, scale: Int) -> ExactDecimal {
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    let isAwayFromZero = remainder.magnitude * 2 >= bottom.magnitude
    let step: Int128 = (top < 0) == (bottom < 0) ? 1 : -1
    return ExactDecimal(mantissa: isAwayFromZero ? quotient + step : quotient, scale: scale)
  }
}

private func powerOfTen(_ exponent: Int) -> Int128 {
  (0..<exponent).reduce(1) { power, _ in power * 10 }
}

extension ExactDecimal: Comparable, Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.widened(to: scale).mantissa == right.widened(to: scale).mantissa
  }

  package static func < (left: Self, right: Self) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.widened(to: scale).mantissa < right.widened(to: scale).mantissa
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(trimmed(toAtLeast: 0).mantissa)
  }
}

extension ExactDecimal: AdditiveArithmetic {
  package static func + (left: Self, right: Self) -> Self {
    let scale = max(left.scale, right.scale)
    return ExactDecimal(
      mantissa: left.widened(to: scale).mantissa + right.widened(to: scale).mantissa, scale: scale)
  }

  package static func - (left: Self, right: Self) -> Self { left + -right }

  package static prefix func - (value: Self) -> Self {
    ExactDecimal(mantissa: -value.mantissa, scale: value.scale)
  }

  package static func * (left: Self, right: Self) -> Self {
    ExactDecimal(mantissa: left.mantissa * right.mantissa, scale: left.scale + right.scale)
  }
}
