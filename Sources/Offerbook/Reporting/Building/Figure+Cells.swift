extension Figure {
  /// The value as a cell, or why there is none.
  var actualCell: ReportCell {
    guard let value else { return .none(reason: (reason ?? .noData).rawValue) }
    return unit == .money ? .amount(value) : .ratio(value)
  }

  var planCell: ReportCell {
    guard let plan else { return .none(reason: FigureReason.notPlanned.rawValue) }
    return unit == .money ? .amount(plan) : .ratio(plan)
  }

  var varianceCell: ReportCell {
    guard let variance else { return missing }
    return unit == .money
      ? .amountChange(variance, isGood: isGood) : .pointChange(variance, isGood: isGood)
  }

  /// The variance as a share of the plan.
  var relativeVarianceCell: ReportCell {
    guard let attainment else { return missing }
    return .relativeChange(
      attainment - ExactDecimal(mantissa: 1, scale: 0), isGood: isGood)
  }

  var attainmentCell: ReportCell {
    guard let attainment else { return missing }
    return .ratio(attainment)
  }

  private var missing: ReportCell { .none(reason: (reason ?? .notPlanned).rawValue) }
}
