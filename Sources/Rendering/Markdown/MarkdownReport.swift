internal import Offerbook

/// A report in Markdown with pipe tables, as GitHub and most wikis read it.
struct MarkdownReport {
  private(set) var text: String

  init(_ report: Report) {
    var parts = [
      "# " + MarkdownText.escaped(report.title),
      MarkdownText.paragraph(report.subtitle),
      MarkdownText.paragraph(ReportNotation.words(currency: report.currency)),
    ]
    for section in report.sections {
      parts.append("## " + MarkdownText.escaped(section.title))
      if let takeaway = section.takeaway { parts.append(MarkdownText.paragraph(takeaway)) }
      parts += section.blocks.map(Self.block)
    }
    text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let prose): MarkdownText.paragraph(prose)
    case .scorecard(let scores):
      ([rows(of: scores.table)] + scores.flatMap { comments($0.comments, of: $0.title) })
        .joined(separator: "\n\n")
    case .comments(let list): comments(list, of: nil).joined(separator: "\n\n")
    case .table(let table): captioned(table)
    case .chart(let chart): captioned(chart.data) + "\n\n" + MarkdownText.paragraph(chart.summary)
    case .definitions(let definitions): definitions.map(item).joined(separator: "\n")
    }
  }

  private static func captioned(_ table: ReportTable) -> String {
    "**" + MarkdownText.escaped(table.captionWithCount) + "**\n\n" + rows(of: table)
  }

  private static func rows(of table: ReportTable) -> String {
    let titles = line(table.columns.map(\.title))
    let rule = "|" + table.columns.map { $0.isText ? " --- |" : " ---: |" }.joined()
    let (texts, notes) = table.texts
    let rows = zip(table.rows, texts).map { row, texts in line(texts, isStrong: row.isTotal) }
    let lines = ([titles, rule] + rows).joined(separator: "\n")
    let remarks = table.rows.flatMap { comments($0.comments, of: $0.name) }
    return ([lines] + [notes].compactMap { $0 } + remarks).joined(separator: "\n\n")
  }

  private static func comments(_ comments: [ReportComment], of name: String?) -> [String] {
    comments.map { MarkdownText.paragraph($0.line(of: name)) }
  }

  private static func line(_ cells: [String], isStrong: Bool = false) -> String {
    let cells = cells.map(MarkdownText.escaped).map {
      isStrong && !$0.isEmpty ? "**\($0)**" : $0
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private static func item(_ definition: ReportDefinition) -> String {
    let parts = [definition.question, definition.formula, definition.source]
    let lines = parts.filter { !$0.isEmpty }.map { "  " + MarkdownText.paragraph($0) }
    let name = "- **" + MarkdownText.escaped(definition.indicator) + "**"
    return ([name] + lines).joined(separator: "  \n")
  }
}
