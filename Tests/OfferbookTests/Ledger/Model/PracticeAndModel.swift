import Testing

@testable import Offerbook

/// A practice's ledger and the model of it, taken through the same random loads.
struct PracticeAndModel {
  let practice: Practice
  var history = History()
  var maker: RandomPractice

  init(seed: UInt64) throws {
    practice = try Practice(catalog: nil)
    maker = RandomPractice(seed: seed)
    try setCategories(of: RandomPractice.offerings)
    var rows: [BookingRow] = []
    for _ in 0..<Int.random(in: 5...40, using: &maker.random) { rows += maker.newDeal() }
    try load(maker.chance(50) ? rows : rows.shuffled(using: &maker.random), isSnapshot: false)
    try load(maker.revenueChanges(in: history.now), isSnapshot: false)
  }

  /// One more load of any kind.
  mutating func step() throws {
    switch Int.random(in: 0..<12, using: &maker.random) {
    case 0...3: try load(maker.bookingChanges(in: history.now), isSnapshot: false)
    case 4: try load(maker.bookingSnapshot(of: history.now), isSnapshot: true)
    case 5 where !history.now.deals.isEmpty:
      try load(maker.revenueChanges(in: history.now), isSnapshot: maker.chance(50))
    case 6: try setCategories(of: [maker.pick(RandomPractice.offerings)])
    case 7: try setFiscalYear(Int.random(in: 1...12, using: &maker.random))
    default: try undo(history.lastLoad - min(history.lastLoad - 1, maker.pick([0, 0, 0, 1, 2])))
    }
    #expect(try practice.brokenChecks() == [])
    #expect(try AsOf(nil, on: practice.connection).load == history.lastLoad)
  }

  private mutating func load(_ rows: [BookingRow], isSnapshot: Bool) throws {
    var book = history.now
    let touched = book.take(rows, isSnapshot: isSnapshot)
    try load("bookings", FeedFiles.bookings(rows), isSnapshot, leaving: book, touched)
  }

  private mutating func load(_ rows: [Fact.Revenue], isSnapshot: Bool) throws {
    var book = history.now
    let touched = book.take(rows, isSnapshot: isSnapshot)
    try load("revenue", FeedFiles.revenue(rows), isSnapshot, leaving: book, touched)
  }

  private mutating func load(
    _ feed: String, _ csv: String, _ isSnapshot: Bool, leaving book: Book, _ touched: Set<String>
  ) throws {
    let mode: LoadRequest.Mode = isSnapshot ? .snapshot : .upsert
    guard book.isWhole else {
      let refused = try? practice.attempt(feed, csv, mode: mode)
      #expect(refused?.isCommitted != true)
      return
    }
    let result = try practice.load(feed, csv, mode: mode)
    #expect(result.read == result.accepted + result.unchanged)
    #expect(result.inserted + result.replaced + result.unchanged == result.read)
    history.add(book, touched: touched)
  }

  private mutating func setCategories(of codes: [String]) throws {
    var book = history.now
    let note = "after load \(history.lastLoad)"
    for code in codes {
      let category = maker.pick(["Education", "Consulting", "Managed"])
      book.facts["offering \(code)"] = .offering(category: category, note: note)
    }
    try practice.load("offerings", FeedFiles.offerings(codes, in: book, note: note))
    history.add(book, touched: Set(codes.map { "offering \($0)" }))
  }

  private mutating func setFiscalYear(_ month: Int) throws {
    _ = try Settings.set(
      "fiscal-year-start", to: "\(month)", user: "tester", on: practice.connection)
    history.set(.setting("\(month)"), at: "setting fiscal-year-start")
  }

  private mutating func undo(_ load: Int) throws {
    guard let book = history.undoing(load) else {
      #expect(throws: InputError.self) { try practice.undo(load) }
      return
    }
    try practice.undo(load)
    history.undo(load, leaving: book)
  }
}
