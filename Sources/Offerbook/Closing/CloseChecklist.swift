package import Postgres

/// What is open of a month: what its figures lack, or nobody has said of them.
package struct CloseChecklist: Sendable {
  /// One thing that is open, and the command that mends it.
  package struct Item: Equatable, Sendable {
    package enum Kind: String, Sendable {
      case noData = "no-data"
      case notReached = "not-reached"
      case openRejects = "open-rejects"
      case missingRates = "missing-rates"
      case notPlanned = "not-planned"
      case urgentWithoutComment = "urgent-without-comment"
    }

    package var kind: Kind
    /// `revenue reaches 2026-10-20, and 2026-10 ends on 2026-10-31`.
    package var sentence: String
    /// What mends it; words in capitals stand for what only the user knows.
    package var command: String
    /// Whether the month is not closed while this is open, unless somebody says why.
    package var isObstacle = false
  }

  package let month: Month
  /// In the order in which they are best dealt with.
  package let items: [Item]

  /// Looks at a month as the ledger stands.
  package init(_ connection: Connection, month: Month) throws {
    let asOf = try AsOf(nil, on: connection)
    self.month = month
    items =
      try Self.missingData(connection, month, asOf) + Self.openRejects(connection, asOf)
      + Self.unsettledFigures(connection, month, asOf)
  }

  /// Nothing is loaded for the month, or its bookings or its revenue do not reach its end.
  static func missingData(
    _ connection: Connection, _ month: Month, _ asOf: AsOf
  ) throws -> [Item] {
    let data = try connection.run(SQL.Queries.monthData.statement, [month, asOf.load])[0]
    let span = try connection.run(SQL.Queries.dataSpan.statement, [asOf.load])[0]
    let booked: CalendarDate? = try span.getOptional("booked_through")
    let recognised: CalendarDate? = try span.getOptional("recognised_through")
    let lastDay: CalendarDate? = try data.getOptional("last_day")
    guard try data.get("has_data") else {
      let reach = booked.map { "bookings reach \($0)" } ?? "no bookings are loaded"
      return [
        Item(
          kind: .noData, sentence: "nothing is loaded for \(month); \(reach)",
          command: "offerbook load bookings FILE", isObstacle: true)
      ]
    }
    func item(_ feed: Feed, _ through: CalendarDate?, _ verb: String) -> Item? {
      guard let lastDay, through.map({ $0 < lastDay }) ?? true else { return nil }
      return Item(
        kind: .notReached,
        sentence: through.map { "\(feed.name) \(verb) \($0), and \(month) ends on \(lastDay)" }
          ?? "no \(feed.name) is loaded",
        command: "offerbook load \(feed.name) FILE --through \(lastDay)")
    }
    var bookings = item(.bookings, booked, "reach")
    bookings?.isObstacle = true
    return [bookings, item(.revenue, recognised, "reaches")].compactMap { $0 }
  }

  /// What a close of the month must not pass over in silence.
  static func obstacles(_ connection: Connection, month: Month) throws -> [Item] {
    try missingData(connection, month, AsOf(nil, on: connection)).filter(\.isObstacle)
  }

  private static func openRejects(_ connection: Connection, _ asOf: AsOf) throws -> [Item] {
    let rejects = try Journal(connection).openRejects(asOf: asOf.load)
    guard let first = rejects.first else { return [] }
    let place = "\(first.file ?? "") line \(first.line): \(first.reason)"
    return [
      Item(
        kind: .openRejects,
        sentence: rejects.count == 1
          ? "1 rejected record is not in the figures (\(place))"
          : "\(rejects.count) rejected records are not in the figures; the first is \(place)",
        command: "offerbook load FEED MENDED-REJECTS")
    ]
  }

  /// Figures of the monthly scorecard that lack rates or a plan, or are urgent without a comment.
  private static func unsettledFigures(
    _ connection: Connection, _ month: Month, _ asOf: AsOf
  ) throws -> [Item] {
    let check = UrgentWithoutComment(connection, month: month)
    let figures: [Figure]
    do {
      figures = try check.scores(of: month, asOf: asOf)
    } catch let error as InputError {
      // The last line says how to load what lacks, as the command does.
      let lines = error.message.split(separator: "\n")
      return [
        Item(
          kind: .missingRates,
          sentence: lines.prefix(max(1, lines.count - 1)).joined(separator: "; "),
          command: "offerbook load fx FILE")
      ]
    }
    let unplanned = figures.filter { $0.plan == nil }.map(\.indicator)
    let urgent = try check.uncommented(figures, of: month).map { figure in
      Item(
        kind: .urgentWithoutComment,
        sentence: "\(figure.indicator) is urgent and has no comment",
        command: "offerbook comment \(figure.indicator) --month \(month) TEXT")
    }
    return
      (unplanned.isEmpty
      ? []
      : [
        Item(
          kind: .notPlanned,
          sentence: "\(month) has no plan of \(unplanned.joined(separator: ", "))",
          command: "offerbook load plan FILE")
      ]) + urgent
  }
}

/// A month is not closed: something of it is open that a close must not pass over in silence.
package struct CloseRefusal: Error, CustomStringConvertible {
  package let month: Month
  package let items: [CloseChecklist.Item]

  package var description: String {
    items.map(\.sentence).joined(separator: "; ")
      + "\nclose it all the same: offerbook close \(month) --force --note WHY"
  }
}
