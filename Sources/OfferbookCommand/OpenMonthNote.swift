internal import Offerbook

/// What to say of figures whose plan counts by the days of a month that is not over.
struct OpenMonthNote {
  /// One sentence for each reach of the data into such a month.
  static func texts(_ request: FigureRequest, _ figures: Figures) -> [String] {
    var texts: [String] = []
    for indicator in request.indicators {
      for period in request.periods {
        guard let cut = figures.cut(of: period, for: indicator) else { continue }
        let text =
          "\(cut.month) is not over: through \(cut.reach.through) (\(cut.reach.words)), "
          + "plan by days"
        if !texts.contains(text) { texts.append(text) }
      }
    }
    return texts
  }
}
