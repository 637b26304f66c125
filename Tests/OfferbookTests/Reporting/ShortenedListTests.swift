import Testing

@testable import Offerbook

/// A list that does not name everything ends in what the others come to, and adds to its total.
@Suite struct ShortenedListTests {
  /// Five segments; Education is as planned, Public is planned for and sells nothing.
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,net_arr,currency,offering_code,account_id,segment
      D1,S,2026-10-31,services,900,,USD,EDU,A1,Large
      D1,P,2026-10-31,product,10000,10000,USD,,A1,Large
      D2,S,2026-10-31,services,300,,USD,IMP,A2,Mid
      D2,P,2026-10-31,product,5000,5000,USD,,A2,Mid
      D3,S,2026-10-31,services,50,,USD,EDU,A3,SMB
      D3,P,2026-10-31,product,1000,1000,USD,,A3,SMB
      D4,S,2026-10-31,services,40,,USD,MIG,A4,Education
      D4,P,2026-10-31,product,500,500,USD,,A4,Education
      """)
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,value,currency
      FY,services-bookings,2026-10,Large,700,USD
      FY,services-bookings,2026-10,Mid,500,USD
      FY,services-bookings,2026-10,SMB,60,USD
      FY,services-bookings,2026-10,Education,40,USD
      FY,services-bookings,2026-10,Public,20,USD
      FY,net-arr,2026-10,Large,8000,USD
      FY,net-arr,2026-10,Mid,6000,USD
      FY,net-arr,2026-10,SMB,1000,USD
      FY,net-arr,2026-10,Education,500,USD
      FY,net-arr,2026-10,Public,400,USD
      """)
    _ = try Plans(practice.connection).agree("FY", user: "tester")
    return practice
  }

  /// The first columns of a table of a report that has but one section.
  private func table(
    _ name: String, of section: String, columns: Int
  ) throws -> ReportTable {
    var table = try practice().report("title: T\nsections:\n- \(section)").table(name)
    table.columns.removeLast(table.columns.count - columns)
    for index in table.rows.indices {
      table.rows[index].cells.removeLast(table.rows[index].cells.count - columns)
    }
    return table
  }

  @Test func aBreakdown() throws {
    let table = try table(
      "services-bookings-by-segment",
      of: "{ kind: breakdown, indicators: [services-bookings], by: segment, limit: 2 }",
      columns: 5)
    // 50 + 40 + 0 against 60 + 40 + 20.
    #expect(
      table.drawn == """
        Segment   AC    PL    ΔPL    ΔPL %
        Large     900   700   +200!  +0.285714!
        Mid       300   500   -200?  -0.4?
        3 others  90    120   -30?   -0.25?
        Total     1290  1320  -30?   -0.022727?
        """)
    #expect(table.rows.map(\.isOthers) == [false, false, true, false])
  }

  /// 90 of services with 1,500 of net ARR, where 120 with 1,900 were planned.
  @Test func aBreakdownOfARatio() throws {
    let table = try table(
      "dollar-attach-rate-by-segment",
      of: "{ kind: breakdown, indicators: [dollar-attach-rate], by: segment, limit: 2 }",
      columns: 5)
    #expect(
      table.drawn == """
        Segment   AC        PL        ΔPL         ΔPL %
        Large     0.09      0.0875    +0.0025!    +0.028571!
        Mid       0.06      0.083333  -0.023333?  -0.279997?
        3 others  0.06      0.063158  -0.003158?  -0.050002?
        Total     0.078182  0.083019  -0.004837?  -0.058264?
        """)
  }

  /// The others are those that are off their plan by less, and those that are not off it.
  @Test func contributors() throws {
    let table = try table(
      "services-bookings-contributors",
      of: "{ kind: contributors, indicators: [services-bookings], by: segment, limit: 1 }",
      columns: 4)
    #expect(
      table.drawn == """
        Segment   AC    PL    ΔPL
        Large     900   700   +200!
        Mid       300   500   -200?
        3 others  90    120   -30?
        Total     1290  1320  -30?
        """)
    #expect(table.rowsInFull == 6)
  }

  @Test func theFirstScreen() throws {
    let table = try table(
      "services-bookings-short",
      of: "{ kind: summary, indicators: [services-bookings], by: segment, limit: 1 }",
      columns: 4)
    #expect(
      table.drawn == """
        Segment   AC   PL   ΔPL
        Mid       300  500  -200?
        2 others  50   80   -30?
        """)
  }

  @Test func offerings() throws {
    let table = try table("offerings", of: "{ kind: offerings, limit: 1 }", columns: 3)
    #expect(
      table.drawn == """
        Code      Offering  Bookings Oct 2026
        EDU       Training  950
        2 others  ''        340
        Total     ''        1290
        """)
  }
}
