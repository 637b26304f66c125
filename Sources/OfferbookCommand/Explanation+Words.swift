internal import Offerbook

extension Explanation {
  /// The measures in the order of the formula, each with its side of the ratio.
  var measures: [(side: String, measure: ExplainedMeasure)] {
    numerator.map { (denominator.isEmpty ? "sum" : "numerator", $0) }
      + denominator.map { ("denominator", $0) }
  }

  /// An amount with all its digits, at least those of the currency where it is money.
  func exact(_ amount: ExactDecimal, isMoney: Bool) -> ExactDecimal {
    let decimals = figure.currency.flatMap { Currency.named($0)?.decimals } ?? 2
    return amount.trimmed(toAtLeast: isMoney ? decimals : 0)
  }

  /// A value of the figure itself, its plan or a part of its variance.
  func exact(_ value: ExactDecimal) -> ExactDecimal {
    figure.unit == .money ? exact(value, isMoney: true) : value.trimmed(toAtLeast: 2)
  }
}

extension [Dimension: String] {
  /// `segment=Large, geo=EMEA`, or `the whole`.
  var words: String {
    let parts = Dimension.allCases.compactMap { dimension in
      self[dimension].map { "\(dimension.rawValue)=\($0)" }
    }
    return parts.isEmpty ? "the whole" : parts.joined(separator: ", ")
  }
}

extension VarianceSplit.Line {
  /// What the line is about, in words.
  var words: String {
    if let slice { return slice.words }
    switch effect {
    case .plan: return "the plan of the whole, against its parts"
    case .rounding: return "rounding of the lines above"
    case .variance, .rate, .mix: return "all slices"
    }
  }
}

extension ExplainedMeasure {
  /// What one of its parts is called.
  var partName: String {
    if term.measure.contains("deals") { return "deals" }
    return term.measure.contains("bookings") || term.measure == "net-arr" ? "lines" : "rows"
  }
}
