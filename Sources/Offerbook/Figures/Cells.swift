internal import Postgres

/// Sums of the ledger's measures by month and by some dimensions: what figures are made of.
package struct Cells: Sendable {
  struct Cell: Sendable {
    let measure: String
    let month: Month
    let slice: Slice
    /// The amount as it was booked, in `currency` where it is money.
    let booked: ExactDecimal
    let currency: String?
    let converted: Conversion.Converted
  }

  private let byMeasure: [String: [Cell]]
  /// The currencies that money in the cells was booked in.
  package let currencies: Set<String>
  /// The rates that lacked; the cells that needed them are left out.
  let missing: MissingRates
  private let monthsWithData: [String: Set<Month>]

  /// What cells are read of, and how they are brought into one currency.
  struct Scope {
    var asOf: AsOf
    var measures: Set<String>
    var dimensions: Set<Dimension>
    /// What figures will be asked for: rates may lack elsewhere.
    var filter: Slice
    var conversion: Conversion

    /// The measures by name, with that which says whether anything was booked.
    fileprivate var read: [String] {
      let ofBookings = measures.contains(where: Measure.isOfBookings) ? [Measure.deals] : []
      return measures.union(ofBookings).sorted()
    }

    fileprivate var names: [String] { dimensions.map(\.rawValue).sorted() }
  }

  /// Reads the sums of some months as of a load and converts them.
  init(_ connection: Connection, _ scope: Scope, months: [Month]) throws {
    guard let first = months.min(), let last = months.max() else {
      try self.init([], scope)
      return
    }
    let rows = try connection.run(
      SQL.Queries.cells.statement, [scope.asOf.load, scope.read, first, last, scope.names])
    try self.init(rows, scope)
  }

  /// Reads the sums of the first days of a month from the facts, and converts them.
  init(_ connection: Connection, _ scope: Scope, firstDays days: Int, of month: Month) throws {
    let rows = try connection.run(
      SQL.Queries.cellsThroughDay.statement,
      [scope.asOf.load, scope.read, month, days, scope.names])
    try self.init(rows, scope)
  }

  private init(_ rows: some Sequence<Row>, _ scope: Scope) throws {
    var byMeasure: [String: [Cell]] = [:]
    var currencies: Set<String> = []
    var missing = MissingRates()
    var monthsWithData: [String: Set<Month>] = [:]
    for row in rows {
      var slice: Slice = [:]
      for dimension in scope.dimensions {
        slice[dimension] = try row.getOptional(dimension.rawValue) ?? ""
      }
      let (measure, month): (String, Month) = (try row.get("measure"), try row.get("month"))
      let booked: ExactDecimal = try row.get("amount")
      let currency: String? = try row.getOptional("currency")
      monthsWithData[measure, default: []].insert(month)
      var converted = Conversion.Converted(amount: booked, divisor: nil)
      if let currency {
        currencies.insert(currency)
        guard scope.filter.allSatisfy({ slice[$0.key] == $0.value }) else { continue }
        guard let result = try scope.conversion.convert(booked, from: currency, in: month) else {
          missing.add(scope.conversion.missingRates(of: currency, in: month))
          continue
        }
        converted = result
      }
      byMeasure[measure, default: []].append(
        Cell(
          measure: measure, month: month, slice: slice, booked: booked, currency: currency,
          converted: converted))
    }
    self.byMeasure = byMeasure
    self.currencies = currencies
    self.missing = missing
    self.monthsWithData = monthsWithData
  }

  /// Whether any of the months has data for any of the measures, in whatever slice.
  ///
  /// A month with deals has no services bookings, or such that cancel out: that is zero, and no lack
  /// of data.
  func hasData(for terms: [Indicator.Term], in period: Period) -> Bool {
    terms.contains { term in
      let names = [term.measure] + (Measure.isOfBookings(term.measure) ? [Measure.deals] : [])
      return names.contains { name in
        monthsWithData[name].map { period.months.contains(where: $0.contains) } ?? false
      }
    }
  }

  /// The slices by some dimensions in which terms do not come to zero, month by month.
  func slices(
    of terms: [Indicator.Term], by dimensions: Set<Dimension>
  ) -> [Month: Set<Slice>] {
    var sums: [Month: [Slice: ExactDecimal]] = [:]
    for term in terms {
      let factor = ExactDecimal(mantissa: Int128(term.factor), scale: 0)
      for cell in byMeasure[term.measure] ?? [] {
        sums[cell.month, default: [:]][cell.slice.keeping(dimensions), default: .zero] +=
          cell.converted.amount * factor
      }
    }
    return sums.mapValues { Set($0.filter { !$0.value.isZero }.keys) }
  }

  /// The first month that has data for any measure.
  var firstMonth: Month? { monthsWithData.values.compactMap { $0.min() }.min() }

  /// The last month that has data for a measure.
  package func lastMonth(of measure: String) -> Month? { monthsWithData[measure]?.max() }

  /// What a measure came to in a period in each currency it was booked in, and that converted.
  func byCurrency(
    _ measure: String, in period: Period
  ) -> [(currency: String, booked: ExactDecimal, converted: ExactDecimal)] {
    let within = (byMeasure[measure] ?? []).filter { period.months.contains($0.month) }
    return Dictionary(grouping: within) { $0.currency ?? "" }.sorted { $0.key < $1.key }
      .map { currency, cells in
        let converted = cells.map(\.converted.result).reduce(.zero, +)
        return (currency, cells.map(\.booked).reduce(.zero, +), converted)
      }
  }

  /// The sums of some terms in a period by the given dimensions, within a filter.
  ///
  /// What is still to be divided by a month's rate is summed before, so that it is rounded once.
  func sums(
    of terms: [Indicator.Term], in period: Period, by dimensions: [Dimension], where filter: Slice
  ) -> [[String]: ExactDecimal] {
    let months = Set(period.months)
    var sums: [[String]: ExactDecimal] = [:]
    var undivided: [Month: [[String]: Conversion.Converted]] = [:]
    for term in terms {
      let factor = ExactDecimal(mantissa: Int128(term.factor), scale: 0)
      for cell in byMeasure[term.measure] ?? [] where months.contains(cell.month) {
        guard filter.allSatisfy({ cell.slice[$0.key] == $0.value }) else { continue }
        let key = dimensions.map { cell.slice[$0] ?? "" }
        let amount = cell.converted.amount * factor
        if cell.converted.divisor == nil {
          sums[key, default: .zero] += amount
        } else {
          undivided[cell.month, default: [:]][
            key, default: Conversion.Converted(amount: .zero, divisor: cell.converted.divisor)
          ].amount += amount
        }
      }
    }
    for part in undivided.values.joined() { sums[part.key, default: .zero] += part.value.result }
    return sums
  }
}
