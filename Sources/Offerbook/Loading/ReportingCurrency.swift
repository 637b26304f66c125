package import Postgres

/// What every amount is converted to, and what would be left in the air by another one.
package struct ReportingCurrency {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// Which rates figures would need and the ledger does not have, in words; nil where none lacks.
  package func missingRates() throws -> String? {
    guard let reporting = try Settings(connection, asOf: Int(Int32.max)).reportingCurrency else {
      return nil
    }
    var missing = MissingRates()
    for row in try connection.run(SQL.Checks.currenciesConvert.statement) {
      guard let type = RateType(rawValue: try row.get("rate_type")) else { continue }
      missing.add([
        ExchangeRates.Key(
          type: type, currency: try row.get("currency"), month: try row.get("month"))
      ])
    }
    return missing.message(reporting: reporting)
  }

  /// - Throws: `InputError` when a load changes the reporting currency while rates are units of it,
  ///   revives rates that are units of another one, or takes it away while amounts are in several.
  func refuseChange(by load: Int, undoing undone: Int? = nil) throws {
    let before = try Settings(connection, asOf: load - 1).reportingCurrency
    let after = try Settings(connection, asOf: load).reportingCurrency
    let rates = try connection.run(SQL.Loading.liveRateLoads.statement)
      .map { try $0.get("load", as: Int.self) }
    if let undone, rates.contains(load) { try refuseRevival(of: undone, to: after) }
    guard before != after else { return }
    if let before, !rates.isEmpty {
      let list = rates.map(String.init).joined(separator: ", ")
      throw InputError(
        "the reporting currency is \(before), and live rates are units of it; undo the loads "
          + "that brought them first (\(list)), then load rates to the other currency")
    }
    if after == nil { try refuseSeveral() }
  }

  /// What a load retired were units of what was the reporting currency before it.
  private func refuseRevival(of load: Int, to after: String?) throws {
    let unit = try Settings(connection, asOf: load - 1).reportingCurrency
    guard let unit, unit != after else { return }
    throw InputError(
      "the rates that load \(load) took away are units of \(unit), and the reporting currency is "
        + "\(after ?? "not set"); set it back first, or load rates to the new one")
  }

  private func refuseSeveral() throws {
    let used = try connection.run(SQL.Loading.liveCurrencies.statement).map { row in
      "\(try row.get("currency", as: String.self)) (load \(try row.get("load", as: Int.self)))"
    }
    guard used.count > 1 else { return }
    throw InputError(
      "amounts are in \(used.joined(separator: " and ")) and are not added without a reporting "
        + "currency; undo the loads of all but one first")
  }
}
