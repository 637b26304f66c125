/// What a sheet holds, as a value: cells by row and column, widths, charts, what stays in view.
struct SheetContent {
  /// The name on its tab; `SheetNames` makes it safe.
  var name: String
  /// The rows from the top; each has its cells by column.
  private(set) var rows: [[SheetCell?]] = []
  private(set) var charts: [PlacedChart] = []
  /// Rows of prose, which run over the columns to their right.
  private(set) var prose: Set<Int> = []
  /// How many rows and columns stay in view while the others are scrolled.
  var frozenRows = 0
  var frozenColumns = 0
  /// The row of the headers that are repeated on every printed page.
  var repeatedRow: Int?

  private static let widest = 60
  private static let widestRemark = 36
  private static let narrowest = 11

  init(name: String) { self.name = name }

  /// The row that comes next.
  var nextRow: Int { rows.count }

  mutating func append(_ cells: [SheetCell?]) { rows.append(cells) }

  mutating func appendBlankRow() { rows.append([]) }

  mutating func append(prose text: String, _ style: CellStyle = .wrapped) {
    prose.insert(rows.count)
    rows.append([SheetCell(text, style)])
  }

  /// Places a chart; the rows below go on under it.
  mutating func append(_ chart: SheetChart, row: Int, column: Int) {
    charts.append(PlacedChart(chart: chart, row: row, column: column))
    while rows.count < row + chart.rowCount { rows.append([]) }
  }

  mutating func set(_ cell: SheetCell, row: Int, column: Int) {
    while rows.count <= row { rows.append([]) }
    while rows[row].count <= column { rows[row].append(nil) }
    rows[row][column] = cell
  }

  /// The widths of the columns in characters; prose does not count, it runs over them.
  var columnWidths: [Int] {
    var widths: [Int] = []
    for (index, row) in rows.enumerated() where !prose.contains(index) {
      for (column, cell) in row.enumerated() {
        guard let cell, cell.style.weight != .title, !isCaption(row) else { continue }
        while widths.count <= column { widths.append(Self.narrowest) }
        // A header breaks between its words; values do not.
        let width = cell.style.isHeader ? longestWord(cell) : cell.shownWidth
        let most = cell.style.ink == .muted ? Self.widestRemark : Self.widest
        widths[column] = max(widths[column], min(most, width + 2))
      }
    }
    return widths
  }

  /// How many lines the wrapped texts of a row take.
  func lineCount(ofRow row: Int, widths: [Int]) -> Int {
    var lines = 1
    for (column, cell) in rows[row].enumerated() {
      guard let cell, cell.style.wraps, case .text(let text) = cell.value, column < widths.count,
        text.utf8.count >= widths[column]
      else { continue }
      // A word that is wider than the column is broken anywhere.
      let room = widths[column] - 1
      let wrapped = text.wrapped(toWidth: room).map { max(1, ($0.displayWidth + room - 1) / room) }
      lines = max(lines, wrapped.reduce(0, +))
    }
    // No row is higher than 409 points.
    return min(lines, 27)
  }

  private func isCaption(_ row: [SheetCell?]) -> Bool {
    row.count == 1 && row[0]?.style == .caption
  }

  private func longestWord(_ cell: SheetCell) -> Int {
    guard case .text(let text) = cell.value else { return 0 }
    return text.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
  }
}
