package import Postgres

/// The closed months: names for the load that a month's figures were reported at.
package struct Closes {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  package struct Close: Sendable {
    package var month: Month
    /// The load that the close names.
    package var load: Int
    /// Whether loads into the month are refused.
    package var isLocked: Bool
    package var note: String?
    package var user: String
    /// `2026-11-21 19:28:44`, in UTC.
    package var time: String
    /// How many loads have changed the month since, or what it is held against.
    package var loadsSince: Int
  }

  /// The months that are closed, in order.
  package func closes() throws -> [Close] { try closes(through: Int(Int32.max)) }

  /// The months that were closed as the ledger stood.
  func closes(asOf: AsOf) throws -> [Close] { try closes(through: asOf.event) }

  private func closes(through event: Int) throws -> [Close] {
    let rows = try connection.run(SQL.Queries.closes.statement, [event])
    let loads: [Month: Int] = try rows.reduce(into: [:]) { loads, row in
      loads[try row.get("month")] = try row.get("load")
    }
    let yardsticks = try YardstickHistory(
      connection, months: loads.keys.sorted(), from: loads.values.min() ?? 0,
      through: AsOf(load: Int(Int32.max)))
    return try rows.map { row in
      let (month, load): (Month, Int) = (try row.get("month"), try row.get("load"))
      let moved: [Int] = try row.get("loads_since")
      return Close(
        month: month, load: load, isLocked: try row.get("is_locked"),
        note: try row.getOptional("note"), user: try row.get("done_by"), time: try row.get("time"),
        loadsSince: Set(moved + yardsticks.loads(moving: month, after: load)).count)
    }
  }

  /// Closes a month at the last load; locked, it refuses loads until it is reopened.
  ///
  /// A closed month can be locked later at the load it was closed at, when nothing changed it
  /// since.
  ///
  /// - Parameter isForced: Closes it though nothing is loaded for it, or bookings do not reach its end.
  /// - Throws: `InputError` when the month is closed already, or when nothing was ever loaded;
  ///   `CloseRefusal` when its data do not reach.
  package func close(
    _ month: Month, isLocked: Bool, isForced: Bool = false, note: String?, user: String
  ) throws -> Int {
    try connection.transaction {
      let next = try LoadLock.nextLoad(on: connection)
      guard next > 1 else { throw InputError("there is nothing to close: nothing was loaded") }
      let earlier = try closes().first { $0.month == month }
      if let close = earlier {
        guard isLocked, !close.isLocked, close.loadsSince == 0 else {
          throw InputError(
            "\(month) is closed already, at load \(close.load); "
              + "offerbook close \(month) --reopen opens it again")
        }
      }
      if earlier == nil, !isForced {
        let obstacles = try CloseChecklist.obstacles(connection, month: month)
        guard obstacles.isEmpty else { throw CloseRefusal(month: month, items: obstacles) }
      }
      return try Event(
        kind: .close, month: month, isLocked: isLocked, note: note, user: user, load: earlier?.load
      ).insert(on: connection).load
    }
  }

  /// Opens a closed month again: its figures follow the ledger.
  ///
  /// - Throws: `InputError` when the month is not closed.
  package func reopen(_ month: Month, note: String?, user: String) throws {
    try connection.transaction {
      _ = try LoadLock.nextLoad(on: connection)
      guard try closes().contains(where: { $0.month == month }) else {
        throw InputError("\(month) is not closed")
      }
      _ = try Event(kind: .reopen, month: month, note: note, user: user).insert(on: connection)
    }
  }

  /// Whether a month is closed.
  package func isClosed(_ month: Month) throws -> Bool {
    try !connection.run(SQL.Queries.closeOfMonth.statement, [month]).isEmpty
  }
}
