extension Feed {
  /// The planned values of the indicators.
  package static let plan = Feed(
    name: "plan",
    title: "Plan",
    summary: "A plan version: one row is an indicator's planned value for a month.",
    columns: [
      FeedColumn("version", .name, "The plan version.", isRequired: true, isKey: true),
      FeedColumn(
        "indicator", .name, "The indicator, as `offerbook indicators` lists it.",
        isRequired: true, isKey: true),
      FeedColumn(
        "month", .period, "The planned month, or a fiscal quarter (FY27-Q3) or year (FY27).",
        isRequired: true, isKey: true),
      FeedColumn("segment", .name, "The segment; blank = all of them.", isKey: true),
      FeedColumn("geo", .name, "The geo; blank = all of them.", isKey: true),
      FeedColumn("category", .name, "The category; blank = all of them.", isKey: true),
      FeedColumn("value", .decimal, "The planned value; a rate is a fraction.", isRequired: true),
      FeedColumn("currency", .currency, "The currency of a planned amount of money."),
      FeedColumn(
        "spread", .choice(Spread.allCases.map(\.rawValue)),
        "How an amount for a quarter or a year is spread over its months; blank = even."),
    ],
    rules: [
      .currencyOfMoney("indicator", "currency"),
      .practiceCurrency("currency"),
    ],
    contentKey: []
  )
}
