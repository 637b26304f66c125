extension FeedRule {
  /// Whether the rule can only be checked once a row has what it keeps in columns that the file
  /// does not have.
  func isLeft(where absent: [String]) -> Bool {
    switch self {
    case .needed(let column, let other, _), .zero(let column, let other, _),
      .needs(let column, let other), .notBefore(let column, let other):
      absent.contains(column) || absent.contains(other)
    case .within, .differs, .notNegative, .positive, .currencyOfMoney, .inCatalog,
      .practiceCurrency, .oneForReporting:
      // What is kept has fulfilled these already; `currencyOfMoney` also knows the indicators.
      false
    }
  }
}
