internal import Offerbook

/// Figures as people read them, the same in every rendering: rounded once, half away from zero.
enum FigureText {
  private static let amountDigits = 0
  /// Those of a percent.
  private static let ratioDigits = 1

  /// Whether money is shown as zero.
  static func isZero(amount value: ExactDecimal) -> Bool {
    value.rounded(to: amountDigits).isZero
  }

  /// Whether a ratio or a difference of ratios is shown as zero.
  static func isZero(ratio value: ExactDecimal) -> Bool {
    value.inPercent.rounded(to: ratioDigits).isZero
  }

  /// Money in whole units: `-1234567.5` is `−1,234,568`.
  static func amount(_ value: ExactDecimal) -> String { signed(value, digits: amountDigits) }

  /// A plain number with the digits it has: `1,204`.
  static func count(_ value: ExactDecimal) -> String {
    signed(value, digits: value.trimmed(toAtLeast: 0).scale)
  }

  /// A ratio in percent: `0.0613` is `6.1 %`.
  static func ratio(_ value: ExactDecimal) -> String {
    signed(value.inPercent, digits: ratioDigits) + " %"
  }

  /// A difference in money with its sign: `+1,235`.
  static func amountChange(_ value: ExactDecimal) -> String {
    signed(value, digits: amountDigits, showsPlus: true)
  }

  /// A difference between ratios in percentage points: `0.004` is `+0.4 pp`.
  static func pointChange(_ value: ExactDecimal) -> String {
    signed(value.inPercent, digits: ratioDigits, showsPlus: true) + " pp"
  }

  /// A relative difference in percent with its sign: `-0.08` is `−8.0 %`.
  static func relativeChange(_ value: ExactDecimal) -> String {
    signed(value.inPercent, digits: ratioDigits, showsPlus: true) + " %"
  }

  /// What rounds to zero has no sign.
  private static func signed(
    _ value: ExactDecimal, digits: Int, showsPlus: Bool = false
  ) -> String {
    let rounded = value.rounded(to: digits)
    let text = rounded.magnitude.grouped(digits: digits)
    if rounded.isNegative { return "−" + text }
    return showsPlus && !rounded.isZero ? "+" + text : text
  }
}

extension ExactDecimal {
  /// A hundred times the value.
  var inPercent: ExactDecimal { self * ExactDecimal(mantissa: 100, scale: 0) }
}
