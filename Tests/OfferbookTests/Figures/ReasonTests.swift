import Testing

@testable import Offerbook

/// Zero, no data and not applicable are three different things, and a missing figure says which.
@Suite struct ReasonTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,"
    + "segment,deal_count"

  private func figure(
    _ indicator: String, _ rows: String, where filter: Slice = [:]
  ) throws -> String {
    let practice = try Practice()
    if !rows.isEmpty { try practice.load("bookings", "\(header)\n\(rows)") }
    let figure = try practice.figures([indicator], of: "2026-10", where: filter)[0]
    let parts = [figure.numerator, figure.denominator, figure.value].map { $0?.description ?? "-" }
    return (parts + [figure.reason?.rawValue ?? "-"]).joined(separator: " ")
  }

  @Test(arguments: ["services-bookings", "deal-attach-rate", "dollar-attach-rate"])
  func nothingLoadedIsNoData(indicator: String) throws {
    #expect(try figure(indicator, "") == "- - - no-data")
    #expect(
      try figure(indicator, "D1,1,2026-09-05,services,90,USD,EDU,,A1,,") == "- - - no-data")
  }

  @Test func aSliceWithoutDealsIsZeroOnceTheMonthHasData() throws {
    let rows = "D1,1,2026-10-05,services,90,USD,EDU,,A1,Large,"
    #expect(
      try figure("services-bookings", rows, where: [.segment: "SMB"])
        == "0.00 - 0.00 not-planned")
    #expect(
      try figure("deal-attach-rate", rows, where: [.segment: "SMB"]) == "0 0 - no-deals")
  }

  @Test func aMonthOfProductDealsHasZeroServicesBookings() throws {
    let product = "D1,1,2026-10-05,product,50,USD,,50,A1,Large,"
    #expect(try figure("services-bookings", product) == "0.00 - 0.00 not-planned")
    #expect(try figure("services-revenue", product) == "- - - no-data")
  }

  @Test func bookingsAndCreditsThatCancelAreZero() throws {
    let rows = """
      D1,1,2026-10-05,services,100,USD,EDU,,A1,Large,
      D2,1,2026-10-20,services,-100,USD,EDU,,A1,Large,0
      """
    #expect(try figure("services-bookings", rows) == "0.00 - 0.00 not-planned")
  }

  @Test func whatWasUndoneIsNoData() throws {
    let practice = try Practice()
    let load = try practice.load(
      "bookings", "\(header)\nD1,1,2026-10-05,product,50,USD,,50,A1,Large,")
    _ = try practice.undo(try #require(load.load))
    #expect(
      try practice.figures(["services-bookings", "net-arr"], of: "2026-10")
        .map { $0.reason?.rawValue } == ["no-data", "no-data"])
  }

  @Test func noDealsIsSaidOfCountsOnly() throws {
    let services = "D1,1,2026-10-05,services,90,USD,EDU,,A1,Large,"
    #expect(try figure("product-deal-attach-rate", services) == "0 0 - no-deals")
    #expect(try figure("dollar-attach-rate", services) == "90.00 0.00 - denominator-not-positive")
  }

  @Test func aNegativeDenominatorGivesNoPercentage() throws {
    let churn = """
      D1,1,2026-10-05,product,-50,USD,,-50,A1,,
      D1,2,2026-10-05,services,90,USD,EDU,,A1,,
      """
    #expect(
      try figure("dollar-attach-rate", churn) == "90.00 -50.00 - denominator-not-positive")
    #expect(
      try figure("deal-attach-rate", "D1,1,2026-10-05,product,-50,USD,,-50,A1,,-1")
        == "0 -1 - denominator-not-positive")
  }

  @Test func aValueWithoutPlanIsNotPlanned() throws {
    #expect(
      try figure("services-bookings", "D1,1,2026-10-05,services,0.005,USD,EDU,,A1,,")
        == "0.005 - 0.01 not-planned")
  }

  @Test func planOfZeroGivesNoAttainment() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,90,USD,EDU,,A1,,")
    try practice.load(
      "plan", "version,indicator,month,value,currency\nP,services-bookings,2026-10,0,USD")
    #expect(
      try practice.against("services-bookings", of: "2026-10", plan: "P") == """
        value  plan  variance  attainment  status         reason
        90.00  0.00  90.00     -           not-available  denominator-not-positive
        """)
  }
}
