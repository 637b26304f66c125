import Testing

@testable import Offerbook

/// Rates are facts like others: versions, all or nothing, taken back, asked for as of a load.
@Suite struct RatesLoadingTests {
  private let header = Practice.rateColumns

  private func practice() throws -> Practice {
    try Practice(
      reportingIn: "USD", bookings: "D1,S,2026-10-05,services,100.00,EUR,EDU,,A1,Large",
      rates: """
        average,EUR,2026-10,1.10
        average,GBP,2026-10,1.30
        plan,EUR,2026-10,1.05
        average,GBP,2026-11,1.31
        """)
  }

  private func rates(_ practice: Practice) throws -> String {
    try practice.table(
      "select rate_type, currency, to_char(month, 'YYYY-MM') as month, rate from fx "
        + "where retired_load is null order by 1, 2, 3")
  }

  @Test func aCorrectedRateLeavesEarlierAnswersAsTheyWere() throws {
    let practice = try practice()
    let result = try practice.load(
      "fx", "\(header)\naverage,EUR,2026-10,1.20\naverage,GBP,2026-10,1.300")
    #expect(result.records == "read 2 = 0 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "0 inserted, 1 replaced, 0 retired")
    #expect(try practice.converted("services-bookings", of: "2026-10") == "USD 120.00")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", asOf: "4") == "USD 110.00")
    try practice.undo(5)
    #expect(try practice.converted("services-bookings", of: "2026-10") == "USD 110.00")
    #expect(
      try practice.converted("services-bookings", of: "2026-10", asOf: "5") == "USD 120.00")
    #expect(try practice.brokenChecks() == [])
  }

  @Test func anUndoneFirstLoadLeavesNoRates() throws {
    let practice = try practice()
    try practice.undo(4)
    #expect(try rates(practice) == "rate_type  currency  month  rate")
    #expect(throws: InputError.self) {
      try practice.converted("services-bookings", of: "2026-10")
    }
    try practice.undo(5)
    #expect(try practice.converted("services-bookings", of: "2026-10") == "USD 110.00")
  }

  @Test func aSnapshotCoversTheTypesAndMonthsThatItHolds() throws {
    let practice = try practice()
    let result = try practice.load(
      "fx", "\(header)\naverage,EUR,2026-10,1.11\naverage,CHF,2026-10,1.20", mode: .snapshot)
    #expect(result.rows == "1 inserted, 1 replaced, 1 retired")
    #expect(
      try rates(practice) == """
        rate_type  currency  month    rate
        average    CHF       2026-10  1.20
        average    EUR       2026-10  1.11
        average    GBP       2026-11  1.31
        plan       EUR       2026-10  1.05
        """)
  }

  @Test func whatIsNoRateIsRejected() throws {
    let practice = try practice()
    let result = try practice.attempt(
      "fx",
      """
      \(header)
      spot,EUR,2026-10,1.1
      average,EUR,2026-10,0
      average,EUR,2026-11,-1.1
      average,EUR,2026-12,1.1234567890123
      average,USD,2026-10,1.1
      average,JPY,2026-10,0.007
      average,JPY,2026-10,0.007
      average,EURO,2026-13,
      """)
    #expect(
      result.drawnRejections == """
        line  column                      value                     reason
        2     rate_type                   spot                      is not one of plan, average, \
        closing
        3     rate                        0                         is not above zero
        4     rate                        -1.1                      is not above zero
        5     rate                        1.1234567890123           is not a number like \
        -1234.50; at most 18 digits before and 12 behind the point
        6     rate                        1.1                       is not 1, but USD is the \
        reporting currency itself
        7     rate_type, currency, month  average, JPY, 2026-10-01  the same key is on line 8 \
        too; a file may hold each key once
        8     rate_type, currency, month  average, JPY, 2026-10-01  the same key is on line 7 \
        too; a file may hold each key once
        9     currency                    EURO                      is not a currency code of ISO \
        4217 (three letters, like USD)
        9     month                       2026-13                   is not in the calendar
        9     rate                        ''                        is required
        """)
  }

  @Test func twelveDecimalsAreKept() throws {
    let practice = try practice()
    try practice.load("fx", "\(header)\naverage,EUR,2026-10,1.123456789012\naverage,USD,2026-10,1")
    let month = try #require(Month("2026-10"))
    let (made, request) = try practice.figures(
      ["services-bookings"], of: month...month, rates: RateChoice())
    #expect(made.figures(request).map(\.numerator?.description) == ["112.3456789012"])
    #expect(made.figures(request).map(\.value?.description) == ["112.35"])
  }

  @Test func aRejectedRateIsOpenUntilItIsLoaded() throws {
    let practice = try practice()
    try practice.load("fx", "\(header)\naverage,CHF,2026-10,0", tolerance: .records(1))
    let journal = Journal(practice.connection)
    #expect(try journal.openRejects(asOf: 5).count == 1)
    try practice.load("fx", "\(header)\naverage,CHF,2026-10,1.2")
    #expect(try journal.openRejects(asOf: 6).isEmpty)
  }
}
