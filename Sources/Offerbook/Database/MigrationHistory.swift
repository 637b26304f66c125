internal import Postgres

/// What a database remembers of the files that made its schema.
struct MigrationHistory: Equatable {
  /// The checksum of each applied migration, by path.
  var checksums: [String: String] = [:]
  /// The checksum of the programmable files together, nil where none were applied.
  var programmable: String?

  private static let programmableName = "programmable"

  /// Reads the history in one query; a database without the tables has an empty one.
  init(_ connection: Connection) throws {
    let rows: Rows
    do {
      rows = try connection.run(
        """
        select true as migration, name, sha256 from offerbook.migration
        union all
        select false, name, sha256 from offerbook.programmable
        """)
    } catch let error as PostgresError where ["3F000", "42P01"].contains(error.sqlState) {
      return
    }
    for row in rows {
      let checksum = try row.get("sha256", as: String.self)
      if try row.get("migration", as: Bool.self) {
        checksums[try row.get("name")] = checksum
      } else {
        programmable = checksum
      }
    }
  }

  init(checksums: [String: String] = [:], programmable: String? = nil) {
    self.checksums = checksums
    self.programmable = programmable
  }

  /// Waits for whoever else migrates this database, then makes the tables if need be.
  static func prepare(_ connection: Connection) throws {
    // The number is arbitrary; it must only be the same in every version of the program.
    try connection.run("select pg_advisory_xact_lock(7306929862571)")
    try connection.runScript(
      """
      set local client_min_messages = warning;
      create schema if not exists offerbook;
      create table if not exists offerbook.migration (
        name text constraint migration_pkey primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      );
      create table if not exists offerbook.programmable (
        name text constraint programmable_pkey primary key,
        sha256 text not null
      );
      """)
  }

  static func add(_ file: EmbeddedFile, _ connection: Connection) throws {
    try connection.run(
      "insert into offerbook.migration (name, sha256) values ($1, $2)",
      [file.path, SHA256.hex(of: file.text)])
  }

  static func set(_ programmable: String, _ connection: Connection) throws {
    try connection.run(
      """
      insert into offerbook.programmable (name, sha256) values ($1, $2)
      on conflict (name) do update set sha256 = excluded.sha256
      """, [programmableName, programmable])
  }
}
