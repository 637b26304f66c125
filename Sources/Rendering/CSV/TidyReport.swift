internal import Offerbook

/// A report as one tidy table: a value a line, exact, with where it stands and its unit.
struct TidyReport {
  private var records = CSVText()
  private let currency: String?

  /// The table as CSV.
  var csv: String { records.text }

  init(_ report: Report) {
    currency = report.currency
    records.append(["section", "block", "row", "column", "value", "unit", "reason"])
    let head = TidyPlace(section: "report", block: "report")
    append(.text(report.title), at: head.column("title"))
    append(.text(report.month.description), at: head.column("month"))
    append(.text(report.subtitle), at: head.column("subtitle"))
    append(report.currency.map { .text($0) } ?? .none(reason: ""), at: head.column("currency"))
    for parameter in report.parameters {
      append(.text(parameter.value), at: head.row("parameter").column(parameter.name))
    }
    for section in report.sections {
      if let takeaway = section.takeaway {
        let place = TidyPlace(section: section.name, block: "section")
        append(.text(takeaway), at: place.column("takeaway"))
      }
      for (index, block) in section.blocks.enumerated() {
        append(block, number: index + 1, section: section.name)
      }
    }
  }

  private mutating func append(_ block: ReportBlock, number: Int, section: String) {
    switch block {
    case .paragraph(let text):
      let place = TidyPlace(section: section, block: "paragraph-\(number)")
      append(.text(text), at: place.column("text"))
    case .scorecard(let scores):
      for score in scores { append(score, section: section) }
    case .table(let table):
      append(table, at: TidyPlace(section: section, block: table.name))
    case .chart(let chart):
      append(chart, at: TidyPlace(section: section, block: chart.name))
    case .comments(let comments):
      append(comments, at: TidyPlace(section: section, block: "comments-\(number)"))
    case .definitions(let definitions):
      for definition in definitions {
        let place = TidyPlace(section: section, block: "definitions", row: definition.indicator)
        append(.text(definition.question), at: place.column("question"))
        append(.text(definition.formula), at: place.column("formula"))
        append(.text(definition.source), at: place.column("source"))
      }
    }
  }

  private mutating func append(_ score: Score, section: String) {
    for period in score.periods {
      let place = TidyPlace(section: section, block: score.indicator, row: period.title)
      append(period.actual, at: place.column("actual"))
      append(period.plan, at: place.column("plan"))
      append(period.variance, at: place.column("variance"))
      append(period.attainment, at: place.column("attainment"))
      append(.status(period.status), at: place.column("status"))
    }
    append(score.comments, at: TidyPlace(section: section, block: score.indicator))
  }

  private mutating func append(_ chart: ReportChart, at place: TidyPlace) {
    for point in chart.points {
      let row = place.row([point.panel, point.label].compactMap { $0 }.joined(separator: " / "))
      append(chart.cell(point.actual, otherwise: "no-data"), at: row.column("actual"))
      if chart.kind == .bridge { continue }
      append(chart.cell(point.plan, otherwise: "not-planned"), at: row.column("plan"))
      for (value, column) in [(point.forecast, "forecast"), (point.priorYear, "prior year")] {
        guard let value else { continue }
        append(chart.cell(value, otherwise: ""), at: row.column(column))
      }
    }
  }

  private mutating func append(_ comments: [ReportComment], at place: TidyPlace) {
    for comment in comments {
      let row = place.row.isEmpty ? place.row(comment.about) : place
      append(.text(comment.text), at: row.column("comment"))
      append(.text(comment.author), at: row.column("comment by"))
      append(.text(comment.day.description), at: row.column("comment on"))
    }
  }

  /// A row goes by the text of its first cell, or by its number where that is no text.
  private mutating func append(_ table: ReportTable, at place: TidyPlace) {
    for (index, row) in table.rows.enumerated() {
      var named = place.row(String(index + 1))
      var cells = Array(zip(table.columns, row.cells))
      if case .text(let label)? = row.cells.first {
        named = place.row(label)
        cells.removeFirst()
      }
      for (column, cell) in cells { append(cell, at: named.column(column.title)) }
      append(row.comments, at: named)
    }
    if table.rowsInFull > table.rows.count {
      let count = ExactDecimal(mantissa: Int128(table.rowsInFull), scale: 0)
      append(.count(count), at: place.column("rows in full"))
    }
  }

  private mutating func append(_ cell: ReportCell, at place: TidyPlace) {
    let exact = cell.exact(currency: currency)
    let value =
      switch exact.value {
      case .number(let number): number.description
      case .text(let text): CSVText.defused(text)
      case .missing: ""
      }
    records.append(
      [place.section, place.block, place.row, place.column].map(CSVText.defused)
        + [value, exact.unit, exact.reason])
  }
}

/// Where in a report a value stands.
private struct TidyPlace {
  var section: String
  var block: String
  var row = ""
  var column = ""

  func row(_ row: String) -> TidyPlace {
    TidyPlace(section: section, block: block, row: row, column: column)
  }

  func column(_ column: String) -> TidyPlace {
    TidyPlace(section: section, block: block, row: row, column: column)
  }
}
