internal import Postgres

/// The months that a plan version should hold, given those that it does.
struct DueMonths {
  private let calendar: FiscalCalendar?
  private let agreed: PlanChoice
  private let version: String

  init(_ connection: Connection, asOf: AsOf, version: String, cells: [PlanCell]) throws {
    let months = cells.flatMap(\.months)
    calendar = try months.min().flatMap { first in
      try months.max().map { last in
        try FiscalCalendar(
          connection, settings: Settings(connection, asOf: asOf.load), from: first, through: last)
      }
    }
    agreed = try Plans(connection).agreed(asOf: asOf)
    self.version = version
  }

  /// The months between planned ones, and those of their fiscal years for which no other version is
  /// agreed.
  func months(of indicator: Indicator, beside planned: Set<Month>) -> [Month] {
    guard let calendar, let first = planned.min(), let last = planned.max() else { return [] }
    let years = planned.flatMap { calendar.period(.year, of: $0).months }
    let open = years.filter { month in
      agreed.version(of: month, for: indicator.name).map { $0 == version } ?? true
    }
    return Set(open).union(Month.range(first, last)).sorted()
  }
}
