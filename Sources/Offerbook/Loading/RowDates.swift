internal import Postgres

/// The dates of the rows that a load brings, and which of them have not come yet.
struct RowDates {
  private let connection: Connection
  private let load: Int
  private let request: LoadRequest
  private let table: FactTable

  /// How many dates a note names.
  private static let mostNamed = 5

  /// Nil for a feed whose rows happen on no day.
  init?(connection: Connection, load: Int, request: LoadRequest) {
    guard let table = FactTable.dated(in: request.feed) else { return nil }
    (self.connection, self.load, self.request, self.table) = (connection, load, request, table)
  }

  /// - Throws: `InputError` when a load is said to reach through a day that nobody can know of.
  static func refuseUnknowable(_ request: LoadRequest) throws {
    guard let through = request.through else { return }
    guard FactTable.dated(in: request.feed) != nil else {
      throw InputError(
        "--through goes with bookings and revenue, whose rows have a day; "
          + "those of \(request.feed.name) have none")
    }
    guard through <= request.day else {
      throw InputError(
        "--through \(through) is after \(request.day), the day of the load: "
          + "nobody knows yet what comes until then")
    }
  }

  /// Reads from when to when the rows of a table are dated, and names those that are ahead.
  func read(from target: String, into result: inout LoadResult) throws {
    let statement = table.statement(SQL.Loading.stagedDates, target: target)
    let row = try connection.run(statement, [request.lastKnowableDay])[0]
    guard let first: CalendarDate = try row.getOptional("first_date"),
      let last: CalendarDate = try row.getOptional("last_date")
    else { return }
    result.dates = first...last
    result.lastKnownDate = try row.getOptional("last_known_date")
    if last > request.lastKnowableDay {
      result.notes.append(try note(from: target, file: result.file))
    }
  }

  /// Keeps which rows that had been dated ahead the stage holds, now that their day has come.
  func keepArrived() throws {
    try connection.run(
      table.statement(SQL.Loading.insertDatesArrived),
      [load, request.lastKnowableDay, request.feed.name])
  }

  /// Keeps which rows of the load are dated ahead, once they are live.
  func keepAhead() throws {
    try connection.run(
      table.statement(SQL.Loading.insertDatesAhead),
      [load, request.lastKnowableDay, request.feed.name])
  }

  /// `1 deal is dated after 2026-11-25, the day of the load: b.csv:6 close_date 2062-02-03 (is 2026
  /// meant?)`.
  private func note(from target: String, file: String) throws -> LoadNote {
    let rows = try connection.run(
      table.statement(SQL.Loading.datesAfter, target: target),
      [request.lastKnowableDay, Self.mostNamed])
    let total: Int = try rows[0].get("total")
    let named = try rows.map { row in
      let (line, day): (Int, CalendarDate) = (try row.get("file_line"), try row.get("day"))
      let hint = Self.likelyYear(of: day, knowing: request.lastKnowableDay)
      return "\(file):\(line) \(table.date ?? "") \(day)"
        + (hint.map { " (is \($0) meant?)" } ?? "")
    }
    let more = total > named.count ? ["and \(total - named.count) more"] : []
    let noun = table.name == FactTable.opportunity.name ? "deal" : "row"
    let limit =
      request.through.map { "\($0), through which the file was said to reach" }
      ?? "\(request.day), the day of the load"
    return LoadNote(
      .datesAhead, count: total,
      "\(total) \(noun)\(total == 1 ? " is" : "s are") dated after \(limit): "
        + (named + more).joined(separator: ", "))
  }

  /// The year of the load, where a day of a later year would not be ahead in it.
  private static func likelyYear(of day: CalendarDate, knowing known: CalendarDate) -> Int? {
    guard day.month.year > known.month.year,
      let likely = CalendarDate(
        year: known.month.year, month: day.month.month, day: day.day),
      likely <= known
    else { return nil }
    return known.month.year
  }
}
