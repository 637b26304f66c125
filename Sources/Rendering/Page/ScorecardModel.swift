internal import Offerbook

/// The first screen: a group of rows an indicator, a row a period.
struct ScorecardModel {
  /// The scale over the column of bullet graphs.
  var axis: Markup
  var scores: [ScoreModel]
}

/// An indicator with its periods.
struct ScoreModel {
  var periods: [PeriodModel]
  var remarks: RemarkModel?
}

/// The indicator's own cell, which spans its rows.
struct IndicatorModel {
  var name: Markup
  /// Where the indicator's definition stands on the page, if it does.
  var definition: Markup?
  var rowCount: Markup
}

/// A row of the scorecard.
struct PeriodModel {
  /// `part`, or `part remarked` for the last row where comments follow.
  var rowKind = Markup("part")
  /// Stands in the first row of an indicator only.
  var indicator: IndicatorModel?
  var period: Markup
  var actual: Markup
  var plan: Markup
  var variance: Markup
  var attainment: Markup
  var bullet: Markup?
  var status: Markup
}

extension ScorecardModel {
  /// Period, four figures, bullet graph and status.
  private static let columnsBesideName = 7

  /// `defined` holds the indicators whose definitions stand on the page.
  init(_ scores: [Score], id: String, defined: Set<String>) {
    let attainments = scores.flatMap(\.periods).compactMap(\.attainmentRatio)
    let scale = BulletScale(attainments: attainments)
    axis = BulletAxis(scale: scale).drawing(id: "\(id)-axis").markup
    self.scores = scores.enumerated().map { index, score in
      let graph = BulletGraph(scale: scale, thresholds: score.thresholds)
      var periods = score.periods.enumerated().map { number, period in
        PeriodModel.row(
          period, of: score, graph: graph, id: "\(id)-\(index + 1)-\(number + 1)")
      }
      if let last = periods.indices.last {
        if !score.comments.isEmpty { periods[last].rowKind = Markup("part remarked") }
        periods[0].indicator = IndicatorModel(
          name: Markup(score.title),
          definition: defined.contains(score.indicator)
            ? Markup("definition-" + score.indicator) : nil,
          rowCount: Markup(String(periods.count + (score.comments.isEmpty ? 0 : 1))))
      }
      return ScoreModel(
        periods: periods, remarks: RemarkModel(score.comments, span: Self.columnsBesideName))
    }
  }
}

extension PeriodModel {
  fileprivate static func row(
    _ period: ScorePeriod, of score: Score, graph: BulletGraph, id: String
  ) -> PeriodModel {
    var bullet: Markup?
    if let attainment = period.attainmentRatio {
      let title = "\(score.title), \(period.title)"
      bullet = graph.drawing(of: attainment, title: title, id: id).markup
    }
    return PeriodModel(
      period: Markup(period.title), actual: CellMarkup(period.actual).data,
      plan: CellMarkup(period.plan).data, variance: CellMarkup(period.variance).data,
      attainment: CellMarkup(period.attainment).data, bullet: bullet,
      status: CellMarkup(.status(period.status)).data)
  }
}

extension ScorePeriod {
  fileprivate var attainmentRatio: ExactDecimal? {
    guard case .ratio(let ratio) = attainment else { return nil }
    return ratio
  }
}
