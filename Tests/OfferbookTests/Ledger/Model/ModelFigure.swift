@testable import Offerbook

/// A figure as text, as it is printed: of the model, or of the program to compare with it.
struct ModelFigure: Equatable, CustomStringConvertible {
  var indicator: String
  var period: String
  var slice: [String]
  var numerator: String?
  var denominator: String?
  var value: String?
  var reason: String?
  var plan: String?
  var variance: String?
  var attainment: String?
  var status = "not-available"

  /// The program's figure.
  init(_ figure: Figure, by dimensions: [Dimension]) {
    indicator = figure.indicator
    period = figure.period
    slice = dimensions.compactMap { figure.slice[$0] }
    numerator = figure.numerator?.description
    denominator = figure.denominator?.description
    value = figure.value?.description
    reason = figure.reason?.rawValue
    plan = figure.plan?.description
    variance = figure.variance?.description
    attainment = figure.attainment?.description
    status = figure.status.rawValue
  }

  init(
    _ indicator: ModelIndicator, _ period: ModelPeriod, slice: [String], top: Amount,
    bottom: Amount, hasData: Bool, planned: Rounded? = nil, isPartlyPlanned: Bool = false,
    thresholds: ModelThresholds
  ) {
    self.indicator = indicator.name
    self.period = period.label
    self.slice = slice
    plan = planned?.text()
    guard hasData else {
      reason = "no-data"
      return
    }
    let decimals = indicator.countsDeals ? 0 : 2
    numerator = top.text(atLeast: decimals)
    var actual: Rounded?
    if indicator.denominator.isEmpty {
      actual = top.rounded(to: 2)
    } else {
      denominator = bottom.text(atLeast: decimals)
      if bottom > 0 { actual = top.ratio(to: bottom) }
    }
    if let actual {
      value = actual.text()
      if isPartlyPlanned {
        reason = "partly-planned"
      } else {
        hold(actual, against: planned, thresholds)
      }
    } else {
      reason = bottom == 0 && indicator.countsDeals ? "no-deals" : "denominator-not-positive"
    }
  }

  private mutating func hold(
    _ actual: Rounded, against planned: Rounded?, _ thresholds: ModelThresholds
  ) {
    guard let planned else {
      reason = "not-planned"
      return
    }
    variance = (actual - planned).text()
    guard planned.number > 0 else {
      reason = "denominator-not-positive"
      return
    }
    let reached = actual.ratio(to: planned)
    attainment = reached.text()
    status = thresholds.status(of: reached)
  }

  var description: String {
    let parts = [numerator, denominator, value, reason, plan, variance, attainment]
    return "\(indicator) \(period) \(slice): "
      + parts.map { $0 ?? "-" }.joined(separator: " ") + " \(status)"
  }
}

/// From which attainment on an indicator is on track, and from which it needs improvement.
struct ModelThresholds {
  /// In millionths.
  var onTrack = 1_000_000
  var needsImprovement = 900_000

  init(_ book: Book) {
    func millionths(_ name: String) -> Int? {
      // The settings of the model have two digits behind the point.
      book.setting(name).flatMap { Int($0.filter { $0 != "." }) }.map { $0 * 10_000 }
    }
    onTrack = millionths("on-track") ?? onTrack
    needsImprovement = millionths("needs-improvement") ?? needsImprovement
  }

  func status(of reached: Rounded) -> String {
    if reached.number >= onTrack { return "on-track" }
    return reached.number >= needsImprovement ? "needs-improvement" : "urgent"
  }
}
