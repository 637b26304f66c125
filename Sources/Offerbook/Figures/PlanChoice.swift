/// Which plan version figures are held against, month by month.
package struct PlanChoice: Equatable, Sendable {
  /// A version and the months for which it counts.
  package struct Span: Equatable, Sendable {
    package var version: String
    /// The first month, nil from the beginning.
    package var from: Month?
    /// The last month, nil without end.
    package var through: Month?

    func contains(_ month: Month) -> Bool {
      from.map { $0 <= month } ?? true && through.map { month <= $0 } ?? true
    }
  }

  /// The spans in the order of their months.
  package let spans: [Span]

  /// The version that holds what the actuals came to twelve months before, in every month.
  package static let priorYearName = "prior-year"
  package static let priorYear = PlanChoice(version: priorYearName)

  /// One version for all months.
  package init(version: String) {
    spans = [Span(version: version)]
  }

  /// Versions each agreed from a month on, ordered by that month.
  init(agreed: [(version: String, from: Month?)]) {
    spans = agreed.enumerated().map { index, agreement in
      let next = index + 1 < agreed.count ? agreed[index + 1].from : nil
      return Span(
        version: agreement.version, from: agreement.from, through: next?.advanced(by: -1))
    }
  }

  package var isPriorYear: Bool { self == .priorYear }

  /// The version that counts in a month.
  package func version(of month: Month) -> String? {
    spans.first { $0.contains(month) }?.version
  }

  /// `FY27`, or `FY27 to 2026-06, FY27-R from 2026-07` where some months have another version.
  package func title(of months: [Month]) -> String? {
    let counting = spans.filter { span in months.contains(where: span.contains) }
    let names = Set(months.map(version))
    guard names.count > 1 else { return counting.first?.version }
    return counting.map { span in
      let from = span.from.flatMap { from in months.contains { $0 < from } ? from : nil }
      let through = span.through.flatMap { last in months.contains { $0 > last } ? last : nil }
      return [span.version, from.map { "from \($0)" }, through.map { "to \($0)" }]
        .compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
  }
}
