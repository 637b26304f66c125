extension MonthlyReport {
  /// Attach rates by a dimension: the month, and the year to date.
  func attach(by dimension: Dimension) -> ReportSection {
    let names = ["dollar-attach-rate", "deal-attach-rate", "product-deal-attach-rate"]
    let month = rows(names, in: periods[0].period, by: dimension)
    let year = rows(names, in: periods[2].period, by: dimension)
    let columns =
      [ReportColumn(dimension.title, isText: true)]
      + names.flatMap { name in
        [
          ReportColumn("\(indicator(name).title), \(self.month.shortName)"),
          ReportColumn("\(calendar.year(of: self.month)) to date"),
        ]
      }
    let keys = Set(month.keys).union(year.keys).sorted(by: ordered)
    func cells(_ figures: [String?: [Figure]], _ key: String?, in period: Period) -> [ReportCell] {
      let filter = key.map { [dimension: $0] } ?? [:]
      return names.enumerated().map { index, name in
        let figure =
          figures[key]?[index] ?? self.figures.figure(indicator(name), in: period, where: filter)
        return figure.actualCell
      }
    }
    let table = ReportTable(
      name: "attach-by-\(dimension.rawValue)",
      caption: "Attach rates by \(dimension.rawValue), percent", columns: columns,
      rows: keys.map { key in
        let inMonth = cells(month, key, in: periods[0].period)
        let toDate = cells(year, key, in: periods[2].period)
        let pairs = zip(inMonth, toDate).flatMap { [$0, $1] }
        return ReportRow([.text(key ?? "Total")] + pairs, isTotal: key == nil)
      })
    return ReportSection(
      name: "attach-by-\(dimension.rawValue)", title: "Attach rates by \(dimension.rawValue)",
      blocks: [
        .table(table),
        .chart(
          slices(
            "dollar-attach-rate", by: dimension, in: periods[2],
            name: "dollar-attach-by-\(dimension.rawValue)")),
      ])
  }

  /// Services bookings against plan by a dimension: the month, and the year to date.
  func bookings(by dimension: Dimension) -> ReportSection {
    let name = "services-bookings"
    return ReportSection(
      name: "bookings-by-\(dimension.rawValue)",
      title: "Services bookings by \(dimension.rawValue)",
      blocks: [
        .table(
          against(
            name, by: dimension, in: periods[0], name: "bookings-by-\(dimension.rawValue)")),
        .chart(
          slices(
            name, by: dimension, in: periods[0],
            name: "bookings-chart-by-\(dimension.rawValue)")),
        .table(
          against(
            name, by: dimension, in: periods[2],
            name: "bookings-to-date-by-\(dimension.rawValue)")),
      ] + (dimension == .segment ? fxEffectLine(name) : []))
  }

  /// Actual, plan, variance and status by a dimension, in one period.
  func against(
    _ name: String, by dimension: Dimension, in period: (period: Period, title: String),
    name table: String
  ) -> ReportTable {
    let found = rows([name], in: period.period, by: dimension)
    let unit = indicator(name).unit == .money ? figures.currency ?? "" : "percent"
    return ReportTable(
      name: table, caption: "\(indicator(name).title) against plan, \(period.title), \(unit)",
      columns: [
        ReportColumn(dimension.title, isText: true), ReportColumn("AC"), ReportColumn("PL"),
        ReportColumn("ΔPL"), ReportColumn("ΔPL %"), ReportColumn("Status", isText: true),
      ],
      rows: found.keys.sorted(by: ordered).compactMap { key in
        guard let figure = found[key]?.first else { return nil }
        return ReportRow(
          [
            .text(key ?? "Total"), figure.actualCell, figure.planCell, figure.varianceCell,
            figure.relativeVarianceCell, .status(figure.status),
          ], isTotal: key == nil)
      })
  }

  private func slices(
    _ name: String, by dimension: Dimension, in period: (period: Period, title: String),
    name chart: String
  ) -> ReportChart {
    let found = rows([name], in: period.period, by: dimension)
    let points = found.keys.compactMap { $0 }.sorted().map { key in
      ReportPoint(label: key, actual: found[key]?[0].value, plan: found[key]?[0].plan)
    }
    let indicator = indicator(name)
    let unit = indicator.unit == .money ? figures.currency ?? "" : "percent"
    return ReportChart(
      name: chart, title: "\(indicator.title) by \(dimension.rawValue), \(period.title), \(unit)",
      summary: summary(of: points, indicator), kind: .bars,
      unit: indicator.unit == .money ? .amount : .ratio, points: points)
  }

  private func summary(of points: [ReportPoint], _ indicator: Indicator) -> String {
    let missed = points.filter { point in
      guard let actual = point.actual, let plan = point.plan else { return false }
      return actual < plan
    }
    let names = missed.map(\.label).joined(separator: ", ")
    return missed.isEmpty
      ? "\(indicator.title): no slice is below its plan."
      : "\(indicator.title): below plan are \(names)."
  }

  /// The figures of some indicators by the values of a dimension; the total is under nil.
  private func rows(
    _ names: [String], in period: Period, by dimension: Dimension
  ) -> [String?: [Figure]] {
    var found: [String?: [String: Figure]] = [:]
    for name in names {
      guard
        let request = try? FigureRequest(
          indicators: [indicator(name)], periods: [period], by: [dimension]
        ).listingDeals()
      else { continue }
      for figure in figures.figures(request) {
        found[figure.slice[dimension], default: [:]][name] = figure
      }
    }
    return found.reduce(into: [:]) { rows, entry in
      let filter = entry.key.map { [dimension: $0] } ?? [:]
      rows[entry.key] = names.map { name in
        entry.value[name] ?? figures.figure(indicator(name), in: period, where: filter)
      }
    }
  }

  /// By name, with the unassigned and then the total last.
  private func ordered(_ left: String?, _ right: String?) -> Bool {
    func rank(_ key: String?) -> (Int, String) {
      guard let key else { return (2, "") }
      return (key == SliceRegister.unassigned ? 1 : 0, key)
    }
    return rank(left) < rank(right)
  }
}
