import Testing

@testable import Offerbook

/// What a row refers to must be known: its offering, its opportunity, the practice's currency.
@Suite struct UnknownReferencesTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"
  private let deal = "D1,1,2026-10-05,services,100.00,USD,EDU,A1"

  @Test func anOfferingMustBeInTheCatalog() throws {
    let practice = try Practice()
    let result = try practice.attempt(
      "bookings", "\(header)\nD1,1,2026-10-05,services,100.00,USD,edu,A1")
    #expect(
      result.drawnRejections == """
        line  column         value  reason
        2     offering_code  edu    is no offering in the catalog; load it with the offerings or \
        mend the code
        """)
  }

  @Test func revenueNeedsAnOpportunityWithBookings() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\n\(deal)")
    let result = try practice.attempt(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-31,1.00,USD,EDU
      D2,R1,2026-10-31,1.00,USD,EDU
      """)
    #expect(
      result.drawnRejections == """
        line  column          value  reason
        3     opportunity_id  D2     no booking has this opportunity; load its bookings first
        """)
  }

  @Test func theFirstRowSetsTheCurrencyOfTheFile() throws {
    let practice = try Practice()
    let result = try practice.attempt(
      "bookings", "\(header)\n\(deal)\nD2,1,2026-10-05,services,100.00,EUR,EDU,A1")
    #expect(
      result.drawnRejections == """
        line  column    value  reason
        3     currency  EUR    EUR is not the currency of the practice, USD; to book in several, \
        set the one they are converted to (offerbook settings set reporting-currency USD) and \
        load rates (offerbook load fx)
        """)
  }

  @Test(arguments: ["bookings", "revenue", "plan"])
  func noFeedBringsASecondCurrency(feed: String) throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\n\(deal)")
    let files = [
      "bookings": "\(header)\nD2,1,2026-10-05,services,100.00,EUR,EDU,A1",
      "revenue": """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-31,1.00,EUR,EDU
      """,
      "plan": """
      version,indicator,month,value,currency
      FY27,services-bookings,2026-10,1.00,EUR
      """,
    ]
    let result = try practice.attempt(feed, files[feed] ?? "")
    #expect(result.rejections.map { $0.faults.map(\.column) } == [["currency"]])
  }

  @Test func aReportingCurrencyLetsEveryCurrencyIn() throws {
    let practice = try Practice()
    _ = try Settings.set(
      "reporting-currency", to: "EUR", user: "tester", on: practice.connection)
    let result = try practice.attempt("bookings", "\(header)\n\(deal)")
    #expect(result.rejections.isEmpty)
  }

  @Test func anUndonePracticeMayStartInAnotherCurrency() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\n\(deal)")
    try practice.undo(2)
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,100.00,EUR,EDU,A1")
    #expect(
      try practice.figures(["services-bookings"], of: "2026-10").map(\.currency) == ["EUR"])
    #expect(
      try practice.figures(["services-bookings"], of: "2026-10", asOf: "2").map(\.currency)
        == ["USD"])
  }
}
