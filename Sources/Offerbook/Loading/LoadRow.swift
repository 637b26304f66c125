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

  func insert(on connection: Connection) throws {
    try connection.run(
      SQL.Loading.insertLoad.statement,
      [
        load, kind.rawValue, request?.feed.name, result?.file, result?.sha256,
        request?.mapping?.file, request?.mapping?.sha256, request?.mode.rawValue, undoes, note,
        user, result?.read ?? 0, result?.skipped ?? 0, result?.accepted ?? 0,
        result?.unchanged ?? 0, result?.rejected ?? 0, result?.inserted ?? 0,
        result?.replaced ?? 0, result?.retired ?? 0, result?.dates?.lowerBound,
        result?.dates?.upperBound,
      ])
  }
}
