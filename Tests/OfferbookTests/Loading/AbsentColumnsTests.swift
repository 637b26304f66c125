import Testing

@testable import Offerbook

/// A column that neither the file nor its mapping has says nothing; an empty cell says "nothing".
@Suite struct AbsentColumnsTests {
  private static let whole = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,\
    account_name,parent_opportunity_id,opportunity_name,segment,geo,industry,order_type,deal_path,\
    delivery,partner_id,owner,deal_count
    D1,1,2026-10-05,product,100.00,USD,,90.00,A1,Alpha,,First,Large,AMER,Bank,New,Web,direct,,Sue,1
    D1,2,2026-10-05,services,40.00,USD,EDU,,A1,Alpha,,First,Large,AMER,Bank,New,Web,partner,P1,Sue,1
    D2,1,2026-10-06,services,20.00,USD,IMP,,A2,Beta,D1,Second,SMB,EMEA,,,,partner,P1,Tom,0
    """

  private static let rows = """
    select opportunity_id, line, close_date, kind, amount, offering_code, net_arr, account_name,
      parent_opportunity_id, opportunity_name, segment, geo, industry, order_type, deal_path,
      delivery, partner_id, owner, deal_count
    from booking_at(1000) join opportunity_at(1000) using (opportunity_id) join slice using (slice_id)
    order by 1, 2
    """

  private static let required = "opportunity_id,line,close_date,kind,amount,currency,account_id"

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load("bookings", Self.whole)
    return practice
  }

  @Test(arguments: LoadRequest.Mode.allCases)
  func aFileOfTheRequiredColumnsChangesNothingElse(mode: LoadRequest.Mode) throws {
    let practice = try practice()
    let before = try practice.table(Self.rows)
    let result = try practice.load(
      "bookings",
      """
      \(Self.required)
      D1,1,2026-10-05,product,100.00,USD,A1
      D1,2,2026-10-05,services,41.00,USD,A1
      D2,1,2026-10-06,services,20.00,USD,A2
      """, mode: mode)
    #expect(result.rows == "0 inserted, 1 replaced, 0 retired")
    #expect(result.unchanged == 2)
    #expect(
      result.notes == [
        LoadNote(
          .columnsKept, count: 3,
          "the file has no offering_code, net_arr, account_name, parent_opportunity_id, "
            + "opportunity_name and 9 more: kept as they are in 3 rows")
      ])
    #expect(try practice.table(Self.rows) == before.replacing("40.00", with: "41.00"))
    #expect(try practice.brokenChecks() == [])
    try practice.undo(3)
    #expect(try practice.table(Self.rows) == before)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func anEmptyCellIsABlank() throws {
    let practice = try practice()
    let result = try practice.load(
      "bookings",
      """
      \(Self.required),net_arr,segment,owner
      D1,1,2026-10-05,product,100.00,USD,A1,,,
      """)
    #expect(
      try practice.table(
        "select net_arr from booking_at(3) where opportunity_id = 'D1' and line = '1'") == """
          net_arr
          0
          """)
    #expect(
      try practice.table(
        """
        select segment, geo, owner, account_name
        from opportunity_at(3) join slice using (slice_id) where opportunity_id = 'D1'
        """) == """
          segment     geo   owner  account_name
          Unassigned  AMER  -      Alpha
          """)
    #expect(result.notes.map(\.count) == [1])
  }

  @Test func aStampOfWhichTheFileHasAPartIsJoinedWithTheRest() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      """
      \(Self.required),segment,deal_path
      D1,1,2026-10-05,product,100.00,USD,A1,Mid-Market,Channel
      D9,1,2026-10-06,product,1,USD,A2,Mid-Market,
      """)
    #expect(
      try practice.table(
        """
        select opportunity_id, segment, geo, industry, order_type, deal_path
        from opportunity_at(3) join slice using (slice_id) order by 1
        """) == """
          opportunity_id  segment     geo         industry    order_type  deal_path
          D1              Mid-Market  AMER        Bank        New         Channel
          D2              SMB         EMEA        Unassigned  Unassigned  Unassigned
          D9              Mid-Market  Unassigned  Unassigned  Unassigned  Unassigned
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func onlyColumnsThatKeptSomethingAreNamed() throws {
    let practice = try Practice()
    try practice.load(
      "bookings", "\(Self.required),segment\nD1,1,2026-10-05,product,1,USD,A1,Large")
    let plain = try practice.load("bookings", "\(Self.required)\nD1,1,2026-10-05,product,2,USD,A1")
    #expect(plain.notes.map(\.text) == ["the file has no segment: kept as they are in 1 row"])
    let all = try practice.load(
      "bookings", "\(Self.required),segment\nD1,1,2026-10-05,product,3,USD,A1,Large")
    #expect(all.notes.isEmpty)
  }

