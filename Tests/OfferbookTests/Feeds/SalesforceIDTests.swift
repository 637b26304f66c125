import Testing

@testable import Offerbook

/// A record's id with 15 characters and the one with 18 name the same record.
@Suite struct SalesforceIDTests {
  /// Pairs that Salesforce and its users have published, and one worked out by hand: `AbCdE` has its
  /// first, third and fifth letter in uppercase, 1 + 4 + 16 = 21, which is V.
  @Test(arguments: [
    ("001A0000006Vm9r", "001A0000006Vm9rIAC"), ("0065e00000AbCdE", "0065e00000AbCdEAAV"),
    ("000000000000000", "000000000000000AAA"), ("ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO555"),
  ])
  func `the suffix says which letters are uppercase`(short: String, long: String) {
    #expect(SalesforceID.long(short) == long)
    #expect(SalesforceID.long(long) == long)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `ids that differ in case alone differ in their suffix`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    let id = (0..<15).map { _ in letters.randomElement(using: &random) ?? "a" }
    let other = id.map { Bool.random(using: &random) ? Character($0.uppercased()) : $0 }
    let long = try #require(SalesforceID.long(String(id)))
    let otherLong = try #require(SalesforceID.long(String(other)))
    #expect(long.hasSuffix("AAA"))
    #expect((long.lowercased() == otherLong.lowercased()) == (id == other))
  }

  private static let header = "Id,Parent\n"

  private static func reading(_ rows: String) throws -> FeedReading {
    try FeedReading(
      csv: header + rows,
      mapping: """
        feed: bookings
        columns: { opportunity_id: Id, parent_opportunity_id: Parent }
        constants:
          { line: 1, close_date: 2026-01-05, kind: product, amount: 1, currency: USD, account_id: A }
        ids: { opportunity_id: salesforce, parent_opportunity_id: salesforce }
        """)
  }

  @Test func `a mapping brings ids of 15 characters to 18`() throws {
    let reading = try Self.reading("0065e00000AbCdE,\n0065e00000FgHiJAAV,0065e00000AbCdE\n")
    #expect(reading.faults == [])
    #expect(
      reading.rows.map { $0["opportunity_id"] } == ["0065e00000AbCdEAAV", "0065e00000FgHiJAAV"])
    #expect(reading.rows.map { $0["parent_opportunity_id"] } == [nil, "0065e00000AbCdEAAV"])
  }

  @Test func `an id whose case was changed is rejected`() throws {
    let reading = try Self.reading("0065E00000ABCDEAAV,\n")
    #expect(
      reading.faults == [
        "2 Id '0065E00000ABCDEAAV' is no Salesforce id: its last three characters do not fit the "
          + "others; was its case changed?"
      ])
  }

  @Test(arguments: ["OP-17", "0065e00000AbCd", "0065e00000AbCdEA"])
  func `what is no id is rejected`(id: String) throws {
    let reading = try Self.reading("\(id),\n")
    #expect(
      reading.faults == [
        "2 Id '\(id)' is no Salesforce id: those have 15 or 18 letters and digits"
      ])
  }

  @Test(arguments: [
    ("ids: { segment: salesforce }", "`ids` names columns of ids; 'segment' is none"),
    ("ids: { account_id: salesforce }", "`ids` names 'account_id', which nothing fills"),
    (
      "ids: { opportunity_id: sales_force }",
      "the ids of 'opportunity_id' can only be salesforce, not 'sales_force' (did you mean "
        + "'salesforce'?)"
    ),
    (
      "ids: { opportunity: salesforce }",
      "the feed bookings has no column 'opportunity'"
    ),
  ])
  func `a mistake is told with its line`(ids: String, message: String) {
    let error = inputError {
      _ = try Mapping(
        yaml: "feed: bookings\ncolumns: { opportunity_id: Id }\n\(ids)", file: "map.yaml")
    }
    #expect(error?.hasPrefix("map.yaml:3: \(message)") == true, "\(error ?? "")")
  }
}
