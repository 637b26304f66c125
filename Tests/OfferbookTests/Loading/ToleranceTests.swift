import Testing

@testable import Offerbook

/// A load is strict; `--max-rejects` lets it leave out a number or a share of its records.
@Suite struct ToleranceTests {
  private let file = """
    opportunity_id,line,close_date,kind,amount,currency,account_id
    D1,1,2026-10-05,product,100.00,USD,A1
    D2,1,2026-02-30,product,200.00,USD,A1
    D3,1,2026-10-05,product,300.00,USD,A1
    D4,1,2026-10-05,gadget,400.00,USD,A1
    """

  @Test func withoutToleranceOneRejectedRecordStopsAll() throws {
    let practice = try Practice()
    let result = try practice.attempt("bookings", file)
    #expect(!result.isCommitted && result.load == nil)
    #expect(result.rejected == 2)
    #expect(try practice.table("select count(*) from opportunity") == "count\n0")
    #expect(try Journal(practice.connection).entries().count == 1)
  }

  @Test(
    arguments: [("1", false), ("2", true), ("3", true), ("49.9%", false), ("50%", true)])
  func upToThatManyAreLeftOut(tolerance: String, isTaken: Bool) throws {
    let practice = try Practice()
    let result = try practice.attempt(
      "bookings", file, tolerance: #require(RejectTolerance(tolerance)))
    #expect(result.isCommitted == isTaken)
    if isTaken {
      #expect(
        result.records == "read 4 = 0 skipped + 2 accepted + 0 unchanged + 2 rejected")
      #expect(result.rows == "2 inserted, 0 replaced, 0 retired")
    }
  }

  @Test(arguments: ["-1", "many", "101%", "-1%", "%", ""])
  func aToleranceIsANumberOrAShare(text: String) {
    #expect(RejectTolerance(text) == nil)
  }

  @Test func aShareOfALaterLoadCountsItsUnchangedRecordsToo() throws {
    let practice = try Practice()
    try practice.load("bookings", file, tolerance: .records(2))
    let mended = file.split(separator: "\n").map {
      $0.hasPrefix("D2") ? "D2,1,2026-02-28,product,200.00,USD,A1" : String($0)
    }.joined(separator: "\n")
    let result = try practice.load(
      "bookings", mended, tolerance: #require(RejectTolerance("25%")))
    #expect(
      result.records == "read 4 = 0 skipped + 1 accepted + 2 unchanged + 1 rejected")
  }
}
