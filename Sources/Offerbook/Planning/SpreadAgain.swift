internal import Postgres

/// Which quarters and years of a plan a load would spread to the same months today.
struct SpreadAgain {
  private let version: String
  private let spreading: PlanSpreading?

  init(_ rows: [PlanRows.Row], in version: String, on connection: Connection) throws {
    self.version = version
    let periods = rows.filter(Self.isByRuleAlone).map { PlannedPeriod($0, in: version) }
    spreading = periods.isEmpty ? nil : try PlanSpreading(periods, on: connection)
  }

  /// Whether a row can be given as it is: by its rule, in the calendar of today.
  func gives(_ row: PlanRows.Row) throws -> Bool {
    guard !row.months.isEmpty else { return true }
    guard Self.isByRuleAlone(row), let spreading,
      case .months(let months) = try spreading.months(of: PlannedPeriod(row, in: version))
    else { return false }
    return months.map(\.month) == row.months.map { "\($0.month)-01" }
      && months.map(\.value) == row.months.map(\.value)
  }

  /// Last year's actuals may be others wherever and whenever the row is loaded.
  private static func isByRuleAlone(_ row: PlanRows.Row) -> Bool {
    !row.months.isEmpty && row.spread != .likeLastYear
  }
}

extension PlannedPeriod {
  fileprivate init(_ row: PlanRows.Row, in version: String) {
    self.init(
      record: 0, line: 0, version: version, indicator: row.indicator, period: row.period,
      slice: Dimension.planned.map { row.slice[$0] ?? "" }, value: row.value,
      currency: row.currency, spread: row.spread)
  }
}
