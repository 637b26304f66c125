import Postgres

/// How many rows of each table were read, as PostgreSQL counts them.
struct RowsRead {
  private var rows: [String: Int] = [:]

  static let facts = ["opportunity", "booking", "revenue"]

  /// Counts what is read while something is done, in a transaction: only there are counts at hand.
  init(on connection: Connection, _ body: () throws -> Void) throws {
    try connection.transaction {
      let before = try Self.counters(connection)
      try body()
      rows = try Self.counters(connection).merging(before) { $0 - $1 }
    }
  }

  var ofFacts: Int { Self.facts.reduce(0) { $0 + (rows[$1] ?? 0) } }
  var all: Int { rows.values.reduce(0, +) }

  /// The tables that most was read of.
  var words: String {
    rows.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static func counters(_ connection: Connection) throws -> [String: Int] {
    let rows = try connection.run(
      """
      select relname as name, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
      from pg_stat_xact_user_tables
      where schemaname = 'offerbook'
      """)
    return Dictionary(try rows.map { (try $0.get("name"), try $0.get("rows")) }) { $0 + $1 }
  }
}
