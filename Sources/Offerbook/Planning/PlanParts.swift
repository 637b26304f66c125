/// Finds the parts of a plan version that do not add up to a whole given beside them.
struct PlanParts {
  private let version: String
  private let cells: [PlanCell]

  /// Takes the amounts of a version; rates do not add up and are left out.
  init(version: String, cells: [PlanCell]) throws {
    let amounts = Set(try Indicator.all().filter { $0.unit == .money }.map(\.name))
    self.version = version
    self.cells = cells.filter { amounts.contains($0.indicator) }
  }

  /// A finding for each whole and each finer level below it, by indicator and month.
  func findings() -> [PlanFinding] {
    struct Key: Hashable {
      let indicator: String
      let month: Month
    }
    let groups = Dictionary(grouping: cells) { Key(indicator: $0.indicator, month: $0.month) }
    let keys = groups.keys.sorted { ($0.indicator, $0.month) < ($1.indicator, $1.month) }
    return keys.flatMap { findings(in: groups[$0] ?? []) }
  }

  private func findings(in cells: [PlanCell]) -> [PlanFinding] {
    let levels = Dictionary(grouping: cells, by: \.level)
    return cells.flatMap { whole in
      levels.keys.sorted { $0.words < $1.words }.compactMap { level -> PlanFinding? in
        guard level.isStrictSuperset(of: whole.level) else { return nil }
        let parts = (levels[level] ?? []).filter { part in
          whole.slice.allSatisfy { part.slice[$0.key] == $0.value }
        }
        let sum = parts.map(\.value).reduce(.zero, +)
        guard !parts.isEmpty, sum != whole.value else { return nil }
        return PlanFinding(
          kind: .parts, version: version, indicator: whole.indicator,
          period: whole.month.description, slice: whole.slice, level: level.words,
          currency: whole.currency, planned: whole.value, found: sum)
      }
    }
  }
}

extension PlanCell {
  /// The dimensions that it names.
  var level: Set<Dimension> { Set(slice.keys) }
}

extension Set<Dimension> {
  /// `segment, geo`, in the order of the plan feed.
  var words: String {
    isEmpty
      ? "total" : Dimension.planned.filter(contains).map(\.rawValue).joined(separator: ", ")
  }
}
