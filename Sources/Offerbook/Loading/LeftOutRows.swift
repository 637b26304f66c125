internal import Postgres

/// What the mapping of a load leaves out, beside the live rows: some of them it takes out of the book,
/// the others it names.
struct LeftOutRows {
  let connection: Connection
  let load: Int
  let feed: Feed

  var stage: Stage { Stage(name: "left_out", connection: connection) }

  /// As many are named.
  private static let most = 5

  /// Takes the rows out of the book that `retire` names.
  func retire(from table: FactTable) throws -> Retired? {
    let rows = try connection.run(table.statement(SQL.Loading.retireLeftOut), [load]).affected
    guard rows > 0 else { return nil }
    let named = try connection.run(
      table.statement(SQL.Loading.retiredLeftOut), [load, partsOfAName, Self.most])
    let names: [String] = try named.map { try $0.get("name") }
    let all: Int = try named[0].get("names")
    let counted = rows == 1 ? "1 row" : "\(rows) rows"
    return Retired(
      rows: rows, records: try named[0].get("records"),
      note: LoadNote(
        .retiredByMapping, count: rows,
        "retire takes \(counted) out of the book: \(names.listed(of: all))"))
  }

  struct Retired {
    var rows: Int
    /// The records of the file that name them.
    var records: Int
    var note: LoadNote
  }

  /// The records that are left out though rows with their keys are live.
  func notes(beside table: FactTable) throws -> [LoadNote] {
    let left = try standing(.keep, beside: table, named: partsOfAName).map { records, names in
      LoadNote(
        .leftOutLive, count: records,
        "\(records == 1 ? "1 record" : "\(records) records") left out by keep "
          + "\(records == 1 ? "has" : "have") live rows: \(names); `retire` in the mapping takes "
          + "such rows out of the book")
    }
    let zero = try standing(.skipWhenZero, beside: table, named: feed.key.count)
      .map { records, names in
        LoadNote(
          .zeroLive, count: records,
          "\(records == 1 ? "1 record has a row" : "\(records) records have rows") left out by "
            + "skip_when_zero that \(records == 1 ? "is" : "are") live: \(names)")
      }
    return [left, zero].compactMap { $0 }
  }

  /// A deal is known by its id alone, also where a record becomes several of its lines.
  private var partsOfAName: Int {
    feed.name == Feed.bookings.name ? 1 : feed.key.count
  }

  private func standing(
    _ cause: LeftOutRow.Cause, beside table: FactTable, named parts: Int
  ) throws -> (records: Int, names: String)? {
    let rows = try connection.run(
      table.statement(SQL.Loading.leftOutLive), [load, cause.rawValue, parts, Self.most])
    guard let first = rows.first else { return nil }
    let names = try rows.map { row in
      "\(try row.get("name", as: String.self)) (\(try row.get("said", as: String.self)))"
    }
    return (try first.get("records"), names.listed(of: try first.get("names")))
  }
}

extension [String] {
  /// `A, B and 3 more`.
  fileprivate func listed(of all: Int) -> String {
    joined(separator: ", ") + (all > count ? " and \(all - count) more" : "")
  }
}
