extension Feed {
  /// The months of a calendar that is not the Gregorian one.
  package static let calendar = Feed(
    name: "calendar",
    title: "Calendar",
    summary: "A calendar of weeks (4-4-5): one row is a month with its first and last day.",
    columns: [
      FeedColumn("first_day", .date, "The month's first day.", isRequired: true, isKey: true),
      FeedColumn("last_day", .date, "The month's last day.", isRequired: true),
      FeedColumn(
        "month", .month, "What the month is called; it holds a day of that calendar month.",
        isRequired: true),
      FeedColumn(
        "fiscal_year", .integer,
        "The fiscal year as the practice names it, 2027; it has twelve months.",
        isRequired: true),
      FeedColumn("quarter", .integer, "The fiscal quarter, 1 to 4.", isRequired: true),
    ],
    rules: [
      .notBefore("last_day", "first_day"),
      .within("quarter", ["1", "2", "3", "4"]),
      .notNegative("fiscal_year"),
    ],
    contentKey: []
  )
}
