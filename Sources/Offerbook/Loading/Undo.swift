package import Postgres

/// Takes a load back: a load of its own that retires its rows and revives what they replaced.
package struct Undo {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// What an undo did.
  package struct Result: Sendable {
    /// The number of the undo, a load itself.
    package var load: Int
    package var undoes: Int
    /// The load that was undone.
    package var undone: JournalName
    /// What it did to each kind of row.
    package var rows: [UndoneRows]
    package var effect: [MeasureEffect]
    /// What it tells beside that, as the closed months that it restates.
    package var notes: [LoadNote]
  }

  /// Undoes a load in one transaction.
  ///
  /// - Throws: `InputError` when there is no such load, when it is undone already, or when later
  ///   loads have built on it; those are listed.
  package func undo(_ number: Int, user: String) throws -> Result {
    try inTransaction(isDryRun: false) { try undoOne(number, user, isDryRun: false) }
  }

  /// Undoes a load and all that later loads have built on it, newest first, in one transaction.
  ///
  /// - Parameters:
  ///   - withDependents: Whether the loads that stand in the way are undone too.
  ///   - isDryRun: Shows what would be undone, then takes it back.
  package func undo(
    _ number: Int, withDependents: Bool, isDryRun: Bool = false, user: String
  ) throws -> [Result] {
    try inTransaction(isDryRun: isDryRun) {
      withDependents
        ? try undoAll(number, user, isDryRun: isDryRun)
        : [try undoOne(number, user, isDryRun: isDryRun)]
    }
  }

  private func inTransaction<Value: Sendable>(
    isDryRun: Bool, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try connection.transaction {
        let value = try body()
        guard !isDryRun else { throw DryRun(value: value) }
        return value
      }
    } catch let refusal as UndoRefusal {
      throw refusal.error
    } catch let dryRun as DryRun<Value> {
      return dryRun.value
    }
  }

  /// Tries, adds what stood in the way, and tries again until nothing does.
  private func undoAll(_ number: Int, _ user: String, isDryRun: Bool) throws -> [Result] {
    var loads: Set = [number]
    while true {
      try connection.run("savepoint attempt")
      do {
        return try loads.sorted(by: >).map { try undoOne($0, user, isDryRun: isDryRun) }
      } catch let refusal as UndoRefusal {
        try connection.run("rollback to savepoint attempt")
        let inTheWay = refusal.blockers.map(\.load.load)
        guard refusal.canBeCleared, !loads.isSuperset(of: inTheWay) else { throw refusal }
        loads.formUnion(inTheWay)
      }
    }
  }

  private func undoOne(_ number: Int, _ user: String, isDryRun: Bool) throws -> Result {
    let load = try LoadLock.nextLoad(on: connection)
    let undone = try check(number)
    var obstacles = try UndoObstacles(undoing: number, on: connection)
    let rows = try FactTable.all.compactMap { table in
      try UndoneRows(table, undoing: number, by: load, on: connection)
    }
    try connection.run(SQL.Loading.reviveDatesAhead.statement, [load, number])
    try obstacles.addLeftHanging(by: load)
    try obstacles.refuse()
    try Plans.refuseChangesOfLocked(by: load, on: connection)
    let movedDays = try CalendarPeriods(connection: connection, load: load).moveDays()
    try ReportingCurrency(connection).refuseChange(by: load, undoing: number)
    let posting = Posting(connection: connection, load: load)
    try posting.postUndo(hasMovedDays: movedDays > 0)
    let closed = try ClosedMonths(connection, changedBy: load)
    try closed.refuseLocked()
    var row = LoadRow(load: load, kind: .undo, user: user, undoes: number)
    row.undone = rows
    row.notes = closed.notes(isDryRun: isDryRun)
    try row.insert(on: connection)
    let reach = FeedReach(connection: connection)
    for feed in [Feed.bookings, .revenue] { try reach.keep(after: load, of: feed) }
    return Result(
      load: load, undoes: number, undone: undone, rows: rows,
      effect: try posting.effect(), notes: row.notes)
  }

  private func check(_ number: Int) throws -> JournalName {
    let name = try JournalName(number, on: connection)
    let state = try connection.run(SQL.Loading.loadState.statement, [number])
    if let by: Int = try state.first?.getOptional("undone_by") {
      throw InputError("load \(number) is undone already, by load \(by)")
    }
    return name
  }
}

/// Carries what a dry run found out of the transaction that it takes back.
private struct DryRun<Value: Sendable>: Error {
  let value: Value
}

extension [Undo.Result] {
  /// The difference that all of them make together.
  package var effect: [MeasureEffect] {
    var sums: [MeasureEffect] = []
    for part in flatMap(\.effect) {
      let same = sums.firstIndex {
        ($0.month, $0.measure, $0.currency) == (part.month, part.measure, part.currency)
      }
      if let same { sums[same].amount += part.amount } else { sums.append(part) }
    }
    return sums.filter { !$0.amount.isZero }.sorted {
      ($0.month, $0.measure, $0.currency ?? "") < ($1.month, $1.measure, $1.currency ?? "")
    }
  }
}
