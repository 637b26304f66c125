import Testing

@testable import Offerbook

/// A CRM's pipeline of 8,800 opportunities: the won ones are booked, month by month.
@Suite(.needs("maven_crm/sales_pipeline.csv"))
struct CRMPipelineTests {
  /// What the data's own README says was won, by close month.
  private let won = """
    2017-03 531/1134672, 04 285/721932, 05 438/1025713, 06 531/1338466, 07 308/696932, \
    08 446/1050059, 09 503/1235264, 10 279/731980, 11 406/938943, 12 511/1131573
    """

  private func load(_ practice: Practice, mapping: String? = nil) throws -> LoadResult {
    try practice.attempt(
      "bookings", file: #require(RealData.path("maven_crm/sales_pipeline.csv")),
      mapping: mapping ?? RealData.fixture("crm_pipeline.mapping.yaml"))
  }

  @Test func wonDealsAreBookedInTheirMonths() throws {
    let practice = try Practice()
    let result = try load(practice)
    #expect(
      result.records == "read 8800 = 4562 skipped + 4238 accepted + 0 unchanged + 0 rejected")
    for entry in won.split(separator: ", ") {
      let parts = entry.split { " /".contains($0) }
      let month = "2017-" + parts[0].suffix(2)
      let netARR = try practice.figures(["net-arr"], of: month)[0]
      let deals = try practice.figures(["deal-attach-rate"], of: month)[0]
      #expect(netARR.value?.description == "\(parts[2]).00", "\(month)")
      #expect(deals.denominator?.description == "\(parts[1])", "\(month)")
    }
    let year = try practice.figures(["net-arr"], .year, of: "2017-12")[0]
    #expect(year.value?.description == "10005534.00")
    #expect(try practice.brokenChecks() == [])
    #expect(try load(practice).isAlreadyLoaded)
  }

  @Test func aProductIsCalledAsInThePriceList() throws {
    let practice = try Practice()
    _ = try load(practice)
    #expect(
      try practice.table(
        """
        select opportunity_name as product, count(*) as deals from offerbook.live_bookings
        where opportunity_name like 'GTX%' group by 1 order by 1
        """) == """
          product         deals
          GTX Basic       915
          GTX Plus Basic  653
          GTX Plus Pro    479
          GTX Pro         729
          """)
  }

  @Test func withoutItsTranslationTheNameIsRejected() throws {
    let practice = try Practice()
    let mapping = try RealData.fixture("crm_pipeline.mapping.yaml")
      .replacing("    GTXPro: GTX Pro\n", with: "")
    let result = try load(practice, mapping: mapping)
    #expect(!result.isCommitted)
    #expect(result.rejected == 729)
    #expect(result.rejections[0].faults.map(\.value) == ["GTXPro"])
  }
}
