/// Which plan version figures are held against, month by month and indicator by indicator.
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

  /// That a version counts from a month on.
  struct Agreement: Equatable, Sendable {
    var version: String
    /// Nil from the beginning.
    var from: Month?
    /// Whether an indicator that the version does not plan stays with the agreements below.
    var leavesOthers: Bool
  }

  /// The spans in the order of their months.
  package let spans: [Span]
  /// The spans of the indicators that the version of some month does not plan, and that stay with
  /// another.
  private let staying: [String: [Span]]
  /// The versions that indicators stay with and are planned by.
  private let planning: [String: Set<String>]

  /// The version that holds what the actuals came to twelve months before, in every month.
  package static let priorYearName = "prior-year"
  package static let priorYear = PlanChoice(version: priorYearName)

  /// One version for all months.
  package init(version: String) {
    spans = [Span(version: version)]
    (staying, planning) = ([:], [:])
  }

  /// Agreements that lie over each other, the topmost first.
  ///
  /// - Parameter planned: The last month that each version plans of each indicator.
  init(agreed agreements: [Agreement], planned: [String: [String: Month]]) {
    let spans = Self.spans(agreements) { _ in true }
    let indicators = Set(agreements.flatMap { planned[$0.version]?.keys.map { $0 } ?? [] })
    var staying: [String: [Span]] = [:]
    var planning: [String: Set<String>] = [:]
    for indicator in indicators {
      let own = Self.spans(agreements) { agreement in
        guard agreement.leavesOthers, let from = agreement.from else { return true }
        return planned[agreement.version]?[indicator].map { $0 >= from } ?? false
      }
      guard own != spans else { continue }
      staying[indicator] = own
      for span in own where !spans.contains(span) {
        guard let last = planned[span.version]?[indicator],
          spans.first(where: { $0.contains(last) })?.version != span.version, span.contains(last)
        else { continue }
        planning[indicator, default: []].insert(span.version)
      }
    }
    (self.spans, self.staying, self.planning) = (spans, staying, planning)
  }

  /// The topmost of the agreements that count, from each month on in which one begins.
  private static func spans(
    _ agreements: [Agreement], _ isCounting: (Agreement) -> Bool
  ) -> [Span] {
    let starts = agreements.map(\.from)
    let ordered = (starts.contains(nil) ? [nil] : []) + Set(starts.compactMap { $0 }).sorted()
    var spans: [Span] = []
    var open: Int?
    for start in ordered {
      let top = agreements.firstIndex { agreement in
        let reaches = agreement.from.map { from in start.map { from <= $0 } ?? false } ?? true
        return reaches && isCounting(agreement)
      }
      guard top != open else { continue }
      if open != nil { spans[spans.count - 1].through = start?.advanced(by: -1) }
      if let top { spans.append(Span(version: agreements[top].version, from: start)) }
      open = top
    }
    return spans
  }

  package var isPriorYear: Bool { self == .priorYear }

  /// The version that is agreed in a month, whatever it plans.
  func version(of month: Month) -> String? {
    spans.first { $0.contains(month) }?.version
  }

  /// The version that counts for an indicator in a month.
  func version(of month: Month, for indicator: String) -> String? {
    (staying[indicator] ?? spans).first { $0.contains(month) }?.version
  }

  /// Whether a version counts for an indicator in some month from a month on.
  func counts(_ version: String, for indicator: String, from month: Month?) -> Bool {
    (staying[indicator] ?? spans).contains { span in
      span.version == version
        && span.through.map { last in month.map { $0 <= last } ?? true } ?? true
    }
  }

  /// The indicators that a version plans and counts for in months that another one is agreed for.
  package func indicators(stayingWith version: String) -> [String] {
    planning.filter { $0.value.contains(version) }.keys.sorted()
  }

  /// `FY27`, or `FY27 to 2026-06, FY27-R from 2026-07` where some months have another version; with
  /// what stays with a version that is agreed for others.
  package func title(of months: [Month]) -> String? {
    let counting = spans.filter { span in months.contains(where: span.contains) }
    let names = Set(months.map { version(of: $0) })
    guard names.count > 1 else {
      return counting.first.map { $0.version + stayingInWords(months) }
    }
    return counting.map { span in
      let from = span.from.flatMap { from in months.contains { $0 < from } ? from : nil }
      let through = span.through.flatMap { last in months.contains { $0 > last } ? last : nil }
      return [span.version, from.map { "from \($0)" }, through.map { "to \($0)" }]
        .compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ") + stayingInWords(months)
  }

  /// ` (net-arr stays with FY27)`.
  private func stayingInWords(_ months: [Month]) -> String {
    var indicators: [String: Set<String>] = [:]
    for (indicator, versions) in planning {
      for month in months {
        guard let own = version(of: month, for: indicator), versions.contains(own),
          own != version(of: month)
        else { continue }
        indicators[own, default: []].insert(indicator)
      }
    }
    guard !indicators.isEmpty else { return "" }
    let words = indicators.sorted { $0.key < $1.key }.map { version, names in
      names.count == 1
        ? "\(names.joined()) stays with \(version)"
        : "\(names.count) indicators stay with \(version)"
    }
    return " (\(words.joined(separator: ", ")))"
  }
}
