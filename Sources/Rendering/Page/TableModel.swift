internal import Offerbook

/// A table of the page: titles, rows, cells with the classes that style them.
struct TableModel {
  var caption: Markup
  var columns: [ColumnModel]
  var rows: [RowModel]
}

/// A column's title and how it is set.
struct ColumnModel {
  var columnTitle: Markup
  var alignment: Markup
}

/// A row; the first cell is its heading where it is text.
struct RowModel {
  /// `total` or nothing.
  var rowKind: Markup
  var label: Markup?
  var cells: [CellModel]
}

extension TableModel {
  init(_ table: ReportTable) {
    caption = Markup(table.captionWithCount)
    columns = table.columns.map { ColumnModel($0) }
    rows = table.rows.map { row in
      var cells = row.cells
      var label: Markup?
      if case .text(let text)? = cells.first {
        label = Markup(text)
        cells.removeFirst()
      }
      return RowModel(
        rowKind: Markup(row.isTotal ? "total" : "part"), label: label,
        cells: cells.map { CellModel($0) })
    }
  }
}

extension ColumnModel {
  init(_ column: ReportColumn) {
    columnTitle = Markup(column.title)
    alignment = Markup(column.isText ? "text" : "number")
  }
}
