import Foundation
import Postgres
import Synchronization
import TestSupport

/// A database that tests use one after another: emptying one takes a fraction of making one.
struct UsedDatabase: @unchecked Sendable {
  // Unchecked: only the test that borrowed it touches it.
  let database: TestDatabase
  /// The tables that are empty before anything is loaded.
  private let tables: [String]
  private var uses = 0

  private static let free = Mutex<[UsedDatabase]>([])
  private static let dropsAtExit: Void = {
    atexit { UsedDatabase.free.withLock { $0 = [] } }
  }()

  /// An empty database, which nobody else uses until it is given back.
  static func borrow() throws -> UsedDatabase {
    guard var used = free.withLock({ $0.popLast() }) else { return try UsedDatabase() }
    try used.empty()
    return used
  }

  /// Leaves the database to the next test.
  func giveBack() {
    Self.free.withLock { $0.append(self) }
  }

  private init() throws {
    _ = Self.dropsAtExit
    database = try TestDatabase()
    let all = try database.connection.run(
      "select tablename as name from pg_tables where schemaname = 'offerbook' order by name"
    ).map { try $0.get("name", as: String.self) }
    let filled = try Self.filled(all, on: database.connection)
    tables = all.filter { !filled.contains($0) }
  }

  private mutating func empty() throws {
    let connection = database.connection
    _ = try? connection.run("rollback")
    let filled = try Self.filled(tables, on: connection)
    guard !filled.isEmpty else { return }
    if filled.contains("calendar_period") {
      try connection.run("delete from calendar_day where load > 0")
      try connection.run(
        "update calendar_day set retired_load = null where retired_load is not null")
    }
    // Deleting a few rows is quicker than new files for each table, until the dead ones add up.
    uses += 1
    let statements = filled.map { uses.isMultiple(of: 10) ? "truncate \($0)" : "delete from \($0)" }
    try connection.runScript(Statement(name: nil, text: statements.joined(separator: "; ")))
  }

  private static func filled(_ tables: [String], on connection: Connection) throws -> [String] {
    let questions = tables.map { "select '\($0)' as name where exists (select from \($0))" }
    return try connection.run(
      Statement(name: nil, text: questions.joined(separator: " union all "))
    ).map { try $0.get("name") }
  }
}
