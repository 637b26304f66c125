import Offerbook
import Testing

/// Each fixture holds one bad record in line 3 between good ones in lines 2 and 4.
struct FeedsRecordFaultTests {
  private static let context = FeedContext(offeringCodes: ["PS-1", "PS-2"])

  /// In CSV they would come out as U+FFFD, which is another name.
  @Test(arguments: [
    (
      "utf-8", [0xC2, 0x92],
      "holds a control character at byte 35 of the file (0xC2); remove it, or "
    ),
    ("iso-8859-1", [0x92], "is not valid iso-8859-1 at byte 35 of the file (0x92); "),
  ])
  func `controls past ASCII are no text`(encoding: String, bytes: [UInt8], reason: String) throws {
    let csv = Array("offering_code,name,category\nA,Adair".utf8) + bytes + Array("s,C\n".utf8)
    let reading = try Fixture.withFile(csv) {
      try FeedReading(
        $0, .offerings,
        mapping: """
          feed: offerings
          source: { encoding: \(encoding) }
          columns: { offering_code: offering_code, name: name, category: category }
          """)
    }
    #expect(reading.rows.isEmpty)
    let fault = reading.faults.first ?? ""
    #expect(fault.hasSuffix(reason + "name the file's encoding in a mapping"), "\(fault)")
  }

  @Test(arguments: [
    ("too-short", "- '' the record is too short: 3 fields where the header has 12"),
    ("too-long", "- '' the record is too long: 14 fields where the header has 12"),
    ("backslash-dot", "- '' the record is too short: 1 fields where the header has 12"),
    ("blank-line-inside", "- '' the line is blank; remove it"),
    ("only-commas", "- '' the record holds no value at all"),
    (
      "invalid-utf-8",
      "account_name 'M\u{FFFD}ller' is not valid utf-8 at byte 225 of the file (0xFC); "
        + "name the file's encoding in a mapping"
    ),
    (
      "overlong-utf-8",
      "account_name '\u{FFFD}\u{FFFD}' is not valid utf-8 at byte 224 of the file (0xC0); "
        + "name the file's encoding in a mapping"
    ),
    (
      "nul-in-value",
      "account_name 'Ac\\x00me' holds a NUL byte at byte 226 of the file (0x00); remove it"
    ),
    (
      "control-character",
      "account_name 'Ac\\x07me' holds a control character at byte 226 of the file (0x07); remove it"
    ),
    (
      "text-after-closing-quote",
      "account_name '\"Acme\" Inc' has text after its closing quote; "
        + "double the quotes that belong to the value"
    ),
    (
      "quote-inside-unquoted-value",
      "account_name '5\" disks' has a quote but does not start with one; "
        + "put the value in quotes and double those in it"
    ),
    ("thirtieth-of-february", "close_date '2024-02-30' is not in the calendar"),
    (
      "american-date",
      "close_date '10/31/2026' is not a date written YYYY-MM-DD; "
        + "another form needs `source: { date: ... }` in a mapping"
    ),
    ("year-1969", "close_date '1969-12-31' is outside 1970-01-01 to 2099-12-31"),
    ("year-2100", "close_date '2100-01-01' is outside 1970-01-01 to 2099-12-31"),
    ("unknown-kind", "kind 'service' is not one of product, services (did you mean 'services'?)"),
    (
      "unknown-offering",
      "offering_code 'PS-999' is no offering in the catalog; "
        + "load it with the offerings or mend the code"
    ),
    ("services-without-offering", "offering_code '' is required where kind is services"),
    ("net-arr-on-services", "net_arr '5' must be blank or 0 where kind is services"),
    (
      "unknown-currency",
      "currency 'USX' is not a currency code of ISO 4217 (three letters, like USD)"
    ),
    (
      "second-currency",
      "currency 'EUR' EUR is not the currency of the practice, USD; to book in several, set the "
        + "one they are converted to (offerbook settings set reporting-currency USD) and load "
        + "rates (offerbook load fx)"
    ),
    ("deal-count-of-two", "deal_count '2' is not one of -1, 0, 1"),
    ("deal-count-of-a-half", "deal_count '0.5' is not a whole number"),
    ("its-own-parent", "parent_opportunity_id 'O-2' is the same as opportunity_id; leave it blank"),
    ("missing-amount", "amount '' is required"),
    (
      "thousands-separator",
      "amount '1,234.50' is not a number like -1234.50; where the comma separates thousands, "
        + "say `source: { group: \",\" }` in a mapping"
    ),
    ("nan", "amount 'NaN' is not a number like -1234.50"),
    ("exponent", "amount '1e5' is not a number like -1234.50"),
    ("point-first", "amount '.5' is not a number like -1234.50"),
    ("point-last", "amount '5.' is not a number like -1234.50"),
    ("two-points", "amount '1.2.3' is not a number like -1234.50"),
    ("minus-alone", "amount '-' is not a number like -1234.50"),
    ("leading-plus", "amount '+5' is not a number like -1234.50; leave out the +"),
    (
      "forty-digits",
      "amount '1111111111111111111111111111111111111111' is not a number like -1234.50; "
        + "at most 18 digits before and 8 behind the point"
    ),
    (
      "nine-decimals",
      "amount '1.123456789' is not a number like -1234.50; "
        + "at most 18 digits before and 8 behind the point"
    ),
    (
      "currency-sign",
      "amount '$5' is not a number like -1234.50; "
        + "`source: { currency_signs: true }` in a mapping takes currency signs and codes"
    ),
    (
      "parentheses",
      "amount '(5.00)' is not a number like -1234.50; "
        + "`source: { parentheses: true }` in a mapping reads (1) as -1"
    ),
    (
      "spaces-around-amount",
      "amount ' 5 ' is not a number like -1234.50; there are spaces around it, "
        + "which `source: { currency_signs: true }` in a mapping takes"
    ),
  ])
  func `one bad record is rejected, its neighbours are not`(name: String, fault: String) throws {
    let reading = try FeedReading(Fixture.path("records/\(name).csv"), context: Self.context)
    #expect(reading.faults == ["3 " + fault])
    #expect(reading.rows.map { $0["opportunity_id"] } == ["O-1", "O-3"])
    #expect(reading.numbers.map(\.record) == [1, 3])
    #expect(reading.numbers.map(\.line) == [2, 4])
    #expect(reading.counts.read == 3)
  }

