import Testing

@testable import Offerbook

/// The version prior-year plans what the actuals came to twelve months before.
@Suite struct PriorYearTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,industry
      D1,1,2025-10-05,services,60.00,USD,EDU,,A1,Public
      D1,2,2025-10-05,product,900.00,USD,,1000.00,A1,Public
      D2,1,2025-11-05,product,100.00,USD,,200.00,A1,Retail
      D3,1,2026-10-05,services,90.00,USD,EDU,,A1,Public
      D3,2,2026-10-05,product,900.00,USD,,1000.00,A1,Public
      D4,1,2026-11-05,product,100.00,USD,,500.00,A1,Retail
      """)
    return practice
  }

  @Test func amountsAndRatiosAreThoseOfTheYearBefore() throws {
    let practice = try practice()
    #expect(
      try practice.against("services-bookings", of: "2026-10", by: [.industry], plan: "prior-year")
        == """
        industry  value  plan   variance  attainment  status    reason
        Public    90.00  60.00  30.00     1.50        on-track  -
        -         90.00  60.00  30.00     1.50        on-track  -
        """)
    #expect(
      try practice.against(
        "dollar-attach-rate", period: .quarter, of: "2026-10", plan: "prior-year") == """
          value  plan  variance  attainment  status    reason
          0.06   0.05  0.01      1.20        on-track  -
          """)
    #expect(
      try practice.against("deal-attach-rate", of: "2026-11", by: [.industry], plan: "prior-year")
        == """
        industry  value  plan  variance  attainment  status         reason
        Retail    0.00   0.00  0.00      -           not-available  denominator-not-positive
        -         0.00   0.00  0.00      -           not-available  denominator-not-positive
        """)
  }

  @Test func aYearWithoutDataIsNotPlanned() throws {
    let figure = try practice().figures(["services-bookings"], of: "2025-10", plan: "prior-year")[0]
    #expect(figure.plan == nil)
    #expect(figure.reason == .notPlanned)
  }

  @Test func itStandsAsOfEarlierLoads() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D9,1,2025-10-06,services,40.00,USD,EDU,A1
      """)
    let months = ["2026-10"]
    let now = try practice.plans("services-bookings", of: months, version: "prior-year")
    let then = try practice.plans(
      "services-bookings", of: months, version: "prior-year", asOf: "2")
    #expect(now == "period   plan\n2026-10  100.00")
    #expect(then == "period   plan\n2026-10  60.00")
  }
}
