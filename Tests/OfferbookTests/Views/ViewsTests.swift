import Postgres
import TestSupport
import Testing

@testable import Offerbook

/// The views give what the commands give, in SQL, and say what they hold.
@Suite struct ViewsTests {
  private static let bookings = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment,geo
    D1,P,2026-10-05,product,1000.00,USD,,800.00,A1,Large,AMER
    D1,S,2026-10-05,services,100.50,USD,EDU,,A1,Large,AMER
    D2,S,2026-10-06,services,49.50,USD,IMP,,A2,SMB,AMER
    D3,S,2026-10-07,services,70.00,USD,IMP,,A3,Large,EMEA

    """
  private static let correction = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment,geo
    D2,S,2026-10-06,services,60.00,USD,IMP,A2,SMB,AMER

    """

  @Test func everyViewAndColumnSaysWhatItHolds() throws {
    let practice = try Practice()
    let views = try Views(practice.connection).all()
    #expect(
      views.map(\.name) == [
        "closed_month_cell", "figure_cell", "live_bookings", "load_journal", "offering_catalog",
        "plan_cell",
      ])
    for view in views {
      #expect(view.comment.hasSuffix("."), "\(view.name)")
      for column in try Views(practice.connection).columns(of: view.name) {
        #expect(column.comment.hasSuffix("."), "\(view.name).\(column.name)")
      }
    }
    #expect(throws: InputError.self) { try Views(practice.connection).columns(of: "load") }
  }

  @Test func aFigureIsASumOfCells() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.bookings)
    #expect(
      try practice.table(
        """
        select month, segment, geo, category, offering, delivery, measure, currency,
          round(amount, 2) as amount
        from offerbook.figure_cell
        where measure in ('services-bookings', 'net-arr')
        order by measure, segment, geo desc
        """) == """
          month       segment  geo   category    offering  delivery  measure            currency  amount
          2026-10-01  Large    AMER  -           -         -         net-arr            USD       800.00
          2026-10-01  Large    EMEA  Consulting  IMP       direct    services-bookings  USD       70.00
          2026-10-01  Large    AMER  Education   EDU       direct    services-bookings  USD       100.50
          2026-10-01  SMB      AMER  Consulting  IMP       direct    services-bookings  USD       49.50
          """)
    try practice.undo(2)
    #expect(try practice.table("select count(*) from offerbook.figure_cell") == "count\n0")
  }

  @Test func aClosedMonthStandsAsItWasReported() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.bookings)
    let month = try #require(Month("2026-10"))
    _ = try Closes(practice.connection).close(month, isLocked: false, note: nil, user: "ben")
    try practice.load("bookings", Self.correction)
    let query = """
      select close_load, is_locked, segment, round(amount, 2) as amount,
        round(amount_now, 2) as amount_now
      from offerbook.closed_month_cell
      where measure = 'services-bookings' and geo = 'AMER' order by segment
      """
    #expect(
      try practice.table(query) == """
        close_load  is_locked  segment  amount  amount_now
        2           f          Large    100.50  100.50
        2           f          SMB      49.50   60.00
        """)
    try Closes(practice.connection).reopen(month, note: nil, user: "ben")
    #expect(
      try practice.table(query) == "close_load  is_locked  segment  amount  amount_now")
  }

  @Test func aPlanIsAgreedFromAMonthOn() throws {
    let practice = try Practice()
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,geo,category,value,currency
      A,services-bookings,2026-06,,,,10.00,USD
      A,services-bookings,2026-07,,,,11.00,USD
      B,dollar-attach-rate,2026-07,Large,,,0.07,

      """)
    let plans = Plans(practice.connection)
    _ = try plans.agree("A", user: "ben")
    _ = try plans.agree("B", from: Month("2026-07"), user: "ben")
    #expect(
      try practice.table(
        """
        select version, is_agreed, indicator, month, segment, value, currency
        from offerbook.plan_cell order by version, month
        """) == """
          version  is_agreed  indicator           month       segment  value  currency
          A        t          services-bookings   2026-06-01  -        10.00  USD
          A        t          services-bookings   2026-07-01  -        11.00  USD
          B        t          dollar-attach-rate  2026-07-01  Large    0.07   -
          """)
  }

  @Test func theJournalKnowsWhichLoadsAreUndone() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.bookings)
    try practice.undo(2)
    try practice.undo(3)
    #expect(
      try practice.table(
        "select load, kind, feed, undoes, undone_by from offerbook.load_journal"
          + " order by load") == """
          load  kind  feed       undoes  undone_by
          1     feed  offerings  -       -
          2     feed  bookings   -       -
          3     undo  -          2       4
          4     undo  -          3       -
          """)
  }

  @Test func theCatalogHoldsTheLiveOfferings() throws {
    let practice = try Practice()
    try practice.load(
      "offerings", "offering_code,name,category,segments\nEDU,Course,Education,Large;SMB\n")
    #expect(
      try practice.table(
        "select offering, name, segments, load from offerbook.offering_catalog order by offering")
          == """
          offering  name            segments     load
          EDU       Course          {Large,SMB}  2
          IMP       Implementation  {}           1
          MIG       Migration       {}           1
          """)
  }

  @Test func anUpgradeKeepsWhatOthersBuiltOnAViewAndTheirRights() throws {
    let database = try TestDatabase()
    let connection = database.connection
    try connection.runScript(
      Statement(name: nil, text: "create view public.theirs as select * from figure_cell"))
    let migrator = Migrator.embedded
    let note = EmbeddedFile(path: "SQL/Views/z.sql", text: "comment on schema offerbook is 'x'")
    let upgraded = Migrator(
      migrations: migrator.migrations, programmable: migrator.programmable + [note])
    #expect(try upgraded.migrate(connection).contains("SQL/Views/figure_cell.sql"))
    try connection.run("select theirs.amount from public.theirs")
  }
}
