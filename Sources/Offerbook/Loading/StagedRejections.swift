internal import Postgres

/// Faults that only show when the rows of a file are seen together, or beside the live ones.
struct StagedRejections {
  let connection: Connection
  let load: Int
  /// What could not be checked before the rows had what they keep in absent columns.
  let rules: [StagedRule]

  /// Rejects the faulty records of a staged feed and takes them out of the stage; gives how many
  /// faults there were.
  func remove(from feed: Feed) throws -> Int {
    switch feed.name {
    case "bookings":
      let faults =
        try rejectDuplicates(in: .booking, feed: feed)
        + reject(SQL.Loading.disagreeingLines, from: .booking) + rejectByRules(.booking)
      try connection.run(SQL.Loading.removeRepeatedOpportunities.statement)
      if try RejectedRecords(connection: connection, load: load).count() > 0 {
        try connection.run(SQL.Loading.removeLinelessOpportunities.statement)
      }
      return faults
    case "revenue":
      return try rejectDuplicates(in: .revenue, feed: feed)
        + reject(SQL.Loading.unknownOpportunities, from: .revenue) + rejectByRules(.revenue)
    case "plan":
      return try rejectDuplicates(in: .planValue, feed: feed) + rejectByRules(.planValue)
        + reject(SQL.Loading.lockedPlanRows, from: .planValue)
    case "calendar":
      return try rejectDuplicates(in: .calendarPeriod, feed: feed)
        + rejectByRules(.calendarPeriod)
    case "fx":
      return try rejectDuplicates(in: .fx, feed: feed) + rejectByRules(.fx)
        + reject(SQL.Loading.lockedPlanRates, from: .fx)
    default:
      return try rejectDuplicates(in: .offering, feed: feed) + rejectByRules(.offering)
    }
  }

  private func rejectByRules(_ table: FactTable) throws -> Int {
    let faults = try rules.enumerated().reduce(0) { faults, rule in
      try faults + rule.element.reject(from: table, load: load, place: rule.offset, on: connection)
    }
    return try removing(faults, from: table)
  }

  /// Rejects records whose keys come twice: in two that bring them, or in one that takes them away.
  private func rejectDuplicates(in table: FactTable, feed: Feed) throws -> Int {
    try [SQL.Loading.duplicateKeys, SQL.Loading.retiredAndBrought].reduce(0) { faults, file in
      let found = try connection.run(
        table.statement(file), [load, feed.key.joined(separator: ", ")])
      return try faults + removing(found.affected, from: table)
    }
  }

  private func reject(_ file: EmbeddedFile, from table: FactTable) throws -> Int {
    try removing(connection.run(table.statement(file), [load]).affected, from: table)
  }

  /// Takes the records out of the stage that have the faults found.
  private func removing(_ faults: Int, from table: FactTable) throws -> Int {
    guard faults > 0 else { return 0 }
    try connection.run(table.statement(SQL.Loading.removeRecords), [load])
    return faults
  }
}
