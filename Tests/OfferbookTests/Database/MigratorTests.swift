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
    let database = try TestDatabase(.empty)
    let first = Migrator(migrations: [facts, loads], programmable: [view])
    #expect(try first.migrate(database.connection) == [loads.path, facts.path, view.path])
    #expect(try first.migrate(database.connection) == [])
    try database.connection.run("select loads.load from offerbook.stage, offerbook.loads")
  }

  @Test func appliesWhatCameLater() throws {
    let database = try TestDatabase(.empty)
    try Migrator(migrations: [loads]).migrate(database.connection)
    let later = Migrator(migrations: [loads, facts])
    #expect(try later.migrate(database.connection) == [facts.path])
    #expect(try later.migrate(database.connection) == [])
  }

  @Test func reappliesTheProgrammableTextWhenItChanges() throws {
    let database = try TestDatabase(.empty)
    try Migrator(migrations: [loads], programmable: [view]).migrate(database.connection)
    let changed = EmbeddedFile(path: view.path, text: view.text + " where load > 0")
    let migrator = Migrator(migrations: [loads], programmable: [changed])
    #expect(try migrator.migrate(database.connection) == [view.path])
    #expect(try migrator.migrate(database.connection) == [])
  }

  @Test func refusesAMigrationThatWasAltered() throws {
    let database = try TestDatabase(.empty)
    try Migrator(migrations: [loads]).migrate(database.connection)
    let altered = EmbeddedFile(path: loads.path, text: loads.text + " -- harmless?")
    #expect(throws: MigrationError.altered(loads.path)) {
      try Migrator(migrations: [altered]).migrate(database.connection)
    }
  }

  @Test func refusesADatabaseOfANewerProgram() throws {
    let database = try TestDatabase(.empty)
    try Migrator(migrations: [loads, facts]).migrate(database.connection)
    let error = #expect(throws: MigrationError.self) {
      try Migrator(migrations: [loads]).migrate(database.connection)
    }
    #expect(error == .madeByNewerProgram([facts.path]))
    #expect(error?.description.hasPrefix("this database was made by a newer offerbook") == true)
  }

  @Test func refusesAMigrationThatComesTooLate() throws {
    let database = try TestDatabase(.empty)
    try Migrator(migrations: [facts]).migrate(database.connection)
    #expect(throws: MigrationError.outOfOrder(loads.path, applied: facts.path)) {
      try Migrator(migrations: [loads, facts]).migrate(database.connection)
    }
  }

  @Test func aMistakeLeavesNothingAndNamesFileAndLine() throws {
    let database = try TestDatabase(.empty)
    let mistake = EmbeddedFile(
      path: "SQL/Migrations/0003_mistake.sql", text: "select 1;\nselect nonsense")
    let migrator = Migrator(migrations: [loads, facts, mistake])
    let error = #expect(throws: PostgresError.self) { try migrator.migrate(database.connection) }
    #expect(error?.location == "SQL/Migrations/0003_mistake.sql:2:8")
    let schemas = try database.connection.run(
      "select nspname from pg_namespace where nspname = 'offerbook'")
    #expect(schemas.isEmpty)
  }

  @Test func manyProgramsAtOnceApplyEachFileOnce() async throws {
    let database = try TestDatabase(.empty)
    let migrator = Migrator(migrations: [loads, facts], programmable: [view])
    let conninfo = database.conninfo
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<6 {
        group.addTask { try migrator.migrate(Connection(conninfo)) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied == [loads.path, facts.path, view.path])
  }
}
