import Testing

@testable import Offerbook

/// Planned amounts add up over months and over parts; the coarsest level below is used.
@Suite struct PlanAmountTests {
  private let bookings = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment,geo
    D1,1,2026-10-05,services,90.00,USD,EDU,A1,Large,EMEA
    D2,1,2026-10-06,services,30.00,USD,IMP,A2,SMB,AMER
    D3,1,2026-11-06,services,50.00,USD,IMP,A2,SMB,AMER
    """

  private func practice(_ plan: String) throws -> Practice {
    let practice = try Practice()
    try practice.load("bookings", bookings)
    try practice.load(
      "plan", "version,indicator,month,segment,geo,category,value,currency\n\(plan)")
    _ = try Plans(practice.connection).agree("P", user: "tester")
    return practice
  }

  @Test func monthsAddUp() throws {
    let practice = try practice(
      """
      P,services-bookings,2026-10,,,,100,USD
      P,services-bookings,2026-11,,,,60.50,USD
      """)
    #expect(
      try practice.against("services-bookings", period: .qtd, of: "2026-11")
        == """
        value   plan    variance  attainment  status    reason
        170.00  160.50  9.50      1.05919     on-track  -
        """)
  }

  @Test func partsAddUpWhereTheWholeWasNotPlanned() throws {
    let practice = try practice(
      """
      P,services-bookings,2026-10,Large,,,80,USD
      P,services-bookings,2026-10,SMB,,,40,USD
      """)
    #expect(
      try practice.against("services-bookings", of: "2026-10", by: [.segment]) == """
        segment  value   plan    variance  attainment  status    reason
        Large    90.00   80.00   10.00     1.125       on-track  -
        SMB      30.00   40.00   -10.00    0.75        urgent    -
        -        120.00  120.00  0.00      1.00        on-track  -
        """)
  }

  @Test func theWholeIsUsedWhereItWasPlannedToo() throws {
    let practice = try practice(
      """
      P,services-bookings,2026-10,,,,200,USD
      P,services-bookings,2026-10,Large,,,80,USD
      P,services-bookings,2026-10,Large,EMEA,,70,USD
      """)
    #expect(
      try practice.against("services-bookings", of: "2026-10", by: [.segment])
        == """
        segment  value   plan    variance  attainment  status         reason
        Large    90.00   80.00   10.00     1.125       on-track       -
        SMB      30.00   -       -         -           not-available  not-planned
        -        120.00  200.00  -80.00    0.60        urgent         -
        """)
  }

  @Test func theCoarsestLevelBelowIsSummedAndNoOther() throws {
    let practice = try practice(
      """
      P,services-bookings,2026-10,Large,,,80,USD
      P,services-bookings,2026-10,SMB,,,40,USD
      P,services-bookings,2026-10,Large,EMEA,,500,USD
      P,services-bookings,2026-10,,,Education,7,USD
      """)
    let total = try practice.figures(["services-bookings"], of: "2026-10")[0]
    #expect(total.plan?.description == "7.00")
    let large = try practice.figures(
      ["services-bookings"], of: "2026-10", where: [.segment: "Large"])[0]
    #expect(large.plan?.description == "80.00")
    let emea = try practice.figures(
      ["services-bookings"], of: "2026-10", where: [.geo: "EMEA"])[0]
    #expect(emea.plan?.description == "500.00")
  }

  @Test func eachMonthIsTakenAtItsOwnLevel() throws {
    let practice = try practice(
      """
      P,services-bookings,2026-10,,,,100,USD
      P,services-bookings,2026-10,Large,,,80,USD
      P,services-bookings,2026-11,Large,,,5,USD
      P,services-bookings,2026-11,SMB,,,6,USD
      """)
    let quarter = try practice.figures(["services-bookings"], .quarter, of: "2026-10")[0]
    #expect(quarter.plan?.description == "111.00")
  }

  @Test func planWithoutActualAndActualWithoutPlanBothShow() throws {
    let practice = try practice("P,services-bookings,2026-10,,APAC,,25,USD")
    #expect(
      try practice.against("services-bookings", of: "2026-10", by: [.geo]) == """
        geo   value   plan   variance  attainment  status         reason
        AMER  30.00   -      -         -           not-available  not-planned
        APAC  0.00    25.00  -25.00    0.00        urgent         -
        EMEA  90.00   -      -         -           not-available  not-planned
        -     120.00  25.00  -         -           not-available  partly-planned
        """)
  }
}
