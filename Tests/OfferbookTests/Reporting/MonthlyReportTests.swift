import Testing

@testable import Offerbook

/// The report of a month: the figures, where they come from, and what is missing in them.
@Suite struct MonthlyReportTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,"
    + "segment,geo"

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000,USD,,1000,A1,Large,EMEA
      D1,2,2026-10-05,services,90,USD,EDU,,A1,Large,EMEA
      D2,1,2026-09-05,services,60,USD,IMP,,A2,SMB,
      D3,1,2026-11-05,services,7,USD,IMP,,A2,SMB,
      """)
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,geo,value,currency
      FY26,services-bookings,2026-10,Large,EMEA,100,USD
      FY26,services-bookings,2026-10,SMB,AMER,50,USD
      """)
    _ = try Plans(practice.connection).agree("FY26", user: "tester")
    return practice
  }

  private func report(_ practice: Practice, asOf: String? = nil) throws -> Report {
    try ReportBuilder(
      practice.connection, month: #require(Month("2026-10")), plan: nil,
      asOf: AsOf(asOf, on: practice.connection)
    ).report()
  }

  private func paragraphs(_ report: Report, _ section: String) throws -> [String] {
    try #require(report.sections.first { $0.name == section }).blocks.compactMap {
      if case .paragraph(let text) = $0 { text } else { nil }
    }
  }

  private func rows(_ report: Report, _ name: String) throws -> [[ReportCell]] {
    let tables = report.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    return try #require(tables.first { $0.name == name }).rows.map(\.cells)
  }

  @Test func itSaysTheMonthInASentence() throws {
    #expect(
      try paragraphs(report(practice()), "summary") == [
        """
        Services bookings reached 60% of plan in October 2026: USD 90. SMB in AMER is furthest \
        short, by USD 50.
        """,
        "Dollar attach rate: 9.0%, not planned. Services revenue is not known: no data.",
        // Of the year, September has actuals and no plan.
        "Partly planned: services bookings, FY26 to date (1 of 2 months planned: from 2026-10).",
      ])
  }

  @Test func itsTablesHoldTheFigures() throws {
    let practice = try practice()
    let rows = try rows(report(practice), "services-bookings-by-segment")
    let figures = try practice.figures(
      ["services-bookings"], of: "2026-10", by: [.segment], plan: "FY26")
    #expect(
      rows.map { [$0[0], $0[1], $0[2]] }
        == figures.map { figure in
          [
            .text(figure.slice[.segment] ?? "Total"),
            figure.value.map { .amount($0) } ?? .none(reason: figure.reason?.rawValue ?? ""),
            figure.plan.map { .amount($0) } ?? .none(reason: "not-planned"),
          ]
        })
  }

  @Test func offeringsAddUpToTheirTotal() throws {
    let rows = try rows(report(practice()), "offerings")
    func amount(_ text: String) -> ReportCell { .amount(ExactDecimal(text) ?? .zero) }
    #expect(rows.map { $0[0] } == [.text("EDU"), .text("IMP"), .text("Total")])
    #expect(rows.map { $0[2] } == [amount("90"), amount("0"), amount("90")])
    #expect(rows.map { $0[3] } == [amount("90"), amount("60"), amount("150")])
  }

  @Test func itSaysWhatIsNotInIt() throws {
    let practice = try practice()
    try practice.load(
      "bookings", "\(header)\nD9,1,2026-10-05,services,much,USD,EDU,,A1,Large,EMEA",
      tolerance: .records(1))
    let data = try paragraphs(report(practice), "data")
    #expect(data[0].contains("1 rejected record is not in the figures"))
    #expect(data[1].contains("USD 60 without geo"))
    #expect(data[1].contains("USD 1,150 without industry"))
    let before = try paragraphs(report(practice, asOf: "4"), "data")
    #expect(before[0].hasSuffix("No rejected record is open."))
  }

  @Test func itStaysWhatItWasAsOfALoad() throws {
    let practice = try practice()
    let before = try report(practice, asOf: "4")
    try practice.load(
      "bookings", "\(header)\nD1,2,2026-10-05,services,190,USD,MIG,,A1,Large,AMER")
    try practice.load("offerings", "offering_code,name,category\nEDU,Renamed,Other")
    _ = try Settings.set(
      "fiscal-year-start", to: "10", user: "tester", on: practice.connection)
    try practice.undo(5)
    #expect(try report(practice, asOf: "4") == before)
    #expect(try report(practice) != before)
  }

  @Test func anEmptyPracticeHasAReportToo() throws {
    let report = try report(Practice(catalog: nil))
    #expect(
      try paragraphs(report, "summary") == [
        "There are no services bookings in October 2026 yet.",
        "Dollar attach rate is not known: no data. Services revenue is not known: no data.",
      ])
    #expect(report.subtitle == "FY26-Q4 · no plan agreed · no bookings, no revenue")
  }
}