  @Test func aServicesLineKeepsItsOfferingAndANewOneNeedsIts() throws {
    let practice = try practice()
    let known = try practice.load(
      "bookings", "\(Self.required)\nD1,2,2026-10-05,services,45.00,USD,A1")
    #expect(known.replaced == 1)
    let new = try practice.attempt(
      "bookings",
      """
      \(Self.required)
      D1,2,2026-10-05,services,46.00,USD,A1
      D1,3,2026-10-05,services,5.00,USD,A1
      D1,1,2026-10-05,services,100.00,USD,A1
      """)
    #expect(!new.isCommitted)
    #expect(
      new.drawnRejections == """
        line  column         value  reason
        3     offering_code  ''     is required where kind is services
        4     offering_code  ''     is required where kind is services
        4     net_arr        90.00  must be blank or 0 where kind is services
        """)
    let first = try Practice().attempt(
      "bookings", "\(Self.required)\nD1,3,2026-10-05,services,5.00,USD,A1")
    #expect(first.rejected == 1)
  }

  @Test func whatAMappingFillsIsThere() throws {
    let practice = try practice()
    let mapping = """
      feed: bookings
      columns: { opportunity_id: Id, close_date: Date, account_id: Acc }
      constants: { currency: USD, segment: SMB, owner: "" }
      lines:
        - { line: { text: "1" }, kind: product, amount: Product, net_arr: Product }
        - { line: { text: "2" }, kind: services, amount: Services, offering_code: Offering }
      """
    try practice.load(
      "bookings", "Id,Date,Acc,Product,Services,Offering\nD1,2026-10-05,A1,70,30,MIG",
      mapping: mapping)
    #expect(
      try practice.table(
        """
        select line, amount, offering_code, net_arr, delivery, segment, geo, owner
        from booking_at(3) join opportunity_at(3) using (opportunity_id) join slice using (slice_id)
        where opportunity_id = 'D1' order by 1
        """) == """
          line  amount  offering_code  net_arr  delivery  segment  geo   owner
          1     70      -              70       direct    SMB      AMER  -
          2     30      MIG            0        partner   SMB      AMER  -
          """)
  }

  @Test func filesInAnyOrderAndInPartsComeToTheSame() throws {
    let lines = [
      "D1,1,2026-10-05,product,120.00,USD,A1,Partner",
      "D1,2,2026-10-05,services,44.00,USD,A1,Partner",
      "D2,1,2026-10-06,services,25.00,USD,A2,Web",
      "D3,1,2026-10-07,product,9.00,USD,A3,Web",
    ]
    let header = "\(Self.required),deal_path\n"
    var results: Set<String> = []
    for parts in [[lines], [lines.reversed()], lines.reversed().map { [$0] }, lines.map { [$0] }] {
      let practice = try practice()
      for part in parts {
        try practice.load("bookings", header + part.joined(separator: "\n"))
      }
      results.insert(try practice.table(Self.rows))
      #expect(try practice.brokenChecks() == [])
    }
    #expect(results.count == 1)
  }

  @Test func revenueKeepsCostHoursAndDelivery() throws {
    let practice = try practice()
    let header = "opportunity_id,revenue_id,recognised_on,amount,currency,offering_code"
    try practice.load(
      "revenue", "\(header),cost,hours,delivery\nD1,R1,2026-10-31,30.00,USD,EDU,12.00,3,partner")
    for mode in LoadRequest.Mode.allCases {
      let same = try practice.load(
        "revenue", "\(header)\nD1,R1,2026-10-31,30.00,USD,EDU", mode: mode)
      #expect(same.unchanged == 1)
      #expect(
        same.notes.map(\.text) == [
          "the file has no cost, hours, delivery: kept as they are in 1 row"
        ])
    }
    try practice.load("revenue", "\(header)\nD1,R1,2026-10-31,31.00,USD,EDU")
    #expect(
      try practice.table("select amount, cost, hours, delivery from revenue_at(1000)") == """
        amount  cost   hours  delivery
        31.00   12.00  3      partner
        """)
  }

  @Test(arguments: LoadRequest.Mode.allCases)
  func theCatalogKeepsWhatAPriceListDoesNotSay(mode: LoadRequest.Mode) throws {
    let practice = try Practice(catalog: nil)
    try practice.load(
      "offerings",
      """
      offering_code,name,category,segments,geos,list_price,currency,launched_on,owner
      EDU,Training,Education,Large;SMB,,100.00,USD,2026-01-01,Sue
      """)
    let result = try practice.load(
      "offerings", "offering_code,name,category,list_price\nEDU,Training,Education,120.00",
      mode: mode)
    #expect(
      result.notes.map(\.text)
        == ["the file has no segments, currency, owner, launched_on: kept as they are in 1 row"])
    #expect(
      try practice.table(
        "select segments, list_price, currency, launched_on, owner from offering_at(1000)") == """
          segments     list_price  currency  launched_on  owner
          {Large,SMB}  120.00      USD       2026-01-01   Sue
          """)
  }

  @Test func rulesHoldForTheRowAsItWillBe() throws {
    let practice = try Practice(catalog: nil)
    try practice.load(
      "offerings",
      """
      offering_code,name,category,list_price,currency,launched_on
      EDU,Training,Education,100.00,USD,2026-03-01
      """)
    let result = try practice.attempt(
      "offerings",
      """
      offering_code,name,category,list_price,retired_on
      EDU,Training,Education,120.00,2026-02-01
      NEW,New,Education,50.00,
      """)
    #expect(
      result.drawnRejections == """
        line  column      value       reason
        2     retired_on  2026-02-01  is before launched_on (2026-03-01)
        3     currency    ''          is required where list_price is given
        """)
  }

  @Test func aPlanKeepsCurrencyAndSpread() throws {
    let practice = try Practice()
    try practice.load(
      "plan",
      """
      version,indicator,month,value,currency,spread
      V,services-bookings,FY26-Q1,90.00,USD,by-days
      V,services-bookings,2026-05,10.00,USD,
      """)
    let header = "version,indicator,month,value"
    let result = try practice.load(
      "plan",
      """
      \(header)
      V,services-bookings,FY26-Q1,180.00
      V,services-bookings,2026-05,20.00
      V,deal-attach-rate,2026-05,0.5
      """)
    #expect(
      result.notes.map(\.text) == ["the file has no currency, spread: kept as they are in 4 rows"])
    #expect(
      try practice.table(
        """
        select indicator, month, value, currency, spread from plan_value_at(1000) order by 1, 2
        """) == """
          indicator          month       value  currency  spread
          deal-attach-rate   2026-05-01  0.5    -         -
          services-bookings  2026-01-01  62.00  USD       by-days
          services-bookings  2026-02-01  56.00  USD       by-days
          services-bookings  2026-03-01  62.00  USD       by-days
          services-bookings  2026-05-01  20.00  USD       -
          """)
    let new = try practice.attempt(
      "plan", "\(header)\nV,services-bookings,2026-06,1.00\nV,services-bookings,FY26-Q3,1.00")
    #expect(
      new.drawnRejections == """
        line  column    value  reason
        2     currency  ''     is required where the indicator is an amount of money
        3     currency  ''     is required where the indicator is an amount of money
        """)
  }

  @Test func everyAnswerAsOfAnEarlierLoadStays() throws {
    let practice = try practice()
    let rows = "select opportunity_id, line, amount, net_arr, load from booking_at(2) order by 1, 2"
    let deals = "select opportunity_id, owner, slice_id, load from opportunity_at(2) order by 1"
    let before = try (practice.table(rows), practice.table(deals))
    try practice.load("bookings", "\(Self.required),geo\nD1,1,2026-10-05,product,1.00,USD,A1,APAC")
    try practice.undo(3)
    #expect(try (practice.table(rows), practice.table(deals)) == before)
  }
}
