import Testing

@testable import Offerbook

/// The sentence of the first screen is true in every case.
@Suite struct SentenceTests {
  private let yaml = """
    title: Sentence
    sections:
      - { kind: summary, indicators: [services-bookings] }
    """

  private func sentence(
    _ lines: [String], plan: String? = nil, where filter: Slice = [:], yaml: String? = nil,
    loadedOn day: String = "2026-11-02"
  ) throws -> String {
    let practice = try Practice()
    practice.day = day
    let header =
      "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment,geo"
    if !lines.isEmpty {
      let rows = lines.enumerated().map { "D\($0),S,\($1)" }
      let columns = lines[0].count { $0 == "," } > 7 ? header + ",net_arr" : header
      try practice.load("bookings", ([columns] + rows).joined(separator: "\n"))
    }
    if let plan {
      try practice.load(
        "plan", "version,indicator,month,segment,geo,value,currency\nFY,\(plan)")
      _ = try Plans(practice.connection).agree("FY", user: "tester")
    }
    return try practice.report(yaml ?? self.yaml, where: filter).paragraphs("summary")[0]
  }

  private let sold = "2026-10-31,services,90,USD,EDU,A1,Large,EMEA"

  @Test func withoutData() throws {
    #expect(try sentence([]) == "There are no services bookings in October 2026 yet.")
  }

  @Test func withoutAPlan() throws {
    #expect(
      try sentence([sold])
        == "Services bookings came to USD 90 in October 2026; no plan is agreed.")
  }

  @Test func withAPlanOfOtherMonths() throws {
    #expect(
      try sentence([sold], plan: "services-bookings,2026-09,Large,EMEA,5,USD")
        == "Services bookings came to USD 90 in October 2026; plan version FY holds none for it.")
  }

  @Test func aSingleSliceIsNotNamed() throws {
    #expect(
      try sentence([sold], plan: "services-bookings,2026-10,Large,EMEA,100,USD")
        == "Services bookings reached 90% of plan in October 2026: USD 90.")
  }

  @Test func aMonthThatIsNotOver() throws {
    #expect(
      try sentence(
        [sold.replacing("10-31", with: "10-10")],
        plan: "services-bookings,2026-10,Large,EMEA,100,USD", loadedOn: "2026-10-12")
        == "Services bookings reached 90% of plan in October 2026 so far (10 of 31 days): USD 90.")
  }

  @Test func negativeAmounts() throws {
    #expect(
      try sentence(
        [sold.replacing(",90,", with: ",-90,")],
        plan: "services-bookings,2026-10,Large,EMEA,100,USD")
        == "Services bookings came to −USD 90 in October 2026, against a plan of USD 100.")
  }

  @Test func aPlanOfNothing() throws {
    #expect(
      try sentence([sold], plan: "services-bookings,2026-10,Large,EMEA,0,USD")
        == "Services bookings came to USD 90 in October 2026, against a plan of USD 0.")
  }

  @Test func nothingSoldInAMonthWithData() throws {
    #expect(
      try sentence(
        [sold, sold.replacing(",90,", with: ",-90,")],
        plan: "services-bookings,2026-10,Large,EMEA,100,USD")
        == "Services bookings reached 0% of plan in October 2026: USD 0.")
  }

  /// The plan is by segment only: the slices are those that it knows.
  @Test func slicesAreThoseOfThePlan() throws {
    #expect(
      try sentence(
        [sold, "2026-10-31,services,30,USD,EDU,A2,SMB,AMER"],
        plan: "services-bookings,2026-10,Large,,100,USD\nFY,services-bookings,2026-10,SMB,,10,USD")
          == """
          Services bookings reached 109% of plan in October 2026: USD 120. Large is furthest short, by \
          USD 10. SMB is furthest ahead, by USD 20.
          """)
  }

  @Test func withinAFilterOnlyTheRestIsNamed() throws {
    #expect(
      try sentence(
        [sold, "2026-10-31,services,30,USD,EDU,A2,Large,AMER"],
        plan: """
          services-bookings,2026-10,Large,EMEA,100,USD
          FY,services-bookings,2026-10,Large,AMER,10,USD
          """, where: [.segment: "Large"])
          == """
          Services bookings reached 109% of plan in October 2026: USD 120. EMEA is furthest short, by \
          USD 10. AMER is furthest ahead, by USD 20.
          """)
  }

  /// 90 of bookings against 90 and 94 of net ARR against 100, then against other plans.
  @Test(
    arguments: [
      (
        "90", "100",
        "Net ARR needs improvement: 94% of plan. Services bookings reached 100% of plan"
      ),
      ("95", "400", "Net ARR is urgent: 24% of plan. Services bookings reached 95% of plan"),
      ("400", "400", "Services bookings reached 23% of plan"),
      ("90", "90", "Services bookings reached 100% of plan"),
    ])
  func theWorstStatusLeads(bookings: String, netARR: String, start: String) throws {
    let product = "2026-10-31,product,94,USD,,A1,Large,EMEA,94"
    let said = try sentence(
      [sold + ",", product],
      plan: """
        services-bookings,2026-10,Large,EMEA,\(bookings),USD
        FY,net-arr,2026-10,Large,EMEA,\(netARR),USD
        """,
      yaml: yaml.replacing("[services-bookings]", with: "[services-bookings, net-arr]"))
    #expect(said == start + " in October 2026: USD 90.")
  }

  @Test func aSliceThatIsOffByNothingToBeSeenIsNotNamed() throws {
    let said = try sentence(
      [sold, "2026-10-31,services,30.20,USD,EDU,A2,SMB,AMER"],
      plan: """
        services-bookings,2026-10,Large,EMEA,100,USD
        FY,services-bookings,2026-10,SMB,AMER,30,USD
        """)
    #expect(
      said == """
        Services bookings reached 92% of plan in October 2026: USD 120. Large in EMEA is furthest \
        short, by USD 10.
        """)
  }

  @Test func aQuarter() throws {
    #expect(
      try sentence(
        [sold], yaml: "period: quarter\n" + yaml)
        == "Services bookings came to USD 90 in FY26-Q4 to date; no plan is agreed.")
  }
}
