extension ReportBuilder {
  private static let mostRows = 24

  /// How closed months stood against the plan at their close and stand now, where that moved.
  var restatedPlanBlocks: [ReportBlock] {
    let rows = restatements.plans.flatMap { month, plan in
      Self.shown(plan.standings).map { standing in
        ReportRow(
          [.text(month.longName), .text(name(standing))]
            + cells(standing.closed, standing.now) { planCell($0) }
            + cells(standing.closed, standing.now) { $0.attainmentCell }
            + cells(standing.closed, standing.now) { .status($0.status) })
      }
    }
    let table = ReportTable(
      name: "restated-plans", caption: "Closed months whose plan moved, at the close and now",
      columns: [
        ReportColumn("Month", isText: true), ReportColumn("Figure", isText: true),
        ReportColumn("PL closed"), ReportColumn("now"), ReportColumn("Attainment closed"),
        ReportColumn("now"), ReportColumn("Status closed"), ReportColumn("now"),
      ],
      rows: Array(rows.suffix(Self.mostRows)), rowsInFull: rows.count)
    let rules = restatements.plans.flatMap { month, plan in
      plan.rules.map { rule in
        ReportBlock.paragraph(
          "\(month.longName): \(rule.kind.rawValue) \(rule.closed ?? "none") -> "
            + "\(rule.now ?? "none") (load \(rule.load.load)).")
      }
    }
    return (rows.isEmpty ? [] : [.table(table)]) + rules
  }

  /// Of each indicator the whole, or the levels that moved where the whole did not.
  private static func shown(
    _ standings: [RestatedPlan.Standing]
  ) -> [RestatedPlan.Standing] {
    let whole = Set(standings.filter(\.level.isEmpty).map(\.indicator.name))
    return standings.filter { $0.level.isEmpty || !whole.contains($0.indicator.name) }
  }

  private func name(_ standing: RestatedPlan.Standing) -> String {
    let level = name(standing.level, by: Dimension.planned)
    return level.isEmpty
      ? standing.indicator.title : "\(standing.indicator.title), \(level)"
  }

  private func cells(
    _ closed: Figure, _ now: Figure, _ cell: (Figure) -> ReportCell
  ) -> [ReportCell] {
    [cell(closed), cell(now)]
  }

  /// A plan in the currency that the ledger reports in, whatever the report is asked for in.
  private func planCell(_ figure: Figure) -> ReportCell {
    guard let plan = figure.plan, let currency = figure.currency else { return figure.planCell }
    return currency == figures.currency ? figure.planCell : .amountIn(currency, plan)
  }
}
