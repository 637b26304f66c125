package import Offerbook

/// Rows of ready strings under titled columns, as every command prints them.
package struct Table: Equatable, Sendable {
  package var columns: [ReportColumn]
  package var rows: [[String]]

  package init(columns: [ReportColumn], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Aligned columns for a terminal of a width, or as wide as need be.
  package func text(width: Int? = nil) -> String {
    TextTable(columns: columns, rows: rows).text(width: width)
  }

  /// CSV with a header; text that a spreadsheet would take for a formula is defused.
  package func csv() -> String {
    var csv = CSVText()
    csv.append(columns.map { CSVText.defused($0.title) })
    for row in rows {
      csv.append(
        row.enumerated().map { index, field in
          let isNumber = columns.indices.contains(index) && !columns[index].isText
          return isNumber ? field : CSVText.defused(field)
        })
    }
    return csv.text
  }
}
