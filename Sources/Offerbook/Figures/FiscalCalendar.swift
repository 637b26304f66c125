package import Postgres

/// Where months lie in fiscal quarters and years, as the calendar table says.
package struct FiscalCalendar: Sendable {
  private struct Place {
    let year: String
    let quarter: String
  }

  private let places: [Month: Place]

  /// Reads the months around a range, enough for every period that touches it.
  ///
  /// - Throws: `InputError` when the calendar does not reach that far.
  package init(
    _ connection: Connection, settings: Settings, from: Month, through: Month
  ) throws {
    let rows = try connection.run(
      SQL.Queries.calendarMonths.statement,
      [
        settings.fiscalYearStart, from.advanced(by: -12), through.advanced(by: 12),
        settings.asOfLoad, settings.isNamedByEnd,
      ])
    var places: [Month: Place] = [:]
    for row in rows {
      let year: Int = try row.get("year")
      let name = "FY\(padded(year % 100, to: 2))"
      let quarter: Int = try row.get("quarter")
      places[try row.get("month")] = Place(year: name, quarter: "\(name)-Q\(quarter)")
    }
    guard places[from] != nil, places[through] != nil else {
      throw InputError("the calendar holds 1970-01 to 2099-12; \(from) is outside")
    }
    self.places = places
  }

  /// The fiscal year of a month, `FY27`.
  package func year(of month: Month) -> String { places[month]?.year ?? "" }

  /// The fiscal quarter of a month, `FY27-Q3`.
  package func quarter(of month: Month) -> String { places[month]?.quarter ?? "" }

  /// The period of a kind that a month lies in or ends.
  package func period(_ kind: Period.Kind, of month: Month) -> Period {
    let label =
      switch kind {
      case .month: month.description
      case .quarter: quarter(of: month)
      case .year: year(of: month)
      case .qtd, .ytd, .ttm: "\(month)/\(kind.rawValue)"
      }
    return Period(label: label, months: months(kind, of: month), kind: kind)
  }

  /// The periods of a kind that cover a range of months, in order, each once.
  package func periods(_ kind: Period.Kind, from: Month, through: Month) -> [Period] {
    Month.range(from, through).reduce(into: []) { periods, month in
      let period = period(kind, of: month)
      if periods.last?.label != period.label { periods.append(period) }
    }
  }

  private func months(_ kind: Period.Kind, of month: Month) -> [Month] {
    switch kind {
    case .month: return [month]
    case .ttm: return Month.range(month.advanced(by: -11), month)
    case .quarter: return places.keys.filter { places[$0]?.quarter == quarter(of: month) }.sorted()
    case .year: return places.keys.filter { places[$0]?.year == year(of: month) }.sorted()
    case .qtd: return months(.quarter, of: month).filter { $0 <= month }
    case .ytd: return months(.year, of: month).filter { $0 <= month }
    }
  }
}
