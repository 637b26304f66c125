/// What the variance of an amount is made of where the amount is a rate times a base: services
/// bookings are the attach rate times net ARR.
///
/// For a slice with planned amount B and base N, actual amount b and base n, and the bases of the
/// whole T planned and t actual, the three parts add up to b - B:
/// volume = B x (t - T) / T, mix = B x (n / N - t / T), rate = b - B x n / N.
/// A slice without a planned base is held against the planned rate of the whole. Every slice that has
/// a base or a plan counts, and so does what is planned for none: whatever the slices are, their
/// volumes add up to that of the whole.
struct VolumeMixRate {
  struct Part {
    /// Empty for what is planned for no slice.
    let slice: Slice
    let actual: ExactDecimal
    let plan: ExactDecimal
    /// More or less of the base was sold in all.
    fileprivate(set) var volume: ExactDecimal
    /// The slice's rate is another than planned.
    let rate: ExactDecimal

    var variance: ExactDecimal { actual - plan }
    /// The slice has another share of the base than planned.
    var mix: ExactDecimal { variance - rate - volume }

    var causes: [(name: String, amount: ExactDecimal)] {
      [("volume", volume), ("mix", mix), ("rate", rate)]
    }
  }

  private(set) var parts: [Part]

  /// An amount and its base, planned and actual.
  private struct Share {
    var slice: Slice
    var actual: ExactDecimal
    var base: ExactDecimal
    var plan: Fraction
    var plannedBase: Fraction
  }

  /// Splits an amount by dimensions; nil where the plan does not hold a base wherever it holds an
  /// amount: volume and mix would be guessed.
  init?(_ figures: Figures, _ request: FigureRequest, cause: Indicator, in period: Period) {
    let (dimensions, filter) = (request.by, request.filter)
    guard cause.dimensions.isSuperset(of: dimensions + filter.keys) else { return nil }
    var request = request
    request.indicators = [cause]
    func share(_ slice: Slice) -> Share? {
      let level = slice.merging(filter) { own, _ in own }
      guard figures.holdsBases(of: cause, in: period, of: level) else { return nil }
      let actual = figures.figure(cause, in: period, where: level)
      let planned = figures.plannedParts(of: cause, in: period, of: level)
      return Share(
        slice: slice,
        actual: (actual.numerator ?? .zero).rounded(to: figures.decimals),
        base: actual.denominator ?? .zero, plan: planned.numerator ?? .zero,
        plannedBase: planned.denominator ?? .zero)
    }
    let slices = figures.figures(request).map(\.slice).filter { !$0.isEmpty }
    var shares = slices.compactMap(share)
    guard let whole = share([:]), whole.plannedBase.isPositive, !slices.isEmpty,
      shares.count == slices.count
    else { return nil }
    let rest = Share(
      slice: [:], actual: .zero, base: .zero,
      plan: shares.map(\.plan).reduce(whole.plan, -),
      plannedBase: shares.map(\.plannedBase).reduce(whole.plannedBase, -))
    if !rest.plan.rounded(to: figures.decimals).isZero { shares.append(rest) }
    parts = shares.map { Self.part($0, of: whole, digits: figures.decimals) }
    closeVolume(Self.part(whole, of: whole, digits: figures.decimals).volume)
  }

  private static func part(_ share: Share, of whole: Share, digits: Int) -> Part {
    let plan = share.plan.rounded(to: digits)
    // At the planned rate, the base that was sold would have brought this.
    let expected =
      share.plannedBase.isPositive
      ? Fraction(plan * share.base).divided(by: share.plannedBase, digits: digits)
      : Fraction(whole.plan.rounded(to: digits) * share.base)
        .divided(by: whole.plannedBase, digits: digits)
    let grown = Fraction(plan * whole.base).divided(by: whole.plannedBase, digits: digits)
    return Part(
      slice: share.slice, actual: share.actual, plan: plan, volume: (grown ?? .zero) - plan,
      rate: share.actual - (expected ?? .zero))
  }

  /// Puts what rounding left on the largest volume, so that they add up to that of the whole.
  private mutating func closeVolume(_ whole: ExactDecimal) {
    let gap = whole - parts.map(\.volume).reduce(.zero, +)
    let largest = parts.indices.max { left, right in
      parts[left].volume.magnitude < parts[right].volume.magnitude
    }
    if let largest { parts[largest].volume += gap }
  }
}

extension Figures {
  /// Whether the plan holds the base of a ratio in every month in which it holds the amount.
  fileprivate func holdsBases(of ratio: Indicator, in period: Period, of slice: Slice) -> Bool {
    guard priorYear == nil, let parts = ratio.plannedParts else { return priorYear != nil }
    let amounts = plan.amounts(parts.numerator, in: period, of: slice).map(\.month)
    let bases = plan.amounts(parts.denominator, in: period, of: slice).map(\.month)
    return Set(bases).isSuperset(of: amounts)
  }
}
