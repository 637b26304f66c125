@testable import Offerbook

extension Book {
  var planned: [Fact.Planned] {
    facts.values.compactMap { if case .planned(let plan) = $0 { plan } else { nil } }
  }

  /// The versions that are agreed, each from a month on, the one that counts first.
  var agreements: [(version: String, from: Int, order: Int)] {
    facts.values.compactMap { fact in
      if case .agreed(let version, let from, let order) = fact {
        (version, from, order)
      } else {
        nil
      }
    }.sorted { $0.order > $1.order }
  }

  func isLocked(_ version: String) -> Bool { facts["locked \(version)"] != nil }

  /// The first month of the calendar: agreed from it on is agreed for all months.
  static let firstMonth = 1970 * 12

  /// The version that counts for an indicator in a month: the one that was agreed last, unless it
  /// is agreed from a month on and plans nothing of it from there.
  func agreedVersion(of indicator: String, in month: Int) -> String? {
    agreements.first { agreement in
      agreement.from <= month
        && (agreement.from == Self.firstMonth
          || planned.contains { value in
            value.version == agreement.version && value.indicator == indicator
              && value.month >= agreement.from
          })
    }?.version
  }

  /// Takes a file of plans; gives the keys of the values that were not as they are.
  mutating func take(_ rows: [Fact.Planned], isSnapshot: Bool) -> Set<String> {
    var touched: Set<String> = []
    if isSnapshot {
      let versions = Set(rows.map(\.version))
      let given = Set(rows.map { Fact.planned($0).key })
      for old in planned where versions.contains(old.version) {
        if !given.contains(Fact.planned(old).key) { touched.insert(remove(.planned(old))) }
      }
    }
    for row in rows where facts[Fact.planned(row).key] != .planned(row) {
      touched.insert(put(.planned(row)))
    }
    return touched
  }

  /// Agrees a version from a month on; gives the keys of what was not as it is, nil where it is
  /// refused.
  mutating func agree(_ version: String, from month: Int, load: Int) -> Set<String>? {
    guard planned.contains(where: { $0.version == version }) else { return nil }
    if let top = agreements.first, top.version == version, top.from <= month { return nil }
    return [put(.agreed(version: version, from: month, order: load))]
  }
}
