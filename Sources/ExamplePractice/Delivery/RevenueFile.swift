/// Writes what was delivered as the revenue feed, a month at a time.
struct RevenueFile {
  private let file: FeedFile
  private let seed: UInt64
  private var waiting: [Month: [Recognition]] = [:]

  init(in folder: String, seed: UInt64) throws {
    file = try FeedFile(.revenue, in: folder)
    self.seed = seed
  }

  /// Takes the deals of a month and writes what was recognised in it; later parts wait.
  ///
  /// The last month is over: its last part is of its last day.
  mutating func write(_ month: Month, _ deals: [Opportunity], isLast: Bool) throws {
    for deal in deals {
      for line in deal.lines {
        guard let item = line.services else { continue }
        var plan = DeliveryPlan(line, item, of: deal, seed: seed)
        for part in plan.parts() { waiting[part.day.month, default: []].append(part) }
      }
    }
    var parts = waiting.removeValue(forKey: month) ?? []
    parts.sort(by: Recognition.precedes)
    if isLast, !parts.isEmpty { parts[parts.count - 1].day = Day(month, month.days) }
    for part in parts { try write(part) }
  }

  func close() throws { try file.close() }

  private func write(_ part: Recognition) throws {
    file.add(Opportunity.id(part.opportunity))
    file.add("S\(part.line)-\(part.part)")
    file.add(part.day.description)
    file.add(part.amount)
    file.add("USD")
    file.add(OfferBook.offerings[part.offering].code)
    file.add(part.cost)
    file.add(tenths: part.hours)
    file.add(part.delivery)
    try file.endRow()
  }
}
