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
    try RejectsOfOthers(connection: connection, request: request).refuse(file)
    let reach = FeedReach(connection: connection)
    let earlier = try EarlierLoad(of: file, request, on: connection)
    if let earlier, earlier.changedBy.isEmpty, try !reach.moves(loading: earlier.load, request) {
      result.load = earlier.load
      result.isAlreadyLoaded = true
      return result
    }
    result.notes += [earlier?.note].compactMap { $0 }

    let context = try LoadContext.read(from: connection)
    let loading = FeedLoading(
      connection: connection, load: number, request: request, context: context,
      progress: progress)
    try loading.run(file, into: &result)
    try file.verify()
    let rejected = RejectedRecords(connection: connection, load: number)
    let faulty = try rejected.count()
    let closed = try ClosedMonths(connection, changedBy: number)
    let movesLockedMonths = try closed.rejectLocked()
    result.rejected = movesLockedMonths ? try rejected.count() : faulty
    result.accepted -= result.rejected - faulty
    result.restatedMonths = closed.restated
    result.notes += closed.notes(isDryRun: request.isDryRun)
    result.mayCountTwice =
      request.mapping?.hasContentKey == true && request.mode == .upsert && result.unchanged > 0
      && result.inserted > 0

    if result.rejected > 0 {
      try show(rejected, of: file, request, in: &result)
    }
    guard !movesLockedMonths, request.tolerance.allows(result.rejected, of: result.read) else {
      result.refusal =
        movesLockedMonths
        ? .lockedMonths : request.mode == .snapshot ? .rejectsOfSnapshot : .rejects
      result.inserted = 0
      result.replaced = 0
      result.retired = 0
      return result
    }
    if request.isDryRun {
      try showEffect(of: number, request.feed, in: &result)
      return result
    }
    result.load = number
    result.isCommitted = true
    let row = LoadRow(
      load: number, kind: .feed, user: request.user, request: request, result: result)
    try row.insert(on: connection)
    try reach.keep(after: number, of: request.feed)
    if result.rejected > 0 { try rejected.remember(of: request.feed) }
    try rejected.stage.empty()
    return result
  }

  /// Writes the rejects file and tells the first of what is in it.
  private func show(
    _ rejected: RejectedRecords, of file: InputFile, _ request: LoadRequest,
    in result: inout LoadResult
  ) throws {
    try rejected.stage.analyze()
    result.rejections = try rejected.first(20)
    result.rejectionGroups = try rejected.groups()
    let path = request.rejectsFile ?? Self.rejectsFile(for: file)
    try RejectsFile.write(to: path, of: file, mapping: request.mapping) { rejects in
      try rejected.forEach { try rejects.add($0) }
    }
    result.rejectsFile = path
  }

  /// Tells what a dry run would have changed: the amounts, and the rows that are figures themselves.
  private func showEffect(of load: Int, _ feed: Feed, in result: inout LoadResult) throws {
    result.effect = try Posting(connection: connection, load: load).effect()
    result.moves = try MeasureMove.moves(by: load, on: connection)
    // Bookings and revenue are dated, and what they change is in the amounts.
    if feed.day == nil { result.changedRows = try LoadRows(connection, load: load) }
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
