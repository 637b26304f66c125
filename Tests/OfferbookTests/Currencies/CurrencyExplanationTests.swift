import Testing

@testable import Offerbook

/// What explains, checks and shows amounts of several currencies adds them converted.
@Suite struct CurrencyExplanationTests {
  private func practice() throws -> Practice {
    try Practice(
      reportingIn: "USD",
      bookings: """
        D1,S,2026-10-05,services,100.00,USD,EDU,,A1,Large
        D2,S,2026-10-06,services,300.00,EUR,EDU,,A2,Large
        D3,S,2026-10-06,services,50000,JPY,EDU,,A2,SMB
        """,
      rates: """
        average,EUR,2026-10,1.123456
        average,JPY,2026-10,0.0071
        plan,EUR,2026-10,1.1
        """,
      plan: """
        FY,services-bookings,2026-10,,420,USD
        FY,services-bookings,2026-10,Large,200,EUR
        FY,services-bookings,2026-10,SMB,200,USD
        """)
  }

  @Test func anExplanationAddsUpInTheReportingCurrency() throws {
    let practice = try practice()
    let month = try #require(Month("2026-10"))
    let explanation = try Explanation(
      practice.connection, .named("services-bookings"),
      in: Period(label: "2026-10", months: [month]), where: [:], by: [], planVersion: nil,
      asOf: AsOf(nil, on: practice.connection), limit: 2)
    let measure = explanation.numerator[0]
    #expect(measure.sum.description == "792.0368")
    #expect(measure.unexplained.isZero)
    #expect(measure.deals.map(\.opportunity) == ["D3", "D2"])
    #expect(measure.deals.map(\.amount) == ["355", "337.0368"].compactMap { ExactDecimal($0) })
    #expect(measure.rest == ExactDecimal("100"))
    #expect(measure.loads.map(\.amount) == [measure.sum])
  }

  @Test func partsOfAPlanAreAddedConverted() throws {
    // 200 EUR at 1.1 and 200 USD make 420 USD.
    let practice = try practice()
    func differences() throws -> [String?] {
      try PlanCheck(practice.connection, asOf: AsOf(nil, on: practice.connection))
        .findings(version: "FY").map(\.difference?.description)
    }
    try practice.load("fx", "\(Practice.rateColumns)\nplan,JPY,2026-10,0.007")
    #expect(try differences() == [])
    try practice.load("fx", "\(Practice.rateColumns)\nplan,EUR,2026-10,1.2")
    #expect(try differences() == ["20"])
  }

  @Test func aLoadOfRatesShowsTheFiguresThatItMoved() throws {
    let practice = try practice()
    let first = try LoadFigures(practice.connection, load: 4, effect: [])
    #expect(first.unknown?.contains("average EUR: 2026-10") == true)
    try practice.load("fx", "\(Practice.rateColumns)\naverage,EUR,2026-10,1.2")
    let second = try LoadFigures(practice.connection, load: 7, effect: [])
    #expect(second.unknown == nil)
    #expect(second.changes.map(\.after.indicator) == ["services-bookings"])
    #expect(second.changes.map(\.difference?.description) == ["22.96"])
  }

  @Test func undoingTheReportingCurrencyUndoesItsRates() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: "D2,S,2026-10-06,services,300.00,EUR,EDU,,A2,Large",
      rates: "average,EUR,2026-10,1.1")
    let undone = try Undo(practice.connection).undo(2, withDependents: true, user: "tester")
    #expect(undone.map(\.undoes) == [4, 2])
    #expect(try practice.converted("services-bookings", of: "2026-10") == "EUR 300.00")
  }
}
