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
    let cells = rows.map { row in
      columns.indices.map { $0 < row.count ? row[$0].onOneLine : "" }
    }
    let widths = fitted(naturalWidths(of: cells), to: width)
    let rule = line(widths.map { String(repeating: "-", count: $0) }, widths: widths)
    var text = line(columns.map(\.title.onOneLine), widths: widths) + rule
    for (index, row) in cells.enumerated() {
      if index == firstTotal { text += rule }
      text += isHeading(index) ? row[0] + "\n" : line(row, widths: widths)
    }
    return text
  }

  /// A row of one cell among several columns is a heading and runs over them.
  private func isHeading(_ row: Int) -> Bool { rows[row].count == 1 && columns.count > 1 }

  private func naturalWidths(of cells: [[String]]) -> [Int] {
    let rows = cells.indices.filter { !isHeading($0) }.map { cells[$0] }
    return columns.indices.map { column in
      rows.reduce(columns[column].title.displayWidth) { max($0, $1[column].displayWidth) }
    }
  }

  /// Takes columns away from the widest text column, one by one, until the table fits.
  private func fitted(_ natural: [Int], to width: Int?) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    let gaps = Self.gap.count * max(0, columns.count - 1)
    while widths.reduce(gaps, +) > width {
      let shrinkable = columns.indices.filter {
        columns[$0].isText && !neverCut.contains($0)
          && widths[$0] > max(Self.narrowest, columns[$0].title.displayWidth)
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
    return String(joined.reversed().drop { $0 == " " }.reversed()) + "\n"
  }
}