  @Test func `all faults of a record are told at once`() throws {
    let reading = try FeedReading(Fixture.path("records/several-faults.csv"))
    #expect(
      reading.faults == [
        "3 close_date '2026-13-01' is not in the calendar",
        "3 kind 'gift' is not one of product, services",
        "3 amount 'ten' is not a number like -1234.50",
        "3 account_id '' is required",
      ])
    #expect(reading.rejections.first?.key == ["O-2", "1"])
  }

  @Test func `lines count what is inside quotes`() throws {
    let reading = try FeedReading(Fixture.path("records/broken-quote-after-line-break.csv"))
    #expect(reading.rejections.map(\.line) == [3])
    #expect(reading.numbers.map(\.line) == [2, 5])
  }

  @Test(arguments: [
    (
      "unknown-indicator",
      "indicator 'service-bookings' is no indicator; `offerbook indicators` lists them"
    ),
    (
      "money-without-currency",
      "currency '' is required where the indicator is an amount of money"
    ),
    ("month-with-a-day", "month '2026-10-01' is not a date written YYYY-MM"),
    ("month-thirteen", "month '2026-13' is not in the calendar"),
  ])
  func `a bad plan is rejected`(name: String, fault: String) throws {
    let context = FeedContext(indicators: ["services-bookings": true, "dollar-attach-rate": false])
    let reading = try FeedReading(Fixture.path("plan/\(name).csv"), .plan, context: context)
    #expect(reading.faults == ["3 " + fault])
    #expect(reading.rows.map { $0["month"] } == ["2026-10-01"])
  }

  @Test(arguments: [
    (
      "retired-before-launch",
      "retired_on '2023-12-31' is before launched_on (2024-01-01)"
    ),
    ("price-without-currency", "currency '' is required where list_price is given"),
    ("negative-price", "list_price '-10' is below zero"),
    ("negative-duration", "duration_days '-1' is below zero"),
    ("duration-in-words", "duration_days 'five' is not a whole number"),
  ])
  func `a bad offering is rejected`(name: String, fault: String) throws {
    let reading = try FeedReading(Fixture.path("offerings/\(name).csv"), .offerings)
    #expect(reading.faults == ["3 " + fault])
    #expect(reading.rows.map { $0["offering_code"] } == ["PS-1"])
  }

  @Test func `a currency other than the practice's is named with the practice's`() throws {
    let path = Fixture.path("records/second-currency.csv")
    let reading = try FeedReading(path, context: FeedContext(currency: "EUR"))
    #expect(reading.rejections.map(\.line) == [2, 4])
    #expect(
      reading.faults.first?.contains("USD is not the currency of the practice, EUR; ") == true)
  }

  @Test func `any currency is taken once amounts are converted`() throws {
    let path = Fixture.path("records/second-currency.csv")
    let context = FeedContext(currency: "EUR", reportingCurrency: "GBP")
    #expect(try FeedReading(path, context: context).faults == [])
  }
}
