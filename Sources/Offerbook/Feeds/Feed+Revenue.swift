extension Feed {
  /// The amounts recognised on services.
  package static let revenue = Feed(
    name: "revenue",
    title: "Revenue",
    summary: "Services revenue: one row is an amount recognised on an opportunity on a day.",
    columns: [
      FeedColumn(
        "opportunity_id", .id, "The deal that the revenue comes from.",
        isRequired: true, isKey: true),
      FeedColumn(
        "revenue_id", .id, "The amount's own id, unique in its opportunity.",
        isRequired: true, isKey: true),
      FeedColumn("recognised_on", .date, "The day of recognition.", isRequired: true),
      FeedColumn(
        "amount", .decimal, "The recognised amount; reversals are negative.", isRequired: true),
      FeedColumn("currency", .currency, "The currency of the amounts.", isRequired: true),
      FeedColumn(
        "offering_code", .id, "The offering that was delivered.", isRequired: true),
      FeedColumn("cost", .decimal, "What the delivery cost."),
      FeedColumn("hours", .quantity, "The hours delivered."),
      FeedColumn("delivery", .choice(["direct", "partner"]), "Who delivered.", blank: "direct"),
    ],
    rules: [
      .inCatalog("offering_code"),
      .practiceCurrency("currency"),
    ],
    contentKey: [("revenue_id", nil)],
    day: "recognised_on"
  )
}
