/// A named figure with a definition, declared by a file in SQL/Indicators.
package struct Indicator: Sendable {
  package enum Unit: String, Sendable {
    case money, ratio
  }

  package enum Direction: String, Sendable {
    /// More is better.
    case more
    /// Less is better.
    case less
  }

  /// `dollar-attach-rate`.
  package let name: String
  /// `Dollar attach rate`.
  package let title: String
  /// The question it answers, in a sentence.
  package let question: String
  package let definition: String
  /// Where the definition comes from.
  package let source: String
  package let unit: Unit
  package let direction: Direction
  /// Whether it is what all months up to the end of a period come to, not the period alone.
  package let isBalance: Bool
  /// The measures that are summed, each with its factor.
  package let numerator: [Term]
  /// Empty for an indicator that is no ratio.
  package let denominator: [Term]
  /// The planned indicators whose sums give the planned ratio.
  package let plannedParts: (numerator: String, denominator: String)?
  /// The highest rate that a plan is likely to mean; a higher one may be a percentage.
  package let plannedAtMost: ExactDecimal?
  package let thresholds: Thresholds
  /// The file that declares it.
  package let file: String

  /// A measure and what it is multiplied by: 1, or -1 to take it away.
  package struct Term: Hashable, Sendable {
    package let measure: String
    package let factor: Int
  }

  /// An amount that a plan may hold, and what it comes to in the ledger.
  struct PlannedAmount {
    /// The indicator that it is planned as.
    let name: String
    let terms: [Term]
  }

  /// The amounts whose plan it is held against: its own, or the numerator and the denominator of a
  /// ratio.
  var plannedAmounts: [PlannedAmount] {
    guard unit == .ratio else { return [PlannedAmount(name: name, terms: numerator)] }
    guard let plannedParts else { return [] }
    return [
      PlannedAmount(name: plannedParts.numerator, terms: numerator),
      PlannedAmount(name: plannedParts.denominator, terms: denominator),
    ]
  }

  /// The names of all measures it needs.
  package var measures: Set<String> { Set((numerator + denominator).map(\.measure)) }

  /// The dimensions that all of its measures carry.
  package var dimensions: Set<Dimension> { (numerator + denominator).dimensions }

  /// `services bookings / net arr`.
  package var formula: String {
    func words(_ terms: [Term]) -> String {
      terms.enumerated().map { index, term in
        let name = term.measure.split(separator: "-").joined(separator: " ")
        return term.factor < 0 ? "- \(name)" : index == 0 ? name : "+ \(name)"
      }.joined(separator: " ")
    }
    guard !denominator.isEmpty else { return words(numerator) }
    func part(_ terms: [Term]) -> String {
      terms.count > 1 ? "(\(words(terms)))" : words(terms)
    }
    return "\(part(numerator)) / \(part(denominator))"
  }

  /// The reason to give when a ratio has nothing to be divided by.
  var emptyReason: FigureReason {
    let counts = denominator.allSatisfy { $0.measure.contains("deals") }
    return counts ? .noDeals : .denominatorNotPositive
  }
}

extension [Indicator.Term] {
  /// The dimensions that all of their measures carry.
  var dimensions: Set<Dimension> {
    compactMap { Measure.named($0.measure)?.dimensions }
      .reduce(Set(Dimension.allCases)) { $0.intersection($1) }
  }
}

extension Indicator {
  /// All indicators, ordered by name.
  package static func all() throws -> [Indicator] { try declared.get() }

  /// The files are part of the program: reading them once is enough.
  private static let declared = Result {
    try SQL.Indicators.all.map { try IndicatorFile($0).indicator() }.sorted { $0.name < $1.name }
  }

  /// The indicators of what happened in a period, without the balances that follow from them.
  static func flows() throws -> [Indicator] { try all().filter { !$0.isBalance } }

  /// Finds an indicator by its name, or throws an error that lists them.
  package static func named(_ name: String) throws -> Indicator {
    let all = try all()
    guard let found = all.first(where: { $0.name == name }) else {
      let known = all.map(\.name)
      throw InputError(
        "no indicator is called '\(name)'\(Spelling.suggestion(for: name, among: known)); "
          + "the indicators are \(known.joined(separator: ", "))")
    }
    return found
  }
}
