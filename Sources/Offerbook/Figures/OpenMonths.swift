internal import Postgres

/// The months that are not over, and how their figures are held against the plan.
///
/// A month is over when the data reach its last day, or when it was closed.
package struct OpenMonths: Sendable {
  /// What of its plan a month is held against before it is over.
  package enum Rule: String, Sendable, CaseIterable {
    /// The plan of the whole month, so that it falls short until the month is over.
    case whole
    /// The plan times the days that have passed / the days of the month.
    case byDays = "by-days"
  }

  /// How far a kind of data reaches into a month.
  package struct Reach: Equatable, Sendable {
    /// The last day that the data hold.
    package var through: CalendarDate
    /// The days of the month up to then; zero when it has not begun.
    package var days: Int
    /// All days of the month.
    package var of: Int

    package var isOver: Bool { days >= of }

    /// `12 of 31 days`.
    package var words: String { "\(days) of \(of) days" }
  }

  /// A month that is not over, and how much of it counts.
  package struct Cut: Equatable, Sendable {
    package var month: Month
    package var reach: Reach
  }

  package let rule: Rule
  private var booked: [Month: Reach] = [:]
  private var recognised: [Month: Reach] = [:]

  /// Reads how far the data reach into some months, as the ledger stood.
  init(_ connection: Connection, asOf: AsOf, rule: Rule, months: [Month]) throws {
    self.rule = rule
    guard let first = months.min(), let last = months.max() else { return }
    for row in try connection.run(
      SQL.Queries.openMonths.statement, [asOf.load, first, last, asOf.event])
    {
      let month: Month = try row.get("month")
      booked[month] = try Self.reach(row, "booked_through", "days_booked")
      recognised[month] = try Self.reach(row, "recognised_through", "days_recognised")
    }
  }

  /// How far the data of an indicator reach into a month, nil when the month is over.
  ///
  /// Where it is made of bookings and revenue, the one that lags behind decides.
  package func reach(into month: Month, for indicator: Indicator) -> Reach? {
    let isRevenue = indicator.measures.map(Self.revenue.contains)
    let reaches = [
      isRevenue.contains(false) ? booked[month] : nil,
      isRevenue.contains(true) ? recognised[month] : nil,
    ].compactMap { $0 }
    return reaches.filter { !$0.isOver }.min { $0.days < $1.days }
  }

  /// How far the bookings and the revenue reach into a month that is not over.
  package func reaches(into month: Month) -> (booked: Reach?, recognised: Reach?) {
    (booked[month], recognised[month])
  }

  /// The months that have begun and are not over, once for each day that a kind of data reaches.
  var begun: [Cut] {
    [booked, recognised].flatMap { $0.map { Cut(month: $0.key, reach: $0.value) } }
      .filter { !$0.reach.isOver && $0.reach.days > 0 }
  }

  private static let revenue: Set = ["services-revenue", "services-cost", "services-hours"]

  private static func reach(_ row: Row, _ through: String, _ days: String) throws -> Reach? {
    guard let day: CalendarDate = try row.getOptional(through) else { return nil }
    return Reach(through: day, days: try row.get(days), of: try row.get("days"))
  }
}
