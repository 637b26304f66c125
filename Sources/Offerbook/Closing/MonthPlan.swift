internal import Postgres

/// The plan that counts in a month after a load: what the versions that are agreed for it hold.
struct MonthPlan: Equatable {
  /// What a planned value is of.
  struct Cell: Hashable {
    var indicator: String
    /// The month that it stands at: of a rate for a quarter or a year the first.
    var month: Month
    /// The fiscal period that a rate holds for; blank = the month.
    var heldFor: String
    /// The level that it was given for; empty for the whole.
    var level: Slice

    init(_ row: Row) throws {
      indicator = try row.get("indicator")
      month = try row.get("month")
      heldFor = try row.get("held_for")
      level = try PlanValues.level(of: row)
    }

    /// The month whose close closes the value: a rate for a quarter or a year is reported in full
    /// with its last month.
    var closingMonth: Month { month.advanced(by: monthCount - 1) }

    private var monthCount: Int { heldFor.isEmpty ? 1 : heldFor.contains("-") ? 3 : 12 }

    /// The months that it counts in.
    var months: [Month] { Month.range(month, closingMonth) }
  }

  struct Given: Equatable {
    var version: String
    var value: ExactDecimal
    var currency: String?
  }

  private(set) var values: [Cell: Given] = [:]

  /// The versions that the values are of, by name.
  var versions: [String] { Set(values.values.map(\.version)).sorted() }

  /// The cells that another plan has otherwise.
  func cells(differingFrom other: MonthPlan) -> [Cell] {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted()
  }

  /// Reads the plans of some months as of a load.
  static func read(
    _ connection: Connection, asOf load: Int, months: [Month]
  ) throws -> [Month: MonthPlan] {
    let choice = try Plans(connection).agreed(asOf: AsOf(load: load))
    let reach = Set(months.flatMap { Month.range($0.advanced(by: -11), $0) })
    let rows = try PlanValues.rows(
      connection, asOf: load, choice: choice, indicators: Set(Indicator.all().map(\.name)),
      months: reach.sorted())
    var plans = Dictionary(uniqueKeysWithValues: months.map { ($0, MonthPlan()) })
    for row in rows {
      let cell = try Cell(row)
      let version: String = try row.get("version")
      // A rate for a period is used where its version counts in all of it.
      guard
        cell.months.allSatisfy({ choice.version(of: $0, for: cell.indicator) == version })
      else { continue }
      plans[cell.closingMonth]?.values[cell] = Given(
        version: version, value: try row.get("value"), currency: try row.getOptional("currency"))
    }
    return plans
  }
}

extension MonthPlan.Cell: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [String] {
    [indicator] + Dimension.planned.map { level[$0] ?? "" } + [heldFor]
  }
}
