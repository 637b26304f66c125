internal import Postgres

/// The months that a snapshot of bookings or revenue is the whole truth for.
package struct SnapshotCoverage: Equatable, Sendable {
  /// The months of the file's dates, in order, also of records that its mapping leaves out.
  package var months: [Month]
  /// Months between them that the file holds no row of, though the ledger does: they stay.
  package var gaps: [Month]

  /// Reads them from the stages; nil where no row has a date.
  init?(of feed: Feed, by load: Int, on connection: Connection) throws {
    let isRevenue = feed.name == Feed.revenue.name
    let file = isRevenue ? SQL.Loading.stagedRevenueMonths : SQL.Loading.stagedBookingMonths
    months = try connection.run(file.statement, [load]).map { try $0.get("month") }
    guard let first = months.first, let last = months.last else { return nil }
    let measures =
      isRevenue ? ["services-revenue"] : ["services-bookings", "product-bookings", "deals"]
    gaps = try connection.run(
      SQL.Loading.monthsBetween.statement, [load, measures, first, last, months]
    ).map { try $0.get("month") }
  }

  /// `2026-04 to 2026-09 and 2026-11`.
  package static func words(_ months: [Month]) -> String {
    var spans: [ClosedRange<Month>] = []
    for month in months {
      if let last = spans.last, last.upperBound.advanced(by: 1) == month {
        spans[spans.count - 1] = last.lowerBound...month
      } else {
        spans.append(month...month)
      }
    }
    let words = spans.map { span in
      span.lowerBound == span.upperBound
        ? "\(span.lowerBound)" : "\(span.lowerBound) to \(span.upperBound)"
    }
    return words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}
