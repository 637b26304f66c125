/// The variance of a ratio as rate and mix effects of its slices.
///
/// A slice's weight is its share of the denominator. A slice that has no planned rate is held
/// against the planned total rate, so that all of its effect is one of rate.
struct RateAndMix {
  private(set) var lines: [VarianceSplit.Line] = []
  private(set) var reason: String?

  /// The digits of weights and rates on the way, far behind the six of an effect.
  private static let digits = 12

  /// A slice on the way.
  private struct Part {
    var figure: Figure
    /// The planned rate, nil where there is none.
    var rate: ExactDecimal?
    /// The planned denominator, nil where there is none.
    var denominator: Fraction?
    var weight: ExactDecimal
  }

  init(
    _ figures: Figures, _ indicator: Indicator, in period: Period, slices: [Figure],
    total: Figure, filter: Slice
  ) {
    let digits = Self.digits
    guard let base = total.denominator,
      let whole = figures.plannedRate(indicator, in: period, of: filter, digits: digits)
    else { return }
    let parts = slices.map { figure in
      let level = figure.slice.merging(filter) { own, _ in own }
      return Part(
        figure: figure,
        rate: figures.plannedRate(indicator, in: period, of: level, digits: digits),
        denominator: figures.plannedParts(of: indicator, in: period, of: level).denominator,
        weight: (figure.denominator ?? .zero).divided(by: base, digits: digits) ?? .zero)
    }
    let plannedBase = parts.compactMap(\.denominator).reduce(.zero, +)
    // The whole as its only part needs no plan of weights.
    let isWhole = parts.count == 1
    let isWeighted =
      isWhole
      || plannedBase.isPositive && parts.allSatisfy { $0.rate == nil || $0.denominator != nil }
    var plannedTotal = ExactDecimal.zero
    var mixed = ExactDecimal.zero
    for part in parts {
      let rate = part.rate ?? whole
      let share =
        isWhole
        ? ExactDecimal(mantissa: 1, scale: 0)
        : (part.denominator ?? .zero).divided(by: plannedBase, digits: digits)
      let plannedWeight = isWeighted ? share : nil
      let excess = (part.figure.numerator ?? .zero) - (part.figure.denominator ?? .zero) * rate
      var line = VarianceSplit.Line(
        slice: part.figure.slice, effect: .rate, actual: part.figure.value, plan: part.figure.plan,
        weight: part.weight.rounded(to: 6), plannedWeight: plannedWeight?.rounded(to: 6),
        amount: excess.divided(by: base, digits: 6) ?? .zero)
      lines.append(line)
      mixed += part.weight * (rate - whole)
      guard let plannedWeight else { continue }
      plannedTotal += plannedWeight * rate
      line.effect = .mix
      line.amount = ((part.weight - plannedWeight) * (rate - whole)).rounded(to: 6)
      lines.append(line)
    }
    if isWeighted {
      let gap = (plannedTotal - whole).rounded(to: 6)
      if !gap.isZero { lines.append(VarianceSplit.Line(effect: .plan, amount: gap)) }
    } else {
      lines.append(VarianceSplit.Line(effect: .mix, amount: mixed.rounded(to: 6)))
      let weights = indicator.plannedParts?.denominator ?? "denominator"
      reason =
        "the mix effect is one line: the plan holds rates of the slices, but not the "
        + "\(weights) that they would be weighed by"
    }
  }
}
