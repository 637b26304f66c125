internal import Postgres

/// What a load does to closed months: it restates open-handed ones and is refused by locked ones.
struct ClosedMonths {
  let connection: Connection
  let load: Int

  /// The closed months that the load's postings change.
  func restated() throws -> [Month] {
    try connection.run(SQL.Loading.restatedMonths.statement, [load]).map { try $0.get("month") }
  }

  /// Rejects the records of the load that would change a locked month; gives whether there are any.
  ///
  /// - Throws: `InputError` when the load changes a locked month by what it retires.
  func rejectLocked() throws -> Bool {
    let locked = try lockedMonths()
    guard !locked.isEmpty else { return false }
    let rejected = try connection.run(SQL.Loading.lockedMonthRows.statement, [load]).affected
    guard rejected > 0 else { throw refusal(locked) }
    return true
  }

  /// Refuses a change that has no records, such as an undo.
  func refuseLocked() throws {
    let locked = try lockedMonths()
    if !locked.isEmpty { throw refusal(locked) }
  }

  private func lockedMonths() throws -> [Month] {
    try connection.run(SQL.Loading.restatedMonths.statement, [load])
      .filter { try $0.get("is_locked") }.map { try $0.get("month") }
  }

  private func refusal(_ months: [Month]) -> InputError {
    let list = months.map(\.description).joined(separator: ", ")
    return InputError(
      "it would change \(list), which is closed and locked; "
        + "offerbook close \(months[0]) --reopen opens it")
  }
}
