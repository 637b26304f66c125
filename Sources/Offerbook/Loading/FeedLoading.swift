internal import Postgres

/// The way of a file's rows into the facts and of their effect into the ledger.
struct FeedLoading {
  let connection: Connection
  let load: Int
  let request: LoadRequest
  let context: FeedContext
  let progress: (Int) throws -> Void

  /// A stage of fewer bytes is emptied row by row.
  private static let smallStage = 8 << 20

  /// Streams, checks, merges and posts; gives the rejected records in the file's order.
  func run(_ file: InputFile, into result: inout LoadResult) throws -> [Rejection] {
    let reading = RowStream(
      connection: connection, file: file, request: request, context: context, progress: progress)
    let rejections =
      switch request.feed.name {
      case "bookings": try loadBookings(reading, into: &result)
      case "revenue": try loadRevenue(reading, into: &result)
      case "plan": try loadFacts(.planValue, reading, into: &result)
      case "calendar": try loadCalendar(reading, into: &result)
      case "fx": try loadRates(reading, into: &result)
      default: try loadFacts(.offering, reading, into: &result)
      }
    return rejections.sorted { $0.record < $1.record }
  }

  /// An export that failed looks like one that found nothing.
  private func refuseEmptySnapshot(_ result: LoadResult) throws {
    guard request.mode == .snapshot, result.read == result.skipped else { return }
    let records =
      result.read == 0 ? "the file holds no records" : "all \(result.read) records were skipped"
    throw InputError(
      "\(records), and a snapshot of nothing is refused: it would say that nothing is there; to "
        + "take rows away, undo the load that brought them")
  }

  // MARK: Bookings

  private func loadBookings(
    _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    let isFirst: Bool = try connection.run(SQL.Loading.hasNoBookings.statement)[0].get("is_empty")
    guard isFirst else { return try stageBookings(reading, into: &result) }
    try connection.run("savepoint direct")
    do {
      return try loadBookingsDirectly(reading, into: &result)
    } catch let error as PostgresError where error.sqlState == "23505" {
      // A key or an opportunity comes twice: only the stage can tell which records those are.
      try connection.run("rollback to savepoint direct")
      return try stageBookings(reading, into: &result)
    }
  }

  /// The first bookings of a practice meet nothing: they stream right into the facts.
  private func loadBookingsDirectly(
    _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    try connection.runScript(SQL.Loading.claimEmptyBookings.statement)
    let streamed = try reading.bookings(load: load, isDirect: true)
    try connection.runScript(SQL.Loading.indexFirstBookings.statement)
    result.take(streamed.counts)
    result.accepted = streamed.counts.read - streamed.counts.skipped - streamed.rejections.count
    result.inserted = streamed.counts.rows
    try refuseEmptySnapshot(result)
    try dates?.read(from: FactTable.opportunity.name, into: &result)
    try dates?.keepAhead()
    let posting = Posting(connection: connection, load: load)
    if streamed.postings.isComplete {
      try posting.post(streamed.postings)
    } else {
      try posting.postBookings()
    }
    return streamed.rejections
  }

  private func stageBookings(
    _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    let tables: [FactTable] = [.opportunity, .booking]
    try empty(tables)
    let streamed = try reading.bookings(load: load, isDirect: false)
    try analyze(tables)
    let staged = try StagedRejections(connection: connection).remove(from: request.feed)
    let rejections = streamed.rejections + staged
    result.take(streamed.counts)

    try dates?.read(from: FactTable.opportunity.stage, into: &result)
    let areNewDeals = try areNewDeals(streamed)
    try merge(tables, rejections: rejections, into: &result)
    if result.retired > 0 { try refuseOrphanedRevenue() }
    let posting = Posting(connection: connection, load: load)
    if areNewDeals, staged.isEmpty, result.retired == 0 {
      try posting.post(streamed.postings)
    } else {
      try posting.postBookings()
    }
    return rejections
  }

  /// Whether every staged deal is new and its lines stood together, so that the streamed sums hold.
  private func areNewDeals(_ streamed: RowStream.Bookings) throws -> Bool {
    let row = try connection.run(SQL.Loading.knownOpportunities.statement)[0]
    let staged: Int = try row.get("staged")
    let known: Int = try row.get("known")
    return streamed.postings.isComplete && known == 0 && staged == streamed.opportunities
  }

