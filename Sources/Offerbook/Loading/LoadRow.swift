internal import Postgres

/// The row of the journal that a transaction writes of itself.
struct LoadRow {
  enum Kind: String {
    case feed, undo, plan, setting
  }

  var load: Int
  var kind: Kind
  var user: String
  var undoes: Int?
  var note: String?
  var request: LoadRequest?
  var result: LoadResult?
  /// What an undo did.
  var undone: [UndoneRows] = []
  /// What a transaction that is no file told; a file's result has its own.
  var notes: [LoadNote] = []

  func insert(on connection: Connection) throws {
    let counts = undone.counts
    try connection.run(
      SQL.Loading.insertLoad.statement,
      [
        load, kind.rawValue, request?.feed.name, result?.file, result?.sha256,
        request?.mapping?.file, request?.mapping?.sha256, request?.mode.rawValue, undoes, note,
        user, result?.read ?? 0, result?.skipped ?? 0, result?.accepted ?? 0,
        result?.unchanged ?? 0, result?.rejected ?? 0,
        result?.inserted ?? counts.inserted, result?.replaced ?? counts.replaced,
        result?.retired ?? counts.retired, result?.dates?.lowerBound,
        result?.dates?.upperBound, request?.day, request?.through, result?.lastKnownDate,
      ])
    try (result?.notes ?? notes).insert(load: load, on: connection)
  }
}
