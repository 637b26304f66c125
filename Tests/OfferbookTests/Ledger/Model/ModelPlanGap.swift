@testable import Offerbook

/// Whether a period and slice are planned wholly or partly, by the rules of the README.
struct ModelPlanGap {
  let plan: ModelPlan
  let period: ModelPeriod
  let slice: [Dimension: String]
  /// The cells of all months that count.
  let cells: [(cell: ModelCell, amount: Amount)]
  /// The months in which anything was booked.
  let monthsWithDeals: Set<Int>

  func isPartlyPlanned(_ indicator: ModelIndicator) -> Bool {
    guard !indicator.denominator.isEmpty else {
      return lacks(indicator.name, indicator.numerator, indicator.minus, indicator.isBalance)
    }
    guard plan.rate(indicator.name, in: period, of: slice) == nil else { return false }
    let parts = indicator.plannedParts
    let isPlanned = parts.map { name in plan.amount(name, of: slice) != nil }
    guard isPlanned == [true, true] else {
      return lacksRates(indicator)
    }
    return lacks(parts[0], indicator.numerator, [], false)
      || lacks(parts[1], indicator.denominator, [], false) || differ(parts[0], parts[1])
  }

  /// Whether a month or a slice has no plan of an amount although another one has.
  private func lacks(
    _ name: String, _ plus: [String], _ minus: [String], _ isBalance: Bool
  ) -> Bool {
    let months = isBalance ? period.months.suffix(1) : period.months[...]
    let planned = months.filter { !plan.values(name, of: slice, in: $0).isEmpty }
    guard let first = planned.first, let last = planned.last else { return false }
    return months.contains { month in
      let values = plan.values(name, of: slice, in: month)
      let found = sums(plus, minus, in: month, isBalance)
      if !values.isEmpty {
        let level = Set(values.flatMap(\.slice.keys))
        guard level != Set(slice.keys) else { return false }
        let by = Dictionary(grouping: found) { part in part.values.filter { level.contains($0.key) }
        }
        let known = Set(values.map(\.slice))
        return by.contains { key, parts in
          let isAssigned = key.allSatisfy { slice[$0.key] != nil || $0.value != "Unassigned" }
          return isAssigned && !known.contains(key) && parts.map(\.amount).reduce(0, +) != 0
        }
      }
      if isKnown(plus + minus, in: month, isBalance) {
        return slice.isEmpty || found.map(\.amount).reduce(0, +) != 0
      }
      return month > first && (period.isWhole || month < last)
    }
  }

  private func lacksRates(_ indicator: ModelIndicator) -> Bool {
    let rated = period.months.filter { plan.rate(indicator.name, of: slice, in: $0) != nil }
    guard let first = rated.first, let last = rated.last else { return false }
    let measures = indicator.top + indicator.denominator
    return period.months.contains { month in
      if rated.contains(month) { return false }
      if isKnown(measures, in: month, false) {
        let sum =
          (sums(indicator.numerator, indicator.minus, in: month, false)
          + sums(indicator.denominator, [], in: month, false)).map(\.amount).reduce(0, +)
        return slice.isEmpty || sum != 0
      }
      return month > first && (period.isWhole || month < last)
    }
  }

  /// Whether one of two amounts is planned somewhere where the other is not.
  private func differ(_ first: String, _ second: String) -> Bool {
    period.months.contains { month in
      let values = [first, second].map { plan.values($0, of: slice, in: month) }
      guard values.contains(where: { !$0.isEmpty }) else { return false }
      let shared = ModelPlan.shared(values[0], values[1])
      return shared.map(\.count) != values.map(\.count) || values.contains(where: \.isEmpty)
    }
  }

  private func sums(
    _ plus: [String], _ minus: [String], in month: Int, _ isBalance: Bool
  ) -> [(values: [Dimension: String], amount: Amount)] {
    cells.filter { part in
      (isBalance ? part.cell.month <= month : part.cell.month == month)
        && (plus + minus).contains(part.cell.measure)
        && slice.allSatisfy { part.cell.values[$0.key] == $0.value }
    }.map { ($0.cell.values, minus.contains($0.cell.measure) ? -$0.amount : $0.amount) }
  }

  private func isKnown(_ measures: [String], in month: Int, _ isBalance: Bool) -> Bool {
    let isOfBookings = measures.contains { !["services-revenue", "services-cost"].contains($0) }
    return isBalance
      || isOfBookings && monthsWithDeals.contains(month)
      || cells.contains { $0.cell.month == month && measures.contains($0.cell.measure) }
  }
}
