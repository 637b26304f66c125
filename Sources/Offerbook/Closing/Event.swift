package import Postgres

/// Something that was done and is no load: a close, a report, a comment.
package struct Event: Sendable {
  package enum Kind: String, Sendable {
    case close, reopen, report, comment
  }

  package var kind: Kind
  package var month: Month?
  package var isLocked = false
  package var note: String?
  /// What was asked for, `plan agreed, as of 12, html`.
  package var parameters: String?
  /// The SHA-256 of a report's bytes.
  package var sha256: String?
  package var user: String
  /// The load it is about: that a close names, or that a report stands at; nil is the last one.
  package var load: Int?
  /// The name of a report and what it was filtered by, `segment where segment=Large`.
  package var report: String?

  package init(
    kind: Kind, month: Month?, isLocked: Bool = false, note: String? = nil,
    parameters: String? = nil, sha256: String? = nil, user: String, load: Int? = nil
  ) {
    self.kind = kind
    self.month = month
    self.isLocked = isLocked
    self.note = note
    self.parameters = parameters
    self.sha256 = sha256
    self.user = user
    self.load = load
  }

  /// Writes the event into the journal; gives its number and the load it happened at.
  package func insert(on connection: Connection) throws -> (event: Int, load: Int) {
    let row = try connection.run(
      SQL.Loading.insertEvent.statement,
      [kind.rawValue, month, isLocked, note, parameters, sha256, user, load, report])[0]
    return (try row.get("event"), try row.get("load"))
  }

  /// Remembers that a report was written: its parameters and the fingerprint of its bytes.
  package static func report(
    _ bytes: [UInt8], of request: ReportRequest, parameters: String, user: String,
    on connection: Connection
  ) throws {
    var event = Event(
      kind: .report, month: request.month, parameters: parameters, sha256: SHA256.hex(of: bytes),
      user: user, load: request.asOf.load)
    event.report = request.journalName
    try connection.transaction {
      _ = try LoadLock.nextLoad(on: connection)
      _ = try event.insert(on: connection)
    }
  }
}
