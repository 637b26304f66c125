/// What report is asked for, of which month and on which state of the ledger.
package struct ReportRequest: Sendable {
  package var declaration: ReportDeclaration
  package var month: Month
  /// The plan version, nil for the agreed one.
  package var plan: String?
  /// Only figures within these values.
  package var filter: Slice = [:]
  package var rates = RateChoice()
  package var asOf: AsOf
  /// The last event whose comments are shown; nil is that of `asOf`.
  package var lastComment: Int?
  /// Whether to say what changed against the last report of the month.
  package var sinceLast = false

  /// What the journal calls it: `monthly`, `segment where segment=Large`.
  package var journalName: String {
    let pairs = FigureComment.Subject.pairs(filter).map { "\($0.0.rawValue)=\($0.1)" }
    return pairs.isEmpty
      ? declaration.name : "\(declaration.name) where \(pairs.joined(separator: ", "))"
  }

  package init(_ declaration: ReportDeclaration, month: Month, asOf: AsOf) {
    self.declaration = declaration
    self.month = month
    self.asOf = asOf
  }
}
