import Foundation
import Postgres
import TestSupport
import Testing

/// Statements that do not reach their end.
@Suite struct InterruptionTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.empty)
  }

  @Test func anotherThreadCancelsAStatement() throws {
    let canceller = connection.canceller()
    let thread = Thread {
      usleep(200_000)
      canceller.cancel()
    }
    thread.start()
    let started = ContinuousClock.now
    let error = #expect(throws: PostgresError.self) { try connection.run("select pg_sleep(30)") }
    #expect(error?.kind == .cancelled)
    #expect(error?.sqlState == "57014")
    #expect(ContinuousClock.now - started < .seconds(10))
    #expect(try connection.run("select 1 as one").first?.get("one") == 1)
  }

  @Test func cancellingAnIdleConnectionDoesNothing() throws {
    connection.canceller().cancel()
    #expect(try connection.run("select 1 as one").first?.get("one") == 1)
  }

  private func end(_ connection: Connection) throws {
    let row = try #require(connection.run("select pg_backend_pid() as pid").first)
    let process: Int = try row.get("pid")
    try database.connect().run("select pg_terminate_backend($1, 5000)", [process])
  }

  @Test func aLostConnectionIsSaidToBeLost() throws {
    let victim = try database.connect()
    try end(victim)
    for _ in 0..<2 {
      let error = #expect(throws: PostgresError.self) { try victim.run("select 1") }
      #expect(error?.kind == .connectionLost)
    }
  }

  @Test func aConnectionLostInATransactionLeavesNothing() throws {
    try connection.run("create table public.t (n int)")
    let victim = try database.connect()
    let error = #expect(throws: PostgresError.self) {
      try victim.transaction {
        try victim.run("insert into public.t values (1)")
        try end(victim)
      }
    }
    #expect(error?.kind == .connectionLost)
    #expect(try connection.run("select n from public.t").isEmpty)
  }

  @Test func aConnectionLostDuringCopyLeavesNothing() throws {
    try connection.run("create table public.t (n int)")
    let victim = try database.connect()
    let row = try #require(victim.run("select pg_backend_pid() as pid").first)
    let process: Int = try row.get("pid")
    let error = #expect(throws: PostgresError.self) {
      try victim.copyIn("copy public.t from stdin") { writer in
        try writer.write("1\n")
        try connection.run("select pg_terminate_backend($1, 5000)", [process])
        for _ in 0..<100_000 { try writer.write("1\n") }
      }
    }
    #expect(error?.kind == .connectionLost)
    #expect(try connection.run("select n from public.t").isEmpty)
  }
}
