/// What the variance of an amount is made of where the amount is a rate times a base: services
/// bookings are the attach rate times net ARR.
///
/// For a slice with planned amount B and base N, actual amount b and base n, and the bases of all
/// slices together T planned and t actual, the three parts add up to b - B:
/// volume = B x (t - T) / T, mix = B x (n / N - t / T), rate = b - B x n / N.
/// A slice without a plan is held against the planned rate of the whole.
struct VolumeMixRate {
  struct Part {
    let slice: Slice
    let actual: ExactDecimal
    let plan: ExactDecimal
    /// More or less of the base was sold in all.
    let volume: ExactDecimal
    /// The slice has another share of the base than planned.
    let mix: ExactDecimal
    /// The slice's rate is another than planned.
    let rate: ExactDecimal

    var variance: ExactDecimal { actual - plan }
  }

  let parts: [Part]

  /// Splits an amount by dimensions; nil where the plan does not hold the bases of the slices.
  init?(
    _ figures: Figures, _ request: FigureRequest, cause: Indicator, in period: Period
  ) {
    let digits = figures.decimals
    let slices = figures.figures(request).map(\.slice).filter { !$0.isEmpty }
    let found = slices.map { slice in
      let level = slice.merging(request.filter) { own, _ in own }
      let actual = figures.figure(cause, in: period, where: level)
      let planned = figures.plannedParts(of: cause, in: period, of: level)
      return (
        slice: slice, actual: actual.numerator ?? .zero, base: actual.denominator ?? .zero,
        plan: planned.numerator?.rounded(to: digits), plannedBase: planned.denominator
      )
    }
    let base = found.map(\.base).reduce(.zero, +)
    let plannedBase = found.compactMap(\.plannedBase).reduce(.zero, +)
    let plannedTotal = found.compactMap(\.plan).reduce(.zero, +)
    // Where an amount is planned its base has to be, or volume and mix would be guessed.
    let isPlanned = found.allSatisfy { ($0.plan == nil) == ($0.plannedBase == nil) }
    guard isPlanned, plannedBase.isPositive, slices.count > 0 else { return nil }
    parts = found.map { slice in
      let plan = slice.plan ?? .zero
      let variance = slice.actual - plan
      let own = slice.plannedBase ?? .zero
      // At the planned rate, the base that was sold would have brought this.
      let expected =
        own.isPositive
        ? Fraction(plan * slice.base).divided(by: own, digits: digits)
        : Fraction(plannedTotal * slice.base).divided(by: plannedBase, digits: digits)
      let grown = Fraction(plan * base).divided(by: plannedBase, digits: digits)
      let rate = slice.actual - (expected ?? .zero)
      let volume = (grown ?? .zero) - plan
      return Part(
        slice: slice.slice, actual: slice.actual, plan: plan, volume: volume,
        mix: variance - rate - volume, rate: rate)
    }
  }
}
