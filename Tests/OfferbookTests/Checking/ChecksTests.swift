import Postgres
import Testing

@testable import Offerbook

/// Every check is seen to fail: on a sound ledger that somebody has meddled with.
@Suite struct ChecksTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2026-10-05,product,100,USD,,A1
      D1,2,2026-10-05,services,20,USD,EDU,A1
      D2,1,2026-10-06,services,30,USD,MIG,A1
      """)
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-31,5,USD,EDU
      """)
    return practice
  }

  /// What somebody with psql might do, and the checks that notice.
  private static let meddling: [(sql: String, checks: [String])] = [
    ("update booking set amount = 21 where amount = 20", ["postings-equal-facts"]),
    (
      "insert into posting select load, month, slice_id, null, null, 'deals-with-services', null, 9 "
        + "from posting limit 1", ["attached-deals-are-deals", "postings-equal-facts"]
    ),
    (
      "delete from opportunity where opportunity_id = 'D2'",
      ["lines-have-an-opportunity", "postings-equal-facts"]
    ),
    (
      "delete from booking where opportunity_id = 'D2'",
      ["lines-have-an-opportunity", "postings-equal-facts"]
    ),
    (
      "delete from booking where opportunity_id = 'D1'; "
        + "delete from opportunity where opportunity_id = 'D1'",
      ["postings-equal-facts", "revenue-has-an-opportunity"]
    ),
    ("delete from load where load = 2", ["loads-without-gaps"]),
    ("delete from offering where offering_code = 'EDU'", ["offerings-are-known"]),
    (
      "update posting set currency = 'EUR' where measure = 'services-bookings'",
      ["currencies-convert", "postings-equal-facts"]
    ),
    (
      "insert into calendar_period (first_day, last_day, month, fiscal_year, quarter, load) values "
        + "('2026-01-01', '2026-01-30', '2026-01-01', 2026, 1, 1), "
        + "('2026-02-01', '2026-02-28', '2026-02-01', 2026, 1, 1)", ["calendar-without-gaps"]
    ),
    (
      "insert into calendar_period (first_day, last_day, month, fiscal_year, quarter, load) values "
        + "('2026-01-01', '2026-01-31', '2026-01-01', 2027, 1, 1)", ["fiscal-years-are-whole"]
    ),
    (
      "insert into booking select opportunity_id, line, kind, amount, currency, offering_code, "
        + "net_arr, delivery, partner_id, 99 from booking where opportunity_id = 'D2'",
      ["one-live-version"]
    ),
    ("delete from slice", ["slices-are-known"]),
    (
      "insert into date_ahead (load, feed, opportunity_id, day) values (2, 'bookings', 'D2', "
        + "'2026-10-06')", ["dates-not-ahead"]
    ),
    ("update opportunity set account_id = 'a1' where opportunity_id = 'D2'", ["names-alike"]),
    (
      "update opportunity set parent_opportunity_id = 'D3' where opportunity_id = 'D2'",
      ["parents-are-known"]
    ),
    (
      "alter table load drop constraint load_counts_add_up; "
        + "update load set accepted = accepted + 1 where load = 2", ["counts-add-up"]
    ),
  ]

  @Test(arguments: meddling.indices)
  func meddlingIsNoticed(number: Int) throws {
    let practice = try practice()
    let (sql, checks) = Self.meddling[number]
    #expect(try practice.brokenChecks() == [])
    try practice.connection.run("begin")
    try practice.connection.runScript(Statement(name: nil, text: sql))
    let broken = try Self.broken(on: practice.connection)
    #expect(broken == checks)
    try practice.connection.run("rollback")
  }

  @Test func everyCheckIsSeenToFail() {
    #expect(Set(Self.meddling.flatMap(\.checks)) == Set(Checks.names))
  }

  @Test func anUnknownCheckListsTheKnown() throws {
    let error = #expect(throws: InputError.self) {
      try practice().brokenChecks(["everything"])
    }
    #expect(error?.message.hasPrefix("no check is called 'everything'; the checks are ") == true)
  }

  @Test func aFindingAsksItsQuestionAndShowsTheFirstRows() throws {
    let practice = try practice()
    try practice.connection.run("delete from slice")
    let found = try Checks(practice.connection).run(["slices-are-known"])
    #expect(found.map(\.check) == ["slices-are-known"])
    #expect(
      found[0].question == "Is every posting and every opportunity under a slice that exists?")
    #expect(found[0].count == 2)
    #expect(found[0].rows.count == 2)
    #expect(!found[0].holds)
  }

  /// The checks as they are run, but within the transaction that is taken back.
  private static func broken(on connection: Connection) throws -> [String] {
    try connection.run(SQL.Loading.touchEverything.statement)
    let broken = try SQL.Checks.all.filter { try !connection.run($0.statement).isEmpty }.map(\.stem)
    return try broken + (NamesAlike(connection).finding().holds ? [] : [NamesAlike.name])
  }
}
