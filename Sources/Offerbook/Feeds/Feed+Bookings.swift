extension Feed {
  /// The lines of closed-won opportunities.
  package static let bookings = Feed(
    name: "bookings",
    title: "Bookings",
    summary: "The booking book: one row is a line of a closed-won opportunity.",
    columns: [
      FeedColumn("opportunity_id", .id, "The deal.", isRequired: true, isKey: true),
      FeedColumn(
        "line", .id, "The line, unique in its opportunity.", isRequired: true, isKey: true),
      FeedColumn("close_date", .date, "The day on which the deal was won.", isRequired: true),
      FeedColumn(
        "kind", .choice(["product", "services"]), "What the line sells.", isRequired: true),
      FeedColumn("amount", .decimal, "The booked amount; credits are negative.", isRequired: true),
      FeedColumn("currency", .currency, "The currency of the amounts.", isRequired: true),
      FeedColumn(
        "offering_code", .id, "The offering that was sold; a services line needs one."),
      FeedColumn(
        "net_arr", .decimal, "The net change in annual recurring revenue; product lines only.",
        blank: "0"),
      FeedColumn("account_id", .id, "The customer.", isRequired: true),
      FeedColumn("account_name", .text, "The customer's name."),
      FeedColumn(
        "parent_opportunity_id", .id, "The deal that this one is a child of (its services)."),
      FeedColumn("opportunity_name", .text, "What the deal is called."),
      FeedColumn("segment", .name, "The segment as it was when the deal was booked."),
      FeedColumn("geo", .name, "The geo as it was when the deal was booked."),
      FeedColumn("industry", .name, "The industry as it was when the deal was booked."),
      FeedColumn("order_type", .name, "New, growth or renewal, in the practice's words."),
      FeedColumn("deal_path", .name, "How it was sold: direct, channel, web."),
      FeedColumn("delivery", .choice(["direct", "partner"]), "Who delivers.", blank: "direct"),
      FeedColumn("partner_id", .id, "The partner that delivers or sold."),
      FeedColumn("owner", .name, "Who owns the deal."),
      FeedColumn(
        "deal_count", .integer, "How many deals it counts for: 1, 0 a credit, -1 a decommission.",
        blank: "1"),
    ],
    originColumns: ["load", "file", "file_line"],
    rules: [
      .inCatalog("offering_code"),
      .practiceCurrency("currency"),
      .needed("offering_code", when: "kind", is: "services"),
      .zero("net_arr", when: "kind", is: "services"),
      .within("deal_count", ["-1", "0", "1"]),
      .differs("parent_opportunity_id", "opportunity_id"),
    ],
    contentKey: [("opportunity_id", nil), ("line", "1")],
    day: "close_date"
  )
}
