import Postgres
import TestSupport
import Testing

@Suite("offerbook views")
struct ViewsContractTests {
  @Test("lists the views and shows what a column holds")
  func list() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook views --format csv | cut -d, -f1
      view
      closed_month_cell
      figure_cell
      live_bookings
      load_journal
      offering_catalog
      plan_cell
      $ offerbook views show figure_cell --format csv | grep -e ^month -e ^amount
      month,date,The first day of the month.
      amount,numeric,"The sum of all postings: money, hours or a number of deals."
      $ offerbook views show load
      ! offerbook: no view is called 'load'; the views are closed_month_cell, figure_cell, \
      live_bookings, load_journal, offering_catalog, plan_cell
      [64]
      """)
  }

  /// One test for all of it: the role belongs to the server that all tests share.
  @Test("grant makes a role that may read the views and nothing else, where the user may")
  func grant() throws {
    let workshop = try Workshop(.practice)
    let connection = try workshop.database.connect()
    let clerk = "clerk_of_views"
    try connection.runScript(
      Statement(
        name: nil,
        text: """
          create role \(clerk) login;
          grant usage on schema offerbook to \(clerk);
          grant select on all tables in schema offerbook to \(clerk)
          """))
    defer {
      for role in [clerk, "offerbook_reader"] {
        let text = "drop owned by \(role); drop role \(role)"
        try? connection.runScript(Statement(name: nil, text: text))
      }
    }
    try workshop.expect(
      """
      $ offerbook views grant --database "$OFFERBOOK_DATABASE user=\(clerk)"
      ! offerbook: you may not make roles on this server; ask somebody who may for
      !   create role offerbook_reader nologin
      !   and run offerbook views grant again
      [69]
      $ offerbook views grant
      made the role offerbook_reader; it may read the views and nothing else
      $ offerbook views grant
      offerbook_reader may read the views and nothing else
      $ reader() { psql -qAt "$OFFERBOOK_DATABASE" -c 'set role offerbook_reader' -c "$1" 2>&1; }; \
      for view in $(offerbook views --format csv | tail -n +2 | cut -d, -f1); do \
      reader "select count(*) > 0 from offerbook.$view"; done
      f
      t
      t
      t
      t
      t
      $ reader() { psql -qAt "$OFFERBOOK_DATABASE" -c 'set role offerbook_reader' -c "$1" 2>&1; }; \
      reader 'select * from offerbook.posting'; reader 'delete from offerbook.live_bookings'; \
      reader 'create table offerbook.x ()' | head -1
      ERROR:  permission denied for table posting
      ERROR:  cannot delete from view "live_bookings"
      DETAIL:  Views that do not select from a single table or view are not automatically updatable.
      HINT:  To enable deleting from the view, provide an INSTEAD OF DELETE trigger or an \
      unconditional ON DELETE DO INSTEAD rule.
      ERROR:  permission denied for schema offerbook
      """)
  }
}
