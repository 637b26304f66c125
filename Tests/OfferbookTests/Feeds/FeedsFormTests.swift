import Offerbook
import Testing

struct FeedsFormTests {
  @Test(arguments: [
    "line-feeds", "carriage-returns", "both", "mixed-line-ends", "byte-order-mark",
    "no-last-line-end", "blank-lines-at-end",
  ])
  func `the same records come out of every form`(name: String) throws {
    let reading = try FeedReading(Fixture.path("forms/\(name).csv"))
    #expect(reading.rejections.isEmpty)
    #expect(reading.rows.map { $0["opportunity_id"] } == ["O-1", "O-2", "O-3"])
    #expect(reading.numbers.map(\.line) == [2, 3, 5])
    let quoted = reading.rows[1]["account_name"]
    let lineEnd = ["carriage-returns": "\r", "both": "\r\n", "mixed-line-ends": "\n"][name] ?? "\n"
    #expect(quoted == "Two\(lineEnd)lines, \"quoted\"")
  }

  @Test func `blank lines before the header count as lines`() throws {
    let reading = try FeedReading(Fixture.path("forms/blank-lines-before-header.csv"))
    #expect(reading.numbers.map(\.line) == [4, 5, 7])
  }

  @Test func `everything may stand in quotes`() throws {
    let reading = try FeedReading(Fixture.path("forms/everything-quoted.csv"))
    #expect(reading.rows.map { $0["amount"] } == ["100.00"])
  }

  @Test func `values come out as the database takes them`() throws {
    let reading = try FeedReading(
      csv: """
        deal_count,amount,account_id,line,kind,close_date,opportunity_id,currency,delivery,geo
        ,-0012.340, A 1 ,01,Product,2024-02-29,00123,usd,,
        -1,5,A,x,services,2099-12-31,7,USD,PARTNER,"  a	b "
        """ + "\n", context: FeedContext())
    #expect(
      reading.rows.first == [
        "deal_count": "1", "amount": "-0012.340", "account_id": "A 1", "line": "01",
        "kind": "product", "close_date": "2024-02-29", "opportunity_id": "00123",
        "currency": "USD", "delivery": "direct", "net_arr": "0",
      ])
    #expect(reading.faults == ["3 offering_code '' is required where kind is services"])
    #expect(reading.counts.currency == "USD")
  }

  @Test func `lists become arrays of the database`() throws {
    let reading = try FeedReading(
      csv: """
        offering_code,name,category,segments,geos,industries
        PS-1,Start,Consulting,Large; Mid-Market ;;SMB,"a ""b"";c\\d",;
        """, .offerings)
    #expect(reading.rows.first?["segments"] == #"{"Large","Mid-Market","SMB"}"#)
    #expect(reading.rows.first?["geos"] == #"{"a \"b\"","c\\d"}"#)
    #expect(reading.rows.first?["industries"] == nil)
  }

  @Test func `an indicator that is no money has no currency`() throws {
    let reading = try FeedReading(
      csv: """
        version,indicator,month,value,currency
        FY27,dollar-attach-rate,2026-10,0.06,EUR
        FY27,services-bookings,2026-10,1000,USD
        """, .plan,
      context: FeedContext(indicators: ["services-bookings": true, "dollar-attach-rate": false]))
    #expect(reading.rejections.isEmpty)
    #expect(reading.rows.map { $0["currency"] } == [nil, "USD"])
  }

  @Test func `columns that a rejects file added are not read`() throws {
    let reading = try FeedReading(
      csv: "offering_code,offerbook_value,name,category\nPS-1,\u{7},Start,Consulting\n", .offerings)
    #expect(reading.rows.map { $0["name"] } == ["Start"])
  }
}
