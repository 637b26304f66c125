internal import Postgres

/// Brings staged rows into the facts: unchanged ones leave, replaced ones retire, the rest is live.
struct Merge {
  let connection: Connection
  let load: Int

  struct Counts {
    var inserted = 0
    var replaced = 0
    var retired = 0
    /// Whether any staged row met a live row, changed or not.
    var hasMetLiveRows = false
  }

  /// Takes rows that change nothing out of the stage, opportunities first.
  func removeUnchanged(_ tables: [FactTable]) throws -> Int {
    try tables.reduce(0) { count, table in
      let file =
        switch table.name {
        case FactTable.booking.name: SQL.Loading.removeUnchangedLines
        case FactTable.planValue.name: SQL.Loading.removeUnchangedPlan
        default: SQL.Loading.removeUnchanged
        }
      return try count + connection.run(table.statement(file)).affected
    }
  }

  /// Retires live rows that a snapshot lacks.
  func retireMissing(of feed: Feed) throws -> Int {
    switch feed.name {
    case "bookings": return try retire(SQL.Loading.snapshotBookings)
    case "revenue": return try retire(SQL.Loading.snapshotRevenue)
    case "plan":
      let statement = FactTable.planValue.statement(SQL.Loading.snapshotPlan)
      return try connection.run(statement, [load]).affected
    case "calendar": return try retire(SQL.Loading.snapshotCalendar)
    case "fx": return try retire(SQL.Loading.snapshotFx)
    default: return try retire(SQL.Loading.snapshotOfferings)
    }
  }

  /// Retires the deals that lost their last line.
  func retireLineless(_ tables: [FactTable]) throws {
    guard tables.contains(where: { $0.name == FactTable.opportunity.name }) else { return }
    _ = try retire(SQL.Loading.retireLinelessOpportunities)
  }

  /// Makes what is left in the stage the live version; gives the counts of the last table.
  func merge(_ tables: [FactTable]) throws -> Counts {
    var counts = Counts()
    for table in tables {
      let replaced = try connection.run(table.statement(SQL.Loading.retireReplaced), [load])
        .affected
      let brought = try connection.run(table.statement(SQL.Loading.insertStaged)).affected
      counts.inserted = brought - replaced
      counts.replaced = replaced
      counts.hasMetLiveRows = counts.hasMetLiveRows || replaced > 0
    }
    return counts
  }

  private func retire(_ file: EmbeddedFile) throws -> Int {
    try connection.run(file.statement, [load]).affected
  }
}
