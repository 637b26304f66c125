internal import Postgres

/// The records that the load at hand rejects.
///
/// They wait in a stage on the server, those that were found while streaming and those that only
/// showed when the rows were seen together: a million of them need no memory here.
struct RejectedRecords {
  let connection: Connection
  let load: Int

  /// `rejected_stage`, with a row for each fault.
  var stage: Stage { Stage(name: "rejected_stage", connection: connection) }

  /// How many records are rejected.
  func count() throws -> Int {
    try connection.run(SQL.Loading.countRejected.statement, [load])[0].get("records")
  }

  /// Hands out each record with all of its faults, in the file's order; the connection is busy
  /// meanwhile.
  func forEach(_ body: (Rejection) throws -> Void) throws {
    try connection.forEachRow(of: SQL.Loading.rejectedRecords.statement, [load, nil]) {
      try body(Self.rejection($0))
    }
  }

  /// The first of them, for people.
  func first(_ count: Int) throws -> [Rejection] {
    try connection.run(SQL.Loading.rejectedRecords.statement, [load, count]).map(Self.rejection)
  }

  /// What they are rejected for, the most frequent first.
  func groups() throws -> [RejectionGroup] {
    try connection.run(SQL.Loading.rejectedGroups.statement, [load, RejectionGroup.most]).map {
      RejectionGroup(
        column: try $0.getOptional("fault_column"), rule: try $0.get("rule"),
        count: try $0.get("records"), firstLine: try $0.get("first_line"),
        others: try $0.get("others"))
    }
  }

  /// Remembers them for good, until a later load brings their keys.
  func remember(of feed: Feed) throws {
    try connection.run(SQL.Loading.rememberRejected.statement, [load, feed.name])
  }

  private static func rejection(_ row: Row) throws -> Rejection {
    let columns: [String] = try row.get("columns")
    let values: [String] = try row.get("values")
    let reasons: [String] = try row.get("reasons")
    var faults: [Fault] = []
    for (column, (value, reason)) in zip(columns, zip(values, reasons)) {
      let fault = Fault(column: column.isEmpty ? nil : column, value: value, reason: reason)
      // Several rows of a record may have the same fault.
      if !faults.contains(fault) { faults.append(fault) }
    }
    return Rejection(
      record: try row.get("record"), line: try row.get("line"), faults: faults,
      key: try row.get("key", as: [String].self))
  }
}

/// The rejected records that one rule rejects for one column.
package struct RejectionGroup: Equatable, Sendable {
  /// The column, or nil where the rule is about whole records.
  package var column: String?
  /// The reason, without what is special to a record.
  package var rule: String
  package var count: Int
  package var firstLine: Int
  /// How many groups there are beside those that are told.
  package var others: Int

  /// As many are told.
  static let most = 10
}
