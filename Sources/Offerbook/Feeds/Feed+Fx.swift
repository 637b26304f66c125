extension Feed {
  /// The exchange rates of months.
  package static let fx = Feed(
    name: "fx",
    title: "Exchange rates",
    summary: "Exchange rates: one row is the rate of a currency for a month, of one type.",
    columns: [
      FeedColumn(
        "rate_type", .choice(RateType.allCases.map(\.rawValue)),
        "The rate a plan is held at, the month's average, or that of its last day.",
        isRequired: true, isKey: true),
      FeedColumn(
        "currency", .currency, "The currency that is converted.", isRequired: true, isKey: true),
      FeedColumn("month", .month, "The month that the rate is for.", isRequired: true, isKey: true),
      FeedColumn(
        "rate", .rate, "Units of the reporting currency for one unit of the currency.",
        isRequired: true),
    ],
    rules: [
      .positive("rate"),
      .oneForReporting("rate", of: "currency"),
    ],
    contentKey: []
  )
}
