import Testing

@testable import Offerbook

/// A snapshot is the whole truth for the months of its dates, and says nothing about others.
@Suite struct BookingsSnapshotTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"
  private let live =
    "select opportunity_id, line, amount from offerbook.live_bookings order by 1, 2"

  private func twoMonths() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,100.00,USD,,A1
      D1,2,2026-10-05,services,10.00,USD,EDU,A1
      D2,1,2026-10-31,product,200.00,USD,,A1
      D3,1,2026-11-01,product,300.00,USD,,A1
      D4,1,2026-09-30,product,400.00,USD,,A1
      """)
    return practice
  }

  @Test func rowsThatItLacksAreRetiredWithinItsMonthsOnly() throws {
    let practice = try twoMonths()
    let result = try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,100.00,USD,,A1
      D5,1,2026-10-20,product,500.00,USD,,A1
      """, mode: .snapshot)
    #expect(
      result.records == "read 2 = 0 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "1 inserted, 0 replaced, 2 retired")
    #expect(
      try practice.table(live) == """
        opportunity_id  line  amount
        D1              1     100.00
        D3              1     300.00
        D4              1     400.00
        D5              1     500.00
        """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aDealThatMovedIntoItsMonthKeepsOnlyTheLinesOfTheFile() throws {
    let practice = try twoMonths()
    try practice.load(
      "bookings", "\(header)\nD1,1,2026-11-15,product,100.00,USD,,A1", mode: .snapshot)
    #expect(
      try practice.table(live) == """
        opportunity_id  line  amount
        D1              1     100.00
        D2              1     200.00
        D4              1     400.00
        """)
    #expect(
      try practice.values("services-bookings", "services-share-of-bookings", of: "2026-11") == """
        indicator                   period   value
        services-bookings           2026-11  0.00
        services-share-of-bookings  2026-11  0.00
        """)
  }

  @Test func aDealThatItRetiresCannotHaveRevenue() throws {
    let practice = try twoMonths()
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-11-20,10.00,USD,EDU
      """)
    let error = #expect(throws: InputError.self) {
      try practice.attempt(
        "bookings", "\(header)\nD2,1,2026-10-31,product,200.00,USD,,A1", mode: .snapshot)
    }
    #expect(
      error?.message == """
        the file would retire opportunity D1, but load 3 brought revenue for it; retire that \
        revenue first (a snapshot of the revenue), or keep the opportunity
        """)
    #expect(try Journal(practice.connection).entries().count == 3)
  }

  @Test func recordsCannotBeLeftOutOfASnapshot() throws {
    let practice = try twoMonths()
    let error = #expect(throws: InputError.self) {
      try practice.attempt(
        "bookings", "\(header)\nD2,1,2026-10-31,product,200.00,USD,,A1", mode: .snapshot,
        tolerance: .records(1))
    }
    #expect(error?.message.hasPrefix("--max-rejects cannot go with --mode snapshot") == true)
  }
}
