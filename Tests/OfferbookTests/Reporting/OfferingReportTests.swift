import Testing

@testable import Offerbook

/// The offerings of a report, and the page about one of them.
@Suite struct OfferingReportTests {
  private func practice() throws -> Practice {
    let practice = try Practice(
      catalog: """
        offering_code,name,category,stage,list_price,currency,price_unit
        EDU,Training,Education,pilot,50,USD,day
        IMP,Set-up,Consulting,available,,,
        """)
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      D1,S,2025-12-05,services,100,USD,EDU,,A1,Large
      D2,S,2026-10-05,services,40,USD,EDU,,A1,Large
      D2,P,2026-10-05,product,900,USD,,900,A1,Large
      D3,S,2026-10-31,services,45,USD,EDU,,A2,SMB
      D4,P,2026-10-31,product,100,USD,,100,A2,SMB
      D5,S,2026-10-31,services,15,USD,IMP,,A2,SMB
      """)
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code,cost
      D1,R1,2026-01-31,60,USD,EDU,45
      D2,R2,2026-10-31,10,USD,EDU,4
      """)
    return practice
  }

  /// The backlog of EDU: 100 + 40 + 45 booked and 60 + 10 recognised, since the first month.
  @Test func offeringsAreListedByBookingsWithTheirBacklog() throws {
    let drawn = try practice().report("title: T\nsections: [{ kind: offerings }]")
      .table("offerings").drawn
    #expect(
      drawn
        == """
        Code   Offering  Bookings Oct 2026  Bookings FY26 to date  Share  Revenue FY26 to date  Backlog
        EDU    Training  85                 85                     0.85   70                    115
        IMP    Set-up    15                 15                     0.15   0                     15
        Total  ''        100                100                    1      70                    130
        """)
  }

  @Test func aBalanceGoesBackToTheFirstMonth() throws {
    let practice = try practice()
    func values(_ month: String) throws -> [String?] {
      try ["services-backlog", "services-gross-margin"].map {
        try practice.figures([$0], of: month)[0].value?.description
      }
    }
    #expect(try values("2025-11") == [nil, nil])
    #expect(try values("2026-01") == ["40.00", "0.25"])
    #expect(try values("2026-05") == ["40.00", nil])
    #expect(try values("2026-10") == ["130.00", "0.60"])
    let year = try practice.figures(["services-backlog"], .ytd, of: "2026-10", by: [.segment])
    #expect(year.map { $0.value?.description } == ["70.00", "60.00", "130.00"])
  }

  private func page(_ practice: Practice, asOf: String? = nil) throws -> Report {
    try practice.report(
      ReportLibrary().report(named: "offering"), where: [.offering: "EDU"], asOf: asOf)
  }

  @Test func thePageNamesTheOffering() throws {
    let report = try page(practice())
    #expect(report.title == "Offering page, Training, October 2026")
    #expect(report.parameters.contains(.init(name: "Filter", value: "offering EDU")))
  }

  /// Two of four deals in October have EDU: 85 on a net ARR of 1,000.
  @Test func attachmentCountsDealsAndNetARROfAll() throws {
    #expect(
      try page(practice()).table("attachment").drawn == """
        Period           Deals with it  All deals  Deal attach  Bookings  All net ARR  Dollar attach
        October 2026     2              4          0.5          85        1000         0.085
        FY26-Q4 to date  2              4          0.5          85        1000         0.085
        FY26 to date     2              4          0.5          85        1000         0.085
        """)
  }

  @Test func pricesAreAveragesOfLinesAgainstTheList() throws {
    #expect(
      try page(practice()).table("prices").drawn == """
        Segment  Lines  Bookings  A line on average  List price  Average / list
        Large    2      USD 140   USD 70             USD 50      1.4
        SMB      1      USD 45    USD 45             USD 50      0.9
        Total    3      USD 185   USD 61.67          USD 50      1.233333
        """)
  }

  @Test func linesOfACustomOfferingAreHeldAgainstNoPrice() throws {
    let practice = try practice()
    try practice.load(
      "offerings",
      """
      offering_code,name,category,kind,stage,list_price,currency,price_unit
      EDU,Training,Education,custom,available,50,USD,hour
      """)
    let page = try page(practice)
    #expect(
      try page.table("prices").drawn == """
        Segment  Lines  Bookings  A line on average
        Large    2      USD 140   USD 70
        SMB      1      USD 45    USD 45
        Total    3      USD 185   USD 61.67
        """)
    #expect(
      try page.paragraphs("prices-by-segment") == [
        """
        No line can be held against the list price of USD 50.00 per hour: the offering is custom, and \
        bookings do not say how many they are of.
        """
      ])
  }

  @Test func versionsTellWhatChanged() throws {
    let practice = try practice()
    try practice.load(
      "offerings",
      """
      offering_code,name,category,stage,list_price,currency,price_unit
      EDU,Training,Education,available,55,USD,day
      """)
    func changes(_ asOf: String?) throws -> [ReportCell] {
      try page(practice, asOf: asOf).table("lifecycle").rows.map { $0.cells[3] }
    }
    #expect(
      try changes(nil) == [
        .text("first version"),
        .text("stage pilot → available; list price USD 50.00 per day → USD 55.00 per day"),
      ])
    #expect(try changes("3") == [.text("first version")])
  }

  @Test func aPageAboutOneOfferingHasToSayWhich() throws {
    let practice = try practice()
    let error = #expect(throws: InputError.self) {
      try practice.report(ReportLibrary().report(named: "offering"))
    }
    #expect(
      error?.description
        == "the report offering is about one offering: --where offering=VALUE")
  }
}
