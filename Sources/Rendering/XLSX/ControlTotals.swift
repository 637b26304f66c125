internal import Offerbook

/// Sums and counts by which a reader of the workbook checks that nothing was lost or doubled.
struct ControlTotals {
  /// The actual figures of the report's scorecards.
  let indicators: ReportTable
  /// A line a table: rows, figures, missing values, and the sum of its amounts.
  let tables: ReportTable

  init(_ report: Report, sheetNames: [String]) {
    let scores = report.sections.flatMap(\.blocks).flatMap(\.scores)
    indicators = ReportTable(
      name: "control-indicators", caption: "Control totals: indicators",
      columns: [
        ReportColumn("Indicator", isText: true), ReportColumn("Period", isText: true),
        ReportColumn("AC"),
      ],
      rows: scores.flatMap { score in
        score.periods.map { ReportRow([.text(score.title), .text($0.title), $0.actual]) }
      })
    var rows: [ReportRow] = []
    var sum = Counts()
    for (section, sheet) in zip(report.sections, sheetNames) {
      for table in section.blocks.compactMap(\.shownTable) {
        let counts = Counts(table, currency: report.currency)
        sum.add(counts)
        rows.append(ReportRow([.text(sheet), .text(table.caption)] + counts.cells))
      }
    }
    rows.append(ReportRow([.text("Total"), .text("")] + sum.cells, isTotal: true))
    tables = ReportTable(
      name: "control-tables", caption: "Control totals: tables",
      columns: [
        ReportColumn("Sheet", isText: true), ReportColumn("Table", isText: true),
        ReportColumn("Rows"), ReportColumn("Figures"), ReportColumn("Missing values"),
        ReportColumn("Amounts"),
      ],
      rows: rows)
  }

  private struct Counts {
    var rows = 0
    var figures = 0
    var missing = 0
    var amounts = ExactDecimal.zero

    init() {}

    init(_ table: ReportTable, currency: String?) {
      rows = table.rows.count
      for cell in table.rows.flatMap(\.cells) {
        switch cell {
        case .text, .status: break
        case .none: missing += 1
        case .amount(let value), .amountChange(let value, _):
          figures += 1
          amounts += value
        case .amountIn(let own, let value):
          figures += 1
          if own == currency { amounts += value }
        case .ratio, .count, .pointChange, .relativeChange: figures += 1
        }
      }
    }

    mutating func add(_ other: Counts) {
      rows += other.rows
      figures += other.figures
      missing += other.missing
      amounts += other.amounts
    }

    var cells: [ReportCell] {
      [rows, figures, missing].map { .count(ExactDecimal(mantissa: Int128($0), scale: 0)) }
        + [.amount(amounts)]
    }
  }
}

extension ReportBlock {
  fileprivate var scores: [Score] {
    if case .scorecard(let scores) = self { scores } else { [] }
  }

  /// The block as the table that a sheet shows, where it has figures.
  fileprivate var shownTable: ReportTable? {
    switch self {
    case .table(let table): table
    case .scorecard(let scores): scores.table
    case .chart(let chart): chart.data
    case .paragraph, .comments, .definitions: nil
    }
  }
}
