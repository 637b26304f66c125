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

  /// Rejects the records of the load that would change a locked month; gives whether there are any.
  ///
  /// - Throws: `InputError` when the load changes a locked month by what it retires.
  func rejectLocked() throws -> Bool {
    guard !locked.isEmpty else { return false }
    let amounts = try connection.run(SQL.Loading.lockedMonthRows.statement, [load]).affected
    guard amounts + (try rejectPlanValues()) > 0 else { throw refusal() }
    return true
  }

  /// Refuses a change that has no records, such as an undo.
  ///
  /// - Parameter way: What else can be done, in words.
  func refuseLocked(way: String? = nil) throws {
    if !locked.isEmpty { throw refusal(way: way) }
  }

  private var locked: [Month] { changed.filter(\.isLocked).map(\.month) }

  /// Rejects each record of a plan that gives a locked month another value; gives how many.
  private func rejectPlanValues() throws -> Int {
    let months = Set(locked)
    let moved = Set(
      months.flatMap { month -> [MonthPlan.Cell] in
        guard let before = yardsticks.yardstick(of: month, after: load - 1),
          let after = yardsticks.yardstick(of: month, after: load)
        else { return [] }
        return after.plan.cells(differingFrom: before.plan)
      })
    guard !moved.isEmpty else { return 0 }
    var rejected: [Int: Month] = [:]
    for row in try connection.run(SQL.Loading.broughtPlanValues.statement, [load]) {
      let cell = try MonthPlan.Cell(row)
      let (record, version): (Int, String) = (try row.get("record"), try row.get("version"))
      let counting = yardsticks.yardstick(of: cell.closingMonth, after: load)?.plan.values[cell]
      guard moved.contains(cell), counting?.version == version, rejected[record] == nil
      else { continue }
      rejected[record] = cell.closingMonth
    }
    let records = rejected.sorted { $0.key < $1.key }
    return try connection.run(
      FactTable.planValue.statement(SQL.Loading.lockedMonthPlanValues),
      [load, records.map(\.key), records.map(\.value.description)]
    ).affected
  }

  private func refusal(way: String? = nil) -> InputError {
    let list = SnapshotCoverage.words(locked)
    return InputError(
      "it would change \(list), which \(locked.count == 1 ? "is" : "are") closed and locked; "
        + (way.map { "\($0), or " } ?? "") + "offerbook close \(locked[0]) --reopen opens it")
  }
}
