internal import Offerbook

/// The last sheet: what the report was made with, control totals, definitions.
struct ParametersSheet {
  private(set) var content: SheetContent

  init(_ report: Report, name: String, sheetNames: [String]) {
    content = SheetContent(name: name)
    content.append([SheetCell("Parameters", .title)])
    content.appendBlankRow()
    appendHead(report)
    let totals = ControlTotals(report, sheetNames: sheetNames)
    append(totals.indicators)
    append(totals.tables)
    content.append(
      prose:
        "Figures are cells that hold a number; amounts is the sum of all cells that hold money "
        + "in the report's currency, totals and differences included. A missing value is an empty "
        + "cell, never zero. Cells hold fifteen digits; CSV and JSON hold all.", .muted)
    content.appendBlankRow()
    append(report.definitions.shortTable)
    content.frozenRows = 1
  }

  private mutating func append(_ table: ReportTable) {
    guard !table.rows.isEmpty else { return }
    content.append(table)
    content.appendBlankRow()
  }

  private mutating func appendHead(_ report: Report) {
    append("Report", SheetCell(report.name.onOneLine))
    append("Title", SheetCell(report.title.onOneLine, .wrapped))
    append(
      "Month",
      SheetCell(.month(report.month), CellStyle(numberFormat: NumberFormat.month)))
    append("About", SheetCell(report.subtitle.onOneLine, .wrapped))
    append("Notation", SheetCell(ReportNotation.words(currency: report.currency), .wrapped))
    for parameter in report.parameters {
      append(parameter.name, SheetCell(parameter.value.onOneLine, .wrapped))
    }
    content.appendBlankRow()
  }

  private mutating func append(_ name: String, _ cell: SheetCell) {
    content.append([SheetCell(name.onOneLine, .caption), cell])
  }
}

extension [ReportDefinition] {
  /// Each in one cell; the report's own section has them in columns.
  fileprivate var shortTable: ReportTable {
    ReportTable(
      name: "definitions", caption: "Definitions",
      columns: [ReportColumn("Indicator", isText: true), ReportColumn("Meaning", isText: true)],
      rows: map { definition in
        let parts = [definition.question, "= " + definition.formula, definition.source]
        let meaning = parts.filter { !$0.isEmpty }.joined(separator: " ")
        return ReportRow([.text(definition.indicator), .text(meaning)])
      })
  }
}

extension Report {
  /// All definitions, in the order in which the report prints them.
  fileprivate var definitions: [ReportDefinition] {
    sections.flatMap(\.blocks).flatMap { block -> [ReportDefinition] in
      if case .definitions(let definitions) = block { definitions } else { [] }
    }
  }
}
