import Testing

@Suite("offerbook close and restatement")
struct ClosingContractTests {
  @Test("keep what was reported, and name what changed since and by which load")
  func restatement() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook close 2026-10 --note reviewed
      2026-10 is closed at load 5
        open: 2026-10 has no plan of dollar-attach-rate, services-revenue; offerbook load plan FILE
      $ sed -n -e 1p -e 's/45000.00/60000.00/p' october.csv > correction.csv
      $ offerbook load bookings correction.csv
      load 6: correction.csv: 1 record read, 1 accepted, 0 unchanged, 0 rejected; rows: 0 new, 1 \
      replaced, 0 retired
        it restates 2026-10, which is closed; offerbook restatement 2026-10 shows how
      $ offerbook figures services-bookings --month 2026-10 --format csv | cut -d, -f2,7
      period,value
      2026-10,76200.00
      $ offerbook figures services-bookings --month 2026-10 --as-of 2026-10 --format csv | cut -d, \
      -f7
      value
      61200.00
      $ offerbook restatement 2026-10
      what                        load  file            user     closed        now      change
      --------------------------  ----  --------------  ----  ---------  ---------  ----------
      dollar-attach-rate                                         5.51 %     6.86 %    +1.35 pp
      services-bookings                                       61,200.00  76,200.00  +15,000.00
      services-share-of-bookings                                 3.44 %     4.24 %    +0.81 pp
      services-bookings              6  correction.csv  ada   61,200.00  76,200.00  +15,000.00
      $ offerbook restatement 2026-10 --by segment --format csv
      what,segment,load,file,user,closed,now,change
      dollar-attach-rate,,,,,0.055135,0.068649,0.013514
      services-bookings,,,,,61200.00,76200.00,15000.00
      services-share-of-bookings,,,,,0.034359,0.042423,0.008064
      services-bookings,Large,6,correction.csv,ada,61200.00,76200.00,15000.00
      $ offerbook restatement 2026-10 --format json
      [
        {
          "month": "2026-10",
          "indicator": "dollar-attach-rate",
          "by": {},
          "load": null,
          "file": null,
          "closed": 0.055135,
          "now": 0.068649,
          "change": 0.013514
        },
        {
          "month": "2026-10",
          "indicator": "services-bookings",
          "by": {},
          "load": null,
          "file": null,
          "closed": 61200.00,
          "now": 76200.00,
          "change": 15000.00
        },
        {
          "month": "2026-10",
          "indicator": "services-share-of-bookings",
          "by": {},
          "load": null,
          "file": null,
          "closed": 0.034359,
          "now": 0.042423,
          "change": 0.008064
        },
        {
          "month": "2026-10",
          "measure": "services-bookings",
          "by": {},
          "load": 6,
          "file": "correction.csv",
          "closed": 61200.00,
          "now": 76200.00,
          "change": 15000.00
        }
      ]
      $ offerbook report 2026-10 | sed -n 13,16p
                             AC      PL     ΔPL  AC / PL  Status
      -----------------  ------  ------  ------  -------  -------------------
      Services bookings
        October 2026     61,200  68,000  −6,800   90.0 %  ▲ needs improvement
      ! 2026-10 is closed: this is its report at the close; --as-of now restates it
      $ offerbook report 2026-10 --as-of now | sed -n 13,16p
                             AC      PL     ΔPL  AC / PL  Status
      -----------------  ------  ------  ------  -------  ---------------
      Services bookings
        October 2026     76,200  68,000  +8,200  112.1 %  ● on track
      $ offerbook closes --format csv
      month,load,state,time,by,loads since,note
      2026-10,5,closed,2026-11-02 08:15:00,ada,1,reviewed
      """)
  }

  @Test("print the booking lines behind a restatement, old and new")
  func bookings() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook close 2026-10
      2026-10 is closed at load 5
        open: 2026-10 has no plan of dollar-attach-rate, services-revenue; offerbook load plan FILE
      $ sed -n -e 1p -e 's/45000.00/60000.00/p' october.csv > correction.csv
      $ offerbook load bookings correction.csv | cut -d: -f1
      load 6
        it restates 2026-10, which is closed; offerbook restatement 2026-10 shows how
      $ offerbook restatement 2026-10 --bookings --format csv | cut -d, -f1-8
      what,opportunity_id,line,account_name,closed_amount,now_amount,closed_net_arr,now_net_arr
      changed,D-1,S,,45000.00,60000.00,0,0
      """)
  }

  @Test("refuse what would change a locked month, until it is opened again")
  func lock() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook close 2026-10 --lock
      2026-10 is closed at load 5 and locked
        open: 2026-10 has no plan of dollar-attach-rate, services-revenue; offerbook load plan FILE
      $ sed -n -e 1p -e 's/45000.00/60000.00/p' october.csv > correction.csv
      $ offerbook load bookings correction.csv
      ! offerbook: correction.csv: 1 of 1 record rejected; nothing was committed
      !   correction.csv:2: 2026-10 is closed and locked; offerbook close 2026-10 --reopen opens it
      !   all of them, with the reasons: correction.rejects.csv
      [65]
      $ offerbook loads undo 3
      ! offerbook: it would change 2026-10, which is closed and locked; offerbook close 2026-10 \
      --reopen opens it
      [64]
      $ offerbook close 2026-10 --reopen
      2026-10 is open again
      $ offerbook load bookings correction.csv | cut -d: -f1
      load 6
      $ offerbook restatement 2026-10
      ! offerbook: 2026-10 is not closed; offerbook closes lists the closed months
      [64]
      $ offerbook close 2026-10 --lock --reopen
      ! offerbook: --lock and --reopen cannot go together
      ! Usage: offerbook close <month> [--lock] [--reopen] [--force] [--note <note>] [--database \
      <where>]
      !   See 'offerbook close --help' for more information.
      [64]
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,october.csv,6,0,0
      3,revenue,revenue.csv,2,0,0
      4,plan,plan.csv,3,0,0
      5,agreed FY27,,0,0,0
      6,bookings,correction.csv,0,1,0
      every check holds
      """)
  }

  @Test("are in the log, beside everything else that was done")
  func log() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook close 2026-10 --note reviewed
      2026-10 is closed at load 5
        open: 2026-10 has no plan of dollar-attach-rate, services-revenue; offerbook load plan FILE
      $ offerbook report 2026-10 -o october.txt
      ! 2026-10 is closed: this is its report at the close; --as-of now restates it
      ! wrote october.txt
      $ offerbook log --format csv | cut -d, -f2-6
      by,what,load,month,details
      ada,load offerings,1,,"offerings.csv
      ada,load bookings,2,,"october.csv
      ada,load revenue,3,,"revenue.csv
      ada,load plan,4,,"plan.csv
      ada,plan,5,,agreed FY27
      ada,close,5,2026-10,reviewed
      ada,report,5,2026-10,"as of load 5
      """)
  }
}
