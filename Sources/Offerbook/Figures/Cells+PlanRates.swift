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
    try self.init(
      connection, asOf: asOf, measures: measures, months: months, dimensions: dimensions,
      where: [:], conversion: conversion)
    _ = try conversion.currency(of: currencies, missing: [missing])
  }
}
