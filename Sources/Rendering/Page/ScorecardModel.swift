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
}

/// The indicator's own cell, which spans its rows.
struct IndicatorModel {
  var name: Markup
  /// Where the indicator's definition stands on the page, if it does.
  var definition: Markup?
  var periodCount: Markup
}

/// A row of the scorecard.
struct PeriodModel {
  /// Stands in the first row of an indicator only.
  var indicator: IndicatorModel?
  var period: Markup
  var actual: CellModel
  var plan: CellModel
  var variance: CellModel
  var attainment: CellModel
  var bullet: Markup?
  var status: CellModel
}

extension ScorecardModel {
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
      if !periods.isEmpty {
        periods[0].indicator = IndicatorModel(
          name: Markup(score.title),
          definition: defined.contains(score.indicator)
            ? Markup("definition-" + score.indicator) : nil,
          periodCount: Markup(String(periods.count)))
      }
      return ScoreModel(periods: periods)
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
      period: Markup(period.title), actual: CellModel(period.actual),
      plan: CellModel(period.plan), variance: CellModel(period.variance),
      attainment: CellModel(period.attainment), bullet: bullet,
      status: CellModel(.status(period.status)))
  }
}

extension ScorePeriod {
  fileprivate var attainmentRatio: ExactDecimal? {
    guard case .ratio(let ratio) = attainment else { return nil }
    return ratio
  }
}
