extension Figures {
  /// What is missing in the plan of an indicator in a period and a slice, of which a part is there.
  ///
  /// A month is missing where it has actuals, or where nothing is known of it and it lies between
  /// planned ones or before the end of a quarter or year. A slice is missing where it has actuals
  /// and others beside it are planned. What has neither actuals nor plan is not missing, and what
  /// nobody has assigned belongs to the slices that are planned.
  func gap(_ indicator: Indicator, in period: Period, of slice: Slice) -> PlanGap? {
    let period = due(period, for: indicator)
    if let priorYear { return gap(indicator, in: period, of: slice, before: priorYear.cells) }
    switch indicator.unit {
    case .money:
      return indicator.plannedAmounts.lazy.compactMap { part in
        gap(part, of: indicator, in: period, slice)
      }.first
    case .ratio: return ratioGap(indicator, in: period, of: slice)
    }
  }

  /// The months whose plan counts: of a balance the last one, of an open one those that have begun.
  private func due(_ period: Period, for indicator: Indicator) -> Period {
    if indicator.isBalance { return period.keeping { $0 == period.months.last } }
    guard let cut = cut(of: period, for: indicator) else { return period }
    return period.keeping { $0 <= cut.month }
  }

  private func gap(
    _ part: Indicator.PlannedAmount, of indicator: Indicator, in period: Period, _ slice: Slice
  ) -> PlanGap? {
    let values = plan.amounts(part.name, in: period, of: slice)
    guard !values.isEmpty else { return nil }
    let months = months(
      beside: Set(values.map(\.month)), terms: part.terms, indicator, in: period, of: slice)
    let slices = Dictionary(grouping: values, by: \.month).flatMap { month, values in
      unplanned(beside: values, terms: part.terms, indicator, in: month, of: slice)
    }
    guard !slices.isEmpty || months.planned.count < months.due.count else { return nil }
    return PlanGap(months: months.due, planned: months.planned, slices: slices)
  }

  /// The months that have to be planned beside those that are.
  private func months(
    beside planned: Set<Month>, terms: [Indicator.Term], _ indicator: Indicator,
    in period: Period, of slice: Slice
  ) -> (due: [Month], planned: [Month]) {
    let (first, last) = (planned.min(), planned.max())
    let due = period.months.filter { month in
      if planned.contains(month) { return true }
      let alone = Period(label: period.label, months: [month])
      if hasData(for: terms, indicator, in: alone) {
        return slice.isEmpty || hasActuals(terms, indicator, in: alone, of: slice)
      }
      guard let first, let last else { return false }
      return first < month && (month < last || !period.kind.endsWithData)
    }
    return (due, due.filter(planned.contains))
  }

  private func hasActuals(
    _ terms: [Indicator.Term], _ indicator: Indicator, in period: Period, of slice: Slice
  ) -> Bool {
    sums(of: terms, indicator, in: period, by: [], where: slice)[[]]?.isZero == false
  }

  /// The slices of a month that have actuals and no plan, at the level of those that are planned.
  private func unplanned(
    beside values: [PlanValues.Value], terms: [Indicator.Term], _ indicator: Indicator,
    in month: Month, of slice: Slice
  ) -> [Slice] {
    let level = Set(values.flatMap(\.slice.keys))
    guard level.count > slice.count, terms.dimensions.isSuperset(of: level) else { return [] }
    let planned = Set(values.map(\.slice))
    return actuals(of: terms, indicator, by: level, in: month, within: slice).filter { part in
      !planned.contains(part)
        && !level.subtracting(slice.keys).contains { part[$0] == SliceRegister.unassigned }
    }
  }

  /// The slices of a level in which some terms do not come to zero.
  private func actuals(
    of terms: [Indicator.Term], _ indicator: Indicator, by level: Set<Dimension>,
    in month: Month, within slice: Slice
  ) -> Set<Slice> {
    guard indicator.isBalance else {
      return actualSlices.slices(of: terms, by: level, in: month, within: slice)
    }
    // Balances are not told apart by what was not asked for.
    guard dimensions.isSuperset(of: level) else { return [] }
    let names = Array(level)
    let alone = Period(label: "", months: [month])
    let sums = sums(of: terms, indicator, in: alone, by: names, where: slice)
    return Set(
      sums.filter { !$0.value.isZero }.map { Slice(uniqueKeysWithValues: zip(names, $0.key)) })
  }

  /// Where rates are planned for some months only, or a part of the ratio is missing somewhere.
  private func ratioGap(_ indicator: Indicator, in period: Period, of slice: Slice) -> PlanGap? {
    guard plan.rates(indicator.name, in: period, of: slice).isEmpty else { return nil }
    let parts = indicator.plannedAmounts
    let values = parts.map { plan.amounts($0.name, in: period, of: slice) }
    guard parts.count == 2, values.allSatisfy({ !$0.isEmpty }) else {
      return rateGap(indicator, in: period, of: slice)
    }
    for part in parts {
      if var gap = gap(part, of: indicator, in: period, slice) {
        gap.part = part.name
        return gap
      }
    }
    return SharedPlan(values[0], values[1]).gap(parts[0].name, parts[1].name)
  }

  private func rateGap(_ indicator: Indicator, in period: Period, of slice: Slice) -> PlanGap? {
    let planned = plan.monthsWithRate(indicator.name, in: period, of: slice)
    guard !planned.isEmpty else { return nil }
    let months = months(
      beside: planned, terms: indicator.numerator + indicator.denominator, indicator, in: period,
      of: slice)
    guard months.planned.count < months.due.count else { return nil }
    return PlanGap(months: months.due, planned: months.planned)
  }

  /// Months that have actuals, and of which nothing is known a year earlier.
  private func gap(
    _ indicator: Indicator, in period: Period, of slice: Slice, before: Cells
  ) -> PlanGap? {
    guard !indicator.isBalance else { return nil }
    let terms = indicator.numerator + indicator.denominator
    let planned = period.months.filter { month in
      before.hasData(for: terms, in: Period(label: "", months: [month.advanced(by: -12)]))
    }
    guard !planned.isEmpty else { return nil }
    let due = period.months.filter { month in
      let alone = Period(label: "", months: [month])
      return planned.contains(month)
        || cells.hasData(for: terms, in: alone)
          && (slice.isEmpty || hasActuals(terms, indicator, in: alone, of: slice))
    }
    guard planned.count < due.count else { return nil }
    return PlanGap(months: due, planned: planned)
  }
}
