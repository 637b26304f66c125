/// Something that a row must fulfil beyond the types of its columns.
enum FeedRule: Sendable {
  /// A column may not be blank when another holds a value.
  case needed(String, when: String, is: String)
  /// A number must be zero when another column holds a value.
  case zero(String, when: String, is: String)
  /// A value is one of a few.
  case within(String, [String])
  /// Two columns never hold the same value.
  case differs(String, String)
  /// A number is not below zero.
  case notNegative(String)
  /// A number is above zero.
  case positive(String)
  /// A column that is filled needs another one.
  case needs(String, String)
  /// A day is not before another one.
  case notBefore(String, String)
  /// An indicator of money needs a currency; one that is not money has none.
  case currencyOfMoney(String, String)
  /// A code is that of an offering in the catalog.
  case inCatalog(String)
  /// A currency is the practice's, unless amounts are converted to a reporting currency.
  case practiceCurrency(String)
  /// A rate is one where its currency is the reporting currency.
  case oneForReporting(String, of: String)
}
