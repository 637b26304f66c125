internal import Postgres

/// The rows behind a report that are dated after the day of the load that brought them.
struct DatesAhead {
  private let count: Int
  private let place: String
  private let day: CalendarDate

  /// Nil where no row is.
  init?(_ connection: Connection, asOf: AsOf) throws {
    let rows = try connection.run(SQL.Queries.datesAhead.statement, [asOf.load])
    guard let first = rows.first else { return nil }
    count = try first.get("total")
    day = try first.get("day")
    let line: Int? = try first.getOptional("file_line")
    let file: String? = try first.getOptional("file")
    let load: Int = try first.get("load")
    place = file.flatMap { file in line.map { "\(file) line \($0)" } } ?? "in load \(load)"
  }

  /// `1 row is dated after the day of its load and ends no month (b.csv line 6: 2062-02-03).`
  var sentence: String {
    count == 1
      ? "1 row is dated after the day of its load and ends no month (\(place): \(day))."
      : "\(count) rows are dated after the day of their load and end no month; the first is "
        + "\(place): \(day)."
  }
}
