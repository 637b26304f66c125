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

  /// The program's figure.
  init(_ figure: Figure, by dimensions: [Dimension]) {
    indicator = figure.indicator
    period = figure.period
    slice = dimensions.compactMap { figure.slice[$0] }
    numerator = figure.numerator?.description
    denominator = figure.denominator?.description
    value = figure.value?.description
    reason = figure.reason?.rawValue
  }

  init(
    _ indicator: ModelIndicator, _ period: ModelPeriod, slice: [String], top: Amount,
    bottom: Amount, hasData: Bool
  ) {
    self.indicator = indicator.name
    self.period = period.label
    self.slice = slice
    guard hasData else {
      reason = "no-data"
      return
    }
    let decimals = indicator.countsDeals ? 0 : 2
    numerator = top.text(atLeast: decimals)
    if indicator.denominator.isEmpty {
      value = top.cents
    } else {
      denominator = bottom.text(atLeast: decimals)
      if bottom > 0 { value = top.ratio(to: bottom) }
    }
    if value != nil {
      reason = "not-planned"
    } else if bottom == 0, indicator.countsDeals {
      reason = "no-deals"
    } else {
      reason = "denominator-not-positive"
    }
  }

  var description: String {
    let parts = [numerator, denominator, value, reason].map { $0 ?? "-" }.joined(separator: " ")
    return "\(indicator) \(period) \(slice): \(parts)"
  }
}

/// An indicator by its definition in the design: which measures are divided by which.
struct ModelIndicator {
  let name: String
  let numerator: [String]
  var denominator: [String] = []

  var countsDeals: Bool { denominator.contains { $0.hasSuffix("deals") } }

  static let all = [
    ModelIndicator(
      name: "deal-attach-rate", numerator: ["deals-with-services"], denominator: ["deals"]),
    ModelIndicator(
      name: "dollar-attach-rate", numerator: ["services-bookings"], denominator: ["net-arr"]),
    ModelIndicator(name: "net-arr", numerator: ["net-arr"]),
    ModelIndicator(
      name: "product-deal-attach-rate",
      numerator: ["product-deals-with-own-services", "product-deals-with-child-services"],
      denominator: ["product-deals"]),
    ModelIndicator(name: "services-bookings", numerator: ["services-bookings"]),
    ModelIndicator(name: "services-revenue", numerator: ["services-revenue"]),
    ModelIndicator(
      name: "services-share-of-bookings", numerator: ["services-bookings"],
      denominator: ["services-bookings", "product-bookings"]),
  ]

  /// The figures of a period by some dimensions and within a filter, the total last.
  func figures(
    _ cells: [ModelCell: Amount], in period: ModelPeriod, by dimensions: [Dimension],
    where filter: [Dimension: String]
  ) -> [ModelFigure] {
    let inPeriod = cells.filter { period.months.contains($0.key.month) }
    let used = inPeriod.filter { (numerator + denominator).contains($0.key.measure) }
    let matching = used.filter { cell in
      filter.allSatisfy { cell.key.values[$0.key] == $0.value }
    }
    func figure(_ slice: [String], _ cells: [(key: ModelCell, value: Amount)]) -> ModelFigure {
      func sum(_ measures: [String]) -> Amount {
        cells.filter { measures.contains($0.key.measure) }.map(\.value).reduce(0, +)
      }
      return ModelFigure(
        self, period, slice: slice, top: sum(numerator), bottom: sum(denominator),
        hasData: !used.isEmpty)
    }
    let total = figure([], Array(matching))
    guard !dimensions.isEmpty else { return [total] }
    let rows = Dictionary(grouping: matching) { cell in
      dimensions.map { cell.key.values[$0] ?? "" }
    }
    let keys = rows.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return keys.map { figure($0, rows[$0] ?? []) } + [total]
  }
}
