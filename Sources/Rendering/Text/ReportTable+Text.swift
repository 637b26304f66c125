internal import Offerbook

extension ReportTable {
  /// The caption, with what is not shown: `Offerings by bookings, USD (12 of 30)`.
  var captionWithCount: String {
    guard isShortened else { return caption }
    return "\(caption) (\(namedRows) of \(rowsInFull - totalRows))"
  }

  /// Whether some rows are not shown by themselves.
  var isShortened: Bool { namedRows + totalRows < rowsInFull }

  private var totalRows: Int { rows.count { $0.isTotal } }

  private var namedRows: Int { rows.count { !$0.isSum } }

  /// The cells as people read them, with the notes on what is missing.
  var texts: (rows: [[String]], notes: String?) {
    var notes = Footnotes()
    let rows = rows.map { row in row.cells.map { notes.text(of: $0) } }
    return (rows, notes.line)
  }

  /// The columns that hold a status, whose words are never cut.
  var statusColumns: Set<Int> {
    Set(
      rows.flatMap { row in
        row.cells.indices.filter { index in
          if case .status = row.cells[index] { true } else { false }
        }
      })
  }
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
        score.periods.map { period in ReportRow([.text(score.title)] + period.cells) }
      })
  }

  /// A scorecard as a narrower table: an indicator in a row of its own over its periods.
  var groupedTable: ReportTable {
    var grouped = table
    grouped.columns.removeFirst()
    grouped.columns[0].title = ""
    grouped.rows = flatMap { score in
      [ReportRow([.text(score.title)])]
        + score.periods.map { period in
          var cells = period.cells
          cells[0] = .text("  " + period.title)
          return ReportRow(cells)
        }
    }
    return grouped
  }
}

extension ScorePeriod {
  fileprivate var cells: [ReportCell] {
    [.text(title), actual, plan, variance, attainment, .status(status)]
  }
}
