import Foundation
import Offerbook
import Testing

/// Files that nobody here wrote; where they are absent the tests are skipped.
struct FeedsRealDataTests {
  private static let crm = Fixture.real("maven_crm/sales_pipeline.csv")
  private static let ledger = Fixture.real("gcloud_spend_2013-12-13.csv")
  private static let prices = Fixture.real("gsa_hourly_prices_sample.csv")
  private static let seed = Fixture.real("cost_category_bom.csv")

  private static func sum(_ rows: [[String: String]], _ column: String) -> ExactDecimal {
    rows.compactMap { $0[column].flatMap { ExactDecimal($0) } }.reduce(.zero, +)
  }

  @Test(.enabled(if: crm != nil, "needs ../shared/data/maven_crm"))
  func `the won opportunities of a CRM become product bookings`() throws {
    let path = try #require(Self.crm)
    let reading = try FeedReading(
      path,
      mapping: """
        feed: bookings
        keep: { deal_stage: [Won] }
        columns:
          opportunity_id: opportunity_id
          close_date: close_date
          amount: close_value
          net_arr: close_value
          account_id: account
          account_name: account
          owner: sales_agent
          opportunity_name: product
        constants: { line: 1, kind: product, currency: USD }
        """)
    #expect(reading.faults == [])
    #expect(reading.counts.read == 8800)
    #expect(reading.counts.skipped == 4562)
    #expect(reading.rows.count == 4238)
    let table = plainCSV(try String(contentsOfFile: path, encoding: .utf8))
    let won = table.filter { $0[4] == "Won" }
    #expect(
      reading.rows.map { [$0["opportunity_id"], $0["account_id"], $0["close_date"], $0["amount"]] }
        == won.map { [$0[0], $0[3], $0[6], $0[7]] })
    #expect(Self.sum(reading.rows, "amount").description == "10005534")
    let months = Dictionary(grouping: reading.rows) { String(($0["close_date"] ?? "").prefix(7)) }
    #expect(months["2017-06"]?.count == 531)
    #expect(months["2017-12"].map { Self.sum($0, "amount").description } == "1131573")
  }

  @Test(.enabled(if: ledger != nil, "needs ../shared/data/gcloud_spend_2013-12-13.csv"))
  func `a ledger without ids, in Mac Roman, with stray letters behind its months`() throws {
    let path = try #require(Self.ledger)
    let mapping = """
      feed: bookings
      source: { encoding: macintosh, date: "yyyy-MM-dd'l'" }
      columns:
        close_date: For_Month
        kind: Lot
        offering_code: Lot
        amount: Total_Charge
        account_id: Customer
        account_name: Customer
        partner_id: Supplier
        order_type: Framework
        opportunity_name: Product_Service_Description
      constants: { currency: GBP }
      values:
        kind: { "1": product, "2": product, "3": product, "4": services }
        offering_code: { "4": GCLOUD-4, otherwise: "" }
      key: content
      """
    let reading = try FeedReading(
      path, mapping: mapping, context: FeedContext(offeringCodes: ["GCLOUD-4"], currency: "GBP"))
    #expect(reading.faults == [])
    #expect(reading.rows.count == 4699)
    #expect(Self.sum(reading.rows, "amount").description == "77788989.55")
    #expect(reading.rows.count { $0["amount"]?.hasPrefix("-") == true } == 49)
    #expect(Set(reading.rows.compactMap { $0["opportunity_id"] }).count == 4699)
    #expect(reading.rows.count { $0["kind"] == "services" } == 3251)
    #expect(reading.rows.count { $0["offering_code"] == "GCLOUD-4" } == 3251)
    // Bytes are letters in Latin-1, so the plain reader finds the same cells without Mac Roman.
    let text = try #require(String(bytes: Fixture.bytes(path), encoding: .isoLatin1))
    let table = plainCSV(text).dropFirst()
    #expect(
      reading.rows.map { [$0["close_date"], $0["amount"]] }
        == table.map { [String($0[4].dropLast()), $0[6]] })
    #expect(reading.numbers.map(\.line) == Array(2...4700))
    let again = try FeedReading(path, mapping: mapping)
    #expect(
      again.rows.map { $0["opportunity_id"] } == reading.rows.map { $0["opportunity_id"] })
  }

  @Test(.enabled(if: prices != nil, "needs ../shared/data/gsa_hourly_prices_sample.csv"))
  func `prices with thousands separators in quotes become a catalog`() throws {
    let path = try #require(Self.prices)
    let reading = try FeedReading(
      path,
      mapping: """
        feed: offerings
        source: { group: ",", date: M/d/yyyy }
        columns:
          name: Labor Category
          owner: COMPANY NAME
          list_price: CurrentYearPricing
          launched_on: Begin Date
          maturity: Education
        constants: { category: Consulting, currency: USD, price_unit: hour }
        key: content
        """)
    #expect(reading.faults == [])
    #expect(reading.rows.count == 100)
    let table = plainCSV(try String(contentsOfFile: path, encoding: .utf8)).dropFirst()
    #expect(
      reading.rows.map { $0["list_price"] }
        == table.map { $0[17].isEmpty ? nil : $0[17].replacingOccurrences(of: ",", with: "") })
    #expect(
      reading.rows.map { $0["launched_on"] }
        == table.map { row in
          let parts = row[15].split(separator: "/").compactMap { Int($0) }
          return CalendarDate(year: parts[2], month: parts[0], day: parts[1])?.description
        })
  }

  @Test(.enabled(if: seed != nil, "needs ../shared/data/cost_category_bom.csv"))
  func `a byte-order mark is no part of the first column's name`() throws {
    let path = try #require(Self.seed)
    let reading = try FeedReading(
      path,
      mapping: """
        feed: offerings
        columns:
          offering_code: account_number
          name: account_name
          category: cost_category_level_1
          type: cost_category_level_2
        """)
    let bytes = try Fixture.bytes(path)
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    let table = plainCSV(text).dropFirst()
    #expect(reading.counts.read == 140)
    #expect(reading.rows.count + reading.rejections.count == table.count)
    #expect(reading.rows.compactMap { $0["offering_code"] } == table.map { $0[0] })
  }
}
