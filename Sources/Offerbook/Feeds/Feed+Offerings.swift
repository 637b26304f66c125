extension Feed {
  /// The catalog of services that the practice sells.
  package static let offerings = Feed(
    name: "offerings",
    title: "Offerings",
    summary: "The catalog: one row is a service that can be sold, packaged or custom.",
    columns: [
      FeedColumn(
        "offering_code", .id, "The practice's own code of the offering.",
        isRequired: true, isKey: true),
      FeedColumn("name", .text, "What the offering is called.", isRequired: true),
      FeedColumn("category", .name, "The top of the taxonomy: Consulting.", isRequired: true),
      FeedColumn("type", .name, "The taxonomy below the category: Migration."),
      FeedColumn(
        "kind", .choice(["packaged", "custom"]),
        "Packaged (has a SKU) or custom (scoped in a statement of work)."),
      FeedColumn("sku", .id, "The number that a packaged offering is ordered by."),
      FeedColumn(
        "stage", .choice(["idea", "backlog", "building", "pilot", "available", "retired"]),
        "Where the offering is in its life."),
      FeedColumn("maturity", .name, "How well proven the offering is, in the practice's words."),
      FeedColumn(
        "delivery", .choice(["direct", "partner", "both"]), "Who can deliver the offering."),
      FeedColumn("segments", .list, "The segments it is sold to; blank = all."),
      FeedColumn("geos", .list, "The geos it is sold in; blank = all."),
      FeedColumn("industries", .list, "The industries it is sold to; blank = all."),
      FeedColumn("list_price", .decimal, "The price of one unit; it needs a currency."),
      FeedColumn("currency", .currency, "The currency of the list price."),
      FeedColumn("price_unit", .name, "What the price is for: day, engagement, seat."),
      FeedColumn("duration_days", .integer, "How many days the delivery takes."),
      FeedColumn("owner", .name, "Who answers for the offering."),
      FeedColumn("launched_on", .date, "The first day on which it could be sold."),
      FeedColumn("retired_on", .date, "The first day on which it is no longer sold."),
      FeedColumn("summary", .text, "What the customer gets."),
    ],
    rules: [
      .notNegative("list_price"),
      .needs("list_price", "currency"),
      .notNegative("duration_days"),
      .notBefore("retired_on", "launched_on"),
    ],
    contentKey: [("offering_code", nil)]
  )
}
