import Testing

@testable import Offerbook

/// Variance = what the business did at plan rates + what the rates did, to the last digit.
@Suite struct FxEffectTests {
  private func practice(plan: String = "FY,services-bookings,2026-10,Large,400,EUR") throws
    -> Practice
  {
    try Practice(
      reportingIn: "USD",
      bookings: """
        D1,S,2026-10-05,services,100.00,USD,EDU,,A1,Large
        D2,P,2026-10-06,product,1000.00,EUR,,1000.00,A2,Large
        D2,S,2026-10-06,services,333.33,EUR,EDU,,A2,Large
        """,
      rates: "plan,EUR,2026-10,1.101\naverage,EUR,2026-10,1.0777\naverage,EUR,2025-10,1.2",
      plan: plan)
  }

  private func effects(
    _ practice: Practice, _ indicators: [String], _ rates: RateChoice = RateChoice()
  ) throws -> [String] {
    let month = try #require(Month("2026-10"))
    let (chosen, request) = try practice.figures(indicators, of: month...month, rates: rates)
    let (atPlan, _) = try practice.figures(
      indicators, of: month...month, rates: rates.atRates(of: nil))
    return FxEffect.effects(of: request, in: chosen, atPlanRates: atPlan).map { effect in
      let parts = [
        effect.figure.value, effect.figure.plan, effect.varianceAtPlanRates, effect.effect,
        effect.figure.variance,
      ]
      return parts.map { $0?.description ?? "-" }.joined(separator: " ")
    }
  }

  @Test func aVarianceIsSplit() throws {
    // 459.23 - 440.40 = (467.00 - 440.40) + (459.23 - 467.00)
    #expect(
      try effects(practice(), ["services-bookings"]) == ["459.23 440.40 26.60 -7.77 18.83"])
  }

  @Test func atPlanRatesThereIsNone() throws {
    #expect(
      try effects(practice(), ["services-bookings"], RateChoice(type: .plan))
        == ["467.00 440.40 26.60 0.00 26.60"])
  }

  @Test func constantCurrencyIsSplitToo() throws {
    #expect(
      try effects(practice(), ["services-bookings"], RateChoice(year: .prior))
        == ["500.00 440.40 26.60 33.00 59.60"])
  }

  @Test func withoutAPlanTheEffectStands() throws {
    #expect(
      try effects(practice(plan: ""), ["services-bookings", "dollar-attach-rate"])
        == ["459.23 - - -7.77 -", "0.42612 - - 0.001963 -"])
  }
}
