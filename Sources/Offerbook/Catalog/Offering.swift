internal import Postgres

/// A service that can be sold, as the catalog has it in one version.
package struct Offering: Sendable, Equatable {
  package var code: String
  package var name: String
  package var category: String
  package var type: String?
  package var kind: String?
  package var sku: String?
  package var stage: String?
  package var maturity: String?
  package var delivery: String?
  /// Empty means all.
  package var segments: [String]
  package var geos: [String]
  package var industries: [String]
  package var listPrice: ExactDecimal?
  package var currency: String?
  package var priceUnit: String?
  package var durationDays: ExactDecimal?
  package var owner: String?
  package var launchedOn: CalendarDate?
  package var retiredOn: CalendarDate?
  package var summary: String?
  /// The load that brought this version.
  package var load: Int
  /// The days on which this version became and ceased to be the catalog's.
  package var since: String
  package var until: String?

  init(_ row: Row) throws {
    code = try row.get("offering_code")
    name = try row.get("name")
    category = try row.get("category")
    type = try row.getOptional("type")
    kind = try row.getOptional("kind")
    sku = try row.getOptional("sku")
    stage = try row.getOptional("stage")
    maturity = try row.getOptional("maturity")
    delivery = try row.getOptional("delivery")
    segments = try row.get("segments")
    geos = try row.get("geos")
    industries = try row.get("industries")
    listPrice = try row.getOptional("list_price")
    currency = try row.getOptional("currency")
    priceUnit = try row.getOptional("price_unit")
    durationDays = try row.getOptional("duration_days")
    owner = try row.getOptional("owner")
    launchedOn = try row.getOptional("launched_on")
    retiredOn = try row.getOptional("retired_on")
    summary = try row.getOptional("summary")
    load = try row.get("load")
    since = try row.get("since")
    until = try row.getOptional("until")
  }
}
