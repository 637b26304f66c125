extension MonthlyReport {
  /// The answer in one look: the indicators of the mission against plan.
  var summary: ReportSection {
    let names = [
      "services-bookings", "services-revenue", "dollar-attach-rate", "deal-attach-rate",
    ]
    return ReportSection(
      name: "summary", title: "The month against plan",
      blocks: [
        .paragraph(sentence),
        .scorecard(names.map { score(indicator($0)) }),
      ])
  }

  private func score(_ indicator: Indicator) -> Score {
    let thresholds = figures.settings.thresholds(of: indicator)
    return Score(
      title: indicator.title, indicator: indicator.name,
      periods: periods.map { period, title in
        let figure = figures.figure(indicator, in: period)
        return ScorePeriod(
          title: title, actual: figure.actualCell, plan: figure.planCell,
          variance: figure.varianceCell, attainment: figure.attainmentCell,
          status: figure.status)
      },
      thresholds: indicator.direction == .more
        ? [thresholds.needsImprovement, thresholds.onTrack] : [])
  }

  /// What happened, computed: attainment in the month and the slice that is furthest from plan.
  private var sentence: String {
    let bookings = indicator("services-bookings")
    let total = figures.figure(bookings, in: periods[0].period)
    guard let value = total.value else {
      return "There are no bookings in \(month.longName) yet."
    }
    let amount = "\(figures.currency ?? "") \(value.grouped(digits: 0))"
    guard let attainment = total.attainment else {
      return "Services bookings came to \(amount) in \(month.longName); no plan is agreed."
    }
    let percent = (attainment * ExactDecimal(mantissa: 100, scale: 0)).rounded(to: 0)
    var sentence =
      "Services bookings reached \(percent)% of plan in \(month.longName)\(soFar): \(amount)."
    if let worst = extreme(of: bookings, isShortfall: true) { sentence += " \(worst)" }
    if let best = extreme(of: bookings, isShortfall: false) { sentence += " \(best)" }
    return sentence
  }

  private func extreme(of indicator: Indicator, isShortfall: Bool) -> String? {
    guard
      let request = try? FigureRequest(
        indicators: [indicator], periods: [periods[0].period], by: [.segment, .geo])
    else { return nil }
    let parts = figures.figures(request).filter { !$0.slice.isEmpty && $0.variance != nil }
    let ordered = parts.sorted { ($0.variance ?? .zero) < ($1.variance ?? .zero) }
    guard let part = isShortfall ? ordered.first : ordered.last, let variance = part.variance,
      variance.isNegative == isShortfall, !variance.isZero
    else { return nil }
    let name = "\(part.slice[.segment] ?? "") in \(part.slice[.geo] ?? "")"
    let amount = "\(figures.currency ?? "") \(variance.magnitude.grouped(digits: 0))"
    return isShortfall
      ? "\(name) is furthest short, by \(amount)."
      : "\(name) is furthest ahead, by \(amount)."
  }
}
