internal import Postgres

/// An earlier load of the same bytes for the same feed in the same way, which stands.
struct EarlierLoad {
  let load: Int
  /// The later loads that changed the feed's rows, or what decides how the same bytes are read.
  ///
  /// While there are none, every row that the earlier load brought or found unchanged is the live one.
  let changedBy: [Int]
  private let feed: Feed

  /// Finds the last one.
  init?(of file: InputFile, _ request: LoadRequest, on connection: Connection) throws {
    feed = request.feed
    let found = try connection.run(
      SQL.Loading.earlierLoad.statement,
      [feed.name, file.sha256, request.mapping?.sha256, request.mode.rawValue])
    guard let load: Int = try found.first?.get("load") else { return nil }
    self.load = load
    var later = try connection.run(SQL.Loading.rejectedSince.statement, [load, feed.name])
      .map { try $0.get("load", as: Int.self) }
    for table in Self.tables(of: feed) {
      later += try connection.run(table.statement(SQL.Loading.changedSince), [load])
        .map { try $0.get("load", as: Int.self) }
    }
    changedBy = Set(later).sorted()
  }

  /// Why the same bytes are loaded again.
  var note: LoadNote {
    guard !changedBy.isEmpty else {
      return LoadNote(
        .loadedAgain, count: 1,
        "the same bytes were loaded as load \(load); the data reach further since")
    }
    let loads = changedBy.count == 1 ? "load" : "loads"
    return LoadNote(
      .loadedAgain, count: changedBy.count,
      "the same bytes were loaded as load \(load); \(loads) "
        + "\(LoadNote.list(changedBy.map(String.init))) \(changedBy.count == 1 ? "has" : "have") "
        + "changed the book since")
  }

  /// The tables whose rows decide what a file of the feed changes: its own, for the months that a
  /// snapshot covers the calendar, and for a plan's quarters and years also the settings.
  private static func tables(of feed: Feed) -> [FactTable] {
    switch feed.name {
    case "bookings": [.opportunity, .booking, .calendarPeriod]
    case "revenue": [.revenue, .calendarPeriod]
    case "plan": [.planValue, .calendarPeriod, .setting]
    case "fx": [.fx]
    case "calendar": [.calendarPeriod]
    default: [.offering]
    }
  }
}
