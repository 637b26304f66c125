internal import Offerbook

extension SheetContent {
  /// Adds a table under its caption; why values lack and what was written stand beside the rows.
  ///
  /// `remark` is a sentence between caption and headers.
  /// - Returns: The row of its headers.
  @discardableResult
  mutating func append(_ table: ReportTable, remark: String? = nil) -> Int {
    append([SheetCell(table.captionWithCount.onOneLine, .caption)])
    if let remark { append(prose: remark.onOneLine, .muted) }
    let hasMissing = table.rows.contains { $0.cells.contains(where: \.isMissing) }
    let hasComments = table.rows.contains { !$0.comments.isEmpty }
    let header = nextRow
    append(
      table.columns.enumerated().map { index, column in
        var style = CellStyle.header
        style.isRight = !column.isText
        style.isIndented = column.isText && index > 0
        return SheetCell(column.title.onOneLine, style)
      } + (hasMissing ? [SheetCell("Missing", .header.indented)] : [])
        + (hasComments ? [SheetCell("Comments", .header.indented)] : []))
    for row in table.rows {
      var cells: [SheetCell?] = table.columns.indices.map { column in
        guard column < row.cells.count else { return nil }
        var cell = SheetCell(row.cells[column])
        if case .text(let text) = cell.value { cell.value = .text(text.onOneLine) }
        cell.style.isIndented = table.columns[column].isText && column > 0
        if row.isTotal { cell.style = cell.style.total }
        return cell
      }
      if hasMissing { cells.append(SheetCell(row.missing(in: table.columns), .muted.indented)) }
      if hasComments { cells.append(SheetCell(row.remarks, .wrapped.indented)) }
      append(cells)
    }
    return header
  }
}

extension ReportCell {
  var isMissing: Bool {
    if case .none = self { true } else { false }
  }
}

extension ReportRow {
  /// Which values the row lacks and why: `PL, ΔPL: not planned`.
  fileprivate func missing(in columns: [ReportColumn]) -> String {
    var reasons: [(reason: String, titles: [String])] = []
    for (column, cell) in zip(columns, cells) {
      guard case .none(let reason) = cell else { continue }
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].titles.append(column.title)
      } else {
        reasons.append((reason, [column.title]))
      }
    }
    return reasons.map { reason, titles in
      "\(titles.joined(separator: ", ")): \(MissingReason.words(reason))"
    }.joined(separator: "; ").onOneLine
  }

  fileprivate var remarks: String {
    comments.map { $0.line(of: nil) }.joined(separator: " · ").onOneLine
  }
}
