import Testing

@testable import Offerbook

/// The figures of random practices in four currencies agree with fractions of whole numbers.
@Suite struct RandomCurrenciesTests {
  @Test(arguments: 0..<200)
  func figuresAreWhatFractionsSay(seed: UInt64) throws {
    let practice = try Practice()
    let before = CurrencyModel(seed: seed)
    try before.load(into: practice)
    var after = before
    let changed = after.changeRates(share: 40)
    let known = try AsOf(nil, on: practice.connection).load
    if !changed.isEmpty { try after.loadRates(changed, into: practice) }
    for type in RateType.allCases {
      let target = CurrencyModel.currencies[Int(seed) % 4]
      try compare(after, practice, type, target, asOf: nil)
      try compare(before, practice, type, target, asOf: "\(known)")
    }
    if seed % 20 == 0 { #expect(try practice.brokenChecks() == []) }
  }

  private func compare(
    _ model: CurrencyModel, _ practice: Practice, _ type: RateType,
    _ target: (code: String, decimals: Int), asOf: String?
  ) throws {
    let months = try #require(Month("2026-09"))...#require(Month("2026-10"))
    func figures(_ rates: RateChoice) throws -> (Figures, FigureRequest) {
      try practice.figures(
        ["services-bookings", "services-revenue", "net-arr", "dollar-attach-rate"], of: months,
        by: [.segment], asOf: asOf, rates: rates)
    }
    let (chosen, request) = try figures(RateChoice(currency: target.code, type: type))
    let (atPlan, _) = try figures(RateChoice(currency: target.code, type: .plan))
    for effect in FxEffect.effects(of: request, in: chosen, atPlanRates: atPlan) {
      let figure = effect.figure
      let segment = figure.slice[.segment]
      #expect(figure.currency == target.code)
      #expect(
        figure.value == value(figure.indicator, model, type, target, segment),
        "\(figure.indicator) \(segment ?? "total") \(type) as of \(asOf ?? "now")")
      guard figure.indicator == "services-bookings" else { continue }
      let plan = model.sum(.plan, .plan, in: target.code, segment: segment)
      #expect(figure.plan == CurrencyModel.rounded(plan.top, plan.bottom, target.decimals))
      let parts = (effect.varianceAtPlanRates ?? .zero) + (effect.effect ?? .zero)
      #expect(figure.variance == parts)
      #expect(effect.atPlanRates == value(figure.indicator, model, .plan, target, segment))
    }
  }

  private func value(
    _ indicator: String, _ model: CurrencyModel, _ type: RateType,
    _ target: (code: String, decimals: Int), _ segment: String?
  ) -> ExactDecimal? {
    func sum(_ kind: CurrencyModel.Amount.Kind) -> (top: Int128, bottom: Int128) {
      model.sum(kind, type, in: target.code, segment: segment)
    }
    let kinds: [String: CurrencyModel.Amount.Kind] = [
      "services-bookings": .services, "services-revenue": .revenue, "net-arr": .arr,
    ]
    guard let kind = kinds[indicator] else {
      return CurrencyModel.rounded(sum(.services).top, sum(.arr).top, 6)
    }
    return CurrencyModel.rounded(sum(kind).top, sum(kind).bottom, target.decimals)
  }
}
