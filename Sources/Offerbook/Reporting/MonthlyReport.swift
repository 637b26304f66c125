package import Postgres

/// Builds the monthly report: the two questions of the mission, answered against the agreed plan.
package struct MonthlyReport {
  let month: Month
  let figures: Figures
  let calendar: FiscalCalendar
  let provenance: Provenance
  let offeringNames: [String: String]
  let restatements: Restatements

  /// The indicators that the report shows, in the order of its definitions.
  static let indicatorNames = [
    "services-bookings", "dollar-attach-rate", "deal-attach-rate", "product-deal-attach-rate",
    "services-revenue", "net-arr", "services-share-of-bookings",
  ]

  /// Reads everything the report needs, as the ledger stood at a load.
  ///
  /// - Parameter plan: The plan version, nil for the agreed one.
  package init(
    _ connection: Connection, month: Month, plan: String?, asOf: AsOf,
    rates: RateChoice = RateChoice()
  ) throws {
    let indicators = try Self.indicatorNames.map { try Indicator.named($0) }
    let settings = try Settings(connection, asOf: asOf.load)
    let first = month.advanced(by: -23)
    calendar = try FiscalCalendar(connection, settings: settings, from: first, through: month)
    // A year is all that is shown: older months need no rates.
    let months = Month.range(month.advanced(by: -11), month)
    figures = try Figures(
      connection, asOf: asOf, indicators: indicators, months: months,
      dimensions: [.segment, .geo],
      planVersion: Plans(connection).version(named: plan, asOf: asOf), rates: rates)
    services = try Figures(
      connection, asOf: asOf, indicators: [indicators[0], indicators[4]], months: months,
      dimensions: [.offering], planVersion: nil, rates: rates)
    var fxEffects: [String: FxEffects] = [:]
    for indicator in [indicators[0], indicators[4]] {
      fxEffects[indicator.name] = try FxEffects(
        connection, asOf: asOf, figures: figures, indicator: indicator, months: months,
        rates: rates)
    }
    self.fxEffects = fxEffects
    let catalog = try Catalog(connection).offerings(OfferingFilter(), asOf: asOf)
    offeringNames = Dictionary(
      catalog.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    provenance = try Provenance(
      connection, asOf: asOf, month: month, calendar: calendar, conversion: figures.conversion)
    restatements = try Restatements(
      connection, asOf: asOf, months: calendar.period(.ytd, of: month).months,
      conversion: figures.conversion, rates: rates)
    self.month = month
    self.indicators = indicators
  }

  let services: Figures
  let fxEffects: [String: FxEffects]
  let indicators: [Indicator]

  /// The report as a value.
  package func report() throws -> Report {
    Report(
      title: "Services report, \(month.longName)",
      month: month,
      subtitle: subtitle,
      currency: figures.currency,
      sections: [
        summary,
        attach(by: .segment), attach(by: .geo),
        bookings(by: .segment), bookings(by: .geo),
        trend,
        revenue,
        offerings,
      ] + restatementSections(year: calendar.period(.ytd, of: month)) + [
        provenance.section(unit: figures.currency, currencies: currencyTable),
        definitions,
      ])
  }

  private var subtitle: String {
    let plan =
      figures.plan.choice?.title(of: periods[2].period.months)
      .map { "plan version \($0)" } ?? "no plan agreed"
    return [calendar.quarter(of: month), plan, through, ratesInWords]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// Month, quarter to date and year to date.
  var periods: [(period: Period, title: String)] {
    [
      (calendar.period(.month, of: month), month.longName),
      (calendar.period(.qtd, of: month), "\(calendar.quarter(of: month)) to date"),
      (calendar.period(.ytd, of: month), "\(calendar.year(of: month)) to date"),
    ]
  }

  func indicator(_ name: String) -> Indicator {
    guard let found = indicators.first(where: { $0.name == name }) else {
      preconditionFailure("the report has no indicator \(name)")
    }
    return found
  }

  private var definitions: ReportSection {
    ReportSection(
      name: "definitions", title: "Definitions",
      blocks: [
        .definitions(
          indicators.map { indicator in
            ReportDefinition(
              indicator: indicator.name, question: indicator.question,
              formula: "\(indicator.definition) (\(indicator.formula))", source: indicator.source)
          })
      ])
  }
}
