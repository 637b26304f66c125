internal import Postgres

/// Spreads what is planned for quarters and years over their months.
struct PlanSpreading {
  private let connection: Connection
  private let calendar: FiscalCalendar
  private let indicators: [String: Indicator]
  private let days: [Month: Int]
  private let lastYear: LastYear
  private let months: [String: [Month]]

  init(_ periods: [PlannedPeriod], on connection: Connection) throws {
    let asOf = try AsOf(nil, on: connection)
    let settings = try Settings(connection, asOf: asOf.load)
    let calendar = try FiscalCalendar.century(connection, settings: settings)
    self.calendar = calendar
    self.connection = connection
    let all = try Indicator.all().map { ($0.name, $0) }
    indicators = Dictionary(all, uniquingKeysWith: { first, _ in first })
    months = Dictionary(
      Set(periods.map(\.period)).map { ($0, calendar.months(named: $0)) },
      uniquingKeysWith: { first, _ in first })
    let touched = Set(months.values.joined()).sorted()
    let rows = try connection.run(SQL.Loading.monthDays.statement, [touched])
    days = Dictionary(
      try rows.map { (try $0.get("month"), try $0.get("days")) },
      uniquingKeysWith: { first, _ in first })
    lastYear = try LastYear(
      connection, asOf: asOf, indicators: indicators, periods: periods, months: touched)
  }

  /// The months of a period, or why there are none.
  func months(of planned: PlannedPeriod) throws -> Outcome {
    guard let months = months[planned.period], let first = months.first,
      let indicator = indicators[planned.indicator]
    else {
      return .rejected(
        planned.rejection("month", planned.period, "is not wholly within the calendar"))
    }
    guard !indicator.isBalance else {
      return .rejected(
        planned.rejection("month", planned.period, "a balance is planned by month: YYYY-MM"))
    }
    guard indicator.unit == .money else {
      guard let spread = planned.spread else {
        return .months([
          PlannedMonth(
            of: planned, month: "\(first)-01", value: planned.value, heldFor: planned.period)
        ])
      }
      return .rejected(
        planned.rejection(
          "spread", spread.rawValue, "a rate is not spread: it holds for \(planned.period)"))
    }
    guard planned.currency != nil else {
      return .rejected(planned.rejection("currency", "", RuleReason.currencyOfMoney))
    }
    let rule = planned.spread ?? .even
    let decimals = planned.currency.flatMap { Currency.named($0)?.decimals } ?? 2
    let weights = try weights(rule, months, planned, indicator)
    guard let parts = planned.value.split(by: weights, digits: decimals) else {
      let span = "\(first.advanced(by: -12)) to \((months.last ?? first).advanced(by: -12))"
      return .rejected(
        planned.rejection(
          "spread", rule.rawValue,
          "\(planned.indicator) came to nothing there in \(span); spread it even or by-days"))
    }
    return .months(
      zip(months, parts).map { month, part in
        PlannedMonth(of: planned, month: "\(month)-01", value: part, spread: rule)
      })
  }

  enum Outcome {
    case months([PlannedMonth])
    case rejected(Rejection)
  }

  private func weights(
    _ rule: Spread, _ months: [Month], _ planned: PlannedPeriod, _ indicator: Indicator
  ) throws -> [ExactDecimal] {
    let one = ExactDecimal(mantissa: 1, scale: 0)
    switch rule {
    case .even: return months.map { _ in one }
    case .byDays: return months.map { ExactDecimal(mantissa: Int128(days[$0] ?? 0), scale: 0) }
    case .likeLastYear: return lastYear.amounts(indicator, months, of: planned.level)
    }
  }
}
