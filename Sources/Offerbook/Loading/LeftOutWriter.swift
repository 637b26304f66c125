internal import Postgres

/// Streams the keys of what a mapping leaves out to their stage, beside the rows that it takes.
struct LeftOutWriter {
  private var buffer: CopyBuffer
  private let load: Int
  /// The positions of the key's columns, and whether a row without them has no key.
  private let key: [(position: Int, isRequired: Bool)]
  private let day: Int?
  private var scratch: [UInt8] = []

  init(_ feed: Feed, load: Int, pump: CopyPump) {
    buffer = CopyBuffer(statement: SQL.Loading.copyLeftOut.statement, pump: pump)
    self.load = load
    key = feed.columns.indices.filter { feed.columns[$0].isKey }
      .map { ($0, feed.columns[$0].isRequired) }
    day = feed.day.flatMap(feed.index)
  }

  mutating func write(_ leftOut: borrowing LeftOutRow) throws {
    let isNamed = key.allSatisfy { !$0.isRequired || leftOut.row[$0.position] != nil }
    buffer.write(load)
    buffer.write(leftOut.row.record)
    buffer.write(leftOut.row.line)
    buffer.write(plain: leftOut.cause.rawValue)
    if isNamed { writeKey(leftOut) } else { buffer.writeNull() }
    if let day { buffer.write(leftOut.row[day]) } else { buffer.writeNull() }
    buffer.write(leftOut.column)
    buffer.write(leftOut.value)
    try buffer.endRow()
  }

  /// Writes the key as a PostgreSQL array, its texts in quotes.
  private mutating func writeKey(_ leftOut: borrowing LeftOutRow) {
    scratch.removeAll(keepingCapacity: true)
    for (position, _) in key {
      scratch.append(UInt8(ascii: scratch.isEmpty ? "{" : ","))
      scratch.append(UInt8(ascii: "\""))
      if let text = leftOut.row[position] {
        for byte in text {
          if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            scratch.append(UInt8(ascii: "\\"))
          }
          scratch.append(byte)
        }
      }
      scratch.append(UInt8(ascii: "\""))
    }
    scratch.append(UInt8(ascii: "}"))
    buffer.write(scratch)
  }

  /// Sends what is left.
  mutating func finish() throws {
    try buffer.flush()
  }
}
