import Testing

@testable import Offerbook

/// Amounts of several currencies become figures in one: each month at its own rate, rounded once.
@Suite struct ConvertedFiguresTests {
  private func practice() throws -> Practice {
    try Practice(
      reportingIn: "USD",
      bookings: """
        D1,P,2026-10-05,product,1000.00,USD,,1000.00,A1,Large
        D1,S,2026-10-05,services,100.00,USD,EDU,,A1,Large
        D2,P,2026-10-06,product,2000.00,EUR,,2000.00,A2,Large
        D2,S,2026-10-06,services,300.00,EUR,IMP,,A2,Large
        D3,S,2026-10-07,services,50000,JPY,EDU,,A3,SMB
        """,
      rates: """
        plan,EUR,2026-10,1.10
        average,EUR,2026-10,1.08
        closing,EUR,2026-10,1.07
        plan,JPY,2026-10,0.007
        average,JPY,2026-10,0.0066
        closing,JPY,2026-10,0.0065
        average,EUR,2025-10,1.20
        average,JPY,2025-10,0.008
        """,
      plan: """
        FY,services-bookings,2026-10,Large,400,EUR
        FY,services-bookings,2026-10,SMB,300,USD
        """)
  }

  @Test(
    arguments: [
      (RateChoice(), "USD 754.00 of 740.00"),
      (RateChoice(type: .plan), "USD 780.00 of 740.00"),
      (RateChoice(type: .closing), "USD 746.00 of 740.00"),
      (RateChoice(year: .prior), "USD 860.00 of 740.00"),
      (RateChoice(currency: "EUR"), "EUR 698.15 of 672.73"),
      (RateChoice(currency: "jpy"), "JPY 114242 of 105714"),
      (RateChoice(currency: "JPY", type: .plan), "JPY 111429 of 105714"),
    ])
  func bookingsAreConvertedAndThePlanIsHeldAtPlanRates(
    rates: RateChoice, expected: String
  ) throws {
    #expect(try practice().converted("services-bookings", of: "2026-10", rates) == expected)
  }

  @Test func bothPartsOfARatioAreConverted() throws {
    let practice = try practice()
    // 754 / (1000 + 2000 x 1.08), and the same in any other currency.
    for currency in ["USD", "EUR", "JPY"] {
      #expect(
        try practice.converted(
          "dollar-attach-rate", of: "2026-10", RateChoice(currency: currency))
          == "\(currency) 0.238608")
    }
  }

  @Test func countsStayAsTheyAre() throws {
    let practice = try practice()
    for rates in [RateChoice(), RateChoice(currency: "JPY", type: .closing)] {
      #expect(try practice.converted("deal-attach-rate", of: "2026-10", rates) == "1.00")
    }
  }

  @Test func theSettingSaysWhichRatesAreMeant() throws {
    let practice = try practice()
    try practice.set("fx-rates", "closing")
    #expect(
      try practice.converted("services-bookings", of: "2026-10") == "USD 746.00 of 740.00")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", RateChoice(type: .average))
        == "USD 754.00 of 740.00")
    #expect(throws: InputError.self) { try practice.set("fx-rates", "spot") }
  }

  @Test func aSliceInOneCurrencyNeedsNoRate() throws {
    let practice = try practice()
    #expect(
      try practice.converted(
        "services-bookings", of: "2026-10", where: [.segment: "SMB"],
        RateChoice(currency: "JPY", type: .average)) == "JPY 50000 of 42857")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", by: [.segment]) == """
        Large USD 424.00 of 440.00
        SMB USD 330.00 of 300.00
        total USD 754.00 of 740.00
        """)
  }

  @Test func currenciesHaveTheirOwnDecimals() throws {
    let practice = try Practice(
      reportingIn: "BHD",
      bookings: """
        D1,S,2026-10-05,services,10.005,BHD,EDU,,A1,Large
        D2,S,2026-10-05,services,1,USD,EDU,,A1,Large
        """,
      rates: """
        average,USD,2026-10,0.3760005
        average,JPY,2026-10,0.0025
        """)
    #expect(try practice.converted("services-bookings", of: "2026-10") == "BHD 10.381")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", RateChoice(currency: "JPY"))
        == "JPY 4152")
  }

  @Test func halvesAreRoundedOnceAwayFromZero() throws {
    let practice = try Practice(
      reportingIn: "USD",
      bookings: """
        D1,S,2026-10-05,services,0.01,EUR,EDU,,A1,Large
        D2,S,2026-10-05,services,-0.03,EUR,EDU,,A1,SMB
        D3,S,2026-10-05,services,0.02,USD,EDU,,A1,Mid
        D4,S,2026-10-05,services,0.05,USD,EDU,,A1,Mid
        """,
      rates: "average,EUR,2026-10,0.5\naverage,JPY,2026-10,0.06")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", by: [.segment]) == """
        Large USD 0.01
        Mid USD 0.07
        SMB USD -0.02
        total USD 0.06
        """)
    // 0.02 / 0.06 + 0.05 / 0.06 + ... is one yen and no thirds are lost on the way.
    #expect(
      try practice.converted("services-bookings", of: "2026-10", RateChoice(currency: "JPY"))
        == "JPY 1")
  }

  @Test func aDealHasServicesWhenOneCurrencySaysSo() throws {
    let practice = try Practice(
      reportingIn: "USD",
      bookings: """
        D1,P,2026-10-05,product,1.00,USD,,1.00,A1,Large
        D1,S,2026-10-05,services,100.00,EUR,EDU,,A1,Large
        D1,C,2026-10-05,services,-5000,JPY,EDU,,A1,Large
        D2,P,2026-10-05,product,1.00,USD,,1.00,A1,Large
        """)
    #expect(try practice.converted("deal-attach-rate", of: "2026-10") == "0.50")
    #expect(try practice.brokenChecks().map { $0.prefix(18) } == ["currencies-convert"])
  }
}
