import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// Everything that was done is a row that nothing in the product alters.
@Suite struct AuditLogTests {
  @Test func tellsWhatWasDoneInOrder() throws {
    let practice = try Practice()
    let connection = practice.connection
    _ = try Settings.set("fiscal-year-start", to: "2", user: "ana", on: connection)
    let month = try #require(Month("2026-09"))
    _ = try Closes(connection).close(
      month, isLocked: true, isForced: true, note: "reviewed", user: "ben")
    try Event.report(
      Array("the page".utf8),
      of: ReportRequest(
        ReportLibrary.monthly(), month: month, asOf: AsOf(nil, on: connection)),
      parameters: "as of load 2, to r.html", user: "ana", on: connection)
    try Closes(connection).reopen(month, note: "late rows", user: "ben")
    let entries = try AuditLog.entries(connection)
    #expect(
      entries.map { "\($0.user): \($0.what) \($0.details)" }.dropFirst() == [
        "ana: setting fiscal-year-start = 2",
        "ben: close and lock reviewed",
        "ana: report as of load 2, to r.html",
        "ben: reopen late rows",
      ])
    #expect(entries[3].sha256 == SHA256.hex(of: "the page"))
  }

  @Test(arguments: ["load", "posting", "event", "slice", "rejected_record", "comment"])
  func anOrdinaryUserCannotAlterARow(_ table: String) throws {
    let database = try TestDatabase(.empty)
    let name: String = try database.connection.run("select current_database() as name")[0]
      .get("name")
    let role = "clerk_\(table)"
    try database.connection.runScript(
      Statement(
        name: nil,
        text: """
          drop role if exists \(role);
          create role \(role);
          grant create on database \(name) to \(role);
          set role \(role);
          """))
    try Migrator.embedded.migrate(database.connection)
    let error = #expect(throws: PostgresError.self) {
      try database.connection.run(
        Statement(name: nil, text: "delete from offerbook.\(table)"))
    }
    #expect(error?.sqlState == "42501")
    try database.connection.runScript(
      Statement(
        name: nil,
        text: "reset role; drop owned by \(role) cascade; drop role \(role);"))
  }
}
