internal import Offerbook

/// A report as one tidy table: a value a line, exact, with where it stands and its unit.
struct TidyReport {
  private var records = CSVText()
  private let currency: String?
  /// The report's name and month, in every line: tables of several reports can be put together.
  private let origin: [String]

  /// The table as CSV.
  var csv: String { records.text }

  static let columns = [
    "section", "block", "row", "column", "value", "unit", "reason", "currency", "is_total",
    "row_number", "column_number", "report", "month",
  ]

  init(_ report: Report) {
    currency = report.currency
    origin = [CSVText.defused(report.name), report.month.description]
    records.append(Self.columns)
    let head = TidyPlace(section: "report", block: "report")
    append(.text(report.title), at: head.column("title"))
    append(.text(report.month.description), at: head.column("month", number: 2))
    append(.text(report.subtitle), at: head.column("subtitle", number: 3))
    let money = report.currency.map { ReportCell.text($0) } ?? .none(reason: "")
    append(money, at: head.column("currency", number: 4))
    for (index, parameter) in report.parameters.enumerated() {
      let row = head.row("parameter", number: index + 1)
      append(.text(parameter.value), at: row.column(parameter.name))
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
      let place = TidyPlace(section: section, block: "comments-\(number)")
      for (index, comment) in comments.enumerated() {
        append([comment], at: place.row(comment.about, number: index + 1))
      }
    case .definitions(let definitions):
      let place = TidyPlace(section: section, block: "definitions")
      for (index, definition) in definitions.enumerated() {
        let row = place.row(definition.indicator, number: index + 1)
        append(.text(definition.question), at: row.column("question"))
        append(.text(definition.formula), at: row.column("formula", number: 2))
        append(.text(definition.source), at: row.column("source", number: 3))
      }
    }
  }

  private mutating func append(_ score: Score, section: String) {
    let place = TidyPlace(section: section, block: score.indicator)
    for (index, period) in score.periods.enumerated() {
      let row = place.row(period.title, number: index + 1)
      append(period.actual, at: row.column("actual"))
      append(period.plan, at: row.column("plan", number: 2))
      append(period.variance, at: row.column("variance", number: 3))
      append(period.attainment, at: row.column("attainment", number: 4))
      append(.status(period.status), at: row.column("status", number: 5))
    }
    for (index, comment) in score.comments.enumerated() {
      append(
        [comment], at: place.row(comment.about, number: score.periods.count + index + 1))
    }
  }

  private mutating func append(_ chart: ReportChart, at place: TidyPlace) {
    for (index, point) in chart.points.enumerated() {
      let name = [point.panel, point.label].compactMap { $0 }.joined(separator: " / ")
      let row = place.row(name, number: index + 1, isTotal: point.isTotal)
      append(chart.cell(point.actual, otherwise: "no-data"), at: row.column("actual"))
      append(point.comments, at: row, after: 4)
      if chart.kind == .bridge { continue }
      append(chart.cell(point.plan, otherwise: "not-planned"), at: row.column("plan", number: 2))
      let others = [(point.forecast, "forecast", 3), (point.priorYear, "prior year", 4)]
      for (value, column, number) in others {
        guard let value else { continue }
        append(chart.cell(value, otherwise: ""), at: row.column(column, number: number))
      }
    }
  }

  /// The comments of a row, in columns after those that it has.
  private mutating func append(_ comments: [ReportComment], at row: TidyPlace, after: Int = 0) {
    for (index, comment) in comments.enumerated() {
      let last = after + index * 3
      append(.text(comment.text), at: row.column("comment", number: last + 1))
      append(.text(comment.author), at: row.column("comment by", number: last + 2))
      append(.text(comment.day.description), at: row.column("comment on", number: last + 3))
    }
  }

  /// A row goes by the text of its first cell, or by its number where that is no text.
  private mutating func append(_ table: ReportTable, at place: TidyPlace) {
    for (index, row) in table.rows.enumerated() {
      let isNamed = row.name != nil
      let named = place.row(
        row.name ?? String(index + 1), number: index + 1, isTotal: row.isTotal)
      for (number, cell) in row.cells.enumerated() where number > 0 || !isNamed {
        let title = number < table.columns.count ? table.columns[number].title : ""
        append(cell, at: named.column(title, number: number + 1))
      }
      append(row.comments, at: named, after: table.columns.count)
    }
    if table.isShortened {
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
      [place.section, place.block, place.row, place.column].map(CSVText.defused) + [
        value, exact.unit, exact.reason, cell.isMoney ? exact.unit : "",
        place.isTotal ? "true" : "false", place.rowNumber.map(String.init) ?? "",
        place.columnNumber.map(String.init) ?? "",
      ] + origin)
  }
}

extension ReportCell {
  fileprivate var isMoney: Bool {
    switch self {
    case .amount, .amountIn, .amountChange: true
    case .text, .ratio, .count, .pointChange, .relativeChange, .status, .none: false
    }
  }
}
