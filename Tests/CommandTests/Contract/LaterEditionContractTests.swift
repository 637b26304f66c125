import TestSupport
import Testing

@Suite("A later edition of a file without ids")
struct LaterEditionContractTests {
  private let mappings = [
    "first.yaml": """
    feed: bookings
    columns: { close_date: Day, amount: Net, account_id: Customer, offering_code: Code }
    constants: { kind: services, currency: USD }
    key: content
    """,
    "later.yaml": """
    feed: bookings
    source: { date: dd.MM.yyyy, group: "," }
    columns: { account_id: Buyer, offering_code: SKU, close_date: Closed On, amount: Amount }
    constants: { kind: services, currency: USD }
    key: content
    """,
    "first.csv": """
    Day,Customer,Code,Net
    2026-07-05,Acme,MOVE,1000
    2026-08-05,Acme,MOVE,2000
    2026-08-06,Brill,MOVE,300
    2026-09-05,Cord,MOVE,400

    """,
    "later.csv": """
    Buyer,Closed On,SKU,Amount
    Acme,05.07.2026,MOVE,"1,000.00"
    Acme,05.08.2026,MOVE,"2,500.00"
    Dune,07.08.2026,MOVE,70.00
    Late,31.07.2026,MOVE,1.50
    Cord,05.09.2026,MOVE,400.00

    """,
  ]

  private func workshop() throws -> Workshop {
    let workshop = try Workshop(.catalog)
    for (name, text) in mappings { try workshop.folder.write(text, to: name) }
    return workshop
  }

  @Test("restates the months that it moves, each by how much")
  func snapshot() throws {
    try workshop().expect(
      """
      $ offerbook load bookings first.csv --mapping first.yaml
      load 2: first.csv: 4 records read, 4 accepted, 0 unchanged, 0 rejected; rows: 4 new, 0 \
      replaced, 0 retired
      $ offerbook restatement
      month  what  closed  now  change
      -----  ----  ------  ---  ------
      ! no month is closed; offerbook close 2026-10 closes one
      $ for month in 07 08 09; do offerbook close 2026-$month; done
      2026-07 is closed at load 2
        open: no revenue is loaded; offerbook load revenue FILE --through 2026-07-31
        open: 2026-07 has no plan of services-bookings, dollar-attach-rate, services-revenue; \
      offerbook load plan FILE
      2026-08 is closed at load 2
        open: no revenue is loaded; offerbook load revenue FILE --through 2026-08-31
        open: 2026-08 has no plan of services-bookings, dollar-attach-rate, services-revenue; \
      offerbook load plan FILE
      2026-09 is closed at load 2
        open: no revenue is loaded; offerbook load revenue FILE --through 2026-09-30
        open: 2026-09 has no plan of services-bookings, dollar-attach-rate, services-revenue; \
      offerbook load plan FILE
      $ offerbook load bookings later.csv --mapping later.yaml --mode snapshot
      load 3: later.csv: 5 records read, 3 accepted, 2 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 2 retired
        it is the whole of 2026-07 to 2026-09; other months stay as they are
        it restates 2026-07 to 2026-08, which are closed; offerbook restatement shows how
      $ offerbook restatement
      month    what                   closed       now   change
      -------  -------------------  --------  --------  -------
      2026-07  services-bookings    1,000.00  1,001.50    +1.50
      2026-07  deals                       1         2       +1
      2026-07  deals-with-services         1         2       +1
      2026-08  services-bookings    2,300.00  2,570.00  +270.00
      $ offerbook restatement --format json | head -10
      [
        {
          "month": "2026-07",
          "indicator": "services-bookings",
          "by": {},
          "load": null,
          "file": null,
          "closed": 1000.00,
          "now": 1001.50,
          "change": 1.50
      $ offerbook restatement --format csv --as-of 2
      month,what,closed,now,change
      ! no closed month has moved since it was closed
      $ offerbook restatement 2026-08 --bookings --format csv | cut -d, -f1,5,6
      what,closed_amount,now_amount
      came,,70.00
      came,,2500.00
      went,2000,
      went,300,
      """)
  }

  @Test("says where it was loaded beside the first one, and what it holds nothing of")
  func mistakes() throws {
    try workshop().expect(
      """
      $ offerbook load bookings first.csv --mapping first.yaml
      load 2: first.csv: 4 records read, 4 accepted, 0 unchanged, 0 rejected; rows: 4 new, 0 \
      replaced, 0 retired
      $ offerbook load bookings later.csv --mapping later.yaml
      load 3: later.csv: 5 records read, 3 accepted, 2 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
        2 records known, 3 not: if this is a later edition of the same ledger, load it with --mode \
      snapshot, or what it changed counts twice; offerbook loads undo 3 takes this load back
      $ offerbook loads undo 3 | head -1
      load 4: undid load 3, bookings later.csv by ada; retired: 3 deals, 3 lines
      $ grep -v .08.2026 later.csv > holes.csv
      $ offerbook load bookings holes.csv --mapping later.yaml --mode snapshot
      load 5: holes.csv: 3 records read, 1 accepted, 2 unchanged, 0 rejected; rows: 1 new, 0 \
      replaced, 0 retired
        it is the whole of 2026-07 and 2026-09; other months stay as they are
        it holds no row of 2026-08: what was loaded for 2026-08 stays; is the file whole?
      $ offerbook restatement --bookings; echo "exit code $?"
      exit code 64
      ! offerbook: --by and --bookings need a month, as in restatement 2026-10
      ! Usage: offerbook restatement [<month>] [--by <dimensions>] [--bookings] [--as-of <load|month|day>] [--format <format>] [--database <where>]
      !   See 'offerbook restatement --help' for more information.
      """)
  }
}
