import Testing

@testable import Offerbook

/// A real services catalog, with the defects that it really has.
@Suite(.needs("gitlab_services_2022-10.yml"))
struct ServicesCatalogTests {
  private func load(
    _ practice: Practice, tolerance: RejectTolerance = .none, mapping: String? = nil
  ) throws -> LoadResult {
    let path = try #require(RealData.path("gitlab_services_2022-10.yml"))
    let csv = try ServicesCatalog(yamlFile: path).csv
    return try practice.attempt(
      "offerings", csv, tolerance: tolerance,
      mapping: mapping ?? RealData.fixture("services_catalog.mapping.yaml"))
  }

  @Test func aCodeThatComesTwiceIsRejectedWithTheReason() throws {
    let result = try load(Practice(catalog: nil))
    #expect(!result.isCommitted)
    #expect(result.read == 31)
    #expect(result.rejections.map { $0.faults[0].value } == ["Dedicated-12", "Dedicated-12"])
    #expect(
      result.rejections.allSatisfy {
        $0.faults[0].reason.hasSuffix("a file may hold each key once")
      })
  }

  @Test func theRestIsTakenAsItStands() throws {
    let practice = try Practice(catalog: nil)
    let result = try load(practice, tolerance: .records(2))
    #expect(
      result.records == "read 31 = 0 skipped + 29 accepted + 0 unchanged + 2 rejected")
    #expect(
      try practice.table(
        """
        select category, count(*) as offerings, count(list_price) as priced, count(sku) as skus,
          sum(list_price) as prices
        from offering group by 1 order by 1
        """) == """
          category        offerings  priced  skus  prices
          Consulting      8          8       8     1143148
          Education       14         11      11    80500
          Implementation  3          2       2     57500
          Integration     3          3       3     7200
          Migration       1          1       1     35000
          """)
  }

  @Test func missingPricesStayBlankAndTextPricesAreNumbers() throws {
    let practice = try Practice(catalog: nil)
    _ = try load(practice, tolerance: .records(2))
    #expect(
      try practice.table(
        """
        select offering_code, list_price, sku from offering
        where offering_code in (
          'health-check', 'Expertise-Services', 'training_sessions_admin', 'CTP-Student-Kits')
        order by 1
        """) == """
          offering_code            list_price  sku
          CTP-Student-Kits         -           -
          Expertise-Services       14400       GL-XPRT
          health-check             -           -
          training_sessions_admin  12000       -
          """)
  }

  @Test(
    arguments: [
      ("currency_signs: true, ", ["$500", "$14,400", "$115,200", "$32,500", "$16,000"]),
      (#", group: ",""#, ["$14,400", "$115,200", "$32,500", "$16,000"]),
    ])
  func whatAPriceMayHoldIsSaidByTheMapping(part: String, rejected: [String]) throws {
    let mapping = try RealData.fixture("services_catalog.mapping.yaml")
      .replacing(part, with: "")
    let result = try load(Practice(catalog: nil), mapping: mapping)
    let prices = result.rejections.flatMap(\.faults).filter { $0.column == "price" }
    #expect(prices.map(\.value) == rejected)
  }
}
