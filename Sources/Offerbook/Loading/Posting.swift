internal import Postgres

/// Writes the effect of a load into the ledger.
struct Posting {
  let connection: Connection
  let load: Int

  /// From this many rows on, the planner's picture of a table is made anew.
  private static let many = 1000

  /// Posts what changed in the bookings and in the revenue that hangs on their stamps.
  func postBookings() throws {
    try post(touching: SQL.Loading.touchBookings, with: SQL.Loading.postBookings)
  }

  /// Posts what changed in the revenue.
  func postRevenue() throws {
    try post(touching: SQL.Loading.touchRevenue, with: SQL.Loading.postRevenue)
  }

  /// Posts what is reported in another month since the load moved days.
  func postMovedDays() throws {
    try post(touching: SQL.Loading.touchMovedDays, with: SQL.Loading.postBookings)
  }

  /// Posts sums that were made while new deals streamed by, and what SQL finds in their families.
  func post(_ streamed: StreamedPostings) throws {
    let pump = CopyPump(connection: connection)
    do {
      var buffer = CopyBuffer(statement: SQL.Loading.copyPostings.statement, pump: pump)
      try streamed.write(load: load, to: &buffer)
      try buffer.flush()
    } catch {
      pump.abandon()
      throw error
    }
    try pump.finish()
    try connection.run(SQL.Loading.analyzePostings.statement)
    try post(touching: SQL.Loading.touchFamilies, with: SQL.Loading.postFamilies)
  }

  /// Posts whatever an undo can have changed, and what is in another month since it moved days.
  func postUndo(hasMovedDays: Bool) throws {
    var touched = try connection.run(SQL.Loading.touchBookings.statement, [load]).affected
    touched += try connection.run(SQL.Loading.touchRevenue.statement, [load]).affected
    if hasMovedDays {
      touched += try connection.run(SQL.Loading.touchMovedDays.statement, [load]).affected
    }
    guard touched > 0 else { return }
    try connection.run(SQL.Loading.postBookings.statement, [load])
    try connection.run(SQL.Loading.untouch.statement, [load])
  }

  /// The effect that was posted, over all slices.
  func effect() throws -> [MeasureEffect] {
    try connection.run(SQL.Queries.loadEffect.statement, [load]).map { row in
      MeasureEffect(
        month: try row.get("month"), measure: try row.get("measure"),
        currency: try row.getOptional("currency"), amount: try row.get("amount"))
    }
  }

  private func post(touching: EmbeddedFile, with posting: EmbeddedFile) throws {
    let touched = try connection.run(touching.statement, [load]).affected
    guard touched > 0 else { return }
    if touched >= Self.many { try connection.run(SQL.Loading.analyzeTouched.statement) }
    let posted = try connection.run(posting.statement, [load]).affected
    try connection.run(SQL.Loading.untouch.statement, [load])
    if posted >= Self.many { try connection.run(SQL.Loading.analyzePostings.statement) }
  }
}
