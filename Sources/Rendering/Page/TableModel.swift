internal import Offerbook

/// A table of the page: titles, rows, cells with the classes that style them.
struct TableModel {
  /// `short` where it need not be broken over pages.
  var size: Markup
  var caption: Markup
  var columns: [ColumnModel]
  var rows: [RowModel]
}

/// Tables that follow one another; small ones stand side by side where there is room.
struct TableGroupModel {
  /// `tables` or `tables pair`.
  var setting: Markup
  var tables: [TableModel]
}

/// A column's title and how it is set.
struct ColumnModel {
  var columnTitle: Markup
  var alignment: Markup
}

/// A row; the first cell is its heading where it is text.
struct RowModel {
  /// `part`, `others`, `total`, or `repeat` where the row goes by the same name as the one above; `remarked`
  /// besides where comments follow.
  var rowKind: Markup
  var cells: Markup
  /// One or none: an optional that is nothing would be looked for further out, row by row.
  var remarks: [RemarkModel]
}

/// What was written about a row, in a cell as wide as the table.
struct RemarkModel {
  var span: Markup
  var comments: [CommentModel]

  /// Nil where nothing was written.
  init?(_ comments: [ReportComment], span: Int) {
    guard !comments.isEmpty else { return nil }
    self.span = Markup(String(span))
    self.comments = comments.map { CommentModel($0) }
  }
}

extension TableModel {
  /// The most rows that are kept on one sheet.
  private static let mostShortRows = 24

  /// `scale` is that of the section's tables; nil is the table's own.
  init(_ table: ReportTable, on scale: VarianceScale? = nil) {
    let scale = scale ?? VarianceScale([table])
    let bars = table.columns.indices.map { column in
      VarianceBars(table.differences(in: column), on: scale)
    }
    size = Markup(table.rows.count <= Self.mostShortRows ? "short" : "tall")
    caption = Markup(table.captionWithCount)
    columns = zip(table.columns, bars).map { ColumnModel($0, hasBars: $1 != nil) }
    rows = []
    rows.reserveCapacity(table.rows.count)
    var above: String?
    for row in table.rows {
      var kind = row.isTotal ? "total" : row.isOthers ? "others" : "part"
      if let name = row.name {
        if name == above { kind = "repeat" }
        above = name
      }
      let cells = row.cells.indices.map { index in
        table.markup(of: row, at: index, bars: bars)
      }
      rows.append(
        RowModel(
          rowKind: Markup(row.comments.isEmpty ? kind : kind + " remarked"),
          cells: Markup(verbatim: cells.joined()),
          remarks: [RemarkModel(row.comments, span: table.columns.count)].compactMap { $0 }))
    }
  }
}

extension TableGroupModel {
  init(_ tables: [ReportTable], on scale: VarianceScale) {
    let areSmall = tables.count > 1 && tables.allSatisfy(\.isSmall)
    setting = Markup(areSmall ? "tables pair" : "tables")
    self.tables = tables.map { TableModel($0, on: scale) }
  }
}

extension ColumnModel {
  init(_ column: ReportColumn, hasBars: Bool) {
    columnTitle = Markup(column.title)
    alignment = Markup(column.isText ? "text" : hasBars ? "number barred" : "number")
  }
}

extension ReportTable {
  /// Whether two of its kind fit beside each other.
  fileprivate var isSmall: Bool { columns.count <= 4 && rows.count <= 8 }

  fileprivate func markup(
    of row: ReportRow, at index: Int, bars: [VarianceBars?]
  ) -> String {
    let isText = columns.indices.contains(index) && columns[index].isText
    let cell = CellMarkup(row.cells[index], isText: isText)
    if index == 0, row.name != nil { return cell.heading.description }
    guard bars.indices.contains(index), let bars = bars[index] else {
      return cell.data.description
    }
    // A sum would dwarf its parts; its cell keeps the room that a bar would take.
    return cell.with(bar: row.isSum ? Markup("") : bars.bar(of: row.cells[index]))
      .data.description
  }
}
