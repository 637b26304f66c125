internal import Postgres

/// Writes the rows of a feed whose columns are those of its one fact table.
struct FactWriter {
  private var buffer: CopyBuffer
  private let load: Int
  private let columns: [(position: Int, blank: [UInt8]?)]

  init(_ table: FactTable, feed: Feed, load: Int, pump: CopyPump) {
    buffer = CopyBuffer(statement: table.statement(SQL.Loading.copy), pump: pump)
    self.load = load
    columns = table.columns.compactMap { column in
      feed.index(of: column).map { ($0, table.blanks[column].map { Array($0.utf8) }) }
    }
  }

  mutating func write(_ row: borrowing FeedRow) throws {
    for column in columns {
      if let value = row[column.position] {
        buffer.write(value)
      } else {
        buffer.write(column.blank)
      }
    }
    buffer.write(load)
    buffer.write(row.record)
    buffer.write(row.line)
    try buffer.endRow()
  }

  /// Sends what is left.
  mutating func finish() throws {
    try buffer.flush()
  }
}
