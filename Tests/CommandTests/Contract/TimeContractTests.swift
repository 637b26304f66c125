import TestSupport
import Testing

@Suite("offerbook and time")
struct TimeContractTests {
  @Test("loads and reports the same in every time zone of client and session")
  func timeZones() throws {
    try Workshop(.catalog).expect(
      """
      $ for zone in Pacific/Kiritimati America/Los_Angeles UTC
      > do
      >   export TZ=$zone PGTZ=$zone PGOPTIONS="-c TimeZone=$zone"
      >   sed -e 's/2026-10-30/2026-10-31/' -e "s|D-|$zone-|g" october.csv > zone.csv
      >   offerbook load bookings zone.csv | cut -d: -f2-
      >   offerbook figures services-bookings --from 2026-09 --to 2026-11 --format csv
      >   offerbook explain net-arr --month 2026-10 --limit 1 --format csv | grep ^deal
      >   offerbook loads undo $(offerbook loads --format csv | tail -1 | cut -d, -f1) | head -1
      > done
       zone.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 replaced, 0 \
      retired
      indicator,period,unit,currency,numerator,denominator,value,reason,plan,variance,attainment,st\
      atus
      services-bookings,2026-09,money,USD,,,,no-data,,,,not-available
      services-bookings,2026-10,money,USD,61200.00,,61200.00,not-planned,,,,not-available
      services-bookings,2026-11,money,USD,,,,no-data,,,,not-available
      deal,sum,net-arr,Pacific/Kiritimati-1,,1,700000.00
      load 3: undid load 2, bookings zone.csv by ada; retired: 5 deals, 6 lines
       zone.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 replaced, 0 \
      retired
      indicator,period,unit,currency,numerator,denominator,value,reason,plan,variance,attainment,st\
      atus
      services-bookings,2026-09,money,USD,,,,no-data,,,,not-available
      services-bookings,2026-10,money,USD,61200.00,,61200.00,not-planned,,,,not-available
      services-bookings,2026-11,money,USD,,,,no-data,,,,not-available
      deal,sum,net-arr,America/Los_Angeles-1,,1,700000.00
      load 5: undid load 4, bookings zone.csv by ada; retired: 5 deals, 6 lines
       zone.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 replaced, 0 \
      retired
      indicator,period,unit,currency,numerator,denominator,value,reason,plan,variance,attainment,st\
      atus
      services-bookings,2026-09,money,USD,,,,no-data,,,,not-available
      services-bookings,2026-10,money,USD,61200.00,,61200.00,not-planned,,,,not-available
      services-bookings,2026-11,money,USD,,,,no-data,,,,not-available
      deal,sum,net-arr,UTC-1,,1,700000.00
      load 7: undid load 6, bookings zone.csv by ada; retired: 5 deals, 6 lines
      """)
  }

  @Test("compares a month that is not over with its plan by days, when the settings say so")
  func openMonth() throws {
    try Workshop(.catalog).expect(
      """
      $ OFFERBOOK_TODAY=2026-10-30 offerbook load bookings october.csv | cut -d: -f1
      load 2
      $ offerbook load revenue revenue.csv | cut -d: -f1
      load 3
      $ offerbook load plan plan.csv | cut -d: -f1
      load 4
      $ offerbook plans agree FY27
      load 5: FY27 is the agreed plan
      $ offerbook settings set open-month-plan by-days
      load 6: open-month-plan is by-days
      $ offerbook figures services-bookings --month 2026-10
      indicator          period       value       plan   variance  attainment  status
      -----------------  -------  ---------  ---------  ---------  ----------  -------------------
      services-bookings  2026-10  61,200.00  65,806.45  -4,606.45      93.0 %  ▲ needs improvement
      ! 2026-10 is not over: through 2026-10-30 (30 of 31 days), plan by days
      $ offerbook report 2026-10 | sed -n 3p
      FY26-Q4 · plan version FY27 · bookings through 2026-10-30 (30 of 31 days), revenue through \
      2026-11-30, plan by days
      $ offerbook settings set open-month-plan sometimes
      ! offerbook: 'sometimes' is no value for open-month-plan: the plan a month is held against \
      before it is over: whole, by-days
      [64]
      """)
  }

  @Test("loads a calendar of weeks")
  func weeks() throws {
    let workshop = try Workshop(.practice)
    try workshop.folder.write(
      """
      first_day,last_day,month,fiscal_year,quarter
      2026-09-27,2026-10-24,2026-10,2026,4
      2026-10-25,2026-11-21,2026-11,2026,4
      2026-11-22,2026-12-31,2026-12,2026,4

      """, to: "calendar.csv")
    try workshop.expect(
      """
      $ offerbook load calendar calendar.csv
      load 6: calendar.csv: 3 records read, 3 accepted, 0 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
      $ offerbook figures deal-attach-rate --from 2026-10 --to 2026-12 --format csv | cut -d, -f2,5-6
      period,numerator,denominator
      2026-10,2,4
      2026-11,0,1
      2026-12,,
      $ sed 's/10-25,/10-26,/' calendar.csv > gap.csv; offerbook load calendar gap.csv --mode snapshot
      ! offerbook: gap.csv: line 3: the days from 2026-10-25 to 2026-10-25 are in no month; a \
      calendar has neither gaps nor overlaps: mend it, or load the whole of it with --mode snapshot
      [65]
      $ offerbook loads undo 6 | head -3
      load 7: undid load 6, calendar calendar.csv by ada; retired: 3 calendar periods
      month    measure               change  currency
      -------  ----------------  ----------  --------
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,october.csv,6,0,0
      3,revenue,revenue.csv,2,0,0
      4,plan,plan.csv,3,0,0
      5,agreed FY27,,0,0,0
      6,calendar (undone by 7),calendar.csv,3,0,0
      7,undo of 6,,0,0,3
      every check holds
      """)
  }
}
