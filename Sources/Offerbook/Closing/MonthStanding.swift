internal import Postgres

/// How a month's figures stand against the agreed plan, in all and at some levels of the plan.
struct MonthStanding {
  private let figures: Figures
  private let period: Period
  private let levels: [Slice]

  /// Nil where exchange rates lack that the figures need.
  init?(
    _ connection: Connection, month: Month, indicators: [Indicator], levels: [Slice], asOf: AsOf
  ) throws {
    period = Period(label: month.description, months: [month])
    self.levels = [[:]] + levels.filter { !$0.isEmpty }
    do {
      figures = try Figures(
        connection, asOf: asOf, indicators: indicators, months: [month],
        dimensions: Set(levels.flatMap(\.keys)),
        planVersion: Plans(connection).version(named: nil, asOf: asOf))
    } catch is InputError {
      return nil
    }
  }

  /// The figures of an indicator: of all, then of each level that its measures carry.
  func figures(of indicator: Indicator) -> [(level: Slice, figure: Figure)] {
    levels.filter { indicator.dimensions.isSuperset(of: $0.keys) }.map { level in
      (level, figures.figure(indicator, in: period, where: level))
    }
  }
}

extension MonthPlan {
  /// The levels that values are given for, each once, the coarse ones first.
  var levels: [Slice] {
    values.keys.sorted().reduce(into: []) { levels, cell in
      if !levels.contains(cell.level) { levels.append(cell.level) }
    }
  }
}
