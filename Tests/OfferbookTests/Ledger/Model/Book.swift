/// All that a practice knows at one load, by key, and how a file changes it.
struct Book: Equatable {
  var facts: [String: Fact] = [:]

  var deals: [Fact.Deal] {
    facts.values.compactMap { if case .deal(let deal) = $0 { deal } else { nil } }
  }

  var lines: [Fact.Line] {
    facts.values.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  var revenue: [Fact.Revenue] {
    facts.values.compactMap { if case .revenue(let revenue) = $0 { revenue } else { nil } }
  }

  func deal(_ id: String) -> Fact.Deal? {
    if case .deal(let deal) = facts["deal \(id)"] { deal } else { nil }
  }

  func category(of offering: String) -> String? {
    if case .offering(let category, _) = facts["offering \(offering)"] { category } else { nil }
  }

  func setting(_ name: String) -> String? {
    if case .setting(let value) = facts["setting \(name)"] { value } else { nil }
  }

  var fiscalYearStart: Int { setting("fiscal-year-start").flatMap { Int($0) } ?? 1 }

  /// Whether all that refers to something finds it, and every deal has a line.
  var isWhole: Bool {
    let dealIDs = Set(deals.map(\.id))
    let offerings = lines.compactMap(\.offering) + revenue.map(\.offering)
    return Set(lines.map(\.deal)) == dealIDs
      && revenue.allSatisfy { dealIDs.contains($0.deal) }
      && offerings.allSatisfy { category(of: $0) != nil }
      && agreements.allSatisfy { agreement in
        planned.contains { $0.version == agreement.version }
      }
  }

  /// Takes a file of bookings; gives the keys of the rows that were not as they are.
  mutating func take(_ rows: [BookingRow], isSnapshot: Bool) -> Set<String> {
    var touched: Set<String> = []
    if isSnapshot {
      let months = Set(rows.map(\.deal.closed.month))
      let named = Set(rows.map(\.deal.id))
      let given = Set(rows.map { Fact.line($0.line).key })
      for line in lines where !given.contains(Fact.line(line).key) {
        guard let deal = deal(line.deal) else { continue }
        guard months.contains(deal.closed.month) || named.contains(deal.id) else { continue }
        touched.insert(remove(.line(line)))
      }
      let alive = Set(lines.map(\.deal)).union(named)
      for deal in deals where !alive.contains(deal.id) { touched.insert(remove(.deal(deal))) }
    }
    let corrected = Set(rows.map(\.deal).filter { facts[Fact.deal($0).key] != .deal($0) })
    for row in rows {
      let isCorrected = corrected.contains(row.deal)
      if isCorrected { touched.insert(put(.deal(row.deal))) }
      if isCorrected || facts[Fact.line(row.line).key] != .line(row.line) {
        touched.insert(put(.line(row.line)))
      }
    }
    return touched
  }

  /// Takes a file of revenue; gives the keys of the rows that were not as they are.
  mutating func take(_ rows: [Fact.Revenue], isSnapshot: Bool) -> Set<String> {
    var touched: Set<String> = []
    if isSnapshot {
      let months = Set(rows.map(\.recognised.month))
      let given = Set(rows.map { Fact.revenue($0).key })
      for old in revenue where months.contains(old.recognised.month) {
        if !given.contains(Fact.revenue(old).key) { touched.insert(remove(.revenue(old))) }
      }
    }
    for row in rows where facts[Fact.revenue(row).key] != .revenue(row) {
      touched.insert(put(.revenue(row)))
    }
    return touched
  }

  mutating func put(_ fact: Fact) -> String {
    facts[fact.key] = fact
    return fact.key
  }

  mutating func remove(_ fact: Fact) -> String {
    facts[fact.key] = nil
    return fact.key
  }
}

/// A row of a bookings file: a line, and the deal it belongs to.
struct BookingRow: Hashable {
  var deal: Fact.Deal
  var line: Fact.Line
}
