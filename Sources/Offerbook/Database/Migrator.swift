package import Postgres

/// Brings a database's schema to what this program knows.
package struct Migrator: Sendable {
  /// Files applied once, in order of their paths; one that was applied never changes.
  package var migrations: [EmbeddedFile]
  /// Files applied anew, all together and in this order, whenever one of them changes.
  package var programmable: [EmbeddedFile]

  /// Describes the schema by its files.
  package init(migrations: [EmbeddedFile], programmable: [EmbeddedFile] = []) {
    self.migrations = migrations.sorted { $0.path < $1.path }
    self.programmable = programmable
  }

  /// Applies what is pending, all or nothing, and gives the paths of the applied files.
  ///
  /// Two programs may do so at once. When nothing is pending it costs one query.
  @discardableResult
  package func migrate(_ connection: Connection) throws -> [String] {
    let plan = try plan(MigrationHistory(connection))
    guard !plan.isEmpty else { return [] }
    return try connection.transaction {
      try MigrationHistory.prepare(connection)
      // Whoever was first has done some or all of it by now.
      let plan = try self.plan(MigrationHistory(connection))
      for file in plan { try connection.runScript(Statement(name: file.path, text: file.text)) }
      for file in plan where isMigration(file) { try MigrationHistory.add(file, connection) }
      if !plan.isEmpty { try MigrationHistory.set(programmableChecksum, connection) }
      return plan.map(\.path)
    }
  }

  /// What would be applied, after checking that the database's history is a part of ours.
  func plan(_ history: MigrationHistory) throws -> [EmbeddedFile] {
    let known = Set(migrations.map(\.path))
    let newer = history.checksums.keys.filter { !known.contains($0) }.sorted()
    guard newer.isEmpty else { throw MigrationError.madeByNewerProgram(newer) }
    let last = history.checksums.keys.max() ?? ""
    var pending: [EmbeddedFile] = []
    for file in migrations {
      if let checksum = history.checksums[file.path] {
        guard checksum == SHA256.hex(of: file.text) else { throw MigrationError.altered(file.path) }
      } else {
        guard file.path > last else { throw MigrationError.outOfOrder(file.path, applied: last) }
        pending.append(file)
      }
    }
    // A migration may have dropped what a view was made of, and the view with it.
    let isCurrent = pending.isEmpty && history.programmable == programmableChecksum
    return isCurrent ? [] : pending + programmable
  }

  private func isMigration(_ file: EmbeddedFile) -> Bool {
    migrations.contains { $0.path == file.path }
  }

  private var programmableChecksum: String {
    SHA256.hex(of: programmable.map { "\($0.path)\n\($0.text)" }.joined(separator: "\n"))
  }
}
