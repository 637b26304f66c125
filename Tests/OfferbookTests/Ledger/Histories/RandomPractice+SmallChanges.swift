@testable import Offerbook

/// Files of a few rows, as they come to a practice every day.
extension RandomPractice {
  /// One to four booking lines: new deals, corrected ones, changed lines, lines as they are.
  mutating func fewBookings(in book: Book) -> [BookingRow] {
    let known = book.deals.sorted { $0.id < $1.id }
    guard !known.isEmpty, chance(65) else { return newDeal() }
    var deal = pick(known)
    if chance(40) { change(&deal) }
    var lines = book.lines.filter { $0.deal == deal.id }.sorted { $0.line < $1.line }
    lines = Array(lines.shuffled(using: &random).prefix(2))
    for index in lines.indices where chance(60) {
      lines[index] = line(lines[index].line, of: deal.id)
    }
    if chance(25) {
      let number = "\(Int.random(in: 5...7, using: &random))"
      if !lines.contains(where: { $0.line == number }) { lines.append(line(number, of: deal.id)) }
    }
    let rows = lines.map { BookingRow(deal: deal, line: $0) }
    return rows.isEmpty ? newDeal() : rows
  }

  /// All lines of a month's deals, without a few of them.
  mutating func monthOfBookings(in book: Book) -> [BookingRow] {
    let month = pick(book.deals.map(\.closed.month).sorted() + [Self.months.lowerBound])
    var rows: [BookingRow] = []
    for line in book.lines.sorted(by: { ($0.deal, $0.line) < ($1.deal, $1.line) }) {
      guard let deal = book.deal(line.deal), deal.closed.month == month, !chance(20) else {
        continue
      }
      rows.append(
        BookingRow(deal: deal, line: chance(25) ? self.line(line.line, of: deal.id) : line))
    }
    return rows.isEmpty ? newDeal() : rows
  }

  /// One or two rows of revenue: new ones, and others for rows that are known.
  mutating func fewRevenue(in book: Book) -> [Fact.Revenue] {
    var rows = [revenue(of: pick(book.deals.map(\.id).sorted()))]
    if let known = book.revenue.sorted(by: { $0.id < $1.id }).randomElement(using: &random) {
      var row = known
      if chance(60) { row.amount = amount() }
      if chance(30) { row.recognised = day() }
      if chance(50) { rows = [row] } else { rows.append(row) }
    }
    return rows
  }

  /// All revenue of a month, without a few rows of it.
  mutating func monthOfRevenue(in book: Book) -> [Fact.Revenue] {
    guard let month = book.revenue.map(\.recognised.month).sorted().randomElement(using: &random)
    else { return fewRevenue(in: book) }
    let rows = book.revenue.filter { $0.recognised.month == month }.sorted { $0.id < $1.id }
    let kept = rows.filter { _ in chance(70) }
    return kept.isEmpty ? Array(rows.prefix(1)) : kept
  }

  // MARK: Plans

  mutating func version() -> String { pick(["P1", "P1", "P2", "P3"]) }

  /// The first values of a version.
  mutating func newPlan(of version: String) -> [Fact.Planned] {
    unique((0..<16).map { _ in planned(in: version) })
  }

  /// One to four planned values, new or other ones for what is planned.
  mutating func fewPlanned(in book: Book) -> [Fact.Planned] {
    let version = version()
    let known = book.planned.filter { $0.version == version }
      .sorted { Fact.planned($0).key < Fact.planned($1).key }
    return unique(
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        guard !known.isEmpty, chance(50) else { return planned(in: version) }
        var value = pick(known)
        if chance(80) { value.value = plannedValue(isRate: value.currency == nil) }
        return value
      })
  }

  /// A whole version, without a few values and with a new one.
  mutating func wholePlan(in book: Book) -> [Fact.Planned] {
    let version = version()
    let known = book.planned.filter { $0.version == version }
      .sorted { Fact.planned($0).key < Fact.planned($1).key }
    return unique(known.filter { _ in chance(85) } + [planned(in: version)])
  }

  private mutating func planned(in version: String) -> Fact.Planned {
    let indicator = pick([
      "services-bookings", "services-bookings", "net-arr", "net-arr", "services-revenue",
      "deal-attach-rate", "dollar-attach-rate",
    ])
    let isRate = indicator.hasSuffix("rate")
    // Few months, so that periods of several months are planned whole too.
    let month = Self.months.lowerBound + 8 + Int.random(in: 0...3, using: &random)
    return Fact.Planned(
      version: version, indicator: indicator, month: month,
      segment: pick(["", "Large", "SMB", "Unassigned"]), geo: pick(["", "", "EMEA"]),
      value: plannedValue(isRate: isRate), currency: isRate ? nil : pick(["USD", "USD", "EUR"]))
  }

  private mutating func plannedValue(isRate: Bool) -> Amount {
    isRate
      ? Int.random(in: 0...4, using: &random) * (.unit / 8)
      : Int.random(in: 0...40, using: &random) * 1234 * (.unit / 2)
  }

  /// Each key once: a file may not say two things of one value.
  private func unique(_ rows: [Fact.Planned]) -> [Fact.Planned] {
    var keys: Set<String> = []
    return rows.filter { keys.insert(Fact.planned($0).key).inserted }
  }

  // MARK: Rates

  private static let foreign = ["EUR", "GBP"]

  /// A rate of each type for every month and currency.
  mutating func allRates() -> [ModelRate] {
    var rates: [ModelRate] = []
    for type in RateType.allCases {
      for currency in Self.foreign {
        for month in Self.months { rates.append(rate(type, currency, month)) }
      }
    }
    return rates
  }

  /// One to three rates with other values.
  mutating func fewRates(in book: Book) -> [ModelRate] {
    var keys: Set<String> = []
    return (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
      let rate = rate(
        pick(RateType.allCases), pick(Self.foreign), Int.random(in: Self.months, using: &random))
      return keys.insert(rate.key).inserted ? rate : nil
    }
  }

  /// The rates of one type and month, seldom without one of the currencies.
  mutating func monthOfRates() -> [ModelRate] {
    let (type, month) = (pick(RateType.allCases), Int.random(in: Self.months, using: &random))
    let currencies = chance(15) ? ["EUR"] : Self.foreign
    return currencies.map { rate(type, $0, month) }
  }

  private mutating func rate(_ type: RateType, _ currency: String, _ month: Int) -> ModelRate {
    ModelRate(
      type: type, currency: currency, month: month,
      thousandths: Int.random(in: 500...1999, using: &random))
  }

  // MARK: Files

  /// Some of the columns that a file of bookings need not have.
  mutating func absentColumns() -> Set<String> {
    Set(Book.optionalColumns.filter { _ in chance(40) })
  }

  /// A name as somebody else would write it: with spaces and signs around it that nobody can see.
  mutating func spelled(_ name: String) -> String {
    guard !name.isEmpty, chance(10) else { return name }
    return pick(["\u{A0}\(name)", "\(name)\u{200B}", "\u{FEFF}\(name) ", " \(name)\u{2003}"])
  }
}
