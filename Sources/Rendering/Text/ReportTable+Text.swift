internal import Offerbook

extension ReportTable {
  /// The caption, with what is not shown: `Offerings by bookings, USD (12 of 30)`.
  var captionWithCount: String {
    guard rowsInFull > rows.count else { return caption }
    return "\(caption) (\(rows.count) of \(rowsInFull))"
  }

  /// The cells as people read them.
  var texts: [[String]] { rows.map { $0.cells.map(\.text) } }
}

extension [Score] {
  /// A scorecard as a table: a row an indicator and period.
  var table: ReportTable {
    ReportTable(
      name: "scorecard", caption: "Actual against plan",
      columns: [
        ReportColumn("Indicator", isText: true), ReportColumn("Period", isText: true),
        ReportColumn("AC"), ReportColumn("PL"), ReportColumn("ΔPL"), ReportColumn("AC / PL"),
        ReportColumn("Status", isText: true),
      ],
      rows: flatMap { score in
        score.periods.enumerated().map { index, period in
          ReportRow([
            .text(index == 0 ? score.title : ""), .text(period.title), period.actual, period.plan,
            period.variance, period.attainment, .status(period.status),
          ])
        }
      })
  }
}
