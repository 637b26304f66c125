extension Figures {
  /// What was planned of an amount in a period and a slice, to hold an indicator against.
  ///
  /// A month, or a period to date, that ends before its data do is held against its whole plan, or
  /// against the plan of the days that have passed, as the settings say. Other periods are whole.
  /// What the year before came to in the same days is known, and not a part of its month.
  func planned(
    _ name: String, for indicator: Indicator, in period: Period, of slice: Slice
  ) -> Fraction? {
    if indicator.isBalance { return plannedBalance(name, for: indicator, in: period, of: slice) }
    if priorYear != nil { return prior(indicator.numerator, of: indicator, in: period, of: slice) }
    return cutting(period, for: indicator) { plan.amount(name, in: $0, of: slice) }
  }

  private func prior(
    _ terms: [Indicator.Term], of indicator: Indicator, in period: Period, of slice: Slice
  ) -> Fraction? {
    let cut = cut(of: period, for: indicator)
    return priorYear?.amount(of: terms, indicator, in: period, until: cut, where: slice)
      .map { Fraction($0) }
  }

  /// What was planned of both parts of a ratio in a period and a slice.
  ///
  /// They are those that the indicator names, or all of its own where a year earlier is the plan.
  func plannedParts(
    of indicator: Indicator, in period: Period, of slice: Slice
  ) -> (numerator: Fraction?, denominator: Fraction?) {
    if priorYear != nil {
      return (
        prior(indicator.numerator, of: indicator, in: period, of: slice),
        prior(indicator.denominator, of: indicator, in: period, of: slice)
      )
    }
    guard let parts = indicator.plannedParts else { return (nil, nil) }
    return (
      planned(parts.numerator, for: indicator, in: period, of: slice),
      planned(parts.denominator, for: indicator, in: period, of: slice)
    )
  }

  /// What was planned of both parts of a ratio over the same months and slices.
  func sharedParts(
    of indicator: Indicator, in period: Period, of slice: Slice
  ) -> (numerator: Fraction, denominator: Fraction)? {
    var parts: (numerator: Fraction?, denominator: Fraction?)
    if priorYear == nil, let names = indicator.plannedParts {
      let shared = SharedPlan(
        plan.amounts(names.numerator, in: period, of: slice),
        plan.amounts(names.denominator, in: period, of: slice))
      func sum(_ values: [PlanValues.Value]) -> Fraction? {
        cutting(period, for: indicator) { period in
          let within = values.filter { period.months.contains($0.month) }.map(\.value)
          return within.isEmpty ? nil : within.reduce(.zero, +)
        }
      }
      parts = (sum(shared.numerator), sum(shared.denominator))
    } else {
      parts = plannedParts(of: indicator, in: period, of: slice)
    }
    guard let numerator = parts.numerator, let denominator = parts.denominator else { return nil }
    return (numerator, denominator)
  }

  /// The amount of a period, or of it up to the day that its data reach.
  private func cutting(
    _ period: Period, for indicator: Indicator, _ amount: (Period) -> ExactDecimal?
  ) -> Fraction? {
    guard let whole = amount(period) else { return nil }
    guard let cut = cut(of: period, for: indicator) else { return Fraction(whole) }
    let before = amount(period.keeping { $0 < cut.month }) ?? .zero
    let within = amount(period.keeping { $0 == cut.month }) ?? .zero
    let days = ExactDecimal(mantissa: Int128(cut.reach.days), scale: 0)
    let all = ExactDecimal(mantissa: Int128(cut.reach.of), scale: 0)
    return Fraction(top: before * all + within * days, bottom: all)
  }

  /// The month at whose "through" date a period's plan is cut, nil where the whole plan counts.
  package func cut(of period: Period, for indicator: Indicator) -> OpenMonths.Cut? {
    guard openMonths.rule == .byDays, !indicator.isBalance, period.kind.endsWithData,
      let last = period.months.last,
      openMonths.reach(into: last, for: indicator) != nil
    else { return nil }
    // Months that have not begun weigh nothing; alone such a month has no figure to compare.
    for month in period.months {
      guard let reach = openMonths.reach(into: month, for: indicator) else { continue }
      if reach.days == 0, period.kind == .month { return nil }
      return OpenMonths.Cut(month: month, reach: reach)
    }
    return nil
  }
}

extension Period.Kind {
  /// Whether periods of the kind go as far as the data, not to the end of a quarter or year.
  var endsWithData: Bool { self != .quarter && self != .year }
}
