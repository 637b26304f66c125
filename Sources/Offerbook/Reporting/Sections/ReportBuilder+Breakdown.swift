extension ReportBuilder {
  /// The standard columns by the section's dimensions, a table an indicator; each chart shows the
  /// first indicator that it fits, so that a section stays short.
  func breakdown(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    let by = open(section.by, in: filter)
    guard !by.isEmpty else { return [] }
    return try section.indicators.flatMap { indicator -> [ReportBlock] in
      let standard = try StandardRows(self, indicator, by: by, where: filter)
      let rows = standard.largest(section.limit)
      let charts = (section.charts ?? [.bars]).filter { chart in
        section.indicators.first { chart.fits($0.unit) }?.name == indicator.name
      }
      return [.table(table(standard, rows, where: filter))]
        + charts.map { .chart(chart($0, standard, rows, where: filter)) }
        + (by == [.segment] ? fxEffectLine(indicator) : [])
    }
  }

  private func table(
    _ standard: StandardRows, _ rows: [StandardRows.Row], where filter: Slice
  ) -> ReportTable {
    let indicator = standard.indicator
    let (hasPlan, hasPriorYear) = (standard.hasPlan, standard.hasPriorYear)
    let hasYear = span.period.months != year.period.months
    return ReportTable(
      name: "\(indicator.name)-by-\(standard.by.map(\.rawValue).joined(separator: "-"))",
      caption: "\(indicator.title)\(hasPlan ? " against plan" : ""), \(span.title), "
        + unit(of: indicator),
      columns: standard.by.map { ReportColumn($0.title, isText: true) }
        + (["AC"] + (hasPlan ? ["PL", "ΔPL", "ΔPL %"] : []) + (hasPriorYear ? ["PY", "ΔPY"] : [])
        + (hasYear ? ["AC \(year.title)"] : []) + (hasYear && hasPlan ? ["ΔPL %"] : []))
        .map { ReportColumn($0) },
      rows: rows.map { row in
        let isTotal = row.values.isEmpty
        let slice = zip(standard.by, row.values).reduce(into: filter) { $0[$1.0] = $1.1 }
        let labels = isTotal ? ["Total"] + standard.by.dropFirst().map { _ in "" } : row.values
        let figure = row.figure
        return ReportRow(
          labels.map { .text($0) } + [figure.actualCell]
            + (hasPlan
              ? [figure.planCell, figure.varianceCell, figure.relativeVarianceCell] : [])
            + (hasPriorYear ? priorYearCells(row, indicator) : [])
            + (hasYear ? [row.year.actualCell] : [])
            + (hasYear && hasPlan ? [row.year.relativeVarianceCell] : []),
          isTotal: isTotal, isOthers: row.isOthers,
          showing: row.isOthers ? [] : [shown(indicator, of: slice)])
      },
      rowsInFull: standard.rows.count)
  }

  private func priorYearCells(_ row: StandardRows.Row, _ indicator: Indicator) -> [ReportCell] {
    let none = ReportCell.none(reason: FigureReason.noData.rawValue)
    guard let before = row.priorYear else { return [none, none] }
    guard let now = row.figure.value else { return [value(before, indicator), none] }
    return [value(before, indicator), change(now - before, indicator)]
  }

  private func chart(
    _ kind: ReportChart.Kind, _ standard: StandardRows, _ rows: [StandardRows.Row],
    where filter: Slice
  ) -> ReportChart {
    let (indicator, by) = (standard.indicator, standard.by)
    let parts = rows.filter { !$0.values.isEmpty && !$0.isOthers }
    func name(_ row: StandardRows.Row) -> String {
      self.name(Slice(uniqueKeysWithValues: zip(by, row.values)), by: by)
    }
    let points =
      kind == .bars
      ? parts.map { row in
        ReportPoint(
          label: name(row), actual: row.figure.value, plan: row.figure.wholePlan,
          priorYear: row.priorYear)
      }
      : parts.flatMap { row in
        let slice = zip(by, row.values).reduce(into: filter) { $0[$1.0] = $1.1 }
        let points = self.points(of: indicator, by: by, where: slice, panel: name(row))
        // A panel of nothing but zeros shows nothing that its row does not say.
        return points.contains(where: \.isDrawn) ? points : []
      }
    let dimensions = by.map(\.rawValue).joined(separator: " and ")
    let when = kind == .bars ? span.title : "by month"
    return ReportChart(
      name: "\(indicator.name)-\(kind.rawValue)-by-\(by.map(\.rawValue).joined(separator: "-"))",
      title: "\(indicator.title) by \(dimensions), \(when), \(unit(of: indicator))",
      summary: summary(of: parts.map { (name($0), $0.figure) }, indicator), kind: kind,
      unit: indicator.unit == .money ? .amount : .ratio, direction: indicator.direction,
      points: points)
  }

  private func summary(of figures: [(String, Figure)], _ indicator: Indicator) -> String {
    guard figures.contains(where: { $0.1.wholePlan != nil }) else {
      let isPlanned = figures.contains { $0.1.plan != nil }
      return "\(indicator.title), \(span.title): nothing was \(isPlanned ? "wholly " : "")planned."
    }
    let missed = figures.filter { $0.1.isGood == false }.map(\.0)
    return missed.isEmpty
      ? "\(indicator.title), \(span.title): no slice misses its plan."
      : "\(indicator.title), \(span.title): short of plan are \(missed.joined(separator: ", "))."
  }
}

extension ReportPoint {
  /// Whether there is anything of it that is not zero.
  fileprivate var isDrawn: Bool {
    [actual, plan, priorYear].contains { $0?.isZero == false }
  }
}
