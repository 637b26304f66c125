import Testing

@testable import Offerbook

/// A report in several currencies says so; one in a single currency says nothing of it.
@Suite struct CurrencyReportTests {
  private let bookings = """
    D1,S,2026-10-05,services,100.00,USD,EDU,,A1,Large
    D2,S,2026-10-06,services,300.00,EUR,EDU,,A2,Large
    """
  private let rates = "plan,EUR,2026-10,1.10\naverage,EUR,2026-10,1.50"
  private let plan = "FY,services-bookings,2026-10,Large,400,EUR"

  private func report(
    _ practice: Practice, _ rates: RateChoice = RateChoice(), asOf: String? = nil
  ) throws -> Report {
    try ReportBuilder(
      practice.connection, month: #require(Month("2026-10")), plan: nil,
      asOf: AsOf(asOf, on: practice.connection), rates: rates
    ).report()
  }

  private func paragraphs(_ report: Report, _ section: String) -> [String] {
    report.sections.filter { $0.name == section }.flatMap(\.blocks).compactMap {
      if case .paragraph(let text) = $0 { text } else { nil }
    }
  }

  private func table(_ report: Report, _ name: String) -> ReportTable? {
    report.sections.flatMap(\.blocks).compactMap {
      if case .table(let table) = $0, table.name == name { table } else { nil }
    }.first
  }

  @Test func itNamesItsCurrencyAndRates() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: rates, plan: plan)
    let inDollars = try report(practice)
    #expect(inDollars.currency == "USD")
    #expect(inDollars.subtitle.hasSuffix(" · USD at average rates, plan at plan rates"))
    let inEuros = try report(practice, RateChoice(currency: "EUR", type: .plan))
    #expect(inEuros.currency == "EUR")
    #expect(inEuros.subtitle.hasSuffix(" · EUR at plan rates, plan at plan rates"))
  }

  @Test func itListsWhatWasConverted() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: rates, plan: plan)
    let rows = try #require(try table(report(practice), "currencies")).rows.map(\.cells)
    #expect(
      rows == [
        [
          .text("Services bookings in EUR"),
          .amountIn("EUR", ExactDecimal(mantissa: 300, scale: 0)), .text("average"),
          .amount(ExactDecimal(mantissa: 450, scale: 0)),
        ],
        [
          .text("Services bookings in USD"),
          .amountIn("USD", ExactDecimal(mantissa: 100, scale: 0)), .text("not converted"),
          .amount(ExactDecimal(mantissa: 100, scale: 0)),
        ],
      ])
  }

  @Test func itSaysWhatRatesDid() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: rates, plan: plan)
    let name = "by-segment"
    #expect(
      try paragraphs(report(practice), name) == [
        """
        Effect of exchange rates on services bookings (at average rates instead of plan rates), \
        USD: October 2026 +120, and the rest of ΔPL is −10; FY26 to date +120, and the rest of \
        ΔPL is −10.
        """
      ])
    #expect(try paragraphs(report(practice, RateChoice(type: .plan)), name) == [])
  }

  @Test func itNeedsNoPlanRatesWhereThePlanIsInItsOwnCurrency() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: "average,EUR,2026-10,1.50")
    #expect(
      try paragraphs(report(practice), "by-segment").map { $0.prefix(62) }
        == ["The effect of exchange rates on services bookings is not known"])
  }

  @Test func inOneCurrencyItSaysNothingOfCurrencies() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: "D1,S,2026-10-05,services,100.00,USD,EDU,,A1,Large")
    let report = try report(practice)
    #expect(!report.subtitle.contains("rates"))
    #expect(table(report, "currencies") == nil)
    #expect(paragraphs(report, "by-segment") == [])
  }

  @Test func unassignedAmountsAreConvertedToo() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings.replacing(",Large", with: ","), rates: rates)
    #expect(try paragraphs(report(practice), "data")[1].contains("USD 550 without segment"))
  }

  @Test func aClosedMonthKeepsItsRates() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: rates, plan: plan)
    let month = try #require(Month("2026-10"))
    let closes = Closes(practice.connection)
    _ = try closes.close(month, isLocked: false, note: nil, user: "tester")
    let closed = try report(practice, asOf: "2026-10")
    let result = try practice.load("fx", "\(Practice.rateColumns)\naverage,EUR,2026-10,1.60")
    #expect(result.restatedMonths == [month])
    #expect(try report(practice, asOf: "2026-10") == closed)
    #expect(try closes.closes().map(\.loadsSince) == [1])
    let moved = try #require(try table(report(practice), "restated-months")).rows[0].cells
    #expect(
      moved[2...4] == [
        .amount(ExactDecimal(mantissa: 550, scale: 0)),
        .amount(ExactDecimal(mantissa: 580, scale: 0)),
        .amountChange(ExactDecimal(mantissa: 30, scale: 0), isGood: true),
      ])
  }

  @Test func aLockedMonthRefusesAnotherRate() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: bookings, rates: rates, plan: plan)
    let month = try #require(Month("2026-10"))
    _ = try Closes(practice.connection).close(
      month, isLocked: true, note: nil, user: "tester")
    let result = try practice.attempt(
      "fx", "\(Practice.rateColumns)\nclosing,EUR,2026-10,1.4\naverage,EUR,2026-10,1.60")
    #expect(result.rejections.map(\.line) == [3])
    #expect(try practice.refusal { try practice.undo(4) } != nil)
    try practice.load("fx", "\(Practice.rateColumns)\nclosing,EUR,2026-10,1.4")
  }
}
