@testable import Offerbook

/// An indicator by its definition in the design: which measures are divided by which.
struct ModelIndicator {
  let name: String
  let numerator: [String]
  /// What is taken away from the numerator.
  var minus: [String] = []
  var denominator: [String] = []
  /// The planned indicators whose quotient is the planned rate.
  var plannedParts: [String] = []
  /// Whether all months up to the end of a period count.
  var isBalance = false

  var countsDeals: Bool { denominator.contains { $0.hasSuffix("deals") } }
  /// Whether one of its measures comes from bookings.
  var isOfBookings: Bool {
    measures.contains { !["services-revenue", "services-cost"].contains($0) }
  }
  /// All measures above the line.
  var top: [String] { numerator + minus }
  var measures: [String] { top + denominator }

  static let all = [
    ModelIndicator(
      name: "deal-attach-rate", numerator: ["deals-with-services"], denominator: ["deals"]),
    ModelIndicator(
      name: "dollar-attach-rate", numerator: ["services-bookings"], denominator: ["net-arr"],
      plannedParts: ["services-bookings", "net-arr"]),
    ModelIndicator(name: "net-arr", numerator: ["net-arr"]),
    ModelIndicator(
      name: "product-deal-attach-rate",
      numerator: ["product-deals-with-own-services", "product-deals-with-child-services"],
      denominator: ["product-deals"]),
    ModelIndicator(
      name: "services-backlog", numerator: ["services-bookings"], minus: ["services-revenue"],
      isBalance: true),
    ModelIndicator(name: "services-bookings", numerator: ["services-bookings"]),
    ModelIndicator(
      name: "services-gross-margin", numerator: ["services-revenue"], minus: ["services-cost"],
      denominator: ["services-revenue"]),
    ModelIndicator(name: "services-revenue", numerator: ["services-revenue"]),
    ModelIndicator(
      name: "services-share-of-bookings", numerator: ["services-bookings"],
      denominator: ["services-bookings", "product-bookings"]),
  ]

  /// Whether its measures can be broken down by some dimensions.
  func carries(_ dimensions: [Dimension]) -> Bool {
    Set(["services-bookings", "services-revenue", "services-cost"]).isSuperset(of: measures)
      || Dimension.services.isDisjoint(with: dimensions)
  }

  /// Whether a month counts in a period, or in what came up to its end.
  func counts(_ month: Int, in period: ModelPeriod) -> Bool {
    isBalance ? month <= period.months.max() ?? 0 : period.months.contains(month)
  }

  func counts(_ cell: ModelCell, in period: ModelPeriod) -> Bool {
    measures.contains(cell.measure) && counts(cell.month, in: period)
  }
}

/// What figures are asked for.
struct ModelQuestion {
  var indicators = ModelIndicator.all
  var period: ModelPeriod
  var by: [Dimension] = []
  var filter: [Dimension: String] = [:]
  var rates = RateType.average
}

extension Book {
  /// The figures that are asked for, each total last; nil where an exchange rate lacks.
  func figures(_ asked: ModelQuestion) -> [ModelFigure]? {
    let planned = Set(asked.indicators.flatMap { [$0.name] + $0.plannedParts })
    let plan = ModelPlan(self, indicators: planned, in: asked.period, where: asked.filter)
    guard !plan.lacksRates else { return nil }
    var cells: [(cell: ModelCell, amount: Amount)] = []
    for (cell, amount) in self.cells() {
      guard asked.indicators.contains(where: { $0.counts(cell, in: asked.period) }) else {
        continue
      }
      if let converted = converted(amount, cell.currency, in: cell.month, at: asked.rates) {
        cells.append((cell, converted))
      } else if asked.filter.allSatisfy({ cell.values[$0.key] == $0.value }) {
        return nil
      } else {
        cells.append((cell, amount))
      }
    }
    return asked.indicators.flatMap { figures($0, asked, cells, plan) }
  }

  private func figures(
    _ indicator: ModelIndicator, _ asked: ModelQuestion,
    _ cells: [(cell: ModelCell, amount: Amount)], _ plan: ModelPlan
  ) -> [ModelFigure] {
    let used = cells.filter { indicator.counts($0.cell, in: asked.period) }
    let matching = used.filter { part in
      asked.filter.allSatisfy { part.cell.values[$0.key] == $0.value }
    }
    let thresholds = ModelThresholds(self)
    let withDeals = Set(self.cells().filter { $0.key.measure == "deals" }.map(\.key.month))
    func figure(_ key: [String], _ cells: [(cell: ModelCell, amount: Amount)]) -> ModelFigure {
      func sum(_ measures: [String]) -> Amount {
        cells.filter { measures.contains($0.cell.measure) }.map(\.amount).reduce(0, +)
      }
      var slice = asked.filter
      for (dimension, value) in zip(asked.by, key) { slice[dimension] = value }
      return ModelFigure(
        indicator, asked.period, slice: key,
        top: sum(indicator.numerator) - sum(indicator.minus),
        bottom: sum(indicator.denominator),
        hasData: !used.isEmpty || indicator.isOfBookings && hasDeals(for: indicator, asked.period),
        planned: plan.value(of: indicator, in: asked.period, slice: slice),
        isPartlyPlanned: ModelPlanGap(
          plan: plan, period: asked.period, slice: slice, cells: used, monthsWithDeals: withDeals
        ).isPartlyPlanned(indicator),
        thresholds: thresholds)
    }
    let total = figure([], matching)
    guard !asked.by.isEmpty else { return [total] }
    let rows = Dictionary(grouping: matching) { part in
      asked.by.map { part.cell.values[$0] ?? "" }
    }
    let inPlan = plan.slices(
      of: [indicator.name] + indicator.plannedParts, by: asked.by, where: asked.filter)
    let keys = Set(rows.keys).union(inPlan).sorted { $0.lexicographicallyPrecedes($1) }
    return keys.map { figure($0, rows[$0] ?? []) } + [total]
  }
}

extension Book {
  /// Whether anything was booked in the months of an indicator: then its bookings are known.
  private func hasDeals(for indicator: ModelIndicator, _ period: ModelPeriod) -> Bool {
    cells().contains { cell, count in
      cell.measure == "deals" && count != 0 && indicator.counts(cell.month, in: period)
    }
  }
}

extension ModelPlan {
  /// The planned amount in cents, or the planned rate in millionths.
  func value(
    of indicator: ModelIndicator, in period: ModelPeriod, slice: [Dimension: String]
  ) -> Rounded? {
    guard !indicator.denominator.isEmpty else {
      return amount(indicator.name, of: slice)?.rounded(to: 2)
    }
    if let rate = rate(indicator.name, in: period, of: slice) { return rate.rounded(to: 6) }
    guard indicator.plannedParts.count == 2,
      let parts = sharedAmounts(indicator.plannedParts, of: slice), parts[1] > 0
    else { return nil }
    return parts[0].ratio(to: parts[1])
  }
}
