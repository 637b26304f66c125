/// A record of a file that cannot be taken, with everything that is wrong with it.
package struct Rejection: Sendable, Equatable {
  /// The record's number in the file, counted from one without the header.
  package let record: Int
  /// The physical line of the record's first byte.
  package let line: Int
  package let faults: [Fault]
  /// The natural key's texts, nil where one could not be read.
  package let key: [String?]

  package init(record: Int, line: Int, faults: [Fault], key: [String?] = []) {
    self.record = record
    self.line = line
    self.faults = faults
    self.key = key
  }
}

/// One thing that is wrong with a record.
package struct Fault: Sendable, Equatable {
  /// The column as the file's header names it, or nil when it is about the whole record.
  package let column: String?
  /// The value as the file has it, shortened when it is long.
  package let value: String
  /// Why it cannot be taken and what to do, without the column and the value.
  package let reason: String

  package init(column: String?, value: String, reason: String) {
    self.column = column
    self.value = value
    self.reason = reason
  }
}
