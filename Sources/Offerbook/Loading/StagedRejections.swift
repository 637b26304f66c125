internal import Postgres

/// Faults that only show when the rows of a file are seen together, or beside the live ones.
struct StagedRejections {
  let connection: Connection

  /// Finds the faults of a staged feed and takes the faulty records out of the stage.
  func remove(from feed: Feed) throws -> [Rejection] {
    var rejections: [Rejection] = []
    switch feed.name {
    case "bookings":
      rejections += try removing(duplicates(in: .booking, feed: feed), from: .booking)
      rejections += try removing(disagreements(), from: .booking)
      try connection.run(SQL.Loading.removeRepeatedOpportunities.statement)
      if !rejections.isEmpty {
        try connection.run(SQL.Loading.removeLinelessOpportunities.statement)
      }
    case "revenue":
      rejections += try removing(duplicates(in: .revenue, feed: feed), from: .revenue)
      rejections += try removing(unknownOpportunities(), from: .revenue)
    case "plan":
      rejections += try removing(duplicates(in: .planValue, feed: feed), from: .planValue)
      rejections += try removing(lockedPlanRows(), from: .planValue)
    case "calendar":
      rejections += try removing(duplicates(in: .calendarPeriod, feed: feed), from: .calendarPeriod)
    case "fx":
      rejections += try removing(duplicates(in: .fx, feed: feed), from: .fx)
      rejections += try removing(lockedPlanRates(), from: .fx)
    default:
      rejections += try removing(duplicates(in: .offering, feed: feed), from: .offering)
    }
    return rejections
  }

  private func lockedPlanRows() throws -> [Rejection] {
    let statement = FactTable.planValue.statement(SQL.Loading.lockedPlanRows)
    return try connection.run(statement).map { row in
      try rejection(
        row, column: "version", value: row.get("version"),
        reason: "the plan version is locked and would change; load it under another version")
    }
  }

  private func lockedPlanRates() throws -> [Rejection] {
    try connection.run(SQL.Loading.lockedPlanRates.statement).map { row in
      let (currency, version): (String, String) = (try row.get("currency"), try row.get("version"))
      let (month, live): (Month, ExactDecimal) = (try row.get("month"), try row.get("live_rate"))
      let rate: ExactDecimal = try row.get("rate")
      return try rejection(
        row, column: "rate", value: rate.description,
        reason: "is not \(live), the plan rate of \(currency) in \(month), which the locked plan "
          + "version \(version) converts with")
    }
  }

  private func duplicates(in table: FactTable, feed: Feed) throws -> [Rejection] {
    try connection.run(table.statement(SQL.Loading.duplicateKeys)).map { row in
      let other: Int = try row.get("other_line")
      let key: [String] = try row.get("key")
      return try rejection(
        row, column: feed.key.joined(separator: ", "), value: key.joined(separator: ", "),
        reason: "the same key is on line \(other) too; a file may hold each key once")
    }
  }

  private func disagreements() throws -> [Rejection] {
    try connection.run(SQL.Loading.disagreeingLines.statement).map { row in
      let own: String = try row.get("own_value")
      let other: String = try row.get("other_value")
      let line: Int = try row.get("other_line")
      return try rejection(
        row, column: row.get("column_name"), value: own,
        reason: "lines of one opportunity must agree: here '\(own)', on line \(line) '\(other)'")
    }
  }

  private func unknownOpportunities() throws -> [Rejection] {
    try connection.run(SQL.Loading.unknownOpportunities.statement).map { row in
      try rejection(
        row, column: "opportunity_id", value: row.get("opportunity_id"),
        reason: "no booking has this opportunity; load its bookings first")
    }
  }

  private func rejection(
    _ row: Row, column: String, value: String, reason: String
  ) throws -> Rejection {
    Rejection(
      record: try row.get("record"), line: try row.get("file_line"),
      faults: [Fault(column: column, value: value, reason: reason)], key: try row.get("key"))
  }

  /// Joins the faults of a record and takes the records out of the stage.
  private func removing(_ found: [Rejection], from table: FactTable) throws -> [Rejection] {
    guard !found.isEmpty else { return [] }
    var merged: [Rejection] = []
    for rejection in found {
      if let last = merged.last, last.record == rejection.record {
        let faults = last.faults + rejection.faults.filter { !last.faults.contains($0) }
        merged[merged.count - 1] = Rejection(
          record: last.record, line: last.line, faults: faults, key: last.key)
      } else {
        merged.append(rejection)
      }
    }
    let records = merged.map(\.record)
    try connection.run(table.statement(SQL.Loading.removeRecords), [records])
    return merged
  }
}
