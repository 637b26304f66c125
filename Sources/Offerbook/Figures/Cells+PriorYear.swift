extension Cells {
  /// What an indicator came to: planned for a year later where the prior year is the plan.
  func value(
    of indicator: Indicator, in period: Period, where slice: Slice, decimals: Int
  ) -> ExactDecimal? {
    Actual(
      indicator,
      numerator: sums(of: indicator.numerator, in: period, by: [], where: slice)[[]],
      denominator: sums(of: indicator.denominator, in: period, by: [], where: slice)[[]],
      hasData: hasData(for: indicator.numerator + indicator.denominator, in: period),
      decimals: decimals
    ).value
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
    Period(label: label, months: months.map { $0.advanced(by: -12) })
  }
}
