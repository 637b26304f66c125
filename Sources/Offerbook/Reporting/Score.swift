/// One indicator on the first screen: its value against plan over several periods.
package struct Score: Equatable, Sendable {
  /// `Services bookings`.
  package var title: String
  /// The indicator's name, `services-bookings`, under which its definition is found.
  package var indicator: String
  /// Month, quarter to date, year to date.
  package var periods: [ScorePeriod]
  /// The attainments at which the status changes, lowest first, `0.9` and `1`; may be empty.
  package var thresholds: [ExactDecimal]
  /// What its first period shows.
  package var figures: [ShownFigure]
  /// What was written about the indicator as a whole.
  package var comments: [ReportComment]

  package init(
    title: String, indicator: String, periods: [ScorePeriod], thresholds: [ExactDecimal] = [],
    showing figures: [ShownFigure] = [], comments: [ReportComment] = []
  ) {
    self.title = title
    self.indicator = indicator
    self.periods = periods
    self.thresholds = thresholds
    self.figures = figures
    self.comments = comments
  }
}

/// An indicator's value against plan in one period.
package struct ScorePeriod: Equatable, Sendable {
  /// `October 2026`, `FY27-Q3 to date`, `FY27 to date`.
  package var title: String
  /// An amount, a ratio or none.
  package var actual: ReportCell
  package var plan: ReportCell
  /// An amountChange or pointChange, or none.
  package var variance: ReportCell
  /// Actual / plan as a ratio, or none.
  package var attainment: ReportCell
  package var status: Status

  package init(
    title: String, actual: ReportCell, plan: ReportCell, variance: ReportCell,
    attainment: ReportCell, status: Status
  ) {
    self.title = title
    self.actual = actual
    self.plan = plan
    self.variance = variance
    self.attainment = attainment
    self.status = status
  }
}
