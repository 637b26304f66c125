package import Postgres

/// What a plan version holds, as it was given: months, quarters and years.
package struct PlanRows: Sendable {
  package struct Row: Sendable {
    package var indicator: String
    /// `2026-10`, or the quarter or year that the value was given for.
    package var period: String
    package var slice: Slice
    package var value: ExactDecimal
    package var currency: String?
    /// The rule by which an amount for a longer period is spread.
    package var spread: Spread?
    /// What each month has of an amount for a longer period; empty otherwise.
    package var months: [(month: Month, value: ExactDecimal)]
    /// The load that brought it last.
    package var load: Int
  }

  package let version: String
  /// The rows by indicator and first month.
  package let rows: [Row]
  /// The rows as they load again to the same figures: what would be spread otherwise, by month.
  package let feedRows: [Row]

  /// Reads a version as of a load.
  ///
  /// - Throws: `InputError` when there is no version of that name.
  package init(_ connection: Connection, version: String, asOf: AsOf) throws {
    guard try Plans(connection).version(named: version, asOf: asOf)?.isPriorYear == false else {
      throw InputError(
        "prior-year is what the actuals came to; offerbook figures prints it with --plan prior-year"
      )
    }
    self.version = version
    let cells = try PlanCell.all(connection, version: version, asOf: asOf)
    let groups = Dictionary(grouping: cells.indices) { Group(cells[$0]) }
    var rows: [Row] = []
    for index in cells.indices {
      let cell = cells[index]
      let group = (groups[Group(cell)] ?? []).map { cells[$0] }
      if let given = cell.given, cell.heldFor.isEmpty, Self.isWhole(group, given) {
        guard group.first?.month == cell.month else { continue }
        rows.append(
          Row(
            cell, period: given.period, value: given.value,
            months: group.map { ($0.month, $0.value) }, load: group.map(\.load).max()))
      } else {
        let period = cell.heldFor.isEmpty ? cell.month.description : cell.heldFor
        rows.append(Row(cell, period: period, value: cell.value))
      }
    }
    let spread = try SpreadAgain(rows, in: version, on: connection)
    self.rows = rows
    feedRows = try rows.flatMap { try spread.gives($0) ? [$0] : $0.singleMonths }
  }

  /// The cells that were given together.
  private struct Group: Hashable {
    let indicator: String
    /// As bytes: texts that Unicode takes for the same are different slices.
    let slice: [Dimension: [UInt8]]
    let given: PlanCell.Given?
    let month: Month?

    init(_ cell: PlanCell) {
      indicator = cell.indicator
      slice = cell.slice.mapValues { Array($0.utf8) }
      given = cell.given
      month = cell.given == nil || !cell.heldFor.isEmpty ? cell.month : nil
    }
  }

  /// Whether all months still stand as they were spread; a month given anew breaks the period up.
  private static func isWhole(_ group: [PlanCell], _ given: PlanCell.Given) -> Bool {
    group.count == (given.period.contains("-") ? 3 : 12)
      && group.map(\.value).reduce(.zero, +) == given.value
  }
}

extension PlanRows.Row {
  /// What each month has, as if it had been given for the month.
  fileprivate var singleMonths: [PlanRows.Row] {
    months.map { part in
      var row = self
      (row.period, row.value) = (part.month.description, part.value)
      (row.spread, row.months) = (nil, [])
      return row
    }
  }

  fileprivate init(
    _ cell: PlanCell, period: String, value: ExactDecimal,
    months: [(month: Month, value: ExactDecimal)] = [], load: Int? = nil
  ) {
    indicator = cell.indicator
    self.period = period
    slice = cell.slice
    self.value = value
    currency = cell.currency
    spread = months.isEmpty ? nil : cell.given?.spread
    self.months = months
    self.load = load ?? cell.load
  }
}
