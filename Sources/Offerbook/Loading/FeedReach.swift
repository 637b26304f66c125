internal import Postgres

/// How far the live rows of the bookings and of the revenue reach, kept after each load that moved it.
struct FeedReach {
  let connection: Connection

  /// Keeps how far a feed reaches after a load; the journal must have the load's row.
  func keep(after load: Int, of feed: Feed) throws {
    guard let table = FactTable.dated(in: feed) else { return }
    try connection.run(table.statement(SQL.Loading.insertFeedReach), [load, feed.name])
  }

  /// Whether the file of an earlier load, loaded again as requested, would move how far its feed
  /// reaches, though no row of it is new.
  func moves(loading earlier: Int, _ request: LoadRequest) throws -> Bool {
    guard FactTable.dated(in: request.feed) != nil else { return false }
    let row = try connection.run(
      SQL.Loading.movesReach.statement, [earlier, request.day, request.through])[0]
    return try row.get("moves")
  }
}

extension FactTable {
  /// The facts whose dates are those of a feed's rows; nil where its rows happen on no day.
  static func dated(in feed: Feed) -> FactTable? {
    switch feed.name {
    case Feed.bookings.name: .opportunity
    case Feed.revenue.name: .revenue
    default: nil
    }
  }
}
