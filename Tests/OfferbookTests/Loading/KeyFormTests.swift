import Postgres
import Testing

@testable import Offerbook

/// One record under two keys counts twice: a load says so.
@Suite struct KeyFormTests {
  private static let header =
    "opportunity_id,line,close_date,kind,amount,currency,account_id,parent_opportunity_id,offering_code"
  private static let (short, long) = ("0065e00000AbCdE", "0065e00000AbCdEAAV")
  private static let child = "0065e00000FgHiJAAV"

  private static func deal(_ id: String, parent: String = "") -> String {
    "\(id),1,2026-01-05,services,1,USD,A1,\(parent),EDU"
  }

  private static func csv(_ deals: String...) -> String {
    ([header] + deals).joined(separator: "\n")
  }

  private static let mapping = """
    feed: bookings
    columns:
      opportunity_id: opportunity_id
      close_date: close_date
      amount: amount
      account_id: account_id
      parent_opportunity_id: parent_opportunity_id
      offering_code: offering_code
    constants: { line: 1, kind: services, currency: USD }
    ids: { opportunity_id: salesforce, parent_opportunity_id: salesforce }
    """

  @Test func `both forms in a file are told with the way to make them one`() throws {
    let practice = try Practice()
    let file = Self.csv(Self.deal(Self.long), Self.deal(Self.child, parent: Self.short))
    let told = LoadNote(
      .idsInTwoForms, count: 1,
      "1 opportunity is there under an id of 15 characters and one of 18, which are two to every "
        + "figure: \(Self.short) and \(Self.long); `ids: { parent_opportunity_id: salesforce }` in "
        + "the mapping makes them one")
    #expect(try practice.load("bookings", file).notes == [told])
    #expect(
      try practice.brokenChecks(Checks.names).map { $0.split(separator: "\n")[0] } == [
        "parents-are-known"
      ])
    let mended = try practice.load("bookings", file, mapping: Self.mapping)
    #expect(mended.notes == [])
    #expect(try practice.brokenChecks(Checks.names) == [])
  }

  @Test func `a form beside that of an earlier load is told`() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.csv(Self.deal(Self.long)))
    let second = try practice.load("bookings", Self.csv(Self.deal(Self.short)))
    #expect(second.notes.map(\.kind) == [.idsInTwoForms])
    #expect(
      second.notes[0].text.hasSuffix(
        "`ids: { opportunity_id: salesforce }` in the mapping makes them one"))
    #expect(
      try practice.brokenChecks(Checks.names).map { $0.split(separator: "\n")[0] } == [
        "names-alike"
      ])
    #expect(try practice.load("bookings", Self.csv(Self.deal(Self.child))).notes == [])
  }

  @Test func `an earlier load's short form is told with the load that brought it`() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.csv(Self.deal(Self.short)))
    let second = try practice.load(
      "bookings", Self.csv(Self.deal(Self.short)), mapping: Self.mapping)
    #expect(
      second.notes.map(\.text) == [
        "1 opportunity is there under an id of 15 characters and one of 18, which are two to every "
          + "figure: \(Self.short) and \(Self.long); `ids: { opportunity_id: salesforce }` in the "
          + "mapping of load 2, undone and loaded again, makes them one"
      ])
  }

  @Test func `codes that are as long as an id but do not fit are let alone`() throws {
    let practice = try Practice()
    let result = try practice.load(
      "bookings",
      Self.csv(
        Self.deal("DEAL-0000000001"), Self.deal("DEAL-0000000001-AB"),
        Self.deal("0065e00000AbCdE"), Self.deal("0065e00000AbCdEXXX")))
    #expect(result.notes == [])
  }

  @Test func `revenue of the other form is rejected with the way out`() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.csv(Self.deal(Self.long)))
    let result = try practice.attempt(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      \(Self.short),R1,2026-01-31,1.00,USD,EDU
      """)
    #expect(
      result.rejections.flatMap(\.faults).map(\.reason) == [
        "no booking has this opportunity; one has it with 15 characters instead of 18, or the other "
          + "way round: `ids: { opportunity_id: salesforce }` in the mappings of both makes them one"
      ])
  }

  /// A ledger as an earlier version has left it: keys stand in it as files wrote them.
  @Test func `a key that an earlier version took with its spaces is told`() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.csv(Self.deal("D 1"), Self.deal("D2")))
    try practice.connection.runScript(
      Statement(
        name: nil,
        text: """
          update booking set opportunity_id = E'D\\u00A01\\u200B' where opportunity_id = 'D 1';
          update opportunity set opportunity_id = E'D\\u00A01\\u200B' where opportunity_id = 'D 1';
          drop table key_form
          """))
    let migration = try #require(SQL.Migrations.all.first { $0.path.hasSuffix("key_forms.sql") })
    try practice.connection.runScript(migration.statement)
    #expect(
      try practice.table("select fact, folded from key_form") == """
        fact     folded
        booking  {"D 1",1}
        """)
    let again = try practice.load("bookings", Self.csv(Self.deal("D2"), Self.deal("D 1")))
    #expect(
      again.notes.map(\.text) == [
        "1 live row has the key of a row of the file but for spaces or invisible characters, and "
          + "both are in the book: D<U+00A0>1<U+200B> 1 (load 2); undo what brought them and load "
          + "it again"
      ])
    #expect(again.notes.map(\.kind) == [.keysInTwoForms])
  }
}
