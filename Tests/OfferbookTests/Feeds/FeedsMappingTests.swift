import Offerbook
import Testing

struct FeedsMappingTests {
  @Test func `one source row becomes a product line and a services line`() throws {
    let reading = try FeedReading(
      csv: """
        Opportunity ID,Close Date,Account,Stage,Segment,Recurring Amount,Net ARR,Pro Serv Amount,PS SKU
        O-1,10/31/2026,A-1,Closed Won,MM,"1,200.00","1,000.00",300,PS-1
        O-2,10/31/2026,A-2,Closed Lost,Large,1,1,1,PS-1
        O-3,2/1/2026,A-3,Closed Won,Tiny,5,0,0.00,
        O-4,2/1/2026,A-4, Closed Won ,Large,5,,,
        """,
      mapping: """
        feed: bookings
        source: { decimal: ".", group: ",", date: "M/d/yyyy" }
        keep: { Stage: [Closed Won] }
        columns:
          opportunity_id: Opportunity ID
          close_date: Close Date
          account_id: Account
          segment: Segment
        constants: { currency: USD }
        values:
          segment: { Large: Large, MM: Mid-Market, otherwise: SMB }
        lines:
          - { line: product, kind: product, amount: Recurring Amount, net_arr: Net ARR }
          - { line: services, kind: services, amount: Pro Serv Amount, offering_code: PS SKU, skip_when_zero: amount }
        """)
    #expect(reading.faults == [])
    #expect(reading.counts.read == 4 && reading.counts.skipped == 1 && reading.counts.rows == 4)
    let columns = [
      "opportunity_id", "line", "kind", "amount", "net_arr", "offering_code", "segment",
    ]
    let rows = reading.rows.map { row in columns.map { row[$0] ?? "-" }.joined(separator: " ") }
    #expect(
      rows == [
        "O-1 product product 1200.00 1000.00 - Mid-Market",
        "O-1 services services 300 0 PS-1 Mid-Market",
        "O-3 product product 5 0 - SMB",
        "O-4 product product 5 0 - Large",
      ])
    #expect(reading.numbers.map(\.record) == [1, 1, 3, 4])
    #expect(reading.rows.first?["close_date"] == "2026-10-31")
    #expect(reading.rows.first?["currency"] == "USD")
  }

  @Test func `a record whose lines are all left out counts as skipped`() throws {
    let reading = try FeedReading(
      csv: "Id,Services,SKU\nO-1,0.00,\nO-2,,\nO-3,abc,PS-1\nO-4,7,PS-1\n",
      mapping: """
        feed: bookings
        columns: { opportunity_id: Id, account_id: Id }
        constants: { currency: USD, close_date: 2026-10-31 }
        lines:
          - { line: { text: svc }, kind: services, amount: Services, offering_code: SKU, skip_when_zero: amount }
        """)
    #expect(reading.counts.skipped == 2)
    #expect(reading.faults == ["4 Services 'abc' is not a number like -1234.50"])
    #expect(reading.rows.map { $0["line"] } == ["svc"])
  }

  @Test func `an allowed value of a column is meant before a source column of that name`() throws {
    let reading = try FeedReading(
      csv: "Id,product,services\nO-1,7,8\n",
      mapping: """
        feed: bookings
        columns: { opportunity_id: Id, account_id: Id }
        constants: { currency: USD, close_date: 2026-10-31, offering_code: PS-1 }
        lines:
          - { line: { text: p }, kind: product, amount: product }
          - { line: services, kind: services, amount: services }
        """)
    #expect(reading.rows.map { $0["kind"] } == ["product", "services"])
    #expect(reading.rows.map { $0["amount"] } == ["7", "8"])
    #expect(reading.rows.map { $0["line"] } == ["p", "8"])
  }

  @Test func `the rows of the first record agree on the currency too`() throws {
    let reading = try FeedReading(
      csv: "Id,A,B\nO-1,USD,EUR\nO-2,EUR,EUR\n",
      mapping: """
        feed: bookings
        columns: { opportunity_id: Id, account_id: Id }
        constants: { amount: 5, close_date: 2026-10-31, offering_code: PS-1 }
        lines:
          - { line: product, kind: product, currency: A }
          - { line: services, kind: services, currency: B }
        """)
    #expect(reading.rejections.map(\.line) == [2, 3])
    #expect(reading.rejections.flatMap(\.faults).map(\.column) == ["B", "A", "B"])
  }

  @Test func `a record with one bad line gives no row at all`() throws {
    let reading = try FeedReading(
      csv: "Id,Product,Services\nO-1,5,6\nO-2,5,six\n",
      mapping: """
        feed: bookings
        columns: { opportunity_id: Id, account_id: Id }
        constants: { currency: USD, close_date: 2026-10-31, offering_code: PS-1 }
        lines:
          - { line: product, kind: product, amount: Product }
          - { line: services, kind: services, amount: Services }
        """)
    #expect(reading.rows.map { $0["opportunity_id"] } == ["O-1", "O-1"])
    #expect(reading.faults == ["3 Services 'six' is not a number like -1234.50"])
    #expect(reading.rejections.first?.key == ["O-2", "product"])
  }

  @Test func `keep holds all its columns at once`() throws {
    let reading = try FeedReading(
      csv: "code,name,Stage,Region\n1,a,Won,EU\n2,b,Won,US\n3,c,Lost,EU\n4,d,Gained,EU\n",
      mapping: """
        feed: offerings
        keep: { Stage: [Won, Gained], Region: EU }
        columns: { offering_code: code, name: name }
        constants: { category: Consulting }
        """)
    #expect(reading.rows.map { $0["name"] } == ["a", "d"])
    #expect(reading.counts.skipped == 2)
  }

  @Test func `values may translate a blank and reject what they do not list`() throws {
    let reading = try FeedReading(
      csv: "code,Size\n1,\n2,L\n3,XXL\n",
      mapping: """
        feed: offerings
        columns: { offering_code: code, name: code, segments: Size }
        constants: { category: Consulting }
        values: { segments: { "": "", L: Large;Public } }
        """)
    #expect(reading.rows.map { $0["segments"] } == [nil, #"{"Large","Public"}"#])
    #expect(
      reading.faults == [
        "4 Size 'XXL' is not among the `values` of the mapping; list it there or give `otherwise`"
      ])
  }

  @Test func `rows that repeat get names of their own, the same ones each time`() throws {
    let mapping = """
      feed: bookings
      columns: { close_date: Day, amount: Amount, account_id: Who, parent_opportunity_id: None }
      constants: { kind: product, currency: USD }
      key: content
      """
    let rows = ["2026-01-01,5,A,,x", "2026-01-01,5,A,,y", "2026-01-02,5,A,,x", "2026-01-01,5,A,,z"]
    let header = "Day,Amount,Who,None,Note\n"
    let first = try FeedReading(csv: header + rows.joined(separator: "\n"), mapping: mapping)
    let names = first.rows.compactMap { $0["opportunity_id"] }
    #expect(Set(names).count == 4)
    #expect(names.allSatisfy { $0.count == 24 && $0.allSatisfy(\.isHexDigit) })
    #expect(first.rows.map { $0["line"] } == ["1", "1", "1", "1"])
    let turned = try FeedReading(
      csv: header + rows.reversed().joined(separator: "\r\n"), mapping: mapping)
    #expect(Set(turned.rows.compactMap { $0["opportunity_id"] }) == Set(names))
    let moved = try FeedReading(
      csv: "Who,\"Day\",None,Amount\n A ,\"2026-01-01\",,5", mapping: mapping)
    #expect(moved.rows.first?["opportunity_id"] == names[0])
  }

  @Test(arguments: [
    ("decimal: \",\", group: \".\"", "\"-1.234,50\"", "-1234.50"),
    ("decimal: \",\", group: \".\"", "\"1234,5\"", "1234.5"),
    ("decimal: \",\", group: \" \"", "\"1 234 567\"", "1234567"),
    ("decimal: \",\", group: \"\u{202F}\"", "\"1\u{202F}234,5\"", "1234.5"),
    ("group: \"'\"", "1'234.50", "1234.50"),
    ("currency_signs: true", "$5", "5"), ("currency_signs: true", "-US$ 5.10 ", "-5.10"),
    ("currency_signs: true", "$-5", "-5"), ("currency_signs: true", "5 $", "5"),
    ("parentheses: true, group: \",\"", "\"(1,234.50)\"", "-1234.50"),
    ("parentheses: true, currency_signs: true", "($5)", "-5"),
  ])
  func `numbers are read as the source writes them`(
    source: String, written: String, expected: String
  ) throws {
    let reading = try FeedReading(
      csv: "a\n\(written)\n", mapping: Self.amountMapping(source, date: "2026-10-31"))
    #expect(reading.faults == [])
    #expect(reading.rows.map { $0["amount"] } == [expected])
  }

  @Test(arguments: [
    ("group: \",\"", "\"1,23\""), ("group: \",\"", "\",123\""), ("group: \",\"", "\"1234,567\""),
    ("group: \",\"", "\"1,234,56\""), ("group: \",\"", "\"1.234,567\""),
    ("decimal: \",\"", "1234.50"), ("decimal: \",\", group: \".\"", "1234.50"),
    ("decimal: \",\"", "\"1,2,3\""), ("currency_signs: true", "$$5"),
    ("currency_signs: true", "5 000"), ("parentheses: true", "(-5)"), ("parentheses: true", "(5"),
    ("parentheses: true", "()"), ("currency_signs: true", "--5"), ("currency_signs: true", "$"),
  ])
  func `numbers that the source would not write are rejected`(source: String, written: String)
    throws
  {
    let reading = try FeedReading(
      csv: "a\n\(written)\n", mapping: Self.amountMapping(source, date: "2026-10-31"))
    #expect(reading.rejections.count == 1)
  }

  @Test(arguments: [
    ("MM/dd/yyyy", "10/31/2026", "2026-10-31"), ("M/d/yyyy", "1/9/2026", "2026-01-09"),
    ("M/d/yyyy", "11/29/2026", "2026-11-29"), ("dd.MM.yyyy", "31.10.2026", "2026-10-31"),
    ("d MMM yyyy", "5 oct 2026", "2026-10-05"), ("yyyyMMdd", "20261031", "2026-10-31"),
    ("yyyy-MM-dd'l'", "2012-10-01l", "2012-10-01"), ("yyyy-MM", "2026-10", "2026-10-01"),
    ("yyyy-MM-dd'T'HH:mm:ss", "2026-10-31T23:59:59", "2026-10-31"),
    ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2026-10-31T23:59:59.000+0000", "2026-10-31"),
    ("M/d/yyyy h:mm a", "1/9/2026 11:05 PM", "2026-01-09"),
    ("'it''s' yyyy MM", "it's 2026 10", "2026-10-01"),
  ])
  func `dates are read as the source writes them`(
    pattern: String, written: String, expected: String
  ) throws {
    let reading = try FeedReading(
      csv: "a\n\(written)\n", mapping: Self.dateMapping(pattern))
    #expect(reading.faults == [])
    #expect(reading.rows.map { $0["close_date"] } == [expected])
  }

  @Test(arguments: [
    ("MM/dd/yyyy", "1/31/2026"), ("MM/dd/yyyy", "31/10/2026"),
    ("MM/dd/yyyy", "10/31/26"), ("yyyy-MM-dd'l'", "2012-10-01"), ("d MMM yyyy", "5 Okt 2026"),
    ("yyyy-MM-dd HH:mm", "2026-10-31 24:00"), ("yyyy-MM-dd", "2026-10-31T00:00:00"),
  ])
  func `dates that the source would not write are rejected`(pattern: String, written: String)
    throws
  {
    let reading = try FeedReading(csv: "a\n\(written)\n", mapping: Self.dateMapping(pattern))
    #expect(reading.rejections.count == 1)
  }

  private static func amountMapping(_ source: String, date: String) -> String {
    """
    feed: bookings
    source: { \(source) }
    columns: { amount: a }
    constants:
      { close_date: \(date), opportunity_id: O, line: 1, kind: product, currency: USD, account_id: A }
    """
  }

  private static func dateMapping(_ pattern: String) -> String {
    """
    feed: bookings
    source: { date: "\(pattern)" }
    columns: { close_date: a }
    constants: { amount: 1, opportunity_id: O, line: 1, kind: product, currency: USD, account_id: A }
    """
  }
}
