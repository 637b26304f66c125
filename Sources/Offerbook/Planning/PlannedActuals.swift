internal import Postgres

/// Holds the cells of a plan version against the actuals at the levels it plans.
struct PlannedActuals {
  private let version: String
  private let levels: [PlannedLevel]
  private let decimals: Int

  init(_ connection: Connection, asOf: AsOf, version: String, cells: [PlanCell]) throws {
    struct Key: Hashable {
      let indicator: String
      let level: Set<Dimension>
    }
    self.version = version
    let currency = cells.compactMap(\.currency).first
    decimals = currency.flatMap { Currency.named($0)?.decimals } ?? 2
    let groups = Dictionary(grouping: cells) { Key(indicator: $0.indicator, level: $0.level) }
    let keys = groups.keys.sorted {
      ($0.indicator, $0.level.words) < ($1.indicator, $1.level.words)
    }
    let due = try DueMonths(connection, asOf: asOf, version: version, cells: cells)
    levels = try keys.map { key in
      let indicator = try Indicator.named(key.indicator)
      let cells = groups[key] ?? []
      let months = due.months(of: indicator, beside: Set(cells.flatMap(\.months)))
      let actuals = try Cells(
        atPlanRates: connection, asOf: asOf, measures: indicator.measures,
        months: months, dimensions: key.level)
      return PlannedLevel(
        indicator: indicator, dimensions: Dimension.planned.filter(key.level.contains),
        cells: cells, actuals: actuals, months: months)
    }
  }

  /// The planned cells that have no actuals, in months up to the last that has any.
  func unmet() -> [PlanFinding] {
    levels.flatMap { level in
      level.cells.compactMap { cell in
        guard let last = level.last, cell.month <= last,
          !level.actualSlices(in: cell.months).contains(level.key(cell.slice))
        else { return nil }
        return PlanFinding(
          kind: .noActuals, version: version, indicator: cell.indicator,
          period: cell.period, slice: cell.slice, level: cell.level.words,
          currency: cell.currency, planned: cell.value)
      }
    }
  }

  /// The months between planned ones that have neither plan nor actuals, slice by slice.
  func holes() -> [PlanFinding] {
    levels.flatMap { level -> [PlanFinding] in
      let slices = Dictionary(grouping: level.cells) { level.key($0.slice) }
      return slices.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { key, cells in
        let planned = Set(cells.flatMap(\.months))
        guard let first = planned.min(), let last = planned.max() else { return [PlanFinding]() }
        return Month.range(first, last).filter { month in
          !planned.contains(month) && !level.actualSlices(in: [month]).contains(key)
        }.map { month in
          PlanFinding(
            kind: .noMonth, version: version, indicator: level.indicator.name,
            period: month.description, slice: cells[0].slice, level: cells[0].level.words,
            currency: cells[0].currency)
        }
      }
    }
  }

  /// The actuals that have no plan, at levels at which others have one or other months do.
  func unplanned() -> [PlanFinding] {
    levels.flatMap { level -> [PlanFinding] in
      guard level.indicator.dimensions.isSuperset(of: level.dimensions) else { return [] }
      return level.months.flatMap { month in
        level.actualSlices(in: [month]).subtracting(level.plannedSlices(in: month))
          .sorted { $0.lexicographicallyPrecedes($1) }
          .map { finding(of: $0, in: month, level) }
      }
    }
  }

  private func finding(of key: [String], in month: Month, _ level: PlannedLevel) -> PlanFinding {
    let slice = Slice(uniqueKeysWithValues: zip(level.dimensions, key))
    let period = Period(label: month.description, months: [month])
    return PlanFinding(
      kind: .noPlan, version: version, indicator: level.indicator.name, period: period.label,
      slice: slice, level: Set(level.dimensions).words, currency: level.cells.first?.currency,
      found: level.actual(of: slice, in: period, decimals: decimals))
  }
}
