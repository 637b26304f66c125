/// One validated row of a feed, lent for the time of a callback.
///
/// Values are in the form that PostgreSQL's text format takes: `2026-10-31`, a month as its first
/// day, decimals with all their digits, lists as `{"a","b"}`, blanks filled in where they mean
/// something.
package struct FeedRow: ~Copyable {
  /// The record's number in the file, counted from one without the header.
  package let record: Int
  /// The physical line of the record's first byte.
  package let line: Int
  private let values: UnsafePointer<ByteRun>
  private let count: Int

  init(record: Int, line: Int, values: UnsafePointer<ByteRun>, count: Int) {
    self.record = record
    self.line = line
    self.values = values
    self.count = count
  }

  /// The UTF-8 bytes of the feed's column at a position, nil when the row has none.
  @inline(__always)
  package subscript(_ column: Int) -> UnsafeRawBufferPointer? {
    precondition(column >= 0 && column < count, "the feed has no such column")
    let value = values[column]
    return value.start.map { UnsafeRawBufferPointer(start: $0, count: value.count) }
  }

  /// The text of a column, for messages.
  package func text(_ column: Int) -> String? {
    self[column].map { String(decoding: $0, as: UTF8.self) }
  }
}
