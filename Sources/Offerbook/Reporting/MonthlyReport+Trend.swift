extension MonthlyReport {
  /// Twelve months against plan: bookings, and the attach rates.
  var trend: ReportSection {
    ReportSection(
      name: "trend", title: "Twelve months against plan",
      blocks: [
        .chart(monthly("services-bookings", kind: .columns)),
        .chart(monthly("dollar-attach-rate", kind: .line)),
        .chart(monthly("deal-attach-rate", kind: .line)),
      ])
  }

  /// Revenue against plan, by month and by segment.
  var revenue: ReportSection {
    ReportSection(
      name: "revenue", title: "Services revenue",
      blocks: [
        .chart(monthly("services-revenue", kind: .columns)),
        .table(
          against(
            "services-revenue", by: .segment, in: periods[0], name: "revenue-by-segment")),
        .table(
          against(
            "services-revenue", by: .segment, in: periods[2],
            name: "revenue-to-date-by-segment")),
      ] + fxEffectLine("services-revenue"))
  }

  private func monthly(_ name: String, kind: ReportChart.Kind) -> ReportChart {
    let indicator = indicator(name)
    let points = Month.range(month.advanced(by: -11), month).map { month in
      let figure = figures.figure(indicator, in: calendar.period(.month, of: month))
      return ReportPoint(
        label: label(of: month, for: indicator), actual: figure.value, plan: figure.plan)
    }
    let planned = points.filter { $0.plan != nil && $0.actual != nil }
    let reached = planned.count { ($0.actual ?? .zero) >= ($0.plan ?? .zero) }
    let unit = indicator.unit == .money ? figures.currency ?? "" : "percent"
    return ReportChart(
      name: "\(name)-trend", title: "\(indicator.title) by month, \(unit)",
      summary: (planned.isEmpty
        ? "\(indicator.title) over twelve months; nothing was planned."
        : "\(indicator.title) reached its plan in \(reached) of \(planned.count) planned months.")
        + openMonthNote(for: indicator),
      kind: kind, unit: indicator.unit == .money ? .amount : .ratio, points: points)
  }
}
