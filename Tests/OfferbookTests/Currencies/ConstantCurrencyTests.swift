import Testing

@testable import Offerbook

/// This year at last year's rates, beside last year at its own: what grew and what only moved.
@Suite struct ConstantCurrencyTests {
  private func practice() throws -> Practice {
    try Practice(
      reportingIn: "USD",
      bookings: """
        D1,S,2025-10-05,services,100.00,EUR,EDU,,A1,Large
        D2,S,2026-10-05,services,110.00,EUR,EDU,,A1,Large
        D3,S,2026-10-05,services,10.00,USD,EDU,,A1,Large
        """,
      rates: "average,EUR,2025-10,1.20\naverage,EUR,2026-10,1.05")
  }

  private func figures(_ practice: Practice, _ rates: RateChoice) throws -> [FxEffect] {
    let month = try #require(Month("2026-10"))
    let state = try AsOf(nil, on: practice.connection)
    let request = try FigureRequest(
      indicators: [.named("services-bookings")],
      periods: [Period(label: "2026-10", months: [month])])
    func figures(_ rates: RateChoice) throws -> Figures {
      try Figures(
        practice.connection, asOf: state, indicators: request.indicators, months: [month],
        dimensions: [], planVersion: .priorYear, rates: rates)
    }
    return FxEffect.effects(
      of: request, in: try figures(rates), atPlanRates: try figures(rates.atRates(of: .priorYear)))
  }

  @Test func lastYearIsHeldAtItsOwnRates() throws {
    let effect = try #require(try figures(practice(), RateChoice(year: .prior)).first)
    #expect(effect.figure.value?.description == "142.00")
    #expect(effect.figure.plan?.description == "120.00")
    #expect(effect.figure.variance?.description == "22.00")
    #expect(effect.effect?.isZero == true)
  }

  @Test func theGrowthIsSplitFromTheRates() throws {
    let effect = try #require(try figures(practice(), RateChoice()).first)
    #expect(effect.figure.value?.description == "125.50")
    #expect(effect.varianceAtPlanRates?.description == "22.00")
    #expect(effect.effect?.description == "-16.50")
    #expect(effect.figure.variance?.description == "5.50")
  }

  @Test func aRateOfLastYearThatLacksIsNamed() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      "\(Practice.bookingColumns)\nD4,S,2025-10-05,services,100.00,GBP,EDU,,A1,Large")
    let refusal = try practice.refusal { _ = try figures(practice, RateChoice()) }
    #expect(refusal?.contains("average GBP: 2025-10") == true)
  }
}
