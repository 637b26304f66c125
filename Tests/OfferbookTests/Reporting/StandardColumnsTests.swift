import Testing

@testable import Offerbook

/// Tables of a dimension: AC, PL, ΔPL, ΔPL %, PY, ΔPY and the year to date, with totals that are
/// right for rates too.
@Suite struct StandardColumnsTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      D1,S,2025-10-05,services,40,USD,EDU,,A1,Large
      D2,S,2026-09-05,services,10,USD,EDU,,A1,Large
      D3,S,2026-10-31,services,60,USD,EDU,,A1,Large
      D3,P,2026-10-31,product,600,USD,,600,A1,Large
      D4,S,2026-10-31,services,30,USD,IMP,,A2,SMB
      D4,P,2026-10-31,product,100,USD,,100,A2,SMB
      """)
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,value,currency
      FY,services-bookings,2026-09,Large,20,USD
      FY,services-bookings,2026-10,Large,50,USD
      """)
    _ = try Plans(practice.connection).agree("FY", user: "tester")
    return practice
  }

  private func yaml(_ rest: String) -> String {
    """
    title: Table
    sections:
      - kind: breakdown
        \(rest)
    """
  }

  /// The year to date: Large 70 of 70 planned. SMB is not planned, and so the total only partly.
  @Test func amounts() throws {
    #expect(
      try practice().report(yaml("indicators: services-bookings"))
        .table("services-bookings-by-segment").drawn == """
          Segment  AC  PL           ΔPL             ΔPL %           PY  ΔPY   AC FY26 to date  ΔPL %
          Large    60  50           +10!            +0.2!           40  +20!  70               0
          SMB      30  not-planned  not-planned     not-planned     0   +30!  30               not-planned
          Total    90  50           partly-planned  partly-planned  40  +50!  100              partly-planned
          """)
  }

  /// 60 / 600, 30 / 100, and in all 90 / 700: not the average of the two rates. In the year 10 more
  /// were sold to Large: 70 / 600 and 100 / 700.
  @Test func ratesHaveTotalsOfSummedParts() throws {
    #expect(
      try practice().report(yaml("indicators: dollar-attach-rate"))
        .table("dollar-attach-rate-by-segment").drawn == """
          Segment  AC        AC FY26 to date
          Large    0.1       0.116667
          SMB      0.3       0.3
          Total    0.128571  0.142857
          """)
  }

  @Test func aShortListKeepsItsTotalAndSaysHowLongItIs() throws {
    let table = try practice().report(yaml("indicators: services-bookings\n    limit: 1"))
      .table("services-bookings-by-segment")
    #expect(table.rows.map { $0.cells[0] } == [.text("Large"), .text("1 other"), .text("Total")])
    #expect(table.rows[2].cells[1] == .amount(ExactDecimal(mantissa: 90, scale: 0)))
    #expect(table.rowsInFull == 3)
  }

  @Test func aMonthWithoutDataIsAGapAndOneWithoutSalesIsZero() throws {
    let chart = try practice().report(
      """
      title: Trend
      sections:
        - { kind: trend, indicators: [services-bookings], where: { segment: SMB } }
      """
    ).chart("services-bookings-trend")
    #expect(chart.points.count == 12)
    #expect(
      chart.points.suffix(3).map { "\($0.label) \($0.actual?.description ?? "-")" }
        == ["Aug 2026 -", "Sep 2026 0.00", "Oct 2026 30.00"])
  }

  @Test func smallMultiplesHaveAPanelASlice() throws {
    let chart = try practice().report(
      yaml("indicators: [services-bookings, dollar-attach-rate]\n    charts: [multiples, dots]")
    ).chart("services-bookings-multiples-by-segment")
    #expect(chart.kind == .multiples)
    #expect(chart.points.count == 24)
    #expect(chart.points[11].panel == "Large")
    #expect(chart.points[11].priorYear == ExactDecimal(mantissa: 40, scale: 0))
    #expect(chart.points[12].panel == "SMB")
  }
}
