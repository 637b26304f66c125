/// What is known outside a file that its rows are checked against.
package struct FeedContext: Sendable {
  /// The codes in the catalog, or nil where codes are not checked.
  package var offeringCodes: Set<String>?
  /// The practice's one currency; nil lets the file's first row set it.
  package var currency: String?
  /// What all amounts are converted to; once it is set, rows may be in any currency.
  package var reportingCurrency: String?
  /// The known indicators and whether each is money; empty leaves them unchecked.
  package var indicators: [String: Bool]
  /// Whether rows keep what is known of them in columns that the file does not have: rules about
  /// those are then left to whoever knows it.
  package var keepsAbsentColumns = false

  package init(
    offeringCodes: Set<String>? = nil, currency: String? = nil,
    reportingCurrency: String? = nil, indicators: [String: Bool] = [:]
  ) {
    self.offeringCodes = offeringCodes
    self.currency = currency
    self.reportingCurrency = reportingCurrency
    self.indicators = indicators
  }
}
