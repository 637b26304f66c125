import Postgres

/// Rows as a drawn table, the form in which tests state what they expect.
struct DrawnTable {
  /// Draws rows under a header, in columns two spaces apart; nothing is drawn as `-`.
  static func draw(_ header: [String], _ rows: [[String?]]) -> String {
    let texts = [header] + rows.map { row in row.map { $0.map { $0.isEmpty ? "''" : $0 } ?? "-" } }
    let widths = header.indices.map { column in texts.map { $0[column].count }.max() ?? 0 }
    return texts.map { row in
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// Draws what a query gives.
  static func draw(_ query: String, on connection: Connection) throws -> String {
    let rows = try connection.run(Statement(name: nil, text: query))
    return draw(rows.columnNames, rows.map(\.texts))
  }
}
