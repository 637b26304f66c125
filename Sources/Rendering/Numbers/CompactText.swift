internal import Offerbook

/// Figures as short as a chart needs them: `1.24M`, `812k`, `6.1 %`.
enum CompactText {
  private static let units = [("", 0), ("k", 3), ("M", 6), ("bn", 9), ("tn", 12)]

  /// Values beside their marks, all in one unit: money to three digits of the largest.
  static func values(_ values: [ExactDecimal], unit: ReportChart.Unit) -> [String] {
    guard unit == .amount else { return values.map(FigureText.ratio) }
    let largest = values.map(\.magnitude).max() ?? .zero
    let (name, exponent) = amountUnit(for: largest)
    let shown = largest.shifted(by: exponent)
    let hasRoom = { (digits: Int, limit: Int128) in
      shown.rounded(to: digits) < ExactDecimal(mantissa: limit, scale: 0)
    }
    let digits = name.isEmpty ? 0 : hasRoom(2, 10) ? 2 : hasRoom(1, 100) ? 1 : 0
    return values.map { value in
      let rounded = value.shifted(by: exponent).rounded(to: digits)
      return rounded.isZero ? "0" : signed(rounded, digits: digits) + name
    }
  }

  /// The ticks of an axis, all in one unit and with the same number of digits.
  static func ticks(_ ticks: [ExactDecimal], unit: ReportChart.Unit) -> [String] {
    let largest = ticks.map(\.magnitude).max() ?? .zero
    let (name, exponent) = unit == .ratio ? (" %", -2) : amountUnit(for: largest)
    let shifted = ticks.map { $0.shifted(by: exponent).trimmed(toAtLeast: 0) }
    let digits = shifted.map(\.scale).max() ?? 0
    return shifted.map { $0.isZero && unit == .amount ? "0" : signed($0, digits: digits) + name }
  }

  private static func amountUnit(for largest: ExactDecimal) -> (name: String, exponent: Int) {
    units.last { ExactDecimal(mantissa: 1, scale: 0) <= largest.shifted(by: $0.1) } ?? ("", 0)
  }

  private static func signed(_ value: ExactDecimal, digits: Int) -> String {
    (value.isNegative ? "−" : "") + value.magnitude.grouped(digits: digits)
  }
}

extension ExactDecimal {
  /// The value divided by a power of ten, all digits kept.
  func shifted(by exponent: Int) -> ExactDecimal {
    let scale = scale + exponent
    guard scale < 0 else { return ExactDecimal(mantissa: mantissa, scale: scale) }
    let power = (0..<(-scale)).reduce(Int128(1)) { power, _ in power * 10 }
    return ExactDecimal(mantissa: mantissa * power, scale: 0)
  }
}
