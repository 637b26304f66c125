package import Postgres

/// The settings that change figures, as they stood at a load.
package struct Settings: Sendable {
  /// The month in which the fiscal year starts, 1 to 12.
  package var fiscalYearStart = 1
  /// Whether a fiscal year is named by the year it ends in.
  package var isNamedByEnd = true
  /// What amounts in other currencies are converted to; without it all are in one.
  package var reportingCurrency: String?
  /// How a month that is not over is held against its plan.
  package var openMonthPlan = OpenMonths.Rule.whole
  /// The exchange rates that figures are made at, where nobody asks for others.
  package var fxRates = RateType.average
  package var onTrack: ExactDecimal?
  package var needsImprovement: ExactDecimal?
  /// The load that they stood like this after.
  private(set) var asOfLoad = Int(Int32.max)

  /// The settings by name, with what they mean and an example.
  package static let known: [(name: String, summary: String)] = [
    ("fiscal-year-start", "the month in which the fiscal year starts, 1 to 12"),
    ("fiscal-year-name", "the year that names a fiscal year: end or start"),
    ("reporting-currency", "what amounts in other currencies are converted to, like USD"),
    ("fx-rates", "the rates that figures are made at: plan, average (default) or closing"),
    ("open-month-plan", "the plan a month is held against before it is over: whole, by-days"),
    ("on-track", "the attainment from which on an indicator is on track, 1.00"),
    ("needs-improvement", "the attainment below which an indicator is urgent, 0.90"),
  ]

  /// Reads the settings in force as of a load.
  package init(_ connection: Connection, asOf load: Int) throws {
    asOfLoad = load
    for row in try connection.run(SQL.Queries.settings.statement, [load]) {
      try apply(row.get("name"), row.get("value"))
    }
  }

  init() {}

  /// Every known setting with its value as of a load, nil where it was never set.
  package static func values(
    _ connection: Connection, asOf: AsOf
  ) throws -> [(name: String, value: String?, summary: String)] {
    let rows = try connection.run(SQL.Queries.settings.statement, [asOf.load])
    let set: [(String, String)] = try rows.map { (try $0.get("name"), try $0.get("value")) }
    let values = Dictionary(set, uniquingKeysWith: { first, _ in first })
    return known.map { ($0.name, values[$0.name], $0.summary) }
  }

  /// Takes over a setting, or throws an error that says what it may be.
  mutating func apply(_ name: String, _ value: String) throws {
    func refuse() -> InputError {
      let summary = Self.known.first { $0.name == name }?.summary ?? ""
      return InputError("'\(value)' is no value for \(name): \(summary)")
    }
    switch name {
    case "fiscal-year-start":
      guard let month = Int(value), (1...12).contains(month) else { throw refuse() }
      fiscalYearStart = month
    case "fiscal-year-name":
      guard ["end", "start"].contains(value) else { throw refuse() }
      isNamedByEnd = value == "end"
    case "reporting-currency":
      guard Currency.named(value) != nil else { throw refuse() }
      reportingCurrency = value
    case "open-month-plan":
      guard let rule = OpenMonths.Rule(rawValue: value) else { throw refuse() }
      openMonthPlan = rule
    case "fx-rates":
      guard let type = RateType(rawValue: value) else { throw refuse() }
      fxRates = type
    case "on-track":
      guard let share = ExactDecimal(value) else { throw refuse() }
      onTrack = share
    case "needs-improvement":
      guard let share = ExactDecimal(value) else { throw refuse() }
      needsImprovement = share
    default:
      let known = Self.known.map(\.name).joined(separator: ", ")
      throw InputError("no setting is called '\(name)'; the settings are \(known)")
    }
  }

  /// The thresholds of an indicator, with what the settings say instead.
  package func thresholds(of indicator: Indicator) -> Thresholds {
    Thresholds(
      onTrack: onTrack ?? indicator.thresholds.onTrack,
      needsImprovement: needsImprovement ?? indicator.thresholds.needsImprovement)
  }

  /// Sets a value from now on, as a load of its own; gives the load's number.
  package static func set(
    _ name: String, to value: String, user: String, on connection: Connection
  ) throws -> Int {
    var settings = Settings()
    try settings.apply(name, value)
    return try connection.transaction {
      let load = try LoadLock.nextLoad(on: connection)
      try connection.run(SQL.Loading.retireSetting.statement, [load, name])
      try connection.run(SQL.Loading.insertSetting.statement, [load, name, value])
      try CalendarPeriods.refuseDisputedYears(on: connection)
      try ReportingCurrency(connection).refuseChange(by: load)
      let closed = try ClosedMonths(connection, changedBy: load)
      try closed.refuseLocked()
      var row = LoadRow(load: load, kind: .setting, user: user)
      row.note = "\(name) = \(value)"
      row.notes = closed.notes()
      try row.insert(on: connection)
      return load
    }
  }
}
