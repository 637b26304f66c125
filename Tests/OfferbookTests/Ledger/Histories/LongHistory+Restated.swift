@testable import Offerbook

/// What a load moves: the months whose figures are others than before.
struct ModelRestatement {
  var months: Set<Int>
  /// What is posted after it.
  var cells: [ModelCell: Amount]
  /// The rates that it touches, with their months.
  var rates: [String: Int]
}

extension LongHistory {
  /// What moves when the book becomes another one by these keys.
  func restatement(leaving book: Book, _ touched: Set<String>) -> ModelRestatement {
    let after = touched.contains(where: Self.isPosted) ? Self.uncategorized(book.cells()) : cells
    var months: Set<Int> = []
    for cell in Set(after.keys).union(cells.keys) where after[cell] != cells[cell] {
      months.insert(cell.month)
    }
    var touchedRates: [String: Int] = [:]
    for key in touched where key.hasPrefix("rate ") {
      guard let month = key.split(separator: " ").last.flatMap({ Int($0) }) else { continue }
      touchedRates[key] = month
      // The first rate of a key restates nothing: there was no figure without it.
      if rates[key] != nil { months.insert(month) }
    }
    if history.now.usualRates != book.usualRates { months.formUnion(rates.values) }
    months.formUnion(closes.keys.filter { isHeldOtherwise($0, in: book) })
    return ModelRestatement(months: months, cells: after, rates: touchedRates)
  }

  /// Whether a book holds a month against another plan or in another year, or has other thresholds
  /// that give one of its figures another status.
  private func isHeldOtherwise(_ month: Int, in book: Book) -> Bool {
    guard history.now.agreedValues(in: month) == book.agreedValues(in: month),
      history.now.fiscalYearStart == book.fiscalYearStart
    else { return true }
    let thresholds = ["setting on-track", "setting needs-improvement"]
    guard thresholds.contains(where: { history.now.facts[$0] != book.facts[$0] }) else {
      return false
    }
    var other = book
    for key in thresholds { other.facts[key] = history.now.facts[key] }
    return other.statuses(in: month) != book.statuses(in: month)
  }

  /// Keeps what the last load has moved.
  mutating func note(_ restated: ModelRestatement) {
    cells = restated.cells
    rates.merge(restated.rates) { month, _ in month }
    for month in restated.months { closes[month]?.loadsSince.insert(history.lastLoad) }
  }

  func isLocked(_ months: Set<Int>) -> Bool { months.contains { closes[$0]?.isLocked == true } }

  /// Whether any of the keys is of a locked plan version, or a plan rate that one converts with.
  func changesLockedPlan(_ touched: Set<String>, _ book: Book) -> Bool {
    touched.contains { key in
      let words = key.split(separator: " ").map(String.init)
      if words[0] == "plan" { return book.isLocked(words[1]) }
      guard words[0] == "rate", words[1] == "plan", history.now.facts[key] != nil else {
        return false
      }
      return book.planned.contains { plan in
        plan.currency == words[2] && "\(plan.month)" == words[3] && book.isLocked(plan.version)
      }
    }
  }

  /// Postings know no category: it is read from the catalog.
  private static func uncategorized(_ cells: [ModelCell: Amount]) -> [ModelCell: Amount] {
    var posted: [ModelCell: Amount] = [:]
    for (cell, amount) in cells {
      var cell = cell
      cell.values[.category] = nil
      posted[cell, default: 0] += amount
    }
    return posted
  }

  private static func isPosted(_ key: String) -> Bool {
    ["deal ", "line ", "revenue "].contains { key.hasPrefix($0) }
  }
}

extension Book {
  /// The values that count in a month, with their versions.
  fileprivate func agreedValues(in month: Int) -> Set<Fact.Planned> {
    Set(
      planned.filter { plan in
        plan.month == month && plan.version == agreedVersion(of: plan.indicator, in: month)
      })
  }

  /// The statuses of a month's figures, in all and at the levels of its plan; nil where rates lack.
  fileprivate func statuses(in month: Int) -> [String]? {
    let levels = Set(
      agreedValues(in: month).map { plan in
        [Dimension.segment: plan.segment, .geo: plan.geo].filter { !$0.value.isEmpty }
      }
    ).union([[:]])
    var statuses: [String] = []
    for level in levels {
      let asked = ModelQuestion(
        indicators: ModelIndicator.all.filter { !$0.isBalance },
        period: ModelPeriod(.month, of: month, fiscalYearStart: fiscalYearStart), filter: level,
        rates: usualRates)
      guard let figures = figures(asked) else { return nil }
      let name = level.values.sorted().joined(separator: "/")
      statuses += figures.map { "\($0.indicator) \(name) \($0.status)" }
    }
    return statuses.sorted()
  }
}
