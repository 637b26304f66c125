import Postgres
import TestSupport
import Testing

@Suite struct TransactionTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.empty)
    try connection.run("create table public.t (n int primary key)")
  }

  private func rows() throws -> Int {
    try database.connect().run("select n from public.t").count
  }

  private struct Stop: Error {}

  @Test func isCommittedWhenTheBodyReturns() throws {
    let value = try connection.transaction {
      try connection.run("insert into public.t values (1)")
      #expect(try rows() == 0)
      return 7
    }
    #expect(value == 7)
    #expect(try rows() == 1)
  }

  @Test func isRolledBackWhenTheBodyThrows() throws {
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.run("insert into public.t values (1)")
        throw Stop()
      }
    }
    #expect(try rows() == 0)
    try connection.run("insert into public.t values (1)")
    #expect(try rows() == 1)
  }

  @Test func aFailureThatTheBodyHidesIsNotTakenForSuccess() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.transaction {
        try connection.run("insert into public.t values (1)")
        _ = try? connection.run("insert into public.t values (1)")
      }
    }
    #expect(error?.message.hasPrefix("the transaction was rolled back") == true)
    #expect(try rows() == 0)
  }

  @Test func aScriptIsAllOrNothing() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.runScript(
        "insert into public.t values (1); insert into public.t values (2), (2)")
    }
    #expect(error?.sqlState == "23505")
    #expect(try rows() == 0)
  }

  @Test func aScriptMayHoldNothing() throws {
    try connection.runScript("")
    try connection.runScript("-- a comment\n;")
  }

  @Test func severalStatementsAreAScriptOnly() throws {
    let error = #expect(throws: PostgresError.self) { try connection.run("select 1; select 2") }
    #expect(error?.message == "cannot insert multiple commands into a prepared statement")
  }

  @Test func describingChecksAndRunsNothing() throws {
    let statement: Statement = "insert into public.t values ($1) returning n, n + 1 as next"
    #expect(try connection.describe(statement) == ["n", "next"])
    #expect(try rows() == 0)
    let error = #expect(throws: PostgresError.self) {
      try connection.describe("select m from public.t")
    }
    #expect(error?.sqlState == "42703")
  }
}
