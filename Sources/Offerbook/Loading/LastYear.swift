internal import Postgres

/// What indicators came to twelve months before the months that are planned.
struct LastYear {
  private var cells: [Set<Dimension>: Cells] = [:]

  /// Reads the actuals at the levels that periods are planned at, where any is spread like them.
  init(
    _ connection: Connection, asOf: AsOf, indicators: [String: Indicator],
    periods: [PlannedPeriod], months: [Month]
  ) throws {
    let like = periods.filter { $0.spread == .likeLastYear }
    let measures = like.reduce(into: Set<String>()) { names, planned in
      names.formUnion(indicators[planned.indicator]?.measures ?? [])
    }
    for dimensions in Set(like.map { Set($0.level.keys) }) {
      cells[dimensions] = try Cells(
        atPlanRates: connection, asOf: asOf, measures: measures,
        months: months.map { $0.advanced(by: -12) },
        dimensions: dimensions)
    }
  }

  /// The amounts of a slice a year before each of some months; zero where there was nothing.
  func amounts(_ indicator: Indicator, _ months: [Month], of slice: Slice) -> [ExactDecimal] {
    let dimensions = Set(slice.keys)
    guard indicator.dimensions.isSuperset(of: dimensions) else { return months.map { _ in .zero } }
    return months.map { month in
      let period = Period(label: "", months: [month.advanced(by: -12)])
      let sums = cells[dimensions]?.sums(of: indicator.numerator, in: period, by: [], where: slice)
      return sums?[[]] ?? .zero
    }
  }
}
