internal import Postgres

/// Writes planned months into the stage, and keeps what is planned for longer periods.
struct PlanWriter {
  private var buffer: CopyBuffer
  private let load: Int
  /// Quarters and years, to be spread over their months.
  private(set) var periods: [PlannedPeriod] = []
  private var rejections: RejectionWriter

  init(load: Int, pump: CopyPump) {
    buffer = CopyBuffer(
      statement: FactTable.planValue.statement(SQL.Loading.copy), pump: pump)
    rejections = RejectionWriter(load: load, pump: pump)
    self.load = load
  }

  mutating func write(_ row: borrowing FeedRow) throws {
    guard let planned = Self.planned(row) else { return }
    let spread = row.text(Column.spread)
    if planned.version == PlanChoice.priorYearName {
      try rejections.write(
        planned.rejection(
          "version", planned.version,
          "is the name for what the actuals came to a year before; choose another one"))
    } else if planned.period.hasPrefix("FY") {
      periods.append(planned)
    } else if let spread {
      try rejections.write(
        planned.rejection(
          "spread", spread, "goes with a fiscal quarter or year (FY27-Q3, FY27), not a month"))
    } else {
      try write(PlannedMonth(of: planned, month: planned.period, value: planned.value))
    }
  }

  mutating func write(_ month: PlannedMonth) throws {
    let planned = month.planned
    let isPeriod = month.month != planned.period
    for text in [planned.version, planned.indicator, month.month] + planned.slice {
      buffer.write(Array(text.utf8))
    }
    buffer.write(Array(month.heldFor.utf8))
    buffer.write(plain: month.value.description)
    buffer.write(planned.currency.map { Array($0.utf8) })
    buffer.write(isPeriod ? Array(planned.period.utf8) : nil)
    buffer.write(isPeriod ? Array(planned.value.description.utf8) : nil)
    buffer.write(month.spread.map { Array($0.rawValue.utf8) })
    buffer.write(load)
    buffer.write(planned.record)
    buffer.write(planned.line)
    try buffer.endRow()
  }

  mutating func write(_ rejection: Rejection) throws {
    try rejections.write(rejection)
  }

  /// Sends what is left.
  mutating func finish() throws {
    try buffer.flush()
    try rejections.finish()
  }

  private static func planned(_ row: borrowing FeedRow) -> PlannedPeriod? {
    guard let version = row.text(Column.version), let indicator = row.text(Column.indicator),
      let period = row.text(Column.month),
      let value = row.text(Column.value).flatMap({ ExactDecimal($0) })
    else { return nil }
    var slice: [String] = []
    for column in Column.slice { slice.append(row.text(column) ?? "") }
    return PlannedPeriod(
      record: row.record, line: row.line, version: version, indicator: indicator, period: period,
      slice: slice, value: value, currency: row.text(Column.currency),
      spread: row.text(Column.spread).flatMap { Spread(rawValue: $0) })
  }

  /// The positions of the plan feed's columns.
  private enum Column {
    static func position(_ name: String) -> Int {
      guard let index = Feed.plan.index(of: name) else {
        preconditionFailure("the plan feed has no column \(name)")
      }
      return index
    }

    static let version = position("version")
    static let indicator = position("indicator")
    static let month = position("month")
    static let slice = Dimension.planned.map { position($0.rawValue) }
    static let value = position("value")
    static let currency = position("currency")
    static let spread = position("spread")
  }
}

/// A planned value for a month: given for it, spread over it, or a rate that begins in it.
struct PlannedMonth {
  var planned: PlannedPeriod
  /// The month's first day, as the database takes it.
  var month: String
  var value: ExactDecimal
  /// The period that a rate holds for; blank = the month.
  var heldFor = ""
  var spread: Spread?

  init(
    of planned: PlannedPeriod, month: String, value: ExactDecimal, heldFor: String = "",
    spread: Spread? = nil
  ) {
    self.planned = planned
    self.month = month
    self.value = value
    self.heldFor = heldFor
    self.spread = spread
  }
}
