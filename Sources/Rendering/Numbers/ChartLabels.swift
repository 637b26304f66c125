internal import Offerbook

/// The labels of one chart: short figures, all in one unit that is said once beside them.
struct ChartLabels {
  /// `k`, `M`, `%`, or empty for whole units.
  let unitName: String
  private let exponent: Int
  private var digits: Int

  /// Takes the smallest unit in which the largest value has at most four digits before the point.
  init(_ values: [ExactDecimal], unit: ReportChart.Unit) {
    guard unit == .amount else {
      (unitName, exponent, digits) = ("%", -2, 1)
      return
    }
    let largest = values.map(\.magnitude).max() ?? .zero
    let units = [("", 0), ("k", 3), ("M", 6), ("bn", 9), ("tn", 12)]
    let limit = ExactDecimal(mantissa: 10_000, scale: 0)
    let (name, exponent) = units.first { largest.shifted(by: $0.1) < limit } ?? ("tn", 12)
    let shown = largest.shifted(by: exponent)
    unitName = name
    self.exponent = exponent
    digits = name.isEmpty || shown >= ExactDecimal(mantissa: 100, scale: 0) ? 0 : 1
  }

  /// The labels of values and of the steps between them, with one more digit where a step would be
  /// labelled zero.
  init(_ values: [ExactDecimal], steps: [ExactDecimal], unit: ReportChart.Unit) {
    self.init(values, unit: unit)
    if steps.contains(where: { !$0.isZero && isZero($0) }) { digits += 1 }
  }

  /// `1,204`, `−0.4`.
  func text(_ value: ExactDecimal) -> String { text(value, plus: "") }

  /// `+1,204`, `−0.4`; what rounds to zero has no sign.
  func text(ofChange value: ExactDecimal) -> String { text(value, plus: "+") }

  /// Whether a value is labelled zero: nothing of it is drawn.
  func isZero(_ value: ExactDecimal) -> Bool { rounded(value).isZero }

  /// Whether a relative difference is labelled zero.
  static func isZero(share: ExactDecimal) -> Bool { share.inPercent.rounded(to: 0).isZero }

  private func rounded(_ value: ExactDecimal) -> ExactDecimal {
    value.shifted(by: exponent).rounded(to: digits)
  }

  private func text(_ value: ExactDecimal, plus: String) -> String {
    let rounded = rounded(value)
    let sign = rounded.isNegative ? "−" : rounded.isZero ? "" : plus
    return sign + rounded.magnitude.grouped(digits: digits)
  }

  /// A relative difference without its unit: `+15`, `−7`, `>999` where it says no more.
  static func text(ofShare value: ExactDecimal) -> String {
    let rounded = value.inPercent.rounded(to: 0)
    let most = ExactDecimal(mantissa: 999, scale: 0)
    if rounded > most { return ">999" }
    if rounded < -most { return "<−999" }
    let sign = rounded.isNegative ? "−" : rounded.isZero ? "" : "+"
    return sign + rounded.magnitude.grouped(digits: 0)
  }
}
