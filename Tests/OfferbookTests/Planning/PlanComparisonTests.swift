import Testing

@testable import Offerbook

/// Two versions beside each other and the actuals.
@Suite struct PlanComparisonTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      D0,1,2025-10-05,services,50.00,USD,EDU,,A1,SMB
      D1,1,2026-10-05,services,60.00,USD,EDU,,A1,Large
      D2,1,2026-10-05,services,30.00,USD,EDU,,A1,
      D3,1,2026-10-05,product,100.00,USD,,100.00,A1,SMB
      """)
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,value,currency
      FY27,services-bookings,2026-10,Large,50,USD
      FY27,services-bookings,2026-11,Large,50,USD
      FY27,dollar-attach-rate,2026-10,,0.5,
      stretch,services-bookings,2026-10,Large,80,USD
      stretch,services-bookings,2026-10,SMB,20,USD
      """)
    return practice
  }

  private func rows(_ practice: Practice, _ request: PlanComparison.Request) throws -> String {
    let asOf = try AsOf(nil, on: practice.connection)
    let comparison = try PlanComparison(practice.connection, request, asOf: asOf)
    return DrawnTable.draw(
      ["indicator", "period"] + request.by.map(\.rawValue)
        + ["first", "second", "difference", "actual", "of first", "of second"],
      comparison.rows.map { row in
        let numbers = [
          row.first.plan, row.second.plan, row.difference, row.first.value, row.first.attainment,
          row.second.attainment,
        ]
        return [row.first.indicator, row.first.period] + request.by.map { row.first.slice[$0] }
          + numbers.map { $0?.description }
      })
  }

  @Test func whateverEitherPlansIsCompared() throws {
    #expect(
      try rows(practice(), .init(first: "FY27", second: "stretch")) == """
        indicator           period   first  second  difference  actual  of first  of second
        dollar-attach-rate  2026-10  0.50   -       -           0.90    1.80      -
        dollar-attach-rate  2026-11  -      -       -           -       -         -
        services-bookings   2026-10  50.00  100.00  50.00       90.00   1.80      0.90
        services-bookings   2026-11  50.00  -       -           -       -         -
        """)
  }

  @Test func slicesOfEitherAreShown() throws {
    let bookings = try Indicator.named("services-bookings")
    let month = Month(year: 2026, month: 10)
    #expect(
      try rows(
        practice(),
        .init(
          first: "FY27", second: "stretch", indicators: [bookings], months: month...month,
          by: [.segment])) == """
          indicator          period   segment     first  second  difference  actual  of first  of second
          services-bookings  2026-10  Large       50.00  80.00   30.00       60.00   1.20      0.75
          services-bookings  2026-10  SMB         -      20.00   -           0.00    -         0.00
          services-bookings  2026-10  Unassigned  -      -       -           30.00   -         -
          services-bookings  2026-10  -           50.00  100.00  50.00       90.00   1.80      0.90
          """)
  }

  @Test func thePriorYearIsAVersionToo() throws {
    let bookings = try Indicator.named("services-bookings")
    #expect(
      try rows(
        practice(), .init(first: "prior-year", second: "FY27", indicators: [bookings], kind: .ytd))
          == """
          indicator          period       first  second  difference  actual  of first  of second
          services-bookings  2026-10/ytd  50.00  50.00   0.00        90.00   1.80      1.80
          services-bookings  2026-11/ytd  50.00  100.00  50.00       90.00   1.80      0.90
          """)
  }
}
