internal import Offerbook

/// Figures as short as a chart needs them: `1.24M`, `812k`, `6.1 %`.
enum CompactText {
  private static let units = [("", 0), ("k", 3), ("M", 6), ("bn", 9), ("tn", 12)]

  /// A value beside a mark: money to three digits, a ratio to a tenth of a percent.
  static func value(_ value: ExactDecimal, unit: ReportChart.Unit) -> String {
    guard unit == .amount else { return FigureText.ratio(value) }
    for (name, exponent) in units {
      let shifted = value.shifted(by: exponent)
      for digits in [2, 1, 0] {
        let rounded = shifted.rounded(to: name.isEmpty ? 0 : digits)
        let limit = ExactDecimal(mantissa: digits == 2 ? 10 : digits == 1 ? 100 : 1000, scale: 0)
        guard rounded.magnitude < limit || (name == "tn" && digits == 0) else { continue }
        return signed(rounded, digits: rounded.scale) + name
      }
    }
    return FigureText.amount(value)
  }

  /// The ticks of an axis, all in one unit and with the same number of digits.
  static func ticks(_ ticks: [ExactDecimal], unit: ReportChart.Unit) -> [String] {
    let largest = ticks.map(\.magnitude).max() ?? .zero
    let (name, exponent) =
      unit == .ratio
      ? (" %", -2)
      : units.last { ExactDecimal(mantissa: 1, scale: 0) <= largest.shifted(by: $0.1) } ?? ("", 0)
    let shifted = ticks.map { $0.shifted(by: exponent).trimmed(toAtLeast: 0) }
    let digits = shifted.map(\.scale).max() ?? 0
    return shifted.map { $0.isZero && unit == .amount ? "0" : signed($0, digits: digits) + name }
  }

  private static func signed(_ value: ExactDecimal, digits: Int) -> String {
    (value.isNegative ? "−" : "") + value.magnitude.grouped(digits: digits)
  }
}

extension ExactDecimal {
  /// The value divided by a power of ten, all digits kept.
  fileprivate func shifted(by exponent: Int) -> ExactDecimal {
    let scale = scale + exponent
    guard scale < 0 else { return ExactDecimal(mantissa: mantissa, scale: scale) }
    let power = (0..<(-scale)).reduce(Int128(1)) { power, _ in power * 10 }
    return ExactDecimal(mantissa: mantissa * power, scale: 0)
  }
}
