internal import Postgres

/// The check that every urgent indicator of a month has a comment; only run when it is named.
///
/// A practice that writes no comments is not reminded of them by every other check.
struct UrgentWithoutComment {
  static let name = "urgent-without-comment"
  static let question = "Which urgent indicators of the month has nobody written about?"

  private let connection: Connection
  private let month: Month?

  /// - Parameter month: Nil for the last month that bookings reach into.
  init(_ connection: Connection, month: Month?) {
    self.connection = connection
    self.month = month
  }

  /// The indicators of the monthly scorecard that are urgent, and have no comment on the whole nor
  /// on any slice.
  func finding() throws -> Checks.Finding {
    let columns = ["indicator", "month", "value", "plan", "attainment"]
    guard let month = try month ?? lastMonth() else { return finding(columns, []) }
    let now = try AsOf(nil, on: connection)
    let isClosed = try Closes(connection).isClosed(month)
    let asOf = isClosed ? try AsOf(month.description, on: connection) : now
    let rows = try uncommented(scores(of: month, asOf: asOf), of: month).map { figure in
      [
        figure.indicator, month.description, figure.value?.description,
        figure.plan?.description, figure.attainment?.description,
      ]
    }
    return finding(columns, rows)
  }

  /// The figures of the monthly scorecard.
  ///
  /// - Throws: `InputError` that lists every exchange rate that lacks.
  func scores(of month: Month, asOf: AsOf) throws -> [Figure] {
    let indicators = try ReportLibrary.monthly().scored
    let figures = try Figures(
      connection, asOf: asOf, indicators: indicators, months: [month], dimensions: [],
      planVersion: Plans(connection).version(named: nil, asOf: asOf))
    let period = Period(label: month.description, months: [month])
    return indicators.map { figures.figure($0, in: period) }
  }

  /// Those that are urgent and have no comment on the whole nor on any slice.
  func uncommented(_ figures: [Figure], of month: Month) throws -> [Figure] {
    let commented = try CommentBook(connection).comments().filter {
      $0.month == month && $0.state == .current
    }.compactMap { comment in
      if case .figure(let indicator, _) = comment.subject { indicator } else { nil }
    }
    return figures.filter { $0.status == .urgent && !commented.contains($0.indicator) }
  }

  private func lastMonth() throws -> Month? {
    let asOf = try AsOf(nil, on: connection)
    let day: CalendarDate? = try connection.run(SQL.Queries.dataSpan.statement, [asOf.load])[0]
      .getOptional("booked_through")
    return day?.month
  }

  private func finding(_ columns: [String], _ rows: [[String?]]) -> Checks.Finding {
    Checks.Finding(
      check: Self.name, question: Self.question, columns: columns,
      rows: Array(rows.prefix(20)), count: rows.count)
  }
}
