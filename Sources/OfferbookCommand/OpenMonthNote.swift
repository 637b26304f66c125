internal import Offerbook

/// What to say of figures whose plan counts by the days of a month that is not over.
struct OpenMonthNote {
  /// One sentence for each reach of the data into such a month.
  static func texts(_ request: FigureRequest, _ figures: Figures) -> [String] {
    var texts: [String] = []
    for indicator in request.indicators {
      for period in request.periods {
        guard let cut = figures.cut(of: period, for: indicator) else { continue }
        let plan =
          figures.plan.choice?.isPriorYear == true
          ? "beside the same days of \(cut.month.advanced(by: -12))" : "plan by days"
        let text =
          "\(cut.month) is not over: through \(cut.reach.through) (\(cut.reach.words)), \(plan)"
        if !texts.contains(text) { texts.append(text) }
      }
    }
    return texts
  }
}
