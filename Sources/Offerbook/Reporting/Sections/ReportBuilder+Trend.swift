extension ReportBuilder {
  /// Twelve months of each indicator against plan and the year before.
  func trend(_ section: SectionDeclaration) throws -> [ReportBlock] {
    let filter = try filter(of: section)
    return section.indicators.flatMap { indicator -> [ReportBlock] in
      let kinds =
        section.charts?.filter { $0.fits(indicator.unit) }
        ?? [indicator.unit == .money ? .columns : .line]
      return kinds.map { .chart(monthly(indicator, kind: $0, where: filter)) }
    }
  }

  private func monthly(
    _ indicator: Indicator, kind: ReportChart.Kind, where filter: Slice
  ) -> ReportChart {
    let points = zip(twelveMonths, points(of: indicator, where: filter)).map { month, point in
      var point = point
      point.figures = [ShownFigure(indicator: indicator.name, months: [month], slice: filter)]
      return point
    }
    let planned = points.filter { $0.plan != nil && $0.actual != nil }
    let reached = planned.count { point in
      let difference = (point.actual ?? .zero) - (point.plan ?? .zero)
      return difference.isZero || difference.isNegative != (indicator.direction == .more)
    }
    return ReportChart(
      name: "\(indicator.name)-trend",
      title: "\(indicator.title) by month, \(unit(of: indicator))",
      summary: (planned.isEmpty
        ? "\(indicator.title) over twelve months; nothing was planned."
        : "\(indicator.title) reached its plan in \(reached) of \(planned.count) planned months.")
        + partlyPlannedNote(indicator, where: filter) + openMonthNote(for: indicator),
      kind: kind, unit: indicator.unit == .money ? .amount : .ratio,
      direction: indicator.direction, points: points)
  }

  /// The months of which only a part is planned: they are held against no plan.
  private func partlyPlannedNote(_ indicator: Indicator, where filter: Slice) -> String {
    let months = twelveMonths.filter { month in
      let period = calendar.period(.month, of: month)
      return figures.figure(indicator, in: period, where: filter).gap != nil
    }
    let names = months.map(\.shortName).joined(separator: ", ")
    return months.isEmpty ? "" : " Partly planned, and so held against no plan: \(names)."
  }

  /// A point a month; a month without data is a gap.
  func points(
    of indicator: Indicator, by dimensions: [Dimension] = [], where slice: Slice,
    panel: String? = nil
  ) -> [ReportPoint] {
    twelveMonths.map { month in
      let period = calendar.period(.month, of: month)
      let figure = figures(by: dimensions).figure(indicator, in: period, where: slice)
      return ReportPoint(
        panel: panel, label: label(of: month, for: indicator), actual: figure.value,
        plan: figure.wholePlan,
        priorYear: dimensions.contains(.offering)
          ? nil : priorYear.value(indicator, in: period, where: slice))
    }
  }
}
