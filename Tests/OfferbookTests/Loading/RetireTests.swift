import Testing

@testable import Offerbook

/// Records that a mapping's `retire` names take their rows out of the book.
@Suite struct RetireTests {
  private static let mapping = """
    feed: bookings
    keep: { Stage: [Won] }
    retire: { Stage: [Lost, Cancelled] }
    columns: { opportunity_id: Id, close_date: Date, account_id: Account }
    constants: { currency: USD }
    lines:
      - { line: product, kind: product, amount: Product }
      - { line: services, kind: services, amount: Services, offering_code: { text: EDU }, \
    skip_when_zero: amount }
    """
  private let header = "Id,Date,Account,Product,Services,Stage"

  private func won() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      "\(header)\nD1,2026-01-05,A1,100,10,Won\nD2,2026-01-06,A1,200,0,Won\nD3,2026-02-06,A1,300,30,Won",
      mapping: Self.mapping)
    return practice
  }

  private let live =
    "select opportunity_id, line, amount from offerbook.live_bookings order by 1, 2"

  @Test func everyLineThatTheRecordWouldHaveBeenLeaves() throws {
    let practice = try won()
    // A lost deal has no services left; its line was booked with some.
    let result = try practice.load(
      "bookings",
      "\(header)\nD1,2026-01-05,A1,100,0,Lost\nD2,2026-01-06,A1,200,0,Won\nD9,2026-01-06,A1,1,0,Lost",
      mapping: Self.mapping)
    #expect(result.records == "read 3 = 1 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "0 inserted, 0 replaced, 2 retired")
    #expect(result.notes.map(\.text) == ["retire takes 2 rows out of the book: D1"])
    #expect(
      try practice.table(live) == """
        opportunity_id  line      amount
        D2              product   200
        D3              product   300
        D3              services  30
        """)
    #expect(
      try practice.table("select opportunity_id, retired_load from opportunity order by 1") == """
        opportunity_id  retired_load
        D1              3
        D2              -
        D3              -
        """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aSnapshotDoesSoInMonthsThatItDoesNotCoverToo() throws {
    let practice = try won()
    let result = try practice.load(
      "bookings",
      "\(header)\nD2,2026-01-06,A1,200,0,Won\nD1,2026-01-05,A1,100,10,Open\nD3,,A1,1,0,Cancelled",
      mode: .snapshot, mapping: Self.mapping)
    // D1 is in January, which the file covers; D3 has no day in it, but is named.
    #expect(result.records == "read 3 = 1 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "0 inserted, 0 replaced, 4 retired")
    #expect(
      try practice.table(live) == """
        opportunity_id  line     amount
        D2              product  200
        """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aSnapshotOfNothingElseIsTakenWhenItSaysWhatIsToBeGone() throws {
    let practice = try won()
    let result = try practice.load(
      "bookings", "\(header)\nD3,2026-02-06,A1,300,30,Lost", mode: .snapshot,
      mapping: Self.mapping)
    #expect(result.rows == "0 inserted, 0 replaced, 2 retired")
    #expect(result.coverage?.months.map(\.description) == ["2026-02"])
  }

  @Test func undoBringsThemBackAndAnswersAsOfBeforeStay() throws {
    let practice = try won()
    let before = try practice.table(live)
    try practice.load(
      "bookings", "\(header)\nD1,2026-01-05,A1,100,0,Lost", mapping: Self.mapping)
    try practice.undo(3)
    #expect(try practice.table(live) == before)
    #expect(
      try practice.table("select opportunity_id, line from booking_at(3) order by 1, 2") == """
        opportunity_id  line
        D2              product
        D3              product
        D3              services
        """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aRecordThatDoesNotSayWhichIsRejected() throws {
    let practice = try won()
    let result = try practice.attempt(
      "bookings", "\(header)\n,2026-01-05,A1,100,0,Lost\n,2026-01-05,A1,100,0,Open",
      mapping: Self.mapping)
    #expect(result.records == "read 2 = 1 skipped + 0 accepted + 0 unchanged + 1 rejected")
    #expect(
      result.drawnRejections == """
        line  column  value  reason
        2     Id      ''     is required
        """)
  }

  @Test func aRejectedRecordIsDealtWithWhenItsDealIsLost() throws {
    let practice = try won()
    try practice.load(
      "bookings", "\(header)\nD4,2026-01-05,A1,much,0,Won", tolerance: .records(1),
      mapping: Self.mapping)
    let journal = Journal(practice.connection)
    #expect(try journal.openRejects(asOf: 3).count == 1)
    try practice.load(
      "bookings", "\(header)\nD4,2026-01-05,A1,much,0,Lost", mapping: Self.mapping)
    #expect(try journal.openRejects(asOf: 4).isEmpty)
  }

  /// Both columns must say so: what is taken away is named narrowly.
  @Test func ofSeveralColumnsAllMustHold() throws {
    let practice = try won()
    let mapping = Self.mapping.replacing("[Lost, Cancelled] }", with: "[Lost], Account: [A1] }")
    let result = try practice.load(
      "bookings",
      "\(header)\nD1,2026-01-05,A1,1,0,Lost\nD2,2026-01-05,A2,1,0,Lost\nD3,2026-02-06,A1,300,30,Won",
      mapping: mapping)
    #expect(
      result.notes.map(\.text).map { $0.prefix(58) } == [
        "retire takes 2 rows out of the book: D1",
        "1 record left out by keep has live rows: D2 (Stage Lost); ",
      ])
  }

  @Test func revenueLeavesTheSameWay() throws {
    let practice = try won()
    let mapping = """
      feed: revenue
      retire: { Status: [Reversed] }
      columns: { opportunity_id: Deal, revenue_id: Id, recognised_on: Date, amount: Amount }
      constants: { currency: USD, offering_code: EDU }
      """
    let header = "Deal,Id,Date,Amount,Status"
    try practice.load(
      "revenue", "\(header)\nD1,R1,2026-01-31,5,Posted\nD1,R2,2026-02-28,5,Posted",
      mapping: mapping)
    let result = try practice.load(
      "revenue", "\(header)\nD1,R1,2026-01-31,0,Reversed\nD1,R2,2026-02-28,5,Posted",
      mapping: mapping)
    #expect(result.records == "read 2 = 0 skipped + 1 accepted + 1 unchanged + 0 rejected")
    #expect(result.notes.map(\.text) == ["retire takes 1 row out of the book: D1 R1"])
    #expect(
      try practice.table(
        "select month, sum(amount) from posting where measure = 'services-revenue' "
          + "group by month having sum(amount) <> 0") == """
          month       sum
          2026-02-01  5
          """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func anOfferingThatIsSoldStays() throws {
    let practice = try won()
    let mapping = """
      feed: offerings
      retire: { Listed: [no] }
      columns: { offering_code: Code, name: Name, category: Name }
      """
    let message = inputError {
      _ = try practice.attempt("offerings", "Code,Name,Listed\nEDU,x,no", mapping: mapping)
    }
    #expect(message?.contains("the catalog lacks offering EDU, but 2 live rows sell it") == true)
    let result = try practice.load("offerings", "Code,Name,Listed\nMIG,x,no", mapping: mapping)
    #expect(result.rows == "0 inserted, 0 replaced, 1 retired")
  }

  @Test func aPlannedQuarterLeavesAsItWasGiven() throws {
    let practice = try Practice()
    let mapping = """
      feed: plan
      retire: { Status: [dropped] }
      columns: { version: Version, indicator: Indicator, month: Period, value: Value }
      constants: { currency: USD }
      """
    let header = "Version,Indicator,Period,Value,Status"
    try practice.load(
      "plan",
      "\(header)\nFY26,services-bookings,FY26-Q1,300,\nFY26,services-bookings,FY26-Q2,600,",
      mapping: mapping)
    let result = try practice.load(
      "plan", "\(header)\nFY26,services-bookings,FY26-Q1,300,dropped", mapping: mapping)
    #expect(result.rows == "0 inserted, 0 replaced, 3 retired")
    #expect(
      try practice.table(
        "select given_period, count(*) from plan_value where retired_load is null group by 1")
          == """
          given_period  count
          FY26-Q2       3
          """)
  }
}
