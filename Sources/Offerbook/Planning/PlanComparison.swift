package import Postgres

/// Two plan versions beside each other and beside the actuals.
package struct PlanComparison: Sendable {
  /// One figure held against either version.
  package struct Row: Sendable {
    package var first: Figure
    package var second: Figure

    /// The second version minus the first, where both plan it.
    package var difference: ExactDecimal? {
      guard let first = first.plan, let second = second.plan else { return nil }
      return second - first
    }
  }

  package let rows: [Row]

  /// What is compared: all that either version plans, in the months that either plans.
  package struct Request: Sendable {
    package var first: String
    package var second: String
    package var indicators: [Indicator]
    package var months: ClosedRange<Month>?
    package var kind: Period.Kind
    package var by: [Dimension]

    package init(
      first: String, second: String, indicators: [Indicator] = [],
      months: ClosedRange<Month>? = nil, kind: Period.Kind = .month, by: [Dimension] = []
    ) {
      self.first = first
      self.second = second
      self.indicators = indicators
      self.months = months
      self.kind = kind
      self.by = by
    }
  }

  /// Makes the figures against both versions.
  ///
  /// - Throws: `InputError` when there is no version of a name, or nothing to compare.
  package init(_ connection: Connection, _ request: Request, asOf: AsOf) throws {
    let plans = Plans(connection)
    let choices = try [request.first, request.second].map {
      try plans.version(named: $0, asOf: asOf)
    }
    let cells = try [request.first, request.second].flatMap {
      try PlanCell.all(connection, version: $0, asOf: asOf)
    }
    let planned = cells.map(\.month)
    guard let first = request.months?.lowerBound ?? planned.min(),
      let last = request.months?.upperBound ?? planned.max()
    else { throw InputError("neither version plans a month; name months with --from and --to") }
    let settings = try Settings(connection, asOf: asOf.load)
    let periods = try FiscalCalendar(connection, settings: settings, from: first, through: last)
      .periods(request.kind, from: first, through: last)
    let indicators =
      request.indicators.isEmpty
      ? try Self.planned(Set(cells.map(\.indicator)), by: request.by) : request.indicators
    let figures = try choices.map { choice in
      try Figures(
        connection, asOf: asOf, indicators: indicators, months: periods.flatMap(\.months),
        dimensions: Set(request.by), planVersion: choice)
    }
    let asked = try FigureRequest(indicators: indicators, periods: periods, by: request.by)
    rows = Self.rows(figures[0], figures[1], asked)
  }

  /// The indicators that are planned themselves or by both of their parts; all where none is.
  private static func planned(
    _ names: Set<String>, by dimensions: [Dimension]
  ) throws -> [Indicator] {
    try Indicator.all().filter { indicator in
      let parts = indicator.plannedParts.map { [$0.numerator, $0.denominator] } ?? []
      let isPlanned =
        names.isEmpty || names.contains(indicator.name)
        || !parts.isEmpty && parts.allSatisfy(names.contains)
      return isPlanned && indicator.dimensions.isSuperset(of: dimensions)
    }
  }

  private static func rows(
    _ first: Figures, _ second: Figures, _ request: FigureRequest
  ) -> [Row] {
    struct Key: Hashable {
      let indicator: String
      let period: String
      let slice: Slice
    }
    func keyed(_ figures: Figures) -> [Key: Figure] {
      Dictionary(
        figures.figures(request).map {
          (Key(indicator: $0.indicator, period: $0.period, slice: $0.slice), $0)
        }, uniquingKeysWith: { first, _ in first })
    }
    let (left, right) = (keyed(first), keyed(second))
    return request.indicators.flatMap { indicator in
      request.periods.flatMap { period -> [Row] in
        let keys = Set(left.keys).union(right.keys).filter {
          $0.indicator == indicator.name && $0.period == period.label
        }
        func order(_ key: Key) -> [String] { request.by.map { key.slice[$0] ?? "\u{10FFFF}" } }
        return keys.sorted { order($0).lexicographicallyPrecedes(order($1)) }.map { key in
          func figure(_ known: [Key: Figure], _ figures: Figures) -> Figure {
            if let figure = known[key] { return figure }
            var figure = figures.figure(indicator, in: period, where: key.slice)
            figure.slice = key.slice
            return figure
          }
          return Row(first: figure(left, first), second: figure(right, second))
        }
      }
    }
  }
}
