package import Postgres

/// Sums of the ledger's measures by month and by some dimensions: what figures are made of.
package struct Cells: Sendable {
  struct Cell: Sendable {
    let measure: String
    let month: Month
    let slice: Slice
    let amount: ExactDecimal
  }

  private let byMeasure: [String: [Cell]]
  /// The currency of all money in the cells.
  package let currency: String?
  private let monthsWithData: [String: Set<Month>]

  /// Reads the sums as of a load.
  ///
  /// - Throws: `InputError` when the cells hold more than one currency.
  package init(
    _ connection: Connection, asOf: AsOf, measures: Set<String>, months: [Month],
    dimensions: Set<Dimension>
  ) throws {
    guard let first = months.min(), let last = months.max() else {
      (byMeasure, currency, monthsWithData) = ([:], nil, [:])
      return
    }
    let rows = try connection.run(
      SQL.Queries.cells.statement,
      [
        asOf.load, measures.sorted(), first, last, dimensions.map(\.rawValue).sorted(),
      ])
    var byMeasure: [String: [Cell]] = [:]
    var currencies: Set<String> = []
    var monthsWithData: [String: Set<Month>] = [:]
    for row in rows {
      var slice: Slice = [:]
      for dimension in dimensions {
        slice[dimension] = try row.getOptional(dimension.rawValue) ?? ""
      }
      let cell = Cell(
        measure: try row.get("measure"), month: try row.get("month"), slice: slice,
        amount: try row.get("amount"))
      byMeasure[cell.measure, default: []].append(cell)
      monthsWithData[cell.measure, default: []].insert(cell.month)
      if let code: String = try row.getOptional("currency") { currencies.insert(code) }
    }
    guard currencies.count < 2 else {
      let list = currencies.sorted().joined(separator: " and ")
      throw InputError("the ledger holds \(list); amounts of several currencies are not added")
    }
    self.byMeasure = byMeasure
    self.currency = currencies.first
    self.monthsWithData = monthsWithData
  }

  /// Whether any of the months has data for any of the measures, in whatever slice.
  func hasData(for terms: [Indicator.Term], in period: Period) -> Bool {
    terms.contains { term in
      let months = monthsWithData[term.measure] ?? []
      return period.months.contains(where: months.contains)
    }
  }

  /// The last month that has data for a measure.
  package func lastMonth(of measure: String) -> Month? { monthsWithData[measure]?.max() }

  /// The sums of some terms in a period by the given dimensions, within a filter.
  func sums(
    of terms: [Indicator.Term], in period: Period, by dimensions: [Dimension], where filter: Slice
  ) -> [[String]: ExactDecimal] {
    let months = Set(period.months)
    var sums: [[String]: ExactDecimal] = [:]
    for term in terms {
      let factor = ExactDecimal(mantissa: Int128(term.factor), scale: 0)
      for cell in byMeasure[term.measure] ?? [] where months.contains(cell.month) {
        guard filter.allSatisfy({ cell.slice[$0.key] == $0.value }) else { continue }
        let key = dimensions.map { cell.slice[$0] ?? "" }
        sums[key, default: .zero] += cell.amount * factor
      }
    }
    return sums
  }
}
