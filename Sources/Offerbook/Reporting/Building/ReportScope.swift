internal import Postgres

/// What figures a report needs: of which indicators, by which dimensions, within which values.
struct ReportScope {
  let indicators: [Indicator]
  let dimensions: Set<Dimension>
  let filter: Slice
  private let request: ReportRequest

  init(_ request: ReportRequest, on connection: Connection) throws {
    let declaration = request.declaration
    let own = try Self.known(declaration.filter, declaration, line: 1, on: connection)
    filter = own.merging(request.filter) { _, asked in asked }
    if let about = declaration.about, filter[about] == nil {
      throw InputError(
        "the report \(declaration.name) is about one \(about.rawValue): "
          + "--where \(about.rawValue)=VALUE")
    }
    var indicators = declaration.indicators
    for section in declaration.sections {
      if section.kind.isAboutOffering, filter[.offering] == nil {
        throw InputError(
          "a section of the kind \(section.kind.rawValue) is about one offering: "
            + "--where offering=CODE", file: declaration.source.path, line: section.line)
      }
      for indicator in section.indicators {
        do {
          _ = try FigureRequest(
            indicators: [indicator], periods: [], filter: filter.merging(section.filter) { $1 })
        } catch let error as InputError {
          throw InputError(
            "the section \(section.name) cannot be filtered: \(error.message)",
            file: declaration.source.path, line: section.line)
        }
      }
    }
    if declaration.sections.contains(where: { $0.kind == .attachment }) {
      indicators += try ["services-bookings", "dollar-attach-rate", "deal-attach-rate"]
        .map { try Indicator.named($0) }
    }
    // Currencies and rates are said for bookings and revenue, whatever else is shown; tables list
    // every slice that has deals.
    indicators += try ["services-bookings", "services-revenue", "deal-attach-rate"]
      .map { try Indicator.named($0) }
    var names: Set<String> = []
    self.indicators = indicators.filter { names.insert($0.name).inserted }
    dimensions = declaration.sections.filter { !$0.by.contains(.offering) }
      .reduce(into: Set(filter.keys)) { $0.formUnion($1.by + $1.filter.keys) }
    self.request = request
  }

  /// The figures by offering, and why the backlog is not among them.
  func byOffering(
    _ connection: Connection, months: [Month], plan: PlanChoice?
  ) throws -> (Figures?, String?) {
    let sections = request.declaration.sections.filter {
      $0.kind == .offerings || $0.by.contains(.offering)
    }
    guard !sections.isEmpty else { return (nil, nil) }
    var shown = sections.flatMap(\.indicators)
    shown += try ["services-bookings", "services-revenue"].map { try Indicator.named($0) }
    let dimensions = sections.reduce(into: Set(filter.keys).union([.offering])) {
      $0.formUnion($1.by + $1.filter.keys)
    }
    func figures(_ indicators: [Indicator]) throws -> Figures {
      try Figures(
        connection, asOf: request.asOf, indicators: indicators, months: months,
        dimensions: dimensions, planVersion: plan, where: filter, rates: request.rates)
    }
    do {
      return (try figures(shown + [Indicator.named("services-backlog")]), nil)
    } catch let error as InputError {
      // The backlog goes back to the first month, of which nobody may know the rates.
      return (try figures(shown), error.message)
    }
  }

  /// Values of a report's file as the ledger spells them.
  static func known(
    _ slice: Slice, _ declaration: ReportDeclaration, line: Int, on connection: Connection
  ) throws -> Slice {
    do {
      return try slice.reduce(into: [:]) { known, pair in
        known[pair.key] = try KnownValues.value(pair.value, of: pair.key, on: connection)
      }
    } catch let error as InputError {
      throw InputError(error.message, file: declaration.source.path, line: line)
    }
  }
}
