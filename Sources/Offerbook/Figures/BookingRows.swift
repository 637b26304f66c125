package import Postgres

/// The booking lines behind a figure.
package struct BookingRows: Sendable {
  /// The columns, as the bookings feed names them, and the load, file and line they came from.
  package let columns: [String]
  /// The values as the database writes them; nil where there is none.
  package let rows: [[String?]]

  /// Reads the live lines of some months that match a filter, by close date and opportunity.
  package init(
    _ connection: Connection, asOf: AsOf, months: ClosedRange<Month>?, where filter: Slice
  ) throws {
    let pairs = filter.sorted { $0.key.rawValue < $1.key.rawValue }
    let result = try connection.run(
      SQL.Queries.bookings.statement,
      [
        asOf.load, months?.lowerBound, months?.upperBound, pairs.map(\.key.rawValue),
        pairs.map(\.value),
      ])
    columns = result.columnNames
    rows = result.map(\.texts)
  }
}
