import Testing

@testable import Offerbook

/// What a spreadsheet has left in place of a value is no value.
@Suite struct SpreadsheetDamageTests {
  private static let header =
    "opportunity_id,line,close_date,kind,amount,currency,account_id,opportunity_name"

  private static func row(id: String = "D1", amount: String = "1", name: String = "x") -> String {
    "\(header)\n\(id),1,2026-01-05,product,\(amount),USD,A,\(name)\n"
  }

  @Test(arguments: ["1.23E+05", "\"1,23457E+11\"", "1E+11", "-1.5E-07", "1.23457e+11"])
  func `an id cut short to scientific notation is rejected`(id: String) throws {
    let reading = try FeedReading(csv: Self.row(id: id))
    #expect(reading.faults.count == 1)
    #expect(reading.faults.first?.contains("cut short to a number in scientific notation") == true)
  }

  @Test(arguments: ["12E5", "1E5", "0065e00000AbCdE", "1.23E05", "12.3E+05", "E+05", "1.2", "3E+5"])
  func `codes that spreadsheets do not write are ids`(id: String) throws {
    #expect(try FeedReading(csv: Self.row(id: id)).faults == [])
  }

  @Test(arguments: [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#n/a", "#WERT!", "Err:508",
  ])
  func `an error of a spreadsheet is rejected in every column`(value: String) throws {
    for csv in [Self.row(id: value), Self.row(amount: value), Self.row(name: value)] {
      let reading = try FeedReading(csv: csv)
      #expect(reading.rejections.count == 1)
      #expect(reading.faults.first?.contains("is an error of a spreadsheet") == true)
    }
  }

  @Test func `signs for a narrow column are rejected`() throws {
    let reading = try FeedReading(csv: Self.row(name: "########"))
    #expect(reading.faults.first?.contains("a column that is too narrow") == true)
  }

  @Test(arguments: ["#1 customer", "#", "##", "Err: none", "Error", "#N/A for now"])
  func `texts that only look alike are texts`(name: String) throws {
    #expect(try FeedReading(csv: Self.row(name: name)).faults == [])
  }

  @Test func `a mapping may say what an error stands for, but no otherwise takes it`() throws {
    func reading(_ values: String) throws -> FeedReading {
      try FeedReading(
        csv: "Id,Size\nD1,#N/A\n",
        mapping: """
          feed: bookings
          columns: { opportunity_id: Id, segment: Size }
          constants:
            { line: 1, close_date: 2026-01-05, kind: product, amount: 1, currency: USD, account_id: A }
          values: { segment: { \(values) } }
          """)
    }
    #expect(
      try reading("\"#N/A\": Unknown, otherwise: SMB").rows.map { $0["segment"] } == ["Unknown"])
    #expect(try reading("Big: Large, otherwise: SMB").rejections.count == 1)
  }
}
