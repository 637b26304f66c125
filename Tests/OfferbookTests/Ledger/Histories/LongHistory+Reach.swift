import Postgres

@testable import Offerbook

/// The days on which a history's files are loaded, and how far its data reach by them.
extension LongHistory {
  /// Lets some days pass.
  mutating func passDays() {
    today += Int.random(in: 0...16, using: &maker.random)
    let month = RandomPractice.months.lowerBound + today / 28
    practice.day = Day(month: month, day: today % 28 + 1).text
  }

  /// The ledger knows how far the data reach after a load as the model does.
  func checkReach(after load: Int) throws {
    for feed in ["bookings", "revenue"] {
      let expected = reach(of: feed, after: load)
      let found = try practice.reach(of: feed, after: load)
      try expect(
        found == expected.description, "\(feed) reach \(found) after load \(load), not \(expected)")
    }
  }

  /// How far a feed would reach after the last load if a file were loaded today.
  func isMovingReach(_ file: HistoryFile) -> Bool {
    let today = DatedFile(file: file, day: practice.day)
    return reach(of: file.feed, after: history.lastLoad)
      != reach(of: file.feed, after: history.lastLoad, with: [today])
  }

  private func reach(of feed: String, after load: Int, with more: [DatedFile] = []) -> ModelReach {
    let standing = files.filter { number, loaded in
      number <= load && loaded.file.feed == feed && !history.isUndone(number, asOf: load)
    }
    return ModelReach(
      of: history.states[load].days(of: feed), files: Array(standing.values) + more)
  }
}

extension Book {
  /// The days of a feed's live rows, by the key of the fact.
  func days(of feed: String) -> [String: String] {
    let dated: [(Fact, Day)] =
      feed == "bookings"
      ? deals.map { (.deal($0), $0.closed) } : revenue.map { (.revenue($0), $0.recognised) }
    return Dictionary(uniqueKeysWithValues: dated.map { ($0.key, $1.text) })
  }
}

extension Practice {
  /// The last day that a feed reaches.
  fileprivate func reach(of feed: String, after load: Int) throws -> String {
    let rows = try connection.run(
      Statement(
        name: nil, text: "select through::text as through from reach_at($1) where feed = $2"),
      [load, feed])
    return try rows.first?.getOptional("through") ?? "nothing"
  }
}
