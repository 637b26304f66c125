extension Cells {
  /// The sum of some of an indicator's terms; nil where nothing is known of any of its terms.
  func amount(
    of terms: [Indicator.Term], _ indicator: Indicator, in period: Period, where slice: Slice
  ) -> ExactDecimal? {
    guard hasData(for: indicator.numerator + indicator.denominator, in: period) else { return nil }
    return sums(of: terms, in: period, by: [], where: slice)[[]] ?? .zero
  }

  /// The slices that an indicator had in a period.
  func slices(of indicator: Indicator, in period: Period, _ request: FigureRequest) -> Set<[String]>
  {
    let terms = indicator.numerator + indicator.denominator
    return Set(sums(of: terms, in: period, by: request.by, where: request.filter).keys)
  }
}

extension Period {
  /// The same months twelve months earlier.
  var yearBefore: Period {
    Period(label: label, months: months.map { $0.advanced(by: -12) }, kind: kind)
  }
}
