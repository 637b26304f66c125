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
  /// `part`, `total`, or `repeat` where the row goes by the same name as the one above.
  var rowKind: Markup
  var label: CellModel?
  var cells: [CellModel]
}

extension TableModel {
  init(_ table: ReportTable) {
    let bars = table.columns.indices.map { VarianceBars(table.differences(in: $0)) }
    caption = Markup(table.captionWithCount)
    columns = zip(table.columns, bars).map { ColumnModel($0, hasBars: $1 != nil) }
    rows = []
    var above: String?
    for row in table.rows {
      var cells = zip(row.cells, zip(table.columns, bars)).map { cell, setting in
        var model = CellModel(cell, isText: setting.0.isText)
        // A total would dwarf its parts; its cell keeps the room that a bar would take.
        model.bar = setting.1.map { row.isTotal ? Markup("") : $0.bar(of: cell) }
        return model
      }
      var model = RowModel(rowKind: Markup(row.isTotal ? "total" : "part"), cells: [])
      if case .text(let text)? = row.cells.first {
        cells.removeFirst()
        model.label = CellModel(.text(text))
        if text == above { model.rowKind = Markup("repeat") }
        above = text
      }
      model.cells = cells
      rows.append(model)
    }
  }
}

extension ColumnModel {
  init(_ column: ReportColumn, hasBars: Bool) {
    columnTitle = Markup(column.title)
    alignment = Markup(column.isText ? "text" : hasBars ? "number barred" : "number")
  }
}

extension ReportTable {
  /// The differences of a column that can be drawn on one scale; shares in percent are not.
  fileprivate func differences(in column: Int) -> [ExactDecimal] {
    rows.filter { !$0.isTotal && $0.cells.indices.contains(column) }.compactMap { row in
      switch row.cells[column] {
      case .amountChange(let value, _), .pointChange(let value, _): value
      default: nil
      }
    }
  }
}
