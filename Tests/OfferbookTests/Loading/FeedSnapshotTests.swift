import Testing

@testable import Offerbook

/// What a snapshot covers, feed by feed: revenue its months, plan its versions, offerings all.
@Suite struct FeedSnapshotTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2026-10-05,services,100.00,USD,EDU,A1
      """)
    return practice
  }

  @Test func revenueIsRetiredWithinTheMonthsOfTheFile() throws {
    let practice = try practice()
    let header = "opportunity_id,revenue_id,recognised_on,amount,currency,offering_code"
    try practice.load(
      "revenue",
      """
      \(header)
      D1,R1,2026-10-31,10.00,USD,EDU
      D1,R2,2026-11-01,20.00,USD,EDU
      D1,R3,2026-11-30,30.00,USD,EDU
      D1,R4,2026-12-01,40.00,USD,EDU
      """)
    let result = try practice.load(
      "revenue", "\(header)\nD1,R3,2026-11-30,33.00,USD,EDU", mode: .snapshot)
    #expect(result.rows == "0 inserted, 1 replaced, 1 retired")
    #expect(
      try practice.table(
        "select revenue_id, amount from revenue where retired_load is null order by 1") == """
          revenue_id  amount
          R1          10.00
          R3          33.00
          R4          40.00
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test(arguments: ["offerings", "bookings", "revenue", "plan"])
  func aSnapshotOfNothingIsRefused(_ feed: String) throws {
    let practice = try practice()
    let header = try Feed.named(feed).columns.map(\.name).joined(separator: ",")
    #expect(
      try practice.refusal { _ = try practice.attempt(feed, header, mode: .snapshot) }
        == "the file holds no records, and a snapshot of nothing is refused: it would say that "
        + "nothing is there; to take rows away, undo the load that brought them")
    let result = try practice.load(feed, header)
    #expect(result.records == "read 0 = 0 skipped + 0 accepted + 0 unchanged + 0 rejected")
  }

  @Test func planValuesAreRetiredWithinTheVersionsOfTheFile() throws {
    let practice = try practice()
    let header = "version,indicator,month,segment,value,currency"
    try practice.load(
      "plan",
      """
      \(header)
      FY27,services-bookings,2026-10,,100,USD
      FY27,services-bookings,2026-11,,110,USD
      FY27,services-bookings,2026-12,,120,USD
      Draft,services-bookings,2026-10,,90,USD
      """)
    let result = try practice.load(
      "plan",
      """
      \(header)
      FY27,services-bookings,2026-10,,100,USD
      FY27,services-bookings,2026-11,,115,USD
      """, mode: .snapshot)
    #expect(
      result.records == "read 2 = 0 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "0 inserted, 1 replaced, 1 retired")
    #expect(
      try practice.table(
        """
        select version, month, value from plan_value where retired_load is null order by 1, 2
        """) == """
          version  month       value
          Draft    2026-10-01  90
          FY27     2026-10-01  100
          FY27     2026-11-01  115
          """)
  }

  @Test func aCatalogLosesWhatTheFileLacks() throws {
    let practice = try practice()
    let result = try practice.load(
      "offerings", "offering_code,name,category\nEDU,Training,Education\nNEW,New,Education",
      mode: .snapshot)
    #expect(result.rows == "1 inserted, 0 replaced, 2 retired")
    #expect(
      try practice.table(
        "select offering_code from offering where retired_load is null order by 1") == """
          offering_code
          EDU
          NEW
          """)
  }

  @Test func anOfferingThatWasSoldStaysInTheCatalog() throws {
    let practice = try practice()
    let error = #expect(throws: InputError.self) {
      try practice.attempt(
        "offerings", "offering_code,name,category\nNEW,New,Education", mode: .snapshot)
    }
    #expect(
      error?.message == """
        the catalog lacks offering EDU, but 1 live rows sell it; keep it in the file with stage \
        retired
        """)
  }
}
