package import Postgres

/// Loads a file: one transaction, one row in the journal, all of it or nothing.
package struct Loader {
  private let connection: Connection
  /// Called with the bytes read so far; throwing stops the load.
  private let progress: (Int) throws -> Void
  /// Called when another load is under way, before waiting for it.
  private let onWait: () -> Void

  package init(
    _ connection: Connection, progress: @escaping (Int) throws -> Void = { _ in },
    onWait: @escaping () -> Void = {}
  ) {
    self.connection = connection
    self.progress = progress
    self.onWait = onWait
  }

  /// Loads one file.
  ///
  /// - Returns: What was done. Rejected records beyond the tolerance are no error: nothing is
  ///   committed then, and the rejects file says why.
  /// - Throws: `InputError` when the file as a whole cannot be used, `PostgresError` when the
  ///   database fails; nothing is committed then either.
  package func load(_ file: InputFile, _ request: LoadRequest) throws -> LoadResult {
    if request.mode == .snapshot, request.tolerance != .none {
      throw InputError(
        "--max-rejects cannot go with --mode snapshot: a record left out would look retired")
    }
    try RowDates.refuseUnknowable(request)
    try connection.run("begin")
    do {
      let result = try loadInTransaction(file, request)
      try connection.run(result.isCommitted ? "commit" : "rollback")
      return result
    } catch {
      _ = try? connection.run("rollback")
      throw error
    }
  }

  private func loadInTransaction(
    _ file: InputFile, _ request: LoadRequest
  ) throws -> LoadResult {
    let number = try LoadLock.nextLoad(on: connection, onWait: onWait)
    var result = LoadResult(feed: request.feed.name, file: file)
    result.isDryRun = request.isDryRun
    let reach = FeedReach(connection: connection)
    if let earlier = try earlierLoad(of: file, request), try !reach.moves(loading: earlier, request)
    {
      result.load = earlier
      result.isAlreadyLoaded = true
      return result
    }

    let context = try LoadContext.read(from: connection)
    let loading = FeedLoading(
      connection: connection, load: number, request: request, context: context,
      progress: progress)
    var rejections = try loading.run(file, into: &result)
    try file.verify()
    let closed = ClosedMonths(connection: connection, load: number)
    let refused = try closed.refusedRecords()
    rejections = (rejections + refused).sorted { $0.record < $1.record }
    result.accepted -= refused.count
    result.restatedMonths = try closed.restated()
    result.mayCountTwice =
      request.mapping?.hasContentKey == true && request.mode == .upsert && result.unchanged > 0
      && result.inserted > 0

    result.rejected = rejections.count
    result.rejections = Array(rejections.prefix(20))
    if !rejections.isEmpty {
      let path = request.rejectsFile ?? Self.rejectsFile(for: file)
      try RejectsFile.write(to: path, of: file, mapping: request.mapping, rejections: rejections)
      result.rejectsFile = path
    }
    guard refused.isEmpty, request.tolerance.allows(result.rejected, of: result.read) else {
      result.isRefused = true
      result.inserted = 0
      result.replaced = 0
      result.retired = 0
      return result
    }
    if request.isDryRun {
      result.effect = try Posting(connection: connection, load: number).effect()
      return result
    }
    result.load = number
    result.isCommitted = true
    let row = LoadRow(
      load: number, kind: .feed, user: request.user, request: request, result: result)
    try row.insert(on: connection)
    try reach.keep(after: number, of: request.feed)
    try remember(rejections, load: number, feed: request.feed)
    return result
  }

  private func earlierLoad(of file: InputFile, _ request: LoadRequest) throws -> Int? {
    try connection.run(
      SQL.Loading.earlierLoad.statement,
      [request.feed.name, file.sha256, request.mapping?.sha256, request.mode.rawValue]
    ).first?.get("load")
  }

  private func remember(_ rejections: [Rejection], load: Int, feed: Feed) throws {
    for rejection in rejections {
      let fault = rejection.faults.first
      try connection.run(
        SQL.Loading.insertRejectedRecord.statement,
        [
          load, rejection.record, rejection.line, feed.name,
          rejection.key.map { $0 ?? "" }, fault?.column, fault?.value, fault?.reason ?? "",
        ])
    }
  }

  /// `oct.csv` -> `oct.rejects.csv`, in the current folder for standard input.
  private static func rejectsFile(for file: InputFile) -> String {
    guard file.name != "-" else { return "stdin.rejects.csv" }
    let folder = file.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    let ending = parts.count > 1 ? "." + parts[parts.count - 1] : ""
    return (folder + ["\(stem).rejects\(ending)"]).joined(separator: "/")
  }
}
