import Testing

@testable import Offerbook

/// A rate that lacks is named with its currency and month; nothing is added unconverted.
@Suite struct MissingRatesTests {
  private let bookings = """
    D1,S,2026-09-05,services,100.00,EUR,EDU,,A1,Large
    D2,S,2026-10-05,services,100.00,EUR,EDU,,A1,Large
    D3,S,2026-10-06,services,1000,JPY,EDU,,A1,SMB
    D4,S,2026-10-07,services,10.00,USD,EDU,,A1,Mid
    """
  private let head = "rates to USD are missing, and nothing is added unconverted"
  private let foot = "load them: offerbook load fx FILE (rate_type,currency,month,rate)"

  private func refusal(
    _ practice: Practice, where filter: Slice = [:], _ rates: RateChoice = RateChoice()
  ) throws -> String? {
    let months = try #require(Month("2026-09"))...#require(Month("2026-10"))
    return try practice.refusal {
      _ = try practice.figures(["services-bookings"], of: months, where: filter, rates: rates)
    }
  }

  @Test func allOfThemAreListed() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, plan: "FY,services-bookings,2026-10,,1,GBP")
    #expect(
      try refusal(practice) == """
        \(head)
        average EUR: 2026-09, 2026-10
        average JPY: 2026-10
        plan GBP: 2026-10
        \(foot)
        """)
  }

  @Test func anotherCurrencyNeedsItsOwnRateToo() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings,
      rates: "average,EUR,2026-09,1.1\naverage,EUR,2026-10,1.1\naverage,JPY,2026-10,0.007")
    #expect(try refusal(practice) == nil)
    #expect(try refusal(practice, RateChoice(currency: "EUR")) == nil)
    #expect(
      try refusal(practice, RateChoice(currency: "GBP")) == """
        \(head)
        average GBP: 2026-09, 2026-10
        \(foot)
        """)
    #expect(
      try refusal(practice, RateChoice(year: .prior)) == """
        \(head)
        average EUR: 2025-09, 2025-10
        average JPY: 2025-10
        \(foot)
        """)
  }

  @Test func whatIsNotAskedForNeedsNone() throws {
    let practice = try Practice(reportingIn: "USD", bookings: bookings)
    #expect(try refusal(practice, where: [.segment: "Mid"]) == nil)
    #expect(try refusal(practice, where: [.segment: "SMB"])?.contains("EUR") == false)
  }

  @Test func noCurrencyIsRefused() throws {
    let practice = try Practice(reportingIn: "USD", bookings: bookings)
    #expect(
      try refusal(practice, RateChoice(currency: "EURO"))
        == "'EURO' is not a currency code of ISO 4217 (three letters, like USD)")
  }

  @Test func aPracticeWithoutReportingCurrencyIsInOne() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      "\(Practice.bookingColumns)\nD1,S,2026-10-05,services,100.00,EUR,EDU,,A1,Large")
    #expect(try refusal(practice, RateChoice(currency: "EUR")) == nil)
    #expect(
      try refusal(practice, RateChoice(currency: "USD")) == """
        all amounts are in EUR; for USD, say what rates are units of (offerbook settings set \
        reporting-currency EUR) and load them (offerbook load fx)
        """)
  }

  @Test func theCheckNamesThem() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: "average,EUR,2026-09,1.1",
      plan: "FY,services-bookings,2026-10,,1,GBP")
    #expect(
      try practice.brokenChecks() == [
        """
        currencies-convert
        currency  month       rate_type
        EUR       2026-10-01  average
        GBP       2026-10-01  plan
        JPY       2026-10-01  average
        """
      ])
  }
}
