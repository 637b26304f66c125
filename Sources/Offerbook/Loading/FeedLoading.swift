internal import Postgres

/// The way of a file's rows into the facts and of their effect into the ledger.
struct FeedLoading {
  let connection: Connection
  let load: Int
  let request: LoadRequest
  let context: FeedContext
  let progress: (Int) throws -> Void

  private var rejected: RejectedRecords { RejectedRecords(connection: connection, load: load) }

  var leftOut: LeftOutRows {
    LeftOutRows(connection: connection, load: load, feed: request.feed)
  }

  /// Streams, checks, merges and posts; what it rejects waits in the stage of rejected records.
  func run(_ file: InputFile, into result: inout LoadResult) throws {
    let reading = RowStream(
      connection: connection, file: file, request: request, context: context, progress: progress)
    try rejected.stage.empty()
    try leftOut.stage.empty()
    switch request.feed.name {
    case "bookings": try loadBookings(reading, into: &result)
    case "revenue": try loadRevenue(reading, into: &result)
    case "plan": try loadFacts(.planValue, reading, into: &result)
    case "calendar": try loadCalendar(reading, into: &result)
    case "fx": try loadRates(reading, into: &result)
    default: try loadFacts(.offering, reading, into: &result)
    }
  }

  // MARK: Bookings

  private func loadBookings(
    _ reading: RowStream, into result: inout LoadResult
  ) throws {
    let isFirst: Bool = try connection.run(SQL.Loading.hasNoBookings.statement)[0].get("is_empty")
    guard isFirst else { return try stageBookings(reading, into: &result) }
    try connection.run("savepoint direct")
    do {
      try loadBookingsDirectly(reading, into: &result)
    } catch let error as PostgresError where error.sqlState == "23505" {
      // A key or an opportunity comes twice: only the stage can tell which records those are.
      try connection.run("rollback to savepoint direct")
      try stageBookings(reading, into: &result)
    }
  }

  /// The first bookings of a practice meet nothing: they stream right into the facts.
  private func loadBookingsDirectly(
    _ reading: RowStream, into result: inout LoadResult
  ) throws {
    try connection.runScript(SQL.Loading.claimEmptyBookings.statement)
    let streamed = try reading.bookings(load: load, isDirect: true)
    try connection.runScript(SQL.Loading.indexFirstBookings.statement)
    try keepMended(of: FactTable.booking, in: FactTable.booking.name)
    result.take(streamed.counts)
    result.accepted = streamed.counts.read - streamed.counts.skipped - streamed.counts.rejected
    result.inserted = streamed.counts.rows
    try refuseEmptySnapshot(streamed.counts)
    try dates?.read(from: FactTable.opportunity.name, into: &result)
    try dates?.keepAhead()
    result.notes += try NewNames(connection: connection).notesOfFirstSlices()
    if streamed.idForms.areBoth {
      result.notes += try streamed.idForms.notes(of: load, on: connection)
    }
    let posting = Posting(connection: connection, load: load)
    if streamed.postings.isComplete {
      try posting.post(streamed.postings)
    } else {
      try posting.postBookings()
    }
  }

  private func stageBookings(
    _ reading: RowStream, into result: inout LoadResult
  ) throws {
    let tables: [FactTable] = [.opportunity, .booking]
    try empty(tables)
    let streamed = try reading.bookings(load: load, isDirect: false)
    try analyze(tables)
    result.take(streamed.counts)
    let faults = try rejectStaged(tables, streamed.counts, into: &result)
    let names = NewNames(connection: connection)
    if let first = streamed.firstNewSlice { result.notes += try names.notes(ofSlicesFrom: first) }

    try dates?.read(from: FactTable.opportunity.stage, into: &result)
    let areNewDeals = try areNewDeals(streamed)
    try merge(tables, streamed.counts, into: &result)
    result.notes += try streamed.idForms.notes(of: load, on: connection)
    if result.retired > 0 { try refuseOrphanedRevenue() }
    let posting = Posting(connection: connection, load: load)
    if areNewDeals, faults == 0, result.retired == 0 {
      try posting.post(streamed.postings)
    } else {
      try posting.postBookings()
    }
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
  ) throws {
    try loadFacts(.revenue, reading, into: &result)
    try Posting(connection: connection, load: load).postRevenue()
  }

  private func loadCalendar(
    _ reading: RowStream, into result: inout LoadResult
  ) throws {
    try loadFacts(.calendarPeriod, reading, into: &result)
    let moved = try CalendarPeriods(connection: connection, load: load).moveDays()
    if moved > 0 { try Posting(connection: connection, load: load).postMovedDays() }
  }

