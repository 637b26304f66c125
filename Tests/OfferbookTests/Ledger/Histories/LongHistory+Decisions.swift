import Postgres

@testable import Offerbook

/// Steps that are no files: plan versions, settings, closes and undos.
extension LongHistory {
  mutating func agree(_ version: String, from month: Int) throws {
    var book = history.now
    let touched = book.agree(version, from: month, load: history.lastLoad + 1)
    let from = month == Book.firstMonth ? nil : Month(counted: month)
    try decide("agree \(version) from \(from?.description ?? "the beginning")", book, touched) {
      try Plans($0).agree(version, from: from, user: "tester")
    }
  }

  mutating func lock(_ version: String) throws {
    var book = history.now
    let isKnown = book.planned.contains { $0.version == version } && !book.isLocked(version)
    let key = book.put(.locked(version: version))
    try decide("lock \(version)", book, isKnown ? [key] : nil) {
      try Plans($0).lock(version, user: "tester")
    }
  }

  mutating func setAny() throws {
    switch maker.pick(["start", "start", "track", "need", "rates", "open"]) {
    case "start":
      try set("fiscal-year-start", "\(Int.random(in: 1...12, using: &maker.random))")
    case "track": try set("on-track", maker.pick(["1.00", "0.95", "1.10"]))
    case "need": try set("needs-improvement", maker.pick(["0.90", "0.75"]))
    case "rates": try set("fx-rates", maker.pick(["plan", "average", "closing"]))
    default: try set("open-month-plan", maker.pick(["whole", "whole", "by-days"]))
    }
  }

  mutating func set(_ name: String, _ value: String) throws {
    var book = history.now
    book.facts["setting \(name)"] = .setting(value)
    try decide("set \(name) \(value)", book, ["setting \(name)"]) {
      try Settings.set(name, to: value, user: "tester", on: $0)
    }
  }

  /// Does something that brings no amount, or sees it refused where nothing is touched.
  private mutating func decide(
    _ what: String, _ book: Book, _ touched: Set<String>?,
    _ body: (Connection) throws -> Int
  ) throws {
    let restated = restatement(leaving: book, touched ?? [])
    let isRefused = touched == nil || isLocked(restated.months)
    tell(what + (isRefused ? ", to be refused" : ""))
    let load = try practice.accepted { try body(practice.connection) }
    try expect((load == nil) == isRefused, "it gave load \(load ?? 0)")
    guard let touched, !isRefused else { return }
    history.add(book, touched: touched)
    note(restated)
    try expect(load == history.lastLoad, "it is load \(load ?? 0)")
  }

  // MARK: Closes

  mutating func close(_ month: Int, isLocked: Bool) throws {
    let earlier = closes[month]
    // A month that is closed can still be locked where nothing has moved it since.
    let isRefused = earlier.map { !isLocked || $0.isLocked || !$0.loadsSince.isEmpty } ?? false
    let name = Month(counted: month)
    tell("close \(isLocked ? "and lock " : "")\(name)\(isRefused ? ", to be refused" : "")")
    let load = try practice.accepted {
      try Closes(practice.connection).close(
        name, isLocked: isLocked, isForced: true, note: nil, user: "tester")
    }
    try expect((load == nil) == isRefused, "it gave load \(load ?? 0)")
    guard let load else { return }
    try expect(load == earlier?.load ?? history.lastLoad, "it is closed at load \(load)")
    closes[month] = ModelClose(load: load, isLocked: isLocked, event: stepNumber)
  }

  mutating func reopen(_ month: Int) throws {
    let isRefused = closes[month] == nil
    tell("reopen \(Month(counted: month))\(isRefused ? ", to be refused" : "")")
    // What was said as of the close is asked a last time.
    if !isRefused { try askAgain { $0.asOf == Month(counted: month).description } }
    let isDone = try practice.accepted {
      try Closes(practice.connection).reopen(Month(counted: month), note: nil, user: "tester")
      return true
    }
    try expect((isDone == nil) == isRefused, "it was \(isDone == nil ? "refused" : "done")")
    closes[month] = nil
    answers.removeAll { $0.question.asOf == Month(counted: month).description }
  }

  // MARK: Undo

  mutating func undo(_ load: Int) throws {
    var undone = history.undoing(load)
    let touched = history.keys(touchedBy: load)
    var restated: ModelRestatement?
    if let book = undone {
      let moved = restatement(leaving: book, touched)
      if changesLockedPlan(touched, book) || isLocked(moved.months) { undone = nil }
      restated = moved
    }
    tell("undo \(load)\(undone == nil ? ", to be refused" : "")")
    let result = try practice.accepted { try practice.undo(load) }
    try expect((result == nil) == (undone == nil), "it was \(result == nil ? "refused" : "done")")
    guard let undone, let restated else { return }
    history.undo(load, leaving: undone)
    note(restated)
  }
}

extension Practice {
  /// What was done, or nil where it was refused.
  func accepted<Value>(_ body: () throws -> Value) throws -> Value? {
    do {
      return try body()
    } catch is InputError {
      return nil
    }
  }
}
