@testable import Offerbook

extension LongHistory {
  mutating func loadBookings(_ rows: [BookingRow], isSnapshot: Bool) throws {
    try load("bookings", FeedFiles.bookings(rows), isSnapshot) { book in
      book.take(rows, isSnapshot: isSnapshot)
    }
  }

  mutating func loadRevenue(_ rows: [Fact.Revenue], isSnapshot: Bool) throws {
    try load("revenue", FeedFiles.revenue(rows), isSnapshot) { book in
      book.take(rows, isSnapshot: isSnapshot)
    }
  }

  mutating func loadPlan(_ rows: [Fact.Planned], isSnapshot: Bool) throws {
    try load("plan", FeedFiles.plan(rows), isSnapshot) { book in
      book.take(rows, isSnapshot: isSnapshot)
    }
  }

  mutating func loadRates(_ rows: [ModelRate], isSnapshot: Bool) throws {
    try load("fx", FeedFiles.rates(rows), isSnapshot) { book in
      book.take(rows, isSnapshot: isSnapshot)
    }
  }

  mutating func loadOfferings(_ codes: [String]) throws {
    var book = history.now
    let note = "after load \(history.lastLoad)"
    for code in codes {
      let category = maker.pick(["Education", "Consulting", "Managed"])
      book.facts["offering \(code)"] = .offering(category: category, note: note)
    }
    try load("offerings", FeedFiles.offerings(codes, in: book, note: note), false) { known in
      known = book
      return Set(codes.map { "offering \($0)" })
    }
  }

  /// Loads a file into the ledger and the model; both take it, or both refuse it.
  private mutating func load(
    _ feed: String, _ csv: String, _ isSnapshot: Bool, _ take: (inout Book) -> Set<String>
  ) throws {
    var book = history.now
    let touched = take(&book)
    let restated = restatement(leaving: book, touched)
    let isRefused = !book.isWhole || changesLockedPlan(touched, book) || isLocked(restated.months)
    tell(
      "\(feed) \(isSnapshot ? "snapshot" : "upsert")\(isRefused ? ", to be refused" : "")",
      rows: csv)
    let result = try? practice.attempt(
      feed, Self.numbered(csv, stepNumber), mode: isSnapshot ? .snapshot : .upsert)
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
    note(restated)
    let found = result.restatedMonths.map(\.description)
    let expected = restated.months.filter { closes[$0] != nil }.sorted()
      .map { Month(counted: $0).description }
    try expect(found == expected, "it is said to restate \(found), not \(expected)")
  }

  /// The file with a column that nobody reads, so that no two steps load the same bytes.
  private static func numbered(_ csv: String, _ number: Int) -> String {
    let lines = csv.split(separator: "\n")
    return lines.enumerated().map { index, line in
      "\(line),\(index == 0 ? "offerbook_step" : "\(number)")\n"
    }.joined()
  }
}
