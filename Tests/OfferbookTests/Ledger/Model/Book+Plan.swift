@testable import Offerbook

extension Book {
  var planned: [Fact.Planned] {
    facts.values.compactMap { if case .planned(let plan) = $0 { plan } else { nil } }
  }

  /// The versions that are agreed, each from a month on, in the order of these months.
  var agreements: [(version: String, from: Int)] {
    facts.values.compactMap { fact in
      if case .agreed(let version, let from) = fact { (version, from) } else { nil }
    }.sorted { $0.from < $1.from }
  }

  func isLocked(_ version: String) -> Bool { facts["locked \(version)"] != nil }

  /// The first month of the calendar: agreed from it on is agreed for all months.
  static let firstMonth = 1970 * 12

  /// The version that counts in a month.
  func agreedVersion(in month: Int) -> String? {
    agreements.last { $0.from <= month }?.version
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
  mutating func agree(_ version: String, from month: Int) -> Set<String>? {
    guard planned.contains(where: { $0.version == version }) else { return nil }
    if let last = agreements.last, last.version == version, last.from <= month { return nil }
    var touched: Set<String> = []
    for agreement in agreements where agreement.from >= month {
      touched.insert(remove(.agreed(version: agreement.version, from: agreement.from)))
    }
    touched.insert(put(.agreed(version: version, from: month)))
    return touched
  }
}
