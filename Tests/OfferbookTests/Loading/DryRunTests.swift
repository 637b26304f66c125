import Testing

@testable import Offerbook

/// A dry run shows the effect of a load and changes nothing.
@Suite struct DryRunTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"

  @Test func itShowsWhatTheLoadWouldPostAndLeavesNothing() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,100.00,USD,EDU,A1")
    let change = """
      \(header)
      D1,1,2026-10-05,services,130.00,USD,EDU,A1
      D2,1,2026-11-05,product,50.00,USD,,A1
      """
    let before = try state(of: practice)
    let dry = try practice.attempt("bookings", change, isDryRun: true)
    #expect(!dry.isCommitted && dry.isDryRun && dry.load == nil)
    #expect(dry.records == "read 2 = 0 skipped + 2 accepted + 0 unchanged + 0 rejected")
    #expect(dry.rows == "1 inserted, 1 replaced, 0 retired")
    #expect(
      dry.drawnEffect == """
        month    measure            currency  amount
        2026-10  services-bookings  USD       30
        2026-11  deals              -         1
        2026-11  product-bookings   USD       50
        2026-11  product-deals      -         1
        """)
    #expect(try state(of: practice) == before)

    let real = try practice.load("bookings", change)
    #expect(real.load == 3)
    #expect(
      try LoadResult.draw(Journal(practice.connection).entry(3).effect) == dry.drawnEffect)
  }

  @Test func itTellsRejectedRecordsAndHasNoEffectThen() throws {
    let practice = try Practice()
    let dry = try practice.attempt(
      "bookings", "\(header)\nD1,1,2026-10-05,services,100.00,USD,NONE,A1", isDryRun: true)
    #expect(dry.rejected == 1)
    #expect(dry.effect.isEmpty)
    #expect(try Journal(practice.connection).entries().count == 1)
  }

  private func state(of practice: Practice) throws -> [String] {
    try ["load", "posting", "booking", "opportunity", "slice"].map {
      try practice.table("select * from \($0) order by 1, 2, 3")
    }
  }
}
