extension ReportBuilder {
  private static let mostMonths = 12

  /// Nothing where no month is closed, nor within a filter: closes are of the whole practice.
  func restatementBlocks(year: Period) -> [ReportBlock] {
    guard !restatements.closedMonths.isEmpty, filter.isEmpty else { return [] }
    let moved = restatements.movedMonths
    guard !moved.isEmpty || !restatements.plans.isEmpty else {
      let first = restatements.closedMonths[0]
      let last = restatements.closedMonths[restatements.closedMonths.count - 1]
      let span = first == last ? "\(first)" : "\(first) to \(last)"
      return [.paragraph("No closed month has moved since it was closed (\(span)).")]
    }
    let amounts: [ReportBlock] =
      moved.isEmpty ? [] : [.table(movedTable(moved)), .table(bridge(moved, year: year))]
    return amounts + restatedPlanBlocks
  }

  private func movedTable(_ months: [Month]) -> ReportTable {
    let rows = months.suffix(Self.mostMonths).map { month in
      let bookings = restatements.moved("services-bookings", in: month)
      let revenue = restatements.moved("services-revenue", in: month)
      let close = restatements.measures.first { $0.month == month }?.closeLoad ?? 0
      return ReportRow(
        [.text(month.longName), .count(ExactDecimal(mantissa: Int128(close), scale: 0))]
          + cells(bookings) + cells(revenue),
        showing: ["services-bookings", "services-revenue"].map {
          ShownFigure(indicator: $0, months: [month], slice: [:])
        })
    }
    return ReportTable(
      name: "restated-months",
      caption: "Closed months that moved, services bookings and revenue, \(figures.currency ?? "")",
      columns: [
        ReportColumn("Month", isText: true), ReportColumn("Closed at load"),
        ReportColumn("Bookings closed"), ReportColumn("now"), ReportColumn("Δ"),
        ReportColumn("Revenue closed"), ReportColumn("now"), ReportColumn("Δ"),
      ],
      rows: rows, rowsInFull: months.count)
  }

  private func cells(_ moved: Restatements.Moved?) -> [ReportCell] {
    let closed = moved?.closed ?? .zero
    let now = moved?.now ?? .zero
    let change = now - closed
    return [
      .amount(closed), .amount(now),
      .amountChange(change, isGood: change.isZero ? nil : !change.isNegative),
    ]
  }

  /// From the year to date as the closed months were reported to what it is now.
  private func bridge(_ months: [Month], year: Period) -> ReportTable {
    let now = figures.figure(indicator("services-bookings"), in: year).value ?? .zero
    let changes = months.map { month in
      let moved = restatements.moved("services-bookings", in: month)
      return (month, (moved?.now ?? .zero) - (moved?.closed ?? .zero))
    }
    let reported = now - changes.map(\.1).reduce(.zero, +)
    let rows =
      [ReportRow([.text("As reported"), .amount(reported)])]
      + changes.map { month, change in
        ReportRow([
          .text("\(month.longName) restated"),
          .amountChange(change, isGood: change.isZero ? nil : !change.isNegative),
        ])
      }
      + [ReportRow([.text("Restated"), .amount(now)], isTotal: true)]
    return ReportTable(
      name: "restatement-bridge",
      caption: "Services bookings, \(calendar.year(of: month)) to date: from reported to restated, "
        + "\(figures.currency ?? "")",
      columns: [ReportColumn("Step", isText: true), ReportColumn("Amount")],
      rows: rows)
  }
}
