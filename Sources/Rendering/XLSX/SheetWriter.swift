internal import CLibXLSXWriter
internal import Offerbook

/// Writes a sheet's cells with libxlsxwriter.
struct SheetWriter {
  let file: WorkbookFile
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let content: SheetContent

  /// The width of a column that nobody set, and what a line of prose may take, in characters.
  private static let usualWidth = 9
  private static let proseWidth = 100
  private static let lineHeight = 15.0

  func write() throws {
    let widths = content.columnWidths
    for (column, width) in widths.enumerated() {
      let column = UInt16(column)
      try WorkbookFile.check(worksheet_set_column(sheet, column, column, Double(width), nil))
    }
    for (row, cells) in content.rows.enumerated() {
      if content.prose.contains(row), let cell = cells.first ?? nil {
        try write(prose: cell, row: row, widths: widths)
      } else {
        for (column, cell) in cells.enumerated() {
          if let cell { try write(cell, row: row, column: column) }
        }
        try setHeight(of: row, lines: content.lineCount(ofRow: row, widths: widths))
      }
    }
    for placed in content.charts {
      try NativeChart(file: file, sheetName: content.name).insert(placed, into: sheet)
    }
    setUpPage()
  }

  private func write(_ cell: SheetCell, row: Int, column: Int) throws {
    let (row, column) = (UInt32(row), UInt16(column))
    let format = file.format(cell.style)
    switch cell.value {
    // Never written as a formula or a link, whatever it begins with.
    case .text(let text):
      try WorkbookFile.check(
        worksheet_write_string(sheet, row, column, text.asCellText, format))
    case .number(let number):
      try WorkbookFile.check(
        worksheet_write_number(sheet, row, column, number.nearestDouble, format))
    case .date(let date):
      var day = lxw_datetime(date.month, day: date.day)
      try WorkbookFile.check(worksheet_write_datetime(sheet, row, column, &day, format))
    case .month(let month):
      var day = lxw_datetime(month, day: 1)
      try WorkbookFile.check(worksheet_write_datetime(sheet, row, column, &day, format))
    case .blank:
      try WorkbookFile.check(worksheet_write_blank(sheet, row, column, format))
    }
  }

  /// Merges the cells that a line of prose runs over; they do not grow by themselves, so we do it.
  private func write(prose cell: SheetCell, row: Int, widths: [Int]) throws {
    guard case .text(let text) = cell.value else { return }
    var last = 0
    var width = widths.first ?? Self.usualWidth
    while width < Self.proseWidth {
      last += 1
      width += last < widths.count ? widths[last] : Self.usualWidth
    }
    if last > 0 {
      try WorkbookFile.check(
        worksheet_merge_range(
          sheet, UInt32(row), 0, UInt32(row), UInt16(last), text.asCellText,
          file.format(cell.style)))
    } else {
      try write(cell, row: row, column: 0)
    }
    try setHeight(of: row, lines: text.wrapped(toWidth: width).count)
  }

  /// Not every program finds out by itself how high a row of several lines is.
  private func setHeight(of row: Int, lines: Int) throws {
    guard lines > 1 else { return }
    try WorkbookFile.check(
      worksheet_set_row(sheet, UInt32(row), Self.lineHeight * Double(lines), nil))
  }

  private func setUpPage() {
    worksheet_freeze_panes(sheet, UInt32(content.frozenRows), UInt16(content.frozenColumns))
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_footer(sheet, "&L&A&R&P / &N")
    if let row = content.repeatedRow { worksheet_repeat_rows(sheet, UInt32(row), UInt32(row)) }
  }
}

extension lxw_datetime {
  fileprivate init(_ month: Month, day: Int) {
    self.init()
    year = Int32(month.year)
    self.month = Int32(month.month)
    self.day = Int32(day)
  }
}

extension String {
  /// The text so that a spreadsheet shows it as it is: `_x0041_` would be read as an escaped A.
  var withoutEscapes: String {
    guard contains("_x") else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "_x") {
      text += rest[..<start.lowerBound]
      let code = rest[start.upperBound...].prefix(5)
      let isEscape = code.count == 5 && code.dropLast().allSatisfy(\.isHexDigit) && code.last == "_"
      text += isEscape ? "_x005F_x" : "_x"
      rest = rest[start.upperBound...]
    }
    return text + rest
  }

  /// What a cell has room for: 32,767 units of UTF-16.
  var asCellText: String {
    let text = withoutEscapes
    guard text.utf16.count > 32_767 else { return text }
    var cut = ""
    var count = 1
    for character in text {
      count += character.utf16.count
      guard count <= 32_767 else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
