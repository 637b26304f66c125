extension ReportBuilder {
  /// How far the data reach, and what a month that is not over is held against.
  var through: String {
    let reaches = figures.openMonths.reaches(into: month)
    guard [reaches.booked, reaches.recognised].contains(where: { $0?.isOver == false }) else {
      return provenance.through
    }
    let rule =
      switch figures.openMonths.rule {
      case .whole: "plan of the whole month"
      case .byDays: "plan by days"
      }
    return "\(provenance.through(days: reaches)), \(rule)"
  }

  /// ` so far (12 of 31 days)`, or nothing when the month is over for an indicator.
  func soFar(_ indicator: Indicator) -> String {
    figures.openMonths.reach(into: month, for: indicator)
      .map { " so far (\($0.words))" } ?? ""
  }

  /// `Oct 2026`, or `Oct* 2026` for a month that is not over.
  func label(of month: Month, for indicator: Indicator) -> String {
    guard figures.openMonths.reach(into: month, for: indicator) != nil else {
      return month.shortName
    }
    let parts = month.shortName.split(separator: " ")
    return "\(parts[0])* \(parts[1])"
  }

  /// What the star in a chart's labels means.
  func openMonthNote(for indicator: Indicator) -> String {
    figures.openMonths.reach(into: month, for: indicator)
      .map { " * \(month.shortName) is not over: \($0.words)." } ?? ""
  }
}
