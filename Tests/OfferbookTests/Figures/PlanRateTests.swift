import Testing

@testable import Offerbook

/// Planned rates do not add up: one is used at its level, or made of the planned parts.
@Suite struct PlanRateTests {
  private func practice(_ plan: String) throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      D1,1,2026-10-05,product,1000.00,USD,,1000.00,A1,Large
      D1,2,2026-10-05,services,90.00,USD,EDU,,A1,Large
      D2,1,2026-11-05,product,500.00,USD,,500.00,A1,SMB
      """)
    try practice.load("plan", "version,indicator,month,segment,value,currency\n\(plan)")
    return practice
  }

  private func plan(
    _ practice: Practice, _ kind: Period.Kind = .month, where filter: Slice = [:]
  ) throws -> String? {
    try practice.figures(
      ["dollar-attach-rate"], kind, of: "2026-10", where: filter, plan: "P")[0].plan?.description
  }

  @Test func aRateHoldsAtItsLevelOnly() throws {
    let practice = try practice("P,dollar-attach-rate,2026-10,Large,0.1,")
    #expect(try plan(practice, where: [.segment: "Large"]) == "0.10")
    #expect(try plan(practice) == nil)
    #expect(
      try practice.against(
        "dollar-attach-rate", of: "2026-10", where: [.segment: "Large"], plan: "P") == """
          value  plan  variance  attainment  status             reason
          0.09   0.10  -0.01     0.90        needs-improvement  -
          """)
  }

  @Test func theSameRateInAllMonthsHoldsForTheirPeriod() throws {
    let practice = try practice(
      """
      P,dollar-attach-rate,2026-10,,0.1,
      P,dollar-attach-rate,2026-11,,0.10,
      P,dollar-attach-rate,2026-12,,0.1,
      """)
    #expect(try plan(practice, .quarter) == "0.10")
    #expect(try plan(practice, .qtd) == "0.10")
  }

  @Test func differentOrMissingRatesHoldForNoPeriod() throws {
    let different = try practice(
      """
      P,dollar-attach-rate,2026-10,,0.1,
      P,dollar-attach-rate,2026-11,,0.2,
      P,dollar-attach-rate,2026-12,,0.1,
      """)
    #expect(try plan(different, .quarter) == nil)
    let missing = try practice(
      """
      P,dollar-attach-rate,2026-10,,0.1,
      P,dollar-attach-rate,2026-11,,0.1,
      """)
    #expect(try plan(missing, .quarter) == nil)
  }

  @Test func plannedPartsAreSummedAndDivided() throws {
    let practice = try practice(
      """
      P,services-bookings,2026-10,Large,30,USD
      P,services-bookings,2026-10,SMB,40,USD
      P,net-arr,2026-10,,900,USD
      P,services-bookings,2026-11,,10,USD
      P,net-arr,2026-11,,100,USD
      """)
    #expect(try plan(practice) == "0.077778")
    #expect(try plan(practice, .quarter) == "0.08")
    #expect(try plan(practice, where: [.segment: "Large"]) == nil)
  }

  @Test func aGivenRateGoesBeforeThePlannedParts() throws {
    let practice = try practice(
      """
      P,dollar-attach-rate,2026-10,,0.05,
      P,services-bookings,2026-10,,30,USD
      P,net-arr,2026-10,,900,USD
      """)
    #expect(try plan(practice) == "0.05")
  }

  @Test func aPlannedRatioNeedsAPositiveDenominator() throws {
    let practice = try practice(
      "P,services-bookings,2026-10,,30,USD\nP,net-arr,2026-10,,0,USD")
    #expect(try plan(practice) == nil)
  }

  @Test func anUnknownVersionIsRefusedWithTheKnownOnes() throws {
    let practice = try practice("P,dollar-attach-rate,2026-10,,0.05,")
    let error = #expect(throws: InputError.self) {
      try practice.figures(["net-arr"], of: "2026-10", plan: "Q")
    }
    #expect(error?.message == "no plan version is called 'Q'; the versions are P")
  }
}
