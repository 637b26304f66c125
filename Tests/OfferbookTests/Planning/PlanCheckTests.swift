import Testing

@testable import Offerbook

/// What a check of a plan finds: parts that do not add up, plans without actuals and the reverse.
@Suite struct PlanCheckTests {
  private let header = "version,indicator,month,segment,geo,value,currency,spread"

  private func findings(_ rows: String, then more: String? = nil) throws -> String {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment,geo
      D1,1,2026-10-05,services,60.00,USD,EDU,,A1,Large,AMER
      D2,1,2026-10-05,services,30.00,USD,EDU,,A1,,EMEA
      D3,1,2026-10-05,product,100.00,USD,,100.00,A1,SMB,AMER
      """)
    try practice.load("plan", "\(header)\n\(rows)")
    if let more { try practice.load("plan", "\(header)\n\(more)") }
    let asOf = try AsOf(nil, on: practice.connection)
    let findings = try PlanCheck(practice.connection, asOf: asOf).findings(version: nil)
    return DrawnTable.draw(
      ["kind", "indicator", "period", "slice", "level", "planned", "found"],
      findings.map { finding in
        let slice = Dimension.planned.compactMap { finding.slice[$0] }.joined(separator: "/")
        return [
          finding.kind.rawValue, finding.indicator, finding.period, slice, finding.level,
          finding.planned?.description, finding.found?.description,
        ]
      })
  }

  @Test func partsAreHeldAgainstEachWholeAboveThem() throws {
    #expect(
      try findings(
        """
        P,services-bookings,2027-01,,,100,USD,
        P,services-bookings,2027-01,Large,,60,USD,
        P,services-bookings,2027-01,SMB,,40,USD,
        P,services-bookings,2027-01,Large,AMER,30,USD,
        P,services-bookings,2027-01,Large,EMEA,20.5,USD,
        P,services-bookings,2027-02,,,100,USD,
        P,dollar-attach-rate,2027-01,,,0.5,,
        P,dollar-attach-rate,2027-01,Large,,0.6,,
        """) == """
          kind   indicator          period   slice  level         planned  found
          parts  services-bookings  2027-01  ''     segment, geo  100      50.5
          parts  services-bookings  2027-01  Large  segment, geo  60       50.5
          """)
  }

  @Test func aMonthGivenAnewBreaksItsQuarter() throws {
    #expect(
      try findings(
        "P,services-bookings,FY27-Q1,,,90,USD,", then: "P,services-bookings,2027-02,,,31,USD,")
          == """
          kind   indicator          period   slice  level   planned  found
          parts  services-bookings  FY27-Q1  ''     months  90       91.00
          """)
    #expect(
      try findings(
        "P,services-bookings,FY27-Q1,,,90,USD,", then: "P,services-bookings,2027-02,,,30,USD,")
        == "kind  indicator  period  slice  level  planned  found")
  }

  @Test func aRateIsHeldAgainstThePartsPlannedBesideIt() throws {
    // 100 / 1200 is 8.33 %: 0.08 says the same in its digits, 0.084 does not.
    #expect(
      try findings(
        """
        P,services-bookings,2027-01,Large,,100,USD,
        P,net-arr,2027-01,Large,,1200,USD,
        P,dollar-attach-rate,2027-01,Large,,0.08,,
        P,dollar-attach-rate,2027-01,,,0.084,,
        P,services-bookings,2027-02,,,100,USD,
        P,dollar-attach-rate,2027-02,,,0.5,,
        """) == """
          kind  indicator           period   slice  level  planned  found
          rate  dollar-attach-rate  2027-01  ''     total  0.084    0.083333
          """)
  }

  @Test func aRateForAQuarterNeedsPartsInAllItsMonths() throws {
    let parts = ["2026-01", "2026-02", "2026-03"].map { month in
      "P,services-bookings,\(month),,,30,USD,\nP,net-arr,\(month),,,100,USD,"
    }
    let rate = "P,dollar-attach-rate,FY26-Q1,,,0.25,,"
    func rates(_ rows: [String]) throws -> [[Substring]] {
      try findings(rows.joined(separator: "\n")).split(separator: "\n")
        .filter { $0.hasPrefix("rate") }.map { $0.split(separator: " ") }
    }
    #expect(
      try rates(parts + [rate]) == [
        ["rate", "dollar-attach-rate", "FY26-Q1", "''", "total", "0.25", "0.30"]
      ])
    #expect(try rates(parts.dropLast() + [rate]) == [])
  }

  @Test func plansAndActualsThatLackEachOtherAreListed() throws {
    #expect(
      try findings(
        """
        P,services-bookings,2026-10,Large,,50,USD,
        P,services-bookings,2026-10,Largee,,50,USD,
        P,services-bookings,2026-11,Large,,50,USD,
        P,dollar-attach-rate,2026-10,SMB,,0.1,,
        """) == """
          kind           indicator           period   slice       level    planned  found
          no-actuals     services-bookings   2026-10  Largee      segment  50       -
          no-plan        dollar-attach-rate  2026-10  Large       segment  -        -
          no-plan        dollar-attach-rate  2026-10  Unassigned  segment  -        -
          no-plan        services-bookings   2026-10  Unassigned  segment  -        30.00
          unknown-slice  services-bookings   2026-10  Largee      segment  -        -
          """)
  }

  /// October sold 90 in all and is in the fiscal year of the plan; July and September are not planned
  /// though months around them are.
  @Test func monthsThatLackAreListed() throws {
    #expect(
      try findings(
        """
        P,services-bookings,2026-06,,,50,USD,
        P,services-bookings,2026-08,,,50,USD,
        """) == """
          kind        indicator          period   slice  level  planned  found
          no-actuals  services-bookings  2026-06  ''     total  50       -
          no-actuals  services-bookings  2026-08  ''     total  50       -
          no-plan     services-bookings  2026-10  ''     total  -        90.00
          no-month    services-bookings  2026-07  ''     total  -        -
          """)
  }

  @Test func monthsThatAnotherVersionIsAgreedForAreItsOwn() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2026-09-05,services,60.00,USD,EDU,A1
      D2,1,2026-10-05,services,60.00,USD,EDU,A1
      """)
    try practice.load(
      "plan",
      """
      version,indicator,month,value,currency
      A,services-bookings,2026-09,50,USD
      A,services-bookings,2026-10,50,USD
      B,services-bookings,2026-10,50,USD
      """)
    func found() throws -> [String] {
      let asOf = try AsOf(nil, on: practice.connection)
      return try PlanCheck(practice.connection, asOf: asOf).findings(version: "B")
        .map { "\($0.kind.rawValue) \($0.period)" }
    }
    #expect(try found() == ["no-plan 2026-09"])
    try practice.agree("A")
    try practice.agree("B", from: "2026-10")
    #expect(try found() == [])
  }

  @Test func aRateThatLooksLikeAPercentageIsListed() throws {
    #expect(
      try findings(
        """
        P,deal-attach-rate,2027-01,,,8.5,,
        P,deal-attach-rate,2027-02,,,1.00,,
        """) == """
          kind       indicator         period   slice  level  planned  found
          high-rate  deal-attach-rate  2027-01  ''     total  8.5      -
          """)
  }

  @Test func thereMustBeSuchAVersion() throws {
    let practice = try Practice()
    let check = PlanCheck(practice.connection, asOf: try AsOf(nil, on: practice.connection))
    #expect(throws: InputError.self) { try check.findings(version: "P") }
    #expect(throws: InputError.self) { try check.findings(version: "prior-year") }
    #expect(try check.findings(version: nil).isEmpty)
  }
}
