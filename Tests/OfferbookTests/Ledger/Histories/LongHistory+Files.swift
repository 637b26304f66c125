@testable import Offerbook

extension LongHistory {
  /// Bookings, sometimes without some columns, in one spelling of many.
  mutating func loadBookings(_ rows: [BookingRow], isSnapshot: Bool) throws {
    let absent = maker.chance(30) ? maker.absentColumns() : []
    let csv = FeedFiles.bookings(rows, without: absent) { maker.spelled($0) }
    try load(
      HistoryFile(
        feed: "bookings", csv: csv, isSnapshot: isSnapshot,
        days: Dictionary(
          rows.map { (Fact.deal($0.deal).key, $0.deal.closed.text) }, uniquingKeysWith: { $1 }),
        breaksRule: { book in
          book.completed(rows, absent: absent).contains {
            $0.line.offering != nil && $0.line.netARR != 0
          }
        },
        take: { book in
          let rows = book.completed(rows, absent: absent)
          return book.take(rows, isSnapshot: isSnapshot)
        }
      ).numbered(stepNumber))
  }

  mutating func loadRevenue(_ rows: [Fact.Revenue], isSnapshot: Bool) throws {
    try load(
      HistoryFile(
        feed: "revenue", csv: FeedFiles.revenue(rows), isSnapshot: isSnapshot,
        days: Dictionary(
          rows.map { (Fact.revenue($0).key, $0.recognised.text) }, uniquingKeysWith: { $1 })
      ) { $0.take(rows, isSnapshot: isSnapshot) }.numbered(stepNumber))
  }

  mutating func loadPlan(_ rows: [Fact.Planned], isSnapshot: Bool) throws {
    try load(
      HistoryFile(feed: "plan", csv: FeedFiles.plan(rows), isSnapshot: isSnapshot) {
        $0.take(rows, isSnapshot: isSnapshot)
      }.numbered(stepNumber))
  }

  mutating func loadRates(_ rows: [ModelRate], isSnapshot: Bool) throws {
    try load(
      HistoryFile(feed: "fx", csv: FeedFiles.rates(rows), isSnapshot: isSnapshot) {
        $0.take(rows, isSnapshot: isSnapshot)
      }.numbered(stepNumber))
  }

  /// Loads the bytes of an earlier step again.
  mutating func loadAgain() throws {
    let again = files.values.filter { $0.file.feed != "offerings" }.sorted {
      ($0.file.feed, $0.file.csv) < ($1.file.feed, $1.file.csv)
    }.map(\.file)
    guard let file = again.randomElement(using: &maker.random) else { return }
    try load(file)
  }

  mutating func loadOfferings(_ codes: [String]) throws {
    var book = history.now
    let note = "after load \(history.lastLoad)"
    for code in codes {
      let category = maker.pick(["Education", "Consulting", "Managed"])
      book.facts["offering \(code)"] = .offering(category: category, note: note)
    }
    try load(
      HistoryFile(
        feed: "offerings", csv: FeedFiles.offerings(codes, in: book, note: note),
        isSnapshot: false
      ) { known in
        known = book
        return Set(codes.map { "offering \($0)" })
      }.numbered(stepNumber))
  }

  /// Loads a file into the ledger and the model; both take it, or both refuse it, or the ledger says
  /// rightly that nothing would change.
  private mutating func load(_ file: HistoryFile) throws {
    var book = history.now
    let touched = file.take(&book)
    let restated = restatement(leaving: book, touched)
    let isRefused =
      !book.isWhole || file.breaksRule(history.now) || changesLockedPlan(touched, book)
      || isLocked(restated.months)
    tell(
      "\(file.feed) \(file.isSnapshot ? "snapshot" : "upsert") on \(practice.day)"
        + (isRefused ? ", to be refused" : ""), rows: file.csv)
    let result = try? practice.attempt(
      file.feed, file.csv, mode: file.isSnapshot ? .snapshot : .upsert)
    if let result, result.isAlreadyLoaded {
      let isSame = touched.isEmpty && !isMovingReach(file)
      return try expect(isSame, "the file was skipped, though it would change something")
    }
    guard !isRefused else {
      return try expect(result?.isCommitted != true, "the file was taken")
    }
    guard let result, result.isCommitted else {
      return try expect(
        false, "the file was not taken: \(result?.drawnRejections ?? "it was refused")")
    }
    try expect(
      result.read == result.accepted + result.unchanged
        && result.read == result.inserted + result.replaced + result.unchanged,
      "the counts do not add up: \(result.records); \(result.rows)")
    history.add(book, touched: touched)
    files[history.lastLoad] = DatedFile(file: file, day: practice.day)
    note(restated)
    let found = result.restatedMonths.map(\.description)
    let expected = restated.months.filter { closes[$0] != nil }.sorted()
      .map { Month(counted: $0).description }
    try expect(found == expected, "it is said to restate \(found), not \(expected)")
  }
}
