/// The definition of an indicator as the report's reader needs it.
package struct ReportDefinition: Equatable, Sendable {
  /// `dollar-attach-rate`.
  package var indicator: String
  /// The question the indicator answers.
  package var question: String
  /// `services bookings / net ARR`.
  package var formula: String
  /// Where the definition comes from.
  package var source: String

  package init(indicator: String, question: String, formula: String, source: String) {
    self.indicator = indicator
    self.question = question
    self.formula = formula
    self.source = source
  }
}
