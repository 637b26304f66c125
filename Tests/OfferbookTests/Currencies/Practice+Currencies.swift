import Testing

@testable import Offerbook

extension Practice {
  static let bookingColumns =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment"
  static let rateColumns = "rate_type,currency,month,rate"
  static let planColumns = "version,indicator,month,segment,value,currency"

  /// A practice that reports in a currency, with bookings, rates and an agreed plan.
  convenience init(
    reportingIn currency: String, bookings: String, rates: String = "", plan: String = ""
  ) throws {
    try self.init()
    _ = try set("reporting-currency", currency)
    try load("bookings", "\(Self.bookingColumns)\n\(bookings)")
    if !rates.isEmpty { try load("fx", "\(Self.rateColumns)\n\(rates)") }
    if !plan.isEmpty {
      try load("plan", "\(Self.planColumns)\n\(plan)")
      _ = try Plans(connection).agree("FY", user: "tester")
    }
  }

  /// Sets a setting; gives the number of the load.
  @discardableResult
  func set(_ name: String, _ value: String) throws -> Int {
    try Settings.set(name, to: value, user: "tester", on: connection)
  }

  /// Figures of some months at some rates.
  func figures(
    _ indicators: [String], of months: ClosedRange<Month>, by dimensions: [Dimension] = [],
    where filter: Slice = [:], asOf: String? = nil, rates: RateChoice
  ) throws -> (made: Figures, request: FigureRequest) {
    let state = try AsOf(asOf, on: connection)
    let months = Month.range(months.lowerBound, months.upperBound)
    let request = try FigureRequest(
      indicators: indicators.map { try .named($0) },
      periods: [Period(label: "months", months: months)], by: dimensions, filter: filter)
    let made = try Figures(
      connection, asOf: state, indicators: request.indicators, months: months,
      dimensions: Set(dimensions + filter.keys),
      planVersion: Plans(connection).version(named: nil, asOf: state), where: filter,
      rates: rates)
    return (made, request)
  }

  /// An indicator at some rates, drawn: the value with its currency, and the plan.
  func converted(
    _ indicator: String, of month: String, by dimensions: [Dimension] = [],
    where filter: Slice = [:], asOf: String? = nil, _ rates: RateChoice = RateChoice()
  ) throws -> String {
    let month = try #require(Month(month))
    let (made, request) = try figures(
      [indicator], of: month...month, by: dimensions, where: filter, asOf: asOf, rates: rates)
    return made.figures(request).map { figure in
      let slice = dimensions.map { "\(figure.slice[$0] ?? "total") " }.joined()
      let value = figure.value?.description ?? figure.reason?.rawValue ?? "-"
      let plan = figure.plan.map { " of \($0)" } ?? ""
      return slice + [figure.currency, value].compactMap { $0 }.joined(separator: " ") + plan
    }.joined(separator: "\n")
  }

  /// What an attempt is refused with; nil when it is not.
  func refusal(_ body: () throws -> Void) throws -> String? {
    do {
      try body()
      return nil
    } catch let error as InputError {
      return error.message
    }
  }
}
