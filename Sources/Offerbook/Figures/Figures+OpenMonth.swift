extension Figures {
  /// What was planned of an amount in a period and a slice, to hold an indicator against.
  ///
  /// A month, or a period to date, that ends before its data do is held against its whole plan, or
  /// against the plan of the days that have passed, as the settings say. Other periods are whole.
  func planned(
    _ name: String, for indicator: Indicator, in period: Period, of slice: Slice
  ) -> Fraction? {
    guard let whole = plan.amount(name, in: period, of: slice) else { return nil }
    guard let cut = cut(of: period, for: indicator) else { return Fraction(whole) }
    let before = plan.amount(name, in: period.keeping { $0 < cut.month }, of: slice) ?? .zero
    let within = plan.amount(name, in: period.keeping { $0 == cut.month }, of: slice) ?? .zero
    let days = ExactDecimal(mantissa: Int128(cut.reach.days), scale: 0)
    let all = ExactDecimal(mantissa: Int128(cut.reach.of), scale: 0)
    return Fraction(top: before * all + within * days, bottom: all)
  }

  /// The month at whose "through" date a period's plan is cut, nil where the whole plan counts.
  package func cut(
    of period: Period, for indicator: Indicator
  ) -> (month: Month, reach: OpenMonths.Reach)? {
    guard openMonths.rule == .byDays, period.kind.endsWithData, let last = period.months.last,
      openMonths.reach(into: last, for: indicator) != nil
    else { return nil }
    // Months that have not begun weigh nothing; alone such a month has no figure to compare.
    for month in period.months {
      guard let reach = openMonths.reach(into: month, for: indicator) else { continue }
      if reach.days == 0, period.kind == .month { return nil }
      return (month, reach)
    }
    return nil
  }
}

extension Period.Kind {
  /// Whether periods of the kind go as far as the data, not to the end of a quarter or year.
  fileprivate var endsWithData: Bool { self != .quarter && self != .year }
}
