internal import Postgres

extension PlanCell {
  /// The cells in the reporting currency, at plan rates; parts are added and need one currency.
  ///
  /// - Throws: `InputError` that lists every exchange rate that lacks.
  static func converted(
    _ cells: [PlanCell], _ connection: Connection, asOf: AsOf
  ) throws -> [PlanCell] {
    let conversion = try Conversion(
      connection, asOf: asOf.load, settings: Settings(connection, asOf: asOf.load),
      choice: RateChoice(), months: cells.map(\.month)
    ).atPlanRates
    var missing = MissingRates()
    let converted = try cells.map { cell in
      guard let currency = cell.currency else { return cell }
      var converted = cell
      if let amount = try conversion.convert(cell.value, from: currency, in: cell.month) {
        converted.value = amount.result
      } else {
        missing.add(conversion.missingRates(of: currency, in: cell.month))
      }
      return converted
    }
    let one = try conversion.currency(of: Set(cells.compactMap(\.currency)), missing: [missing])
    return converted.map { cell in
      var cell = cell
      if cell.currency != nil { cell.currency = one }
      return cell
    }
  }
}
