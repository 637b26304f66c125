@testable import Offerbook

extension LongHistory {
  /// Compares every indicator in a kind of period around a month with the plain facts, as of the
  /// last load or any earlier one.
  mutating func compareFigures() throws {
    let load =
      maker.chance(50)
      ? history.lastLoad : Int.random(in: 1...history.lastLoad, using: &maker.random)
    let book = history.states[load]
    let month = month()
    let (by, filter) = breakdown()
    let type: RateType? = maker.chance(60) ? maker.pick(RateType.allCases) : nil
    let kind = maker.pick(Period.Kind.allCases)
    let indicators = ModelIndicator.all.filter { $0.carries(by + filter.keys) }
    let usual = book.usualRates
    let expected = book.figures(
      ModelQuestion(
        indicators: indicators,
        period: ModelPeriod(kind, of: month, fiscalYearStart: book.fiscalYearStart), by: by,
        filter: filter, rates: type ?? usual))
    let what =
      "\(kind) \(Month(counted: month)) by \(by) where \(filter) at \(type ?? usual) rates as of \(load)"
    let found: [ModelFigure]?
    do {
      found = try practice.figures(
        indicators.map(\.name), kind, of: "\(Month(counted: month))", by: by, within: filter,
        asOf: "\(load)", rates: RateChoice(type: type)
      ).map { ModelFigure($0, by: by) }
    } catch let error as InputError where error.message.contains("rates to USD are missing") {
      found = nil
    }
    // The model knows no plan of a part of a month.
    let isByDays = book.setting("open-month-plan") == "by-days"
    try expectSame(
      isByDays ? found?.map(\.withoutPlan) : found,
      isByDays ? expected?.map(\.withoutPlan) : expected, what)
  }

  private func expectSame(
    _ found: [ModelFigure]?, _ expected: [ModelFigure]?, _ what: String
  ) throws {
    guard let found, let expected else {
      return try expect(
        (found == nil) == (expected == nil),
        "\(what): rates lack in the \(found == nil ? "ledger" : "model") only")
    }
    let differing = zip(found, expected).filter { $0 != $1 }.map { "ledger \($0)\nmodel  \($1)" }
    try expect(
      found == expected,
      "\(what):\n" + differing.joined(separator: "\n")
        + (found.count == expected.count ? "" : "\n\(found.count) rows, not \(expected.count)"))
  }

  /// The lines of every restatement add up to what the facts say now minus what they said then.
  mutating func checkRestatements() throws {
    for (month, close) in closes.sorted(by: { $0.key < $1.key }) {
      let by: [Dimension] = maker.chance(50) ? [.segment] : []
      let now = try AsOf(nil, on: practice.connection)
      guard let closed = sums(of: month, in: history.states[close.load], by),
        let open = sums(of: month, in: history.now, by)
      else { continue }
      let expected = Set(closed.keys).union(open.keys).compactMap { key -> String? in
        let change = (open[key] ?? 0) - (closed[key] ?? 0)
        return change == 0 ? nil : "\(key) \(change.text(atLeast: 0))"
      }
      guard let restatement = try practice.restatement(of: month, by: by, now: now) else {
        continue
      }
      let found = Dictionary(grouping: restatement.lines) { line in
        "\(line.measure) \(line.slice[.segment] ?? "")"
      }.mapValues { $0.map(\.change).reduce(.zero, +) }.filter { !$0.value.isZero }
        .map { "\($0.key) \($0.value.trimmed(toAtLeast: 0))" }
      try expect(
        found.sorted() == expected.sorted(),
        "the restatement of \(Month(counted: month)) adds up to \(found.sorted()), not to "
          + "\(expected.sorted())")
      let moved = Set(restatement.lines.map(\.load.load))
      try expect(
        moved.isSubset(of: close.loadsSince),
        "\(Month(counted: month)) was moved by \(moved.sorted()), not only \(close.loadsSince)")
    }
  }

  /// The measures of a month in the reporting currency, at the rates of that state; nil where one
  /// lacks.
  private func sums(of month: Int, in book: Book, _ by: [Dimension]) -> [String: Amount]? {
    var sums: [String: Amount] = [:]
    for (cell, amount) in book.cells() where cell.month == month {
      guard let amount = book.converted(amount, cell.currency, in: month, at: book.usualRates)
      else { return nil }
      let segment = by.isEmpty ? "" : cell.values[.segment] ?? ""
      sums["\(cell.measure) \(segment)", default: 0] += amount
    }
    return sums
  }
}

extension ModelFigure {
  /// The actual alone.
  var withoutPlan: ModelFigure {
    var figure = self
    (figure.plan, figure.variance, figure.attainment) = (nil, nil, nil)
    figure.status = ""
    if figure.value != nil { figure.reason = nil }
    return figure
  }
}

extension Practice {
  /// The restatement of a closed month; nil where an exchange rate lacks.
  func restatement(of month: Int, by: [Dimension], now: AsOf) throws -> Restatement? {
    do {
      return try Restatement(connection, month: Month(counted: month), by: by, now: now)
    } catch let error as InputError where error.message.contains("are missing") {
      return nil
    }
  }
}
