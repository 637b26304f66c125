import Testing

@Suite("offerbook load")
struct LoadContractTests {
  @Test("prints an object a file, on one line, its keys in the contract's order")
  func json() throws {
    try Workshop(.catalog).expect(
      """
      $ offerbook load bookings october.csv --format json | tr , '\\n'
      {"load":2
      "feed":"bookings"
      "file":"october.csv"
      "sha256":"78c25a6d9040b5a9c8072a08a8941b666d4dd2c7f0912c181a4f4728bd36e38b"
      "committed":true
      "read":6
      "skipped":0
      "accepted":6
      "unchanged":0
      "rejected":0
      "inserted":6
      "replaced":0
      "retired":0
      "rejects_file":null
      "notes":[]}
      """)
  }

  @Test("names the earlier load of a file that was loaded before")
  func alreadyLoaded() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook load bookings october.csv
      october.csv: already loaded as load 2; nothing has changed since
      $ offerbook load bookings october.csv --format json | tr , '\\n'
      {"load":2
      "feed":"bookings"
      "file":"october.csv"
      "sha256":"78c25a6d9040b5a9c8072a08a8941b666d4dd2c7f0912c181a4f4728bd36e38b"
      "committed":false
      "already_loaded":true
      "read":0
      "skipped":0
      "accepted":0
      "unchanged":0
      "rejected":0
      "inserted":0
      "replaced":0
      "retired":0
      "rejects_file":null
      "notes":[]}
      """)
  }

  @Test("loads a file again in another mode, or once its load was undone")
  func loadedAnotherWay() throws {
    try Workshop(.catalog).expect(
      """
      $ offerbook load bookings october.csv
      load 2: october.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 \
      replaced, 0 retired
      $ offerbook load bookings october.csv --mode snapshot
      load 3: october.csv: 6 records read, 0 accepted, 6 unchanged, 0 rejected; rows: 0 new, 0 \
      replaced, 0 retired
        it is the whole of 2026-10; other months stay as they are
      $ offerbook loads undo 2 | head -1
      load 4: undid load 2, bookings october.csv by ada; retired: 5 deals, 6 lines
      $ offerbook load bookings october.csv
      load 5: october.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 \
      replaced, 0 retired
      """)
  }

  @Test("shows what a file would change, and changes nothing")
  func dryRun() throws {
    try Workshop(.practice).expect(
      """
      $ sed -n -e 1p -e 's/45000.00/60000.00/p' october.csv > correction.csv; cat correction.csv
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,parent_\
      opportunity_id,segment,geo,delivery
      D-1,S,2026-10-05,services,60000.00,USD,MOVE,,A-1,,Large,AMER,direct
      $ offerbook load bookings correction.csv --dry-run
      dry run: correction.csv: 1 record read, 1 accepted, 0 unchanged, 0 rejected; rows: 0 new, 1 \
      replaced, 0 retired
        it would change:
        month    measure                change  currency
        -------  -----------------  ----------  --------
        2026-10  services-bookings  +15,000.00  USD
      $ offerbook load bookings correction.csv -n --format json
      {"load":null,"feed":"bookings","file":"correction.csv","sha256":"6537612c3016bb964053a9cb7e9\
      754634c1500a7cc449d53b87a3c8d19e2150e","committed":false,"read":1,"skipped":0,"accepted":1,"\
      unchanged":0,"rejected":0,"inserted":0,"replaced":1,"retired":0,"rejects_file":null,"notes":\
      [],"effect":[{"month":"2026-10","measure":"services-bookings","currency":"USD","amount":15000.00}],\
      "moves":[],"rows":null}
      $ offerbook load bookings october.csv --dry-run
      october.csv: already loaded as load 2; nothing has changed since
      $ offerbook loads --format csv | tail -1 | cut -d, -f1
      5
      """)
  }

  @Test("refuses a dry run as it would refuse the load")
  func refusedDryRun() throws {
    try Workshop(.catalog).expect(
      """
      $ sed 's/45000.00/many/' october.csv > bad.csv
      $ offerbook load bookings bad.csv --dry-run
      ! offerbook: bad.csv: 1 of 6 records rejected; nothing was committed
      !   bad.csv:3: amount 'many': is not a number like -1234.50
      !   all of them, with the reasons: bad.rejects.csv
      !   mend bad.csv itself and load it again, or load it with --max-rejects 1 and then bad.rejects.csv, mended
      [65]
      $ ledger
      1,offerings,offerings.csv,3,0,0
      every check holds
      """)
  }

  @Test("reads standard input")
  func standardInput() throws {
    try Workshop(.catalog).expect(
      """
      $ cat october.csv | offerbook load bookings -
      load 2: -: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 replaced, 0 \
      retired
      $ sed -e 's/D-/E-/g' -e 's/45000.00/many/' october.csv | offerbook load bookings -
      ! offerbook: -: 1 of 6 records rejected; nothing was committed
      !   -:3: amount 'many': is not a number like -1234.50
      !   all of them, with the reasons: stdin.rejects.csv
      !   mend the input itself and load it again, or load it with --max-rejects 1 and then stdin.rejects.csv, mended
      [65]
      $ cut -d, -f1-5,14- stdin.rejects.csv
      opportunity_id,line,close_date,kind,amount,offerbook_line,offerbook_column,offerbook_value,o\
      fferbook_reason,offerbook_source
      E-1,S,2026-10-05,services,many,3,amount,many,is not a number like -1234.50,sha256:e3e2a942417\
      27ad8 standard input
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,'-,6,0,0
      every check holds
      """)
  }

  @Test("loads several files, each on its own, and stops at the first that is refused")
  func severalFiles() throws {
    try Workshop(.catalog).expect(
      """
      $ sed 's/D-/E-/g' october.csv > b.csv; sed -e 's/D-/F-/g' -e 's/45000/many/' october.csv > \
      c.csv
      $ offerbook load bookings october.csv b.csv c.csv d.csv
      ! offerbook: d.csv: no such file
      [66]
      $ cp b.csv d.csv; offerbook load bookings october.csv b.csv c.csv d.csv
      load 2: october.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 \
      replaced, 0 retired
      load 3: b.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 replaced, \
      0 retired
      ! offerbook: c.csv: 1 of 6 records rejected; nothing was committed
      !   c.csv:3: amount 'many.00': is not a number like -1234.50
      !   all of them, with the reasons: c.rejects.csv
      !   mend c.csv itself and load it again, or load it with --max-rejects 1 and then c.rejects.csv, mended
      !   loaded before it: october.csv, b.csv
      !   not attempted: d.csv
      [65]
      $ offerbook load bookings october.csv d.csv --rejects all.csv
      ! offerbook: --rejects names one file, but there are 2 inputs
      ! Usage: offerbook load <feed> <file> ... [--mapping <file>] [--mode <mode>] [--dry-run] \
      [--max-rejects <n|p%>] [--rejects <file>] [--through <day>] [--format <format>] [--database <where>]
      !   See 'offerbook load --help' for more information.
      [64]
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,october.csv,6,0,0
      3,bookings,b.csv,6,0,0
      every check holds
      """)
  }

  @Test("takes a snapshot as the whole truth for the months it covers")
  func snapshot() throws {
    try Workshop(.practice).expect(
      """
      $ sed 's/D-5,P,2026-10/D-6,P,2026-11/' october.csv > november.csv
      $ offerbook load bookings november.csv
      load 6: november.csv: 6 records read, 1 accepted, 5 unchanged, 0 rejected; rows: 1 new, 0 \
      replaced, 0 retired
      $ grep -v -e D-4 -e D-5 october.csv > snapshot.csv
      $ offerbook load bookings snapshot.csv --mode snapshot
      load 7: snapshot.csv: 4 records read, 0 accepted, 4 unchanged, 0 rejected; rows: 0 new, 0 \
      replaced, 2 retired
        it is the whole of 2026-10; other months stay as they are
      $ offerbook bookings --format csv | cut -d, -f1-5
      opportunity_id,line,close_date,kind,amount
      D-1,P,2026-10-05,product,1200000.00
      D-1,S,2026-10-05,services,45000.00
      D-2,P,2026-10-12,product,400000.00
      D-3,S,2026-10-20,services,16200.00
      D-6,P,2026-11-30,product,30000.00
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,october.csv,6,0,0
      3,revenue,revenue.csv,2,0,0
      4,plan,plan.csv,3,0,0
      5,agreed FY27,,0,0,0
      6,bookings,november.csv,1,0,0
      7,bookings,snapshot.csv,0,0,2
      every check holds
      """)
  }
}
