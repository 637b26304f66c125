import Testing

@testable import Offerbook

/// Rates are units of the reporting currency: neither is changed under the other.
@Suite struct ReportingCurrencyTests {
  @Test func itSaysWhichRatesLack() throws {
    let practice = try Practice()
    let reporting = ReportingCurrency(practice.connection)
    try practice.load(
      "bookings",
      """
      \(Practice.bookingColumns)
      D1,S,2026-10-05,services,100.00,EUR,EDU,,A1,Large
      D2,S,2026-09-05,services,100.00,EUR,EDU,,A1,Large
      """)
    try practice.load("plan", "\(Practice.planColumns)\nFY,services-bookings,2026-10,,9,EUR")
    #expect(try reporting.missingRates() == nil)
    try practice.set("reporting-currency", "USD")
    #expect(
      try reporting.missingRates() == """
        rates to USD are missing, and nothing is added unconverted
        average EUR: 2026-09, 2026-10
        plan EUR: 2026-10
        load them: offerbook load fx FILE (rate_type,currency,month,rate)
        """)
    try practice.load(
      "fx",
      """
      \(Practice.rateColumns)
      average,EUR,2026-09,1.1
      average,EUR,2026-10,1.1
      plan,EUR,2026-10,1.1
      """)
    #expect(try reporting.missingRates() == nil)
  }

  private let euro = "D1,S,2026-10-05,services,100.00,EUR,EDU,,A1,Large"
  private let dollar = "D2,S,2026-10-05,services,10.00,USD,EDU,,A1,Large"
  private let rate = "average,EUR,2026-10,1.1"

  @Test func ratesNeedOne() throws {
    let practice = try Practice()
    #expect(
      try practice.refusal { try practice.load("fx", "\(Practice.rateColumns)\n\(rate)") } == """
        rates are units of the reporting currency, and none is set; say which one first: \
        offerbook settings set reporting-currency USD
        """)
  }

  @Test func itIsNotChangedWhileRatesAreUnitsOfIt() throws {
    let practice = try Practice(reportingIn: "USD", bookings: euro, rates: rate)
    let refusal = """
      the reporting currency is USD, and live rates are units of it; undo the loads that brought \
      them first (4), then load rates to the other currency
      """
    #expect(try practice.refusal { try practice.set("reporting-currency", "EUR") } == refusal)
    #expect(
      try practice.refusal { try practice.undo(2) } == """
        later loads have built on load 2: undo 4 first, newest first, or all of them with \
        --with-dependents
        load 4, fx fx-3.csv by tester: brought rates that are units of USD
        """)
    try practice.set("reporting-currency", "USD")
    try practice.undo(4)
    try practice.set("reporting-currency", "EUR")
    #expect(try practice.converted("services-bookings", of: "2026-10") == "EUR 100.00")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", asOf: "4") == "USD 110.00")
  }

  @Test func ratesDoNotComeBackAsUnitsOfAnother() throws {
    let practice = try Practice(reportingIn: "USD", bookings: euro, rates: rate)
    try practice.undo(4)
    try practice.set("reporting-currency", "EUR")
    #expect(
      try practice.refusal { try practice.undo(5) } == """
        the rates that load 5 took away are units of USD, and the reporting currency is EUR; set \
        it back first, or load rates to the new one
        """)
    try practice.set("reporting-currency", "USD")
    try practice.undo(5)
    #expect(try practice.converted("services-bookings", of: "2026-10") == "USD 110.00")
  }

  @Test func itStaysWhileAmountsAreInSeveral() throws {
    let practice = try Practice(reportingIn: "USD", bookings: "\(euro)\n\(dollar)")
    #expect(
      try practice.refusal { try practice.undo(2) } == """
        amounts are in EUR (load 3) and USD (load 3) and are not added without a reporting \
        currency; undo the loads of all but one first
        """)
    try practice.undo(3)
    try practice.undo(2)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aLaterOneLeavesEarlierAnswersAsTheyWere() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(Practice.bookingColumns)\n\(euro)")
    try practice.set("reporting-currency", "USD")
    try practice.load("fx", "\(Practice.rateColumns)\n\(rate)")
    #expect(try practice.converted("services-bookings", of: "2026-10") == "USD 110.00")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", asOf: "2") == "EUR 100.00")
  }
}
