internal import Postgres

extension ReportBuilder {
  /// What moved since the last report of the month; nothing where it was not asked for.
  func changes() throws -> [ReportBlock] {
    guard request.sinceLast else { return [] }
    guard
      let last = try connection.run(
        SQL.Queries.lastReport.statement, [month, request.journalName]
      ).first
    else {
      return [.paragraph("The journal has no earlier report of \(month) (\(request.journalName)).")]
    }
    let load: Int = try last.get("load")
    let written =
      "the report of \(try last.get("time", as: String.self)) by "
      + "\(try last.get("done_by", as: String.self)), at load \(load)"
    let scored = declaration.scored
    let then = try Figures(
      connection, asOf: AsOf("\(load)", on: connection), indicators: scored,
      months: twelveMonths, dimensions: Set(filter.keys),
      planVersion: Plans(connection).version(
        named: request.plan, asOf: AsOf("\(load)", on: connection)),
      where: filter, rates: request.rates)
    let rows = scored.flatMap { indicator in
      periods.compactMap { changed(indicator, in: $0, since: then) }
    }
    guard !rows.isEmpty else {
      return [.paragraph("No figure of the scorecard has changed since \(written).")]
    }
    let loads = try Journal(connection).entries(asOf: request.asOf).filter { $0.load > load }
    let what = loads.map { "load \($0.load) (\($0.what))" }.joined(separator: ", ")
    return [
      .paragraph("Since \(written): \(what.isEmpty ? "an earlier state is shown" : what)."),
      .table(
        ReportTable(
          name: "changes", caption: "Figures then and now, \(figures.currency ?? "")",
          columns: [
            ReportColumn("Indicator", isText: true), ReportColumn("Period", isText: true),
            ReportColumn("AC then"), ReportColumn("AC now"), ReportColumn("Δ"),
            ReportColumn("PL then"), ReportColumn("PL now"),
          ],
          rows: rows)),
    ]
  }

  private func changed(
    _ indicator: Indicator, in titled: TitledPeriod, since then: Figures
  ) -> ReportRow? {
    let before = then.figure(indicator, in: titled.period, where: filter)
    let now = figures.figure(indicator, in: titled.period, where: filter)
    guard before.value != now.value || before.plan != now.plan else { return nil }
    let difference: ReportCell =
      if let old = before.value, let new = now.value {
        change(new - old, indicator)
      } else {
        .none(reason: FigureReason.noData.rawValue)
      }
    return ReportRow(
      [
        .text(indicator.title), .text(titled.title), before.actualCell, now.actualCell, difference,
        before.planCell, now.planCell,
      ], showing: figuresOfSpan(indicator, in: titled))
  }
}