  private func loadRates(
    _ reading: RowStream, into result: inout LoadResult
  ) throws {
    guard context.reportingCurrency != nil else {
      throw InputError(
        "rates are units of the reporting currency, and none is set; say which one first: "
          + "offerbook settings set reporting-currency USD")
    }
    try loadFacts(.fx, reading, into: &result)
  }

  private func loadFacts(
    _ table: FactTable, _ reading: RowStream, into result: inout LoadResult
  ) throws {
    try empty([table])
    let isPlan = table.name == FactTable.planValue.name
    let counts = isPlan ? try reading.plan(load: load) : try reading.facts(table, load: load)
    try analyze([table])
    if isPlan { try connection.run(table.statement(SQL.Loading.keepSpread)) }
    result.take(counts)
    _ = try rejectStaged([table], counts, into: &result)
    if table.name == FactTable.offering.name {
      result.notes += try NewNames(connection: connection).notesOfOfferings()
    }
    try dates?.read(from: table.stage, into: &result)
    try merge([table], counts, into: &result)
    if result.retired > 0 { try refuseOrphanedOfferings(table) }
    try Plans.refuseChangesOfLocked(by: load, on: connection)
    if isPlan {
      let warnings = PlanWarnings(connection: connection, load: load, file: result.file)
      result.notes += try warnings.notes()
    }
  }

  private func refuseOrphanedOfferings(_ table: FactTable) throws {
    guard table.name == FactTable.offering.name,
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

  /// Completes the rows of a stage with what they keep and rejects the faulty records; gives how many
  /// faults there were.
  private func rejectStaged(
    _ tables: [FactTable], _ counts: ReadCounts, into result: inout LoadResult
  ) throws -> Int {
    let absent = AbsentColumns(counts.absentColumns, of: request.feed, in: tables)
    let hasKept = try absent.keep(on: connection)
    let rules = StagedRule.left(of: request.feed, absent: absent.names, context: context)
    let faults = try StagedRejections(connection: connection, load: load, rules: rules)
      .remove(from: request.feed)
    if hasKept, let note = try absent.note(on: connection) { result.notes.append(note) }
    return faults
  }

  private func stage(of table: FactTable) -> Stage {
    Stage(name: table.stage, connection: connection)
  }

  private func empty(_ tables: [FactTable]) throws {
    for table in tables { try stage(of: table).empty() }
  }

  private func analyze(_ tables: [FactTable]) throws {
    for table in tables { try stage(of: table).analyze() }
  }

  /// Remembers which records that earlier loads had left out are in a stage, or among the facts.
  private func keepMended(of table: FactTable, in target: String) throws {
    try connection.run(
      table.statement(SQL.Loading.keepMended, target: target), [load, request.feed.name])
  }

  private func merge(
    _ tables: [FactTable], _ counts: ReadCounts, into result: inout LoadResult
  ) throws {
    guard let rows = tables.last else { return }
    try refuseEmptySnapshot(counts)
    let merge = Merge(connection: connection, load: load)
    if leavesOut { try rejectDisputed(in: &result) }
    try keepMended(of: rows, in: rows.stage)
    let retired = try retireLeftOut(from: rows, into: &result)
    if request.mode == .snapshot {
      if request.feed.day != nil {
        result.coverage = try SnapshotCoverage(of: request.feed, by: load, on: connection)
      }
      result.retired += try merge.retireMissing(of: request.feed)
    }
    try dates?.keepArrived()
    if result.retired > 0 { try merge.retireLineless(tables) }
    if leavesOut { result.notes += try leftOut.notes(beside: rows) }
    result.notes += try OtherKeyForms(connection: connection).notes(of: rows)
    _ = try merge.removeUnchanged(tables)
    result.accepted =
      try connection.run(rows.statement(SQL.Loading.stagedRecords))[0].get("records")
    result.accepted += retired
    result.unchanged = try result.read - result.skipped - rejected.count() - result.accepted
    let merged = try merge.merge(tables)
    result.inserted = merged.inserted
    result.replaced = merged.replaced
    try dates?.keepAhead()
    try empty(tables)
    try leftOut.stage.empty()
  }
}

extension LoadResult {
  mutating func take(_ counts: ReadCounts) {
    read = counts.read
    skipped = counts.skipped
    if !counts.turnedAway.isEmpty { notes.append(LoadNote(counts.turnedAway)) }
  }
}
