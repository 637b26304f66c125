extension RandomPractice {
  /// A file that changes, corrects, repeats and adds bookings.
  mutating func bookingChanges(in book: Book) -> [BookingRow] {
    var rows: [BookingRow] = []
    let lines = Dictionary(grouping: book.lines, by: \.deal)
    for deal in book.deals.sorted(by: { $0.id < $1.id }) where chance(35) {
      var stated = deal
      if chance(40) { change(&stated) }
      var own = (lines[deal.id] ?? []).sorted { $0.line < $1.line }.filter { _ in chance(60) }
      for index in own.indices where chance(40) {
        own[index] = line(own[index].line, of: deal.id)
      }
      if own.isEmpty { own = [line("\(Int.random(in: 1...6, using: &random))", of: deal.id)] }
      rows += own.map { BookingRow(deal: stated, line: $0) }
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) { rows += newDeal() }
    return rows.isEmpty ? newDeal() : rows.shuffled(using: &random)
  }

  /// A file that holds some months, without a few of their rows.
  mutating func bookingSnapshot(of book: Book) -> [BookingRow] {
    let first = Int.random(in: Self.months, using: &random)
    let months = first...first + 2
    var rows: [BookingRow] = []
    for line in book.lines.sorted(by: { ($0.deal, $0.line) < ($1.deal, $1.line) }) {
      guard let deal = book.deal(line.deal), months.contains(deal.closed.month), !chance(20) else {
        continue
      }
      rows.append(
        BookingRow(deal: deal, line: chance(15) ? self.line(line.line, of: deal.id) : line))
    }
    return (rows + newDeal()).shuffled(using: &random)
  }

  /// A file with revenue of known deals: new rows, and others for rows that are known.
  mutating func revenueChanges(in book: Book) -> [Fact.Revenue] {
    let deals = book.deals.map(\.id).sorted()
    var rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in revenue(of: pick(deals)) }
    for known in book.revenue.sorted(by: { $0.id < $1.id }) where chance(30) {
      var row = known
      if chance(60) { row.amount = amount() }
      if chance(30) { row.recognised = day() }
      rows.append(row)
    }
    return rows.shuffled(using: &random)
  }
}
