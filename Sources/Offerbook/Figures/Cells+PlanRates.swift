internal import Postgres

extension Cells {
  /// Reads sums in the reporting currency at plan rates, at which plans are held.
  ///
  /// - Throws: `InputError` that lists every exchange rate that lacks.
  init(
    atPlanRates connection: Connection, asOf: AsOf, measures: Set<String>, months: [Month],
    dimensions: Set<Dimension>
  ) throws {
    let settings = try Settings(connection, asOf: asOf.load)
    let conversion = try Conversion(
      connection, asOf: asOf.load, settings: settings, choice: RateChoice(), months: months
    ).atPlanRates
    let scope = Scope(
      asOf: asOf, measures: measures, dimensions: dimensions, filter: [:], conversion: conversion)
    try self.init(connection, scope, months: months)
    _ = try conversion.currency(of: currencies, missing: [missing])
  }
}