  private func refuseOrphanedRevenue() throws {
    guard let first = try connection.run(SQL.Loading.orphanedRevenue.statement).first else {
      return
    }
    let opportunity: String = try first.get("opportunity_id")
    let load: Int = try first.get("load")
    throw InputError(
      "the file would retire opportunity \(opportunity), but load \(load) brought revenue for it; "
        + "retire that revenue first (a snapshot of the revenue), or keep the opportunity")
  }

  // MARK: Other feeds

  private func loadRevenue(
    _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    let rejections = try loadFacts(.revenue, reading, into: &result)
    try Posting(connection: connection, load: load).postRevenue()
    return rejections
  }

  private func loadCalendar(
    _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    let rejections = try loadFacts(.calendarPeriod, reading, into: &result)
    let moved = try CalendarPeriods(connection: connection, load: load).moveDays()
    if moved > 0 { try Posting(connection: connection, load: load).postMovedDays() }
    return rejections
  }

  private func loadRates(
    _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    guard context.reportingCurrency != nil else {
      throw InputError(
        "rates are units of the reporting currency, and none is set; say which one first: "
          + "offerbook settings set reporting-currency USD")
    }
    return try loadFacts(.fx, reading, into: &result)
  }

  private func loadFacts(
    _ table: FactTable, _ reading: RowStream, into result: inout LoadResult
  ) throws -> [Rejection] {
    try empty([table])
    let isPlan = table.name == FactTable.planValue.name
    let streamed = isPlan ? try reading.plan(load: load) : try reading.facts(table, load: load)
    try analyze([table])
    if isPlan { try connection.run(table.statement(SQL.Loading.keepSpread)) }
    let staged = StagedRejections(connection: connection)
    let rejections = streamed.rejections + (try staged.remove(from: request.feed))
    result.take(streamed.counts)
    try dates?.read(from: table.stage, into: &result)
    try merge([table], rejections: rejections, into: &result)
    try refuseOrphanedOfferings(table)
    try Plans.refuseChangesOfLocked(by: load, on: connection)
    return rejections
  }

  private func refuseOrphanedOfferings(_ table: FactTable) throws {
    guard table.name == FactTable.offering.name, request.mode == .snapshot,
      let first = try connection.run(SQL.Loading.orphanedOfferings.statement).first
    else { return }
    let code: String = try first.get("offering_code")
    let rows: Int = try first.get("rows")
    throw InputError(
      "the catalog lacks offering \(code), but \(rows) live rows sell it; "
        + "keep it in the file with stage retired")
  }

  // MARK: Steps

  /// The dates of the feed's rows; nil where it has none.
  private var dates: RowDates? {
    RowDates(connection: connection, load: load, request: request)
  }

  private func empty(_ tables: [FactTable]) throws {
    for table in tables {
      let size: Int = try connection.run(table.statement(SQL.Loading.stageSize))[0].get("bytes")
      let isSmall = size < Self.smallStage
      let emptying = isSmall ? SQL.Loading.clearStage : SQL.Loading.emptyStage
      try connection.run(table.statement(emptying))
    }
  }

  private func analyze(_ tables: [FactTable]) throws {
    for table in tables { try connection.run(table.statement(SQL.Loading.analyzeStage)) }
  }

  private func merge(
    _ tables: [FactTable], rejections: [Rejection], into result: inout LoadResult
  ) throws {
    try refuseEmptySnapshot(result)
    let merge = Merge(connection: connection, load: load)
    if let rows = tables.last {
      try connection.run(rows.statement(SQL.Loading.keepMended), [load, request.feed.name])
    }
    if request.mode == .snapshot {
      if result.dates != nil {
        result.coverage = try SnapshotCoverage(of: request.feed, by: load, on: connection)
      }
      result.retired = try merge.retireMissing(of: request.feed)
    }
    try dates?.keepArrived()
    _ = try merge.removeUnchanged(tables)
    guard let rows = tables.last else { return }
    result.accepted =
      try connection.run(rows.statement(SQL.Loading.stagedRecords))[0].get("records")
    result.unchanged = result.read - result.skipped - rejections.count - result.accepted
    let counts = try merge.merge(tables)
    result.inserted = counts.inserted
    result.replaced = counts.replaced
    try dates?.keepAhead()
    try empty(tables)
  }
}

extension LoadResult {
  mutating func take(_ counts: ReadCounts) {
    read = counts.read
    skipped = counts.skipped
  }
}
