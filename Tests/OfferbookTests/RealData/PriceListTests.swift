import Foundation
import Testing

@testable import Offerbook

/// A real price list as a catalog: a hundred labour categories, some without a price.
@Suite(.needs("gsa_hourly_prices_sample.csv"))
struct PriceListTests {
  private func load(_ practice: Practice, mode: LoadRequest.Mode = .upsert) throws -> LoadResult {
    try practice.attempt(
      "offerings", file: #require(RealData.path("gsa_hourly_prices_sample.csv")), mode: mode,
      mapping: RealData.fixture("gsa_prices.mapping.yaml"))
  }

  @Test func everyPriceIsExact() throws {
    let practice = try Practice(catalog: nil)
    let result = try load(practice)
    #expect(
      result.records == "read 100 = 0 skipped + 100 accepted + 0 unchanged + 0 rejected")
    let path = try #require(RealData.path("gsa_hourly_prices_sample.csv"))
    let records = plainCSV(try String(contentsOfFile: path, encoding: .utf8)).dropFirst()
    let cents = records.compactMap { Int($0[17].filter(\.isNumber)) }
    let sum = Rounded(number: cents.reduce(0, +), decimals: 2).text()
    #expect(
      try practice.table(
        "select count(*) as offerings, count(list_price) as priced, sum(list_price) as sum "
          + "from offering") == """
          offerings  priced  sum
          100        \(cents.count)      \(sum)
          """)
  }

  @Test func itIsASnapshotOfItself() throws {
    let practice = try Practice(catalog: nil)
    _ = try load(practice)
    #expect(
      try load(practice, mode: .snapshot).records
        == "read 100 = 0 skipped + 0 accepted + 100 unchanged + 0 rejected")
  }

  @Test func itIsFoundByDayAndWord() throws {
    let practice = try Practice(catalog: nil)
    _ = try load(practice)
    var filter = OfferingFilter()
    filter.search = "interpretation class"
    filter.day = CalendarDate("2014-01-01")
    let asOf = try AsOf(nil, on: practice.connection)
    let found = try Catalog(practice.connection).offerings(filter, asOf: asOf)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.name.contains("Interpretation") && $0.listPrice != nil })
  }
}

/// A finance seed with a byte-order mark, and with accounts that come more than once.
@Suite(.needs("cost_category_bom.csv"))
struct CostAccountsTests {
  @Test func accountsThatComeTwiceAreNamed() throws {
    let practice = try Practice(catalog: nil)
    let result = try practice.attempt(
      "offerings", file: #require(RealData.path("cost_category_bom.csv")),
      tolerance: .percent(#require(ExactDecimal("15"))),
      mapping: RealData.fixture("cost_accounts.mapping.yaml"))
    #expect(
      result.records == "read 140 = 0 skipped + 122 accepted + 0 unchanged + 18 rejected")
    #expect(
      try practice.table("select name from offering where offering_code = '5003'")
        == "name\nAirfare COGS")
  }
}
