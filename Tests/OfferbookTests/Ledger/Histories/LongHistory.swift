import Testing

@testable import Offerbook

/// A practice's ledger and the model of it, taken through the same sixty random steps, with every
/// answer that was given on the way.
struct LongHistory {
  let practice: Practice
  var history = History()
  var maker: RandomPractice
  /// The closed months, as the model keeps them.
  var closes: [Int: ModelClose] = [:]
  /// The keys of all rates that there ever were, with their months.
  var rates: [String: Int] = [:]
  var cells: [ModelCell: Amount] = [:]
  var answers: [GivenAnswer] = []
  /// The files that were loaded, by load.
  var files: [Int: DatedFile] = [:]
  /// How many days have passed since the practice began, in months of 28 days.
  var today = 0
  /// What was done, a line a step, and the rows of each file.
  private(set) var story: [String] = []
  private(set) var stepNumber = 0

  static let stepCount = 60

  init(seed: UInt64) throws {
    practice = try Practice(catalog: nil)
    maker = RandomPractice(seed: seed)
    maker.currencies = ["USD", "USD", "EUR", "GBP"]
  }

  /// Begins the practice, takes all steps, and asks everything again.
  mutating func run() throws {
    try begin()
    for number in 1...Self.stepCount {
      stepNumber = number
      passDays()
      try step()
      try checkState()
      if maker.chance(25) {
        try checkReach(after: Int.random(in: 1...history.lastLoad, using: &maker.random))
      }
      if maker.chance(15) { try compareFigures() }
      if maker.chance(20) { try giveAnswer() }
      if number == Self.stepCount / 2 { try giveReport() }
    }
    stepNumber += 1
    for _ in 0..<4 { try compareFigures() }
    for _ in 0..<2 { try checkExplanation() }
    try checkRestatements()
    try checkReach(after: history.lastLoad)
    try askAgain()
    // Rates may lack here: then the figures that need them are refused, which is compared above.
    let broken = try practice.brokenChecks().filter {
      !$0.hasPrefix("currencies-convert") && !$0.hasPrefix("dates-not-ahead")
    }
    try expect(broken == [], "a check is broken:\n\(broken.joined(separator: "\n"))")
  }

  private mutating func begin() throws {
    passDays()
    try set("reporting-currency", "USD")
    try loadOfferings(RandomPractice.offerings)
    try loadRates(maker.allRates(), isSnapshot: false)
    var rows: [BookingRow] = []
    for _ in 0..<Int.random(in: 6...12, using: &maker.random) { rows += maker.newDeal() }
    try loadBookings(rows, isSnapshot: false)
    try loadRevenue(maker.revenueChanges(in: history.now), isSnapshot: false)
    try loadPlan(maker.newPlan(of: "P1"), isSnapshot: false)
    try agree("P1", from: Book.firstMonth)
  }

  private mutating func step() throws {
    let book = history.now
    switch Int.random(in: 0..<100, using: &maker.random) {
    case 0..<22: try loadBookings(maker.fewBookings(in: book), isSnapshot: false)
    case 22..<28: try loadBookings(maker.monthOfBookings(in: book), isSnapshot: true)
    case 28..<35 where !book.deals.isEmpty:
      try loadRevenue(maker.fewRevenue(in: book), isSnapshot: false)
    case 35..<38 where !book.deals.isEmpty:
      try loadRevenue(maker.monthOfRevenue(in: book), isSnapshot: true)
    case 38..<42: try loadOfferings([maker.pick(RandomPractice.offerings)])
    case 42..<48: try loadPlan(maker.fewPlanned(in: book), isSnapshot: false)
    case 48..<51: try loadPlan(maker.wholePlan(in: book), isSnapshot: true)
    case 51..<57: try loadRates(maker.fewRates(in: book), isSnapshot: false)
    case 57..<59: try loadRates(maker.monthOfRates(), isSnapshot: true)
    case 59..<63: try agree(maker.version(), from: maker.chance(25) ? Book.firstMonth : month())
    case 63: try lock(maker.version())
    case 64..<69: try setAny()
    case 69..<76: try close(month(), isLocked: maker.chance(25))
    case 76..<79: try reopen(maker.pick(Array(RandomPractice.months)))
    case 79..<85: try loadAgain()
    default: try undo(anyLoad())
    }
  }

  /// A month in which the practice has deals.
  mutating func month() -> Int { Int.random(in: RandomPractice.months, using: &maker.random) }

  /// Half of the time one of the last loads, else any but the first, which says what amounts are
  /// converted to.
  private mutating func anyLoad() -> Int {
    let last = history.lastLoad
    return maker.chance(50)
      ? max(2, last - Int.random(in: 0...3, using: &maker.random))
      : Int.random(in: 2...last, using: &maker.random)
  }

  private func checkState() throws {
    let last = try AsOf(nil, on: practice.connection).load
    try expect(last == history.lastLoad, "the last load is \(last), not \(history.lastLoad)")
  }

  // MARK: The story

  mutating func tell(_ what: String, rows: String = "") {
    story.append("step \(stepNumber), after load \(history.lastLoad): \(what)")
    story += rows.split(separator: "\n").map { "    \($0)" }
  }

  func expect(_ holds: Bool, _ fault: @autoclosure () -> String) throws {
    guard !holds else { return }
    throw HistoryFault(step: stepNumber, fault: fault(), story: story)
  }
}

/// A close of the model.
struct ModelClose: Equatable {
  var load: Int
  var isLocked: Bool
  var event: Int
  /// The loads that changed the month since.
  var loadsSince: Set<Int> = []
}

/// What went wrong in a history, and all that was done before.
struct HistoryFault: Error, CustomStringConvertible {
  var step: Int
  var fault: String
  var story: [String]

  var description: String {
    "at step \(step): \(fault)\nWhat was done:\n" + story.joined(separator: "\n")
  }
}
