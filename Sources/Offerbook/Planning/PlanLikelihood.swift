internal import Postgres

/// Finds what is likely a slip of a planner: rates written as percentages, slices of no deal.
struct PlanLikelihood {
  private let version: String
  private let cells: [PlanCell]
  /// The values that deals or offerings have, of each dimension of which there are any.
  private let known: [Dimension: Set<String>]

  init(_ connection: Connection, asOf: AsOf, version: String, cells: [PlanCell]) throws {
    self.version = version
    self.cells = cells
    known = try connection.run(SQL.Queries.knownPlanSlices.statement, [asOf.load])
      .reduce(into: [:]) { known, row in
        let dimension = try Dimension.named(row.get("dimension"))
        known[dimension, default: []].insert(try row.get("value"))
      }
  }

  /// The planned rates above what their indicator's file says is likely.
  func highRates() throws -> [PlanFinding] {
    let most = try Indicator.all().reduce(into: [String: ExactDecimal]()) { most, indicator in
      most[indicator.name] = indicator.plannedAtMost
    }
    return cells.filter { cell in most[cell.indicator].map { cell.value > $0 } ?? false }
      .map { cell in
        PlanFinding(
          kind: .highRate, version: version, indicator: cell.indicator, period: cell.period,
          slice: cell.slice, level: cell.level.words, planned: cell.value)
      }
  }

  /// The segments, geos and categories that are planned and that nothing has, once an indicator.
  func unknownSlices() -> [PlanFinding] {
    struct Key: Hashable {
      let indicator: String
      let dimension: Dimension
      let value: String
    }
    var seen: Set<Key> = []
    return cells.flatMap { cell in
      Dimension.planned.compactMap { dimension -> PlanFinding? in
        guard let value = cell.slice[dimension], let known = known[dimension],
          !known.contains(value),
          seen.insert(Key(indicator: cell.indicator, dimension: dimension, value: value)).inserted
        else { return nil }
        return PlanFinding(
          kind: .unknownSlice, version: version, indicator: cell.indicator, period: cell.period,
          slice: [dimension: value], level: dimension.rawValue)
      }
    }
  }
}
