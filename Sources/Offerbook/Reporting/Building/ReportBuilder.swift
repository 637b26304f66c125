package import Postgres

/// Builds a declared report: reads the figures that its sections need, and makes them a value.
package struct ReportBuilder {
  let request: ReportRequest
  let connection: Connection
  let calendar: FiscalCalendar
  /// What all figures are within: of the report's file and of who asks.
  let filter: Slice
  let figures: Figures
  let priorYear: PriorYear
  /// The figures by offering; nil where no section shows them.
  let byOffering: Figures?
  /// Why the backlog is not known, where it would be shown.
  let unknownBacklog: String?
  let indicators: [Indicator]
  let fxEffects: [String: FxEffects]
  let provenance: Provenance
  let offerings: [Offering]
  let restatements: Restatements
  /// The comments of the report's own months: those on a closed month are mostly written after its
  /// close.
  private let ownComments: [FigureComment]
  /// The comments of other months, as the report's state of the ledger knows them.
  private let otherComments: [FigureComment]

  var month: Month { request.month }
  var declaration: ReportDeclaration { request.declaration }

  /// Reads everything the report needs, as the ledger stood at a load.
  ///
  /// - Throws: `InputError` when an indicator does not carry what the report is filtered by.
  package init(_ connection: Connection, _ request: ReportRequest) throws {
    let (month, asOf) = (request.month, request.asOf)
    let scope = try ReportScope(request, on: connection)
    let settings = try Settings(connection, asOf: asOf.load)
    calendar = try FiscalCalendar(
      connection, settings: settings, from: month.advanced(by: -23), through: month)
    // A year is all that is shown: older months need no rates.
    let months = Month.range(month.advanced(by: -11), month)
    let plan = try Plans(connection).version(named: request.plan, asOf: asOf)
    figures = try Figures(
      connection, asOf: asOf, indicators: scope.indicators, months: months,
      dimensions: scope.dimensions, planVersion: plan, where: scope.filter, rates: request.rates)
    priorYear = try PriorYear(connection, request, scope, months: months, beside: figures)
    (byOffering, unknownBacklog) = try scope.byOffering(
      connection, months: months, plan: plan)
    var fxEffects: [String: FxEffects] = [:]
    for indicator in scope.indicators where indicator.unit == .money && !indicator.isBalance {
      fxEffects[indicator.name] = try FxEffects(
        connection, asOf: asOf, figures: figures, indicator: indicator, months: months,
        rates: request.rates)
    }
    self.fxEffects = fxEffects
    provenance = try Provenance(
      connection, asOf: asOf, month: month, calendar: calendar, conversion: figures.conversion)
    offerings = try Catalog(connection).offerings(OfferingFilter(), asOf: asOf)
    restatements = try Restatements(
      connection, asOf: asOf, months: calendar.period(.ytd, of: month).months,
      conversion: figures.conversion, rates: request.rates)
    let book = CommentBook(connection)
    ownComments = try book.comments(through: request.lastComment ?? asOf.event)
    otherComments = try book.comments(through: asOf.event)
    filter = scope.filter
    indicators = scope.indicators
    self.connection = connection
    self.request = request
  }

  /// The monthly report that ships with the program.
  package init(
    _ connection: Connection, month: Month, plan: String?, asOf: AsOf,
    rates: RateChoice = RateChoice()
  ) throws {
    var request = try ReportRequest(ReportLibrary.monthly(), month: month, asOf: asOf)
    request.plan = plan
    request.rates = rates
    try self.init(connection, request)
  }

  /// The report as a value.
  package func report() throws -> Report {
    let sections = try declaration.sections.map { section in
      ReportSection(
        name: section.name, title: section.title, takeaway: takeaway(of: section),
        blocks: try blocks(of: section))
    }
    return Report(
      name: declaration.name, title: title, month: month, subtitle: subtitle,
      currency: figures.currency, parameters: try parameters(),
      sections: commented(sections).filter { !$0.blocks.isEmpty })
  }

  /// The comments that stand, on whatever figure or section.
  var comments: [FigureComment] {
    let months = span.period.months
    let all =
      otherComments.filter { !months.contains($0.month) }
      + ownComments.filter { months.contains($0.month) }
    return all.filter { $0.state == .current }
  }

  func indicator(_ name: String) -> Indicator {
    guard let found = indicators.first(where: { $0.name == name }) else {
      preconditionFailure("the report has no indicator \(name)")
    }
    return found
  }

  /// What a section shows; nothing where it has nothing to say.
  private func blocks(of section: SectionDeclaration) throws -> [ReportBlock] {
    switch section.kind {
    case .summary: try summary(section)
    case .contributors: try contributors(section)
    case .trend: try trend(section)
    case .bridge: try bridge(section)
    case .breakdown: try breakdown(section)
    case .comparison: try comparison(section)
    case .offerings: try offerings(section)
    case .offering: try offeringCard()
    case .attachment: try attachment()
    case .prices: try prices(section)
    case .lifecycle: try lifecycle()
    case .changes: try changes()
    // They are known when all else is built.
    case .comments: []
    case .restatements: restatementBlocks(year: calendar.period(.ytd, of: month))
    case .data:
      provenance.blocks(
        unit: figures.currency, currencies: currencyTable,
        priorYear: priorYear.unknown)
    case .definitions: definitions
    }
  }

  private var definitions: [ReportBlock] {
    [
      .definitions(
        declaration.indicators.map { indicator in
          ReportDefinition(
            indicator: indicator.name, question: indicator.question,
            formula: "\(indicator.definition) (\(indicator.formula))", source: indicator.source)
        })
    ]
  }
}
