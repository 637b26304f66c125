/// A row that a mapping leaves out, lent for the time of a callback, with as much of it as says which
/// one it would have been: its key and its day.
package struct LeftOutRow: ~Copyable {
  /// What leaves it out, by its name in a mapping.
  package enum Cause: String, Sendable {
    /// `keep` does not list what the record holds.
    case keep
    /// `retire` does.
    case retire
    /// Its amounts are all zero or blank.
    case skipWhenZero = "skip_when_zero"
  }

  package let cause: Cause
  /// The source column that decided.
  package let column: String
  /// The UTF-8 bytes of what it holds.
  package let value: UnsafeRawBufferPointer
  /// The row, of which only the key and the day are told.
  package let row: FeedRow

  init(_ leftOut: LeftOut, column: String, row: consuming FeedRow) {
    cause = leftOut.cause
    self.column = column
    value = UnsafeRawBufferPointer(leftOut.value.buffer)
    self.row = row
  }
}

/// One of the rows that a record would have become, and why it does not.
struct LeftOut {
  let shape: Int
  let cause: LeftOutRow.Cause
  /// The source column that decided, or -1 where it is a constant.
  let field: Int
  let value: ByteRun
}
