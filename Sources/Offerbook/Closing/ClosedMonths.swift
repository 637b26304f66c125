internal import Postgres

/// What a load does to closed months: it restates open-handed ones and is refused by locked ones.
///
/// It changes them by their amounts and rates, or by what their figures are held against.
struct ClosedMonths {
  private let connection: Connection
  private let load: Int
  private let yardsticks: YardstickHistory
  private let changed: [(month: Month, isLocked: Bool)]

  init(_ connection: Connection, changedBy load: Int) throws {
    self.connection = connection
    self.load = load
    let rows = try connection.run(SQL.Loading.restatedMonths.statement, [load])
    let history = try YardstickHistory(
      connection, months: rows.map { try $0.get("month") }, from: load - 1,
      through: AsOf(load: load))
    changed = try rows.compactMap { row in
      let month: Month = try row.get("month")
      let isRestated: Bool = try row.get("is_restated")
      guard isRestated || !history.loads(moving: month, after: load - 1).isEmpty else { return nil }
      return (month, try row.get("is_locked"))
    }
    yardsticks = history
  }

  /// The closed months that the load changes.
  var restated: [Month] { changed.map(\.month) }

  /// What the load tells of them; nothing where there are none.
  func notes(isDryRun: Bool = false) -> [LoadNote] {
    guard let first = restated.first else { return [] }
    let verb = isDryRun ? "would restate" : "restates"
    let (months, command) =
      restated.count == 1
      ? ("\(first), which is closed", "restatement \(first)")
      : ("\(SnapshotCoverage.words(restated)), which are closed", "restatement")
    let how = isDryRun ? "" : "; offerbook \(command) shows how"
    return [
      LoadNote(.closedMonthsRestated, count: restated.count, "it \(verb) \(months)\(how)")
    ]
  }

  /// The records of the load that would change a locked month.
  ///
  /// - Throws: `InputError` when the load changes a locked month by what it retires.
  func refusedRecords() throws -> [Rejection] {
    guard !locked.isEmpty else { return [] }
    let refused = try refusedAmounts() + refusedPlanValues()
    guard !refused.isEmpty else { throw refusal() }
    return refused
  }

  /// Refuses a change that has no records, such as an undo.
  ///
  /// - Parameter way: What else can be done, in words.
  func refuseLocked(way: String? = nil) throws {
    if !locked.isEmpty { throw refusal(way: way) }
  }

  private var locked: [Month] { changed.filter(\.isLocked).map(\.month) }

  private func refusedAmounts() throws -> [Rejection] {
    try connection.run(SQL.Loading.lockedMonthRows.statement, [load]).map { row in
      let month: Month = try row.get("month")
      return rejection(
        try row.get("record"), line: try row.get("file_line"), key: try row.get("key"), month,
        "is closed and locked")
    }
  }

  /// One for each record of a plan that gives a locked month another value.
  private func refusedPlanValues() throws -> [Rejection] {
    let months = Set(locked)
    let moved = Set(
      months.flatMap { month -> [MonthPlan.Cell] in
        guard let before = yardsticks.yardstick(of: month, after: load - 1),
          let after = yardsticks.yardstick(of: month, after: load)
        else { return [] }
        return after.plan.cells(differingFrom: before.plan)
      })
    guard !moved.isEmpty else { return [] }
    var refused: [Rejection] = []
    for row in try connection.run(SQL.Loading.broughtPlanValues.statement, [load]) {
      let cell = try MonthPlan.Cell(row)
      let (record, version): (Int, String) = (try row.get("record"), try row.get("version"))
      let counting = yardsticks.yardstick(of: cell.closingMonth, after: load)?.plan.values[cell]
      guard moved.contains(cell), counting?.version == version, refused.last?.record != record
      else { continue }
      refused.append(
        rejection(
          record, line: try row.get("file_line"),
          key: [version, cell.indicator, cell.month.description]
            + Dimension.planned.map { cell.level[$0] ?? "" } + [cell.heldFor],
          cell.closingMonth, "is closed and locked, and its plan with it"))
    }
    return refused
  }

  private func rejection(
    _ record: Int, line: Int, key: [String?], _ month: Month, _ reason: String
  ) -> Rejection {
    let fault = Fault(
      column: nil, value: month.description,
      reason: "\(month) \(reason); offerbook close \(month) --reopen opens it")
    return Rejection(record: record, line: line, faults: [fault], key: key)
  }

  private func refusal(way: String? = nil) -> InputError {
    let list = SnapshotCoverage.words(locked)
    return InputError(
      "it would change \(list), which \(locked.count == 1 ? "is" : "are") closed and locked; "
        + (way.map { "\($0), or " } ?? "") + "offerbook close \(locked[0]) --reopen opens it")
  }
}
