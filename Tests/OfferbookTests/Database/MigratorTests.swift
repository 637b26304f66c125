import Postgres
import TestSupport
import Testing

@testable import Offerbook

@Suite struct MigratorTests {
  private let loads = EmbeddedFile(
    path: "SQL/Migrations/0001_loads.sql", text: "create table offerbook.load (load int)")
  private let facts = EmbeddedFile(
    path: "SQL/Migrations/0002_facts.sql",
    text: "create table offerbook.fact (load int); create table offerbook.stage (load int)")
  private let view = EmbeddedFile(
    path: "SQL/Views/loads.sql",
    text: "create or replace view offerbook.loads as select load from offerbook.load")

  @Test func appliesEachFileOnceAndInOrder() throws {
    let connection = try TestDatabase(.empty).connection()
    let first = Migrator(migrations: [facts, loads], programmable: [view])
    #expect(try first.migrate(connection) == [loads.path, facts.path, view.path])
    #expect(try first.migrate(connection) == [])
    try connection.run("select load from offerbook.fact, offerbook.stage, offerbook.loads limit 0")
  }
}
