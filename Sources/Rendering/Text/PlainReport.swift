internal import Offerbook

/// A report for a terminal: aligned columns, no control characters, no colour.
struct PlainReport {
  private let width: Int?
  private(set) var text = ""

  init(_ report: Report, width: Int?) {
    self.width = width
    appendTitle(report.title, underline: "=")
    appendProse(report.subtitle)
    appendProse(ReportNotation.words(currency: report.currency))
    for section in report.sections {
      text += "\n"
      appendTitle(section.title, underline: "-")
      if let takeaway = section.takeaway { appendProse(takeaway) }
      for block in section.blocks {
        text += "\n"
        append(block)
      }
    }
  }

  private mutating func append(_ block: ReportBlock) {
    switch block {
    case .paragraph(let prose): appendProse(prose)
    case .scorecard(let scores):
      appendRows(of: scores.groupedTable)
      for score in scores { append(score.comments, of: score.title) }
    case .comments(let comments): append(comments, of: nil)
    case .table(let table): append(table)
    case .chart(let chart):
      append(chart.data)
      appendProse(chart.summary)
    case .definitions(let definitions):
      for (index, definition) in definitions.enumerated() {
        if index > 0 { text += "\n" }
        append(definition)
      }
    }
  }

  private mutating func append(_ table: ReportTable) {
    appendProse(table.captionWithCount)
    appendRows(of: table)
  }

  private mutating func appendRows(of table: ReportTable) {
    let (rows, notes) = table.texts
    var plain = TextTable(columns: table.columns, rows: rows)
    plain.firstTotal = table.rows.firstIndex(where: \.isTotal)
    plain.neverCut = table.statusColumns
    if let width, !plain.fits(width) {
      text += plain.stacked(width: width)
    } else {
      text += plain.text(width: width)
    }
    if let notes { appendProse(notes) }
    for row in table.rows { append(row.comments, of: row.name) }
  }

  private mutating func append(_ comments: [ReportComment], of name: String?) {
    for comment in comments { appendProse(comment.line(of: name)) }
  }

  private mutating func append(_ definition: ReportDefinition) {
    appendProse(definition.indicator)
    let width = width.map { $0 - 2 }
    for prose in [definition.question, "= " + definition.formula, definition.source] {
      for line in prose.wrapped(toWidth: width) { text += "  " + line + "\n" }
    }
  }

  private mutating func appendTitle(_ title: String, underline: String) {
    let line = title.onOneLine
    for part in line.wrapped(toWidth: width) { text += part + "\n" }
    let length = min(line.displayWidth, width ?? Int.max)
    text += String(repeating: underline, count: length) + "\n"
  }

  private mutating func appendProse(_ prose: String) {
    for line in prose.wrapped(toWidth: width) { text += line + "\n" }
  }
}
