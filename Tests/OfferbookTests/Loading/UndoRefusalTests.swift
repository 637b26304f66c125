import Testing

@testable import Offerbook

/// What others have built on cannot be taken away under them; the error lists them.
@Suite struct UndoRefusalTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"

  private func message(_ practice: Practice, undoing load: Int) throws -> String? {
    let before = try Journal(practice.connection).entries().count
    let error = #expect(throws: InputError.self) { try practice.undo(load) }
    #expect(try Journal(practice.connection).entries().count == before)
    #expect(try practice.brokenChecks() == [])
    return error?.message
  }

  @Test func thereMustBeSuchALoad() throws {
    #expect(
      try message(Practice(), undoing: 9) == "there is no load 9; offerbook loads lists them")
  }

  @Test func aLoadIsUndoneOnce() throws {
    let practice = try Practice()
    try practice.undo(1)
    #expect(try message(practice, undoing: 1) == "load 1 is undone already, by load 2")
  }

  @Test func laterLoadsThatChangedItsRowsAreListed() throws {
    let practice = try Practice()
    let rows = (100...102).map { "\(header)\nD1,1,2026-10-05,product,\($0).00,USD,,A1" }
    for row in rows { try practice.load("bookings", row) }
    #expect(
      try message(practice, undoing: 2)
        == """
        later loads have built on load 2: undo 4, 3 first, newest first, or all of them with \
        --with-dependents
        load 4, bookings bookings-4.csv by tester: changed a row of it
        load 3, bookings bookings-3.csv by tester: changed a row of it
        """)
    try practice.undo(4)
    try practice.undo(3)
    try practice.undo(2)
    #expect(try practice.brokenChecks() == [])
    #expect(
      try practice.table("select count(*) from offerbook.live_bookings") == "count\n0")
  }

  @Test func loadsOfOtherRowsAreNotInTheWay() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,100.00,USD,,A1")
    try practice.load("bookings", "\(header)\nD2,1,2026-10-05,product,200.00,USD,,A1")
    try practice.undo(2)
    #expect(
      try practice.table("select opportunity_id from offerbook.live_bookings")
        == "opportunity_id\nD2")
  }

  @Test func revenueHangsOnItsOpportunity() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,100.00,USD,EDU,A1")
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-31,30.00,USD,EDU
      """)
    #expect(
      try message(practice, undoing: 2)?.hasSuffix(
        "\nload 3, revenue revenue-3.csv by tester: brought revenue for opportunity D1") == true)
  }

  @Test func salesHangOnTheirOffering() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,100.00,USD,EDU,A1")
    #expect(
      try message(practice, undoing: 1)?
        .hasSuffix("\nload 2, bookings bookings-2.csv by tester: sells offering EDU") == true)
  }

  @Test func aLaterLineHangsOnItsDeal() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,100.00,USD,,A1")
    try practice.load("bookings", "\(header)\nD1,2,2026-10-05,product,200.00,USD,,A1")
    #expect(try message(practice, undoing: 2)?.contains("undo 3 first") == true)
  }

  @Test func aDealIsNotLeftWithoutLines() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,100.00,USD,,A1")
    try practice.load("bookings", "\(header)\nD1,2,2026-10-07,product,200.00,USD,,A1")
    try practice.load(
      "bookings", "\(header)\nD1,2,2026-10-07,product,200.00,USD,,A1", mode: .snapshot)
    #expect(try message(practice, undoing: 3)?.contains("undo 4 first") == true)
  }
}
