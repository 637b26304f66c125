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
    /// Rows that are live no more.
    package var retired: Int
    /// Rows that live again.
    package var revived: Int
    package var effect: [MeasureEffect]
  }

  /// Undoes a load in one transaction.
  ///
  /// - Throws: `InputError` when there is no such load, when it is undone already, or when later
  ///   loads have built on it; those are listed.
  package func undo(_ number: Int, user: String) throws -> Result {
    try connection.transaction {
      let load = try LoadLock.nextLoad(on: connection)
      try check(number)
      var retired = 0
      var revived = 0
      for table in FactTable.all {
        retired +=
          try connection.run(table.statement(SQL.Loading.retireUndone), [load, number])
          .affected
        revived +=
          try connection.run(table.statement(SQL.Loading.reviveUndone), [load, number])
          .affected
      }
      try refuseOrphans(of: number, by: load)
      try Plans.refuseChangesOfLocked(by: load, on: connection)
      _ = try CalendarPeriods(connection: connection, load: load).moveDays()
      try ReportingCurrency(connection).refuseChange(by: load, undoing: number)
      let posting = Posting(connection: connection, load: load)
      try posting.postUndo()
      try ClosedMonths(connection: connection, load: load).refuseLocked()
      var row = LoadRow(load: load, kind: .undo, user: user, undoes: number)
      row.note = nil
      try row.insert(on: connection)
      return Result(
        load: load, undoes: number, retired: retired, revived: revived,
        effect: try posting.effect())
    }
  }

  private func check(_ number: Int) throws {
    guard let state = try connection.run(SQL.Loading.loadState.statement, [number]).first else {
      throw InputError("there is no load \(number); offerbook loads lists them")
    }
    if let by: Int = try state.getOptional("undone_by") {
      throw InputError("load \(number) is undone already, by load \(by)")
    }
    var later: [Int: Bool] = [:]
    for table in FactTable.all {
      for row in try connection.run(table.statement(SQL.Loading.builtOn), [number]) {
        later[try row.get("load")] = try row.get("stands")
      }
    }
    guard later.isEmpty else {
      let standing = later.keys.filter { later[$0] == true }
      let list = (standing.isEmpty ? Array(later.keys) : standing).sorted(by: >).map(String.init)
        .joined(separator: ", ")
      throw InputError(
        "later loads have built on load \(number): undo \(list) first, newest first")
    }
  }

  private func refuseOrphans(of number: Int, by undo: Int) throws {
    if let row = try connection.run(SQL.Loading.orphanedLines.statement, [undo]).first {
      let opportunity: String = try row.get("opportunity_id")
      let load: Int = try row.get("load")
      throw InputError(
        "load \(load) changed the lines of opportunity \(opportunity), which load \(number) "
          + "brought: undo load \(load) first")
    }
    if let row = try connection.run(SQL.Loading.orphanedRevenue.statement).first {
      let opportunity: String = try row.get("opportunity_id")
      let load: Int = try row.get("load")
      throw InputError(
        "load \(load) brought revenue for opportunity \(opportunity), which load \(number) "
          + "brought: undo load \(load) first")
    }
    if let row = try connection.run(SQL.Loading.orphanedOfferings.statement).first {
      let code: String = try row.get("offering_code")
      let load: Int = try row.get("load")
      throw InputError(
        "load \(load) sells offering \(code), which load \(number) brought: undo load \(load) first"
      )
    }
  }
}
