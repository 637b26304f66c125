extension Figures {
  /// The figure of several slices taken together, as a list says of those that it does not name.
  ///
  /// Ratios come from summed parts. A planned rate is used at the level it was given for: the rates
  /// of slices without their planned parts make no plan of them together. Where only some of the
  /// slices with actuals are planned, all of them together are partly planned.
  func sum(
    _ indicator: Indicator, in period: Period, of slices: [Slice], where filter: Slice
  ) -> Figure {
    let levels = slices.map { $0.merging(filter) { own, _ in own } }
    let parts = levels.map { figure(indicator, in: period, where: $0) }
    let actual = Actual(
      indicator, numerator: Self.sum(parts.map(\.numerator)),
      denominator: Self.sum(parts.map(\.denominator)),
      hasData: hasData(for: indicator, in: period), decimals: decimals)
    var sum = Figure(
      indicator: indicator.name, unit: indicator.unit, direction: indicator.direction,
      period: period.label, slice: [:], currency: parts.first?.currency ?? nil,
      numerator: actual.numerator, denominator: actual.denominator, value: actual.value,
      reason: actual.reason, status: .notAvailable)
    sum.plan =
      indicator.unit == .money
      ? Self.sum(parts.map(\.plan)) : plannedRate(indicator, in: period, ofAll: levels)
    sum.gap = gap(of: parts, slices)
    sum.hold(against: sum.plan, thresholds: settings.thresholds(of: indicator))
    return sum
  }

  /// What of the slices is not planned, where others of them are.
  private func gap(of figures: [Figure], _ slices: [Slice]) -> PlanGap? {
    if let gap = figures.compactMap(\.gap).first { return gap }
    let unplanned = zip(figures, slices).filter { figure, _ in
      figure.plan == nil && figure.value?.isZero == false
    }
    guard !unplanned.isEmpty, figures.contains(where: { $0.plan != nil }) else { return nil }
    return PlanGap(slices: unplanned.map(\.1))
  }

  private func plannedRate(
    _ indicator: Indicator, in period: Period, ofAll levels: [Slice]
  ) -> ExactDecimal? {
    let parts = levels.map { plannedParts(of: indicator, in: period, of: $0) }
    let tops = parts.compactMap(\.numerator)
    let bottoms = parts.compactMap(\.denominator)
    guard tops.count == levels.count, bottoms.count == levels.count else { return nil }
    let bottom = bottoms.reduce(.zero, +)
    guard bottom.isPositive else { return nil }
    return tops.reduce(.zero, +).divided(by: bottom, digits: 6)?.trimmed(toAtLeast: 2)
  }

  /// Nil where nothing is known of any part.
  private static func sum(_ parts: [ExactDecimal?]) -> ExactDecimal? {
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(.zero, +)
  }
}
