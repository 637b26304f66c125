/// What a report was made with: plan version, state of the ledger, rates, filter.
package struct ReportParameter: Equatable, Sendable {
  /// `Plan version`.
  package var name: String
  /// `FY27 agreed`.
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
