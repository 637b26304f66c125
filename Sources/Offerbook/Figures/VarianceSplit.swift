/// What the difference between a figure and its plan is made of, slice by slice.
///
/// The lines add up to the variance as it is printed, digit by digit: what rounding leaves is a line
/// of its own.
package struct VarianceSplit: Sendable {
  package enum Effect: String, Sendable {
    /// The slice's actual minus its plan.
    case variance
    /// The slice's rate is another than planned: actual weight x (rate - planned rate).
    case rate
    /// The slice has another weight than planned: (weight - planned weight) x (its planned rate -
    /// the planned total rate).
    case mix
    /// The plan of the whole is another than its parts come to.
    case plan
    /// What rounding the other lines leaves.
    case rounding
  }

  package struct Line: Sendable {
    /// The slice, nil for a line about none.
    package var slice: Slice?
    package var effect: Effect
    package var actual: ExactDecimal?
    package var plan: ExactDecimal?
    /// Whether all of the slice is planned.
    package var isPlanned = true
    /// The slice's share of the denominator.
    package var weight: ExactDecimal?
    package var plannedWeight: ExactDecimal?
    package var amount: ExactDecimal
  }

  package let by: [Dimension]
  /// The lines; empty where no split can be made.
  package private(set) var lines: [Line] = []
  /// What the lines add up to.
  package let total: ExactDecimal?
  /// Why there is no split, or why some of it is one line.
  package private(set) var reason: String?

  init(
    _ figures: Figures, _ request: FigureRequest, _ indicator: Indicator, in period: Period,
    total: Figure
  ) {
    by = request.by
    self.total = total.variance
    guard let variance = total.variance else {
      let words = total.reason?.rawValue.split(separator: "-").joined(separator: " ") ?? "no data"
      reason = "there is no variance: \(words)" + (total.gap.map { ", \($0.words)" } ?? "")
      return
    }
    if figures.priorYear == nil,
      let other = (by + request.filter.keys).first(where: { !Dimension.planned.contains($0) })
    {
      let planned = Dimension.planned.map(\.rawValue).joined(separator: ", ")
      reason = "a plan is given by \(planned), not by \(other.rawValue)"
      return
    }
    let slices = figures.figures(request).filter { !$0.slice.isEmpty }
    guard slices.contains(where: { $0.plan != nil }) else {
      let names = by.map(\.rawValue).joined(separator: ", ")
      let version = figures.plan.version ?? ""
      reason = "plan version \(version) holds no \(indicator.name) by \(names), nor its parts"
      return
    }
    switch indicator.unit {
    case .money:
      lines = Self.amounts(figures, indicator, in: period, slices, filter: request.filter)
    case .ratio:
      let split = RateAndMix(
        figures, indicator, in: period, slices: slices, total: total, filter: request.filter)
      (lines, reason) = (split.lines, split.reason)
    }
    let rest = variance - lines.map(\.amount).reduce(.zero, +)
    if !rest.isZero { lines.append(Line(effect: .rounding, amount: rest)) }
  }

  /// Each slice's actual minus its plan, and what is planned for the whole beyond its parts.
  private static func amounts(
    _ figures: Figures, _ indicator: Indicator, in period: Period, _ slices: [Figure],
    filter: Slice
  ) -> [Line] {
    var parts = Fraction.zero
    var lines = slices.map { figure in
      let level = figure.slice.merging(filter) { own, _ in own }
      let plan = figures.planned(indicator.name, for: indicator, in: period, of: level)
      parts = parts + (plan ?? .zero)
      return Line(
        slice: figure.slice, effect: .variance, actual: figure.value, plan: figure.plan,
        isPlanned: figure.wholePlan != nil,
        amount: (figure.value ?? .zero) - (figure.plan ?? .zero))
    }
    let whole = figures.planned(indicator.name, for: indicator, in: period, of: filter) ?? .zero
    let gap = (parts - whole).rounded(to: figures.decimals)
    if !gap.isZero { lines.append(Line(effect: .plan, amount: gap)) }
    return lines
  }
}
