import Testing

@testable import Offerbook

/// A deal's own columns are the deal's: a file with one of its lines corrects them for all.
@Suite struct StampCorrectionTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment"

  private func dealWithRevenue() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,A1,SMB
      D1,2,2026-10-05,services,200.00,USD,EDU,A1,SMB
      D2,1,2026-10-06,services,50.00,USD,MIG,A2,SMB
      """)
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-31,30.00,USD,EDU
      D2,R1,2026-10-31,5.00,USD,MIG
      """)
    return practice
  }

  @Test func oneLineMovesTheWholeDealAndItsRevenue() throws {
    let practice = try dealWithRevenue()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,1000.00,USD,,A1,Large")
    #expect(
      try practice.values(
        "services-bookings", "services-revenue", "deal-attach-rate", of: "2026-10", by: [.segment])
          == """
          indicator          period   segment  value
          services-bookings  2026-10  Large    200.00
          services-bookings  2026-10  SMB      50.00
          services-bookings  2026-10  -        250.00
          services-revenue   2026-10  Large    30.00
          services-revenue   2026-10  SMB      5.00
          services-revenue   2026-10  -        35.00
          deal-attach-rate   2026-10  Large    1.00
          deal-attach-rate   2026-10  SMB      1.00
          deal-attach-rate   2026-10  -        1.00
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aSliceThatAllDealsLeftShowsNoMore() throws {
    let practice = try dealWithRevenue()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,A1,Large
      D2,1,2026-10-06,services,50.00,USD,MIG,A2,Large
      """)
    #expect(
      try practice.values("services-bookings", of: "2026-10", by: [.segment]) == """
        indicator          period   segment  value
        services-bookings  2026-10  Large    250.00
        services-bookings  2026-10  -        250.00
        """)
  }

  @Test func aRecordThatCorrectsOnlyTheDealIsNotUnchanged() throws {
    let practice = try dealWithRevenue()
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,A1,Large
      D2,1,2026-10-06,services,50.00,USD,MIG,A2,SMB
      """)
    #expect(
      result.records == "read 2 = 0 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "0 inserted, 1 replaced, 0 retired")
  }

  @Test func anotherCloseDateMovesTheDealButNotItsRevenue() throws {
    let practice = try dealWithRevenue()
    try practice.load("bookings", "\(header)\nD1,2,2026-11-05,services,200.00,USD,EDU,A1,SMB")
    #expect(
      try practice.values("services-bookings", "services-revenue", of: "2026-10") == """
        indicator          period   value
        services-bookings  2026-10  50.00
        services-revenue   2026-10  35.00
        """)
    #expect(
      try practice.values("services-share-of-bookings", of: "2026-11") == """
        indicator                   period   value
        services-share-of-bookings  2026-11  0.166667
        """)
  }

  @Test func anEmptyCellBlanksTheStamp() throws {
    let practice = try dealWithRevenue()
    try practice.load("bookings", "\(header)\nD2,1,2026-10-06,services,50.00,USD,MIG,A2,")
    #expect(
      try practice.values("services-bookings", of: "2026-10", by: [.segment]) == """
        indicator          period   segment     value
        services-bookings  2026-10  SMB         200.00
        services-bookings  2026-10  Unassigned  50.00
        services-bookings  2026-10  -           250.00
        """)
  }
}
