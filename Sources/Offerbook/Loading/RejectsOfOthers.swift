internal import Postgres

/// Rejects files are loaded beside what was good in their sources, never instead of it.
struct RejectsOfOthers {
  let connection: Connection
  let request: LoadRequest

  /// Refuses the rejects of a file that was never loaded, mended or not.
  func refuse(_ file: InputFile) throws {
    let sources = try RejectsSource.sources(of: file, mapping: request.mapping)
    guard !sources.isEmpty else { return }
    guard request.mode == .upsert else {
      throw InputError(
        "it holds what was rejected of \(sources[0].name) and nothing else: as a snapshot it would "
          + "take the rest out of the book; load it without --mode snapshot")
    }
    for source in sources {
      let loads = try connection.run(
        SQL.Loading.committedSource.statement, [request.feed.name, source.sha256Start])
      guard loads.isEmpty else { continue }
      throw InputError(
        "it holds what was rejected of \(source.name), and \(source.name) itself is not loaded: its "
          + "good records would be missing; mend \(source.name) and load that, or load it with "
          + "--max-rejects, and --rejects to keep this file from being written over, and then this "
          + "file")
    }
  }
}
