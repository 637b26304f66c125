internal import Offerbook

/// Aligned columns with two spaces between them and a rule of dashes under the titles.
struct TextTable {
  var columns: [ReportColumn]
  var rows: [[String]]
  /// The first of the rows that are totals, before which a second rule is drawn.
  var firstTotal: Int?
  /// The text columns that keep their width however narrow the terminal.
  var neverCut: Set<Int> = []

  private static let gap = "  "
  /// Text columns give way to a narrow terminal down to this width; numbers never do.
  private static let narrowest = 10

  func text(width: Int? = nil) -> String {
    let cells = cells
    let widths = fitted(naturalWidths(of: cells), of: cells, to: width)
    let rule = line(widths.map { String(repeating: "-", count: $0) }, widths: widths)
    var text = headerLines(widths).map { line($0, widths: widths) }.joined() + rule
    for (index, row) in cells.enumerated() {
      if index == firstTotal { text += rule }
      text += isHeading(index) ? row[0] + "\n" : line(row, widths: widths)
    }
    return text
  }

  /// Whether the table is no wider than that once words have given way.
  func fits(_ width: Int) -> Bool {
    let widths = fitted(naturalWidths(of: cells), of: cells, to: width)
    return widths.reduce(Self.gap.count * max(0, columns.count - 1), +) <= width
  }

  /// The cells as they are printed, one for each column.
  var cells: [[String]] {
    rows.map { row in columns.indices.map { $0 < row.count ? row[$0].onOneLine : "" } }
  }

  /// A row of one cell among several columns is a heading and runs over them.
  func isHeading(_ row: Int) -> Bool { rows[row].count == 1 && columns.count > 1 }

  private func naturalWidths(of cells: [[String]]) -> [Int] {
    let rows = cells.indices.filter { !isHeading($0) }.map { cells[$0] }
    return columns.indices.map { column in
      rows.reduce(columns[column].title.displayWidth) { max($0, $1[column].displayWidth) }
    }
  }

  /// The titles, in several lines where a column is narrower than its title; the last is full.
  private func headerLines(_ widths: [Int]) -> [[String]] {
    let wrapped = columns.indices.map { column in
      let title = columns[column].title.onOneLine
      return title.displayWidth > widths[column] ? title.wrapped(toWidth: widths[column]) : [title]
    }
    let count = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<count).map { line in
      wrapped.map { words in
        let missing = count - words.count
        return line < missing ? "" : words[line - missing]
      }
    }
  }

  /// Takes columns away where a title can break between its words, then from the widest text
  /// column, one by one, until the table fits.
  private func fitted(_ natural: [Int], of cells: [[String]], to width: Int?) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    let gaps = Self.gap.count * max(0, columns.count - 1)
    let words = columns.map { column in
      column.title.onOneLine.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
    }
    let values = columns.indices.map { column in
      cells.indices.filter { !isHeading($0) }
        .reduce(words[column]) { max($0, cells[$1][column].displayWidth) }
    }
    while widths.reduce(gaps, +) > width {
      let titled = columns.indices.filter { widths[$0] > values[$0] }
      if let widest = titled.max(by: { widths[$0] - values[$0] < widths[$1] - values[$1] }) {
        widths[widest] -= 1
        continue
      }
      let shrinkable = columns.indices.filter {
        columns[$0].isText && !neverCut.contains($0)
          && widths[$0] > max(Self.narrowest, words[$0])
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    let padded = columns.indices.map { column in
      cells[column]
        .truncated(toWidth: widths[column])
        .padded(toWidth: widths[column], onLeft: !columns[column].isText)
    }
    let joined = padded.joined(separator: Self.gap)
    return joined.trimmedAtEnd + "\n"
  }
}
