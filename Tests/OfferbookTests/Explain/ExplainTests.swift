import Postgres
import Testing

@testable import Offerbook

@Suite("Explaining a figure") struct ExplainTests {
  /// D2 has its services on its child D3; D4 has no product and D5 counts as a decommission.
  private static let bookings = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,\
    parent_opportunity_id,segment,deal_count
    D1,P,2026-10-05,product,1000,USD,,800,A1,,Large,1
    D1,S1,2026-10-05,services,70,USD,EDU,,A1,,Large,1
    D1,S2,2026-10-05,services,30,USD,MIG,,A1,,Large,1
    D2,P,2026-10-12,product,500,USD,,-900.125,A2,,Large,1
    D3,S,2026-09-30,services,150,USD,EDU,,A2,D2,Large,1
    D4,S,2026-10-20,services,-120,USD,EDU,,A3,,SMB,1
    D5,P,2026-10-21,product,10,USD,,5,A4,,SMB,-1
    D6,P,2026-10-22,product,0,USD,,0,A5,,SMB,0

    """

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load("bookings", Self.bookings)
    return practice
  }

  @Test func listsDealsLargestFirstByAbsoluteAmountAndTheRestInOneLine() throws {
    let explanation = try practice().explain("dollar-attach-rate", of: "2026-10", limit: 2)
    #expect(
      explanation.numerator[0].drawnDeals == """
        deal      child  days        parts  amount
        D4        -      2026-10-20  1      -120
        D1        -      2026-10-05  2      100
        rest      -      -           -      0
        sum of 2  -      -           -      -20
        """)
    #expect(
      explanation.denominator[0].drawnDeals == """
        deal      child  days        parts  amount
        D2        -      2026-10-12  1      -900.125
        D1        -      2026-10-05  1      800
        rest      -      -           -      5.000
        sum of 3  -      -           -      -95.125
        """)
    #expect(explanation.figure.reason == .denominatorNotPositive)
    #expect(explanation.split.reason == "there is no variance: denominator not positive")
  }

  @Test func listsWhatCountsAsADealWithItsWeight() throws {
    let practice = try practice()
    let deals = try practice.explain("deal-attach-rate", of: "2026-10")
    #expect(
      deals.denominator[0].drawnDeals == """
        deal      child  days        parts  amount
        D1        -      2026-10-05  1      1
        D2        -      2026-10-12  1      1
        D4        -      2026-10-20  1      1
        D5        -      2026-10-21  1      -1
        rest      -      -           -      0
        sum of 4  -      -           -      2
        """)
    let product = try practice.explain("product-deal-attach-rate", of: "2026-10")
    #expect(
      product.numerator[1].drawnDeals == """
        deal      child  days        parts  amount
        D2        D3     2026-10-12  1      1
        rest      -      -           -      0
        sum of 1  -      -           -      1
        """)
  }

  @Test func keepsToItsFilterAndDrawsPeriodsToTheirMonths() throws {
    let practice = try practice()
    let education = try practice.explain(
      "services-bookings", .ytd, of: "2026-10", where: [.category: "Education", .segment: "Large"])
    #expect(
      education.numerator[0].drawnDeals == """
        deal      child  days        parts  amount
        D3        -      2026-09-30  1      150
        D1        -      2026-10-05  1      70
        rest      -      -           -      0
        sum of 2  -      -           -      220
        """)
  }

  @Test func namesTheLoadThatEachPartLivesBy() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment
      D1,S2,2026-10-05,services,40,USD,MIG,A1,Large
      D7,S,2026-10-30,services,5,USD,MIG,A7,SMB

      """)
    let large = Slice(dictionaryLiteral: (.segment, "Large"))
    #expect(
      try practice.explain("services-bookings", of: "2026-10", where: large)
        .numerator[0].drawnLoads == """
          load  by      parts  amount
          2     tester  1      70
          3     tester  1      40
          """)
    try practice.undo(3)
    let explained = try practice.explain("services-bookings", of: "2026-10", where: large)
    #expect(
      explained.numerator[0].drawnLoads == """
        load  by      parts  amount
        2     tester  1      70
        4     tester  1      30
        """)
    #expect(explained.numerator[0].loads.map(\.source)[1] == "undo of 3")
  }

  @Test func saysSoWhenTheLedgerHoldsWhatNoFactBrought() throws {
    let practice = try practice()
    try practice.connection.run(
      """
      insert into posting (load, month, slice_id, measure, currency, amount)
      values (2, '2026-10-01', 1, 'net-arr', 'USD', 7)
      """)
    let explained = try practice.explain("net-arr", of: "2026-10").numerator[0]
    #expect(explained.unexplained == ExactDecimal(mantissa: 7, scale: 0))
    #expect(
      explained.sum == explained.deals.map(\.amount).reduce(.zero, +) + explained.rest
        + explained.unexplained)
  }

  @Test func refusesADimensionThatTheIndicatorDoesNotCarry() throws {
    let practice = try practice()
    #expect(throws: InputError.self) {
      try practice.explain("net-arr", of: "2026-10", by: [.category])
    }
  }
}
