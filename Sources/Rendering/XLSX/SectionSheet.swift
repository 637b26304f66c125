internal import Offerbook

/// A section of a report on a sheet of its own, block under block.
struct SectionSheet {
  private(set) var content: SheetContent
  private var headerRows: [Int] = []
  /// More than this stays in view only at the cost of what is to be scrolled.
  private static let mostFrozenRows = 8

  init(_ section: ReportSection, name: String) {
    content = SheetContent(name: name)
    content.append([SheetCell(section.title.onOneLine, .title)])
    if let takeaway = section.takeaway { content.append(prose: takeaway.onOneLine) }
    content.appendBlankRow()
    for block in section.blocks { append(block) }
    freeze()
  }

  private mutating func append(_ block: ReportBlock) {
    switch block {
    case .paragraph(let text):
      content.append(prose: text.onOneLine)
      content.appendBlankRow()
    case .scorecard(let scores):
      append(scores.table)
      append(scores.flatMap { score in score.comments.map { ($0, of: score.title) } })
    case .table(let table): append(table)
    case .chart(let chart): append(chart)
    case .comments(let comments): append(comments.map { ($0, of: nil) })
    case .definitions(let definitions): append(definitions.table)
    }
  }

  private mutating func append(_ table: ReportTable) {
    headerRows.append(content.append(table))
    content.appendBlankRow()
  }

  private mutating func append(_ chart: ReportChart) {
    headerRows.append(content.append(chart))
    content.appendBlankRow()
  }

  private mutating func append(_ comments: [(ReportComment, of: String?)]) {
    guard !comments.isEmpty else { return }
    let titles = ["About", "Comment", "Author", "Day"]
    headerRows.append(content.nextRow)
    content.append(titles.map { SheetCell($0, .header) })
    for (comment, name) in comments {
      let about = [name ?? "", comment.about].filter { !$0.isEmpty }.joined(separator: ", ")
      content.append([
        SheetCell(about.onOneLine, .wrapped), SheetCell(comment.text.onOneLine, .wrapped),
        SheetCell(comment.author.onOneLine), SheetCell(.date(comment.day), .date),
      ])
    }
    content.appendBlankRow()
  }

  /// The headers of the only table stay in view; of several, the section's title does.
  private mutating func freeze() {
    content.frozenColumns = headerRows.isEmpty ? 0 : 1
    content.frozenRows = 1
    guard headerRows.count == 1, headerRows[0] < Self.mostFrozenRows else { return }
    content.frozenRows = headerRows[0] + 1
    content.repeatedRow = headerRows[0]
  }
}

extension [ReportDefinition] {
  /// The definitions as a table.
  var table: ReportTable {
    ReportTable(
      name: "definitions", caption: "Definitions",
      columns: ["Indicator", "Question", "Formula", "Source"].map {
        ReportColumn($0, isText: true)
      },
      rows: map { definition in
        ReportRow(
          [definition.indicator, definition.question, definition.formula, definition.source]
            .map(ReportCell.text))
      })
  }
}
