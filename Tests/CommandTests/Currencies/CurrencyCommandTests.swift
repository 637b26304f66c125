import TestSupport
import Testing

@Suite("Several currencies at the console")
struct CurrencyCommandTests {
  private func workshop() throws -> Workshop {
    let workshop = try Workshop(.practice)
    try workshop.folder.write(
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      D-6,P,2026-10-08,product,300000,EUR,,300000,A-6,Large
      D-6,S,2026-10-08,services,10000.00,EUR,MOVE,,A-6,Large
      D-7,S,2026-10-09,services,150000,JPY,ADMIN,,A-7,SMB

      """, to: "abroad.csv")
    try workshop.folder.write(
      """
      rate_type,currency,month,rate
      average,EUR,2026-10,1.15
      plan,EUR,2026-10,1.10
      average,JPY,2026-10,0.0066

      """, to: "rates.csv")
    try workshop.folder.write(
      "rate_type,currency,month,rate\nplan,JPY,2026-10,0.007\n", to: "plan-rates.csv")
    return workshop
  }

  /// Loads 6 to 8 are the setting, the bookings and the rates.
  private func workshopWithRates() throws -> Workshop {
    let workshop = try workshop()
    for line in [
      "settings set reporting-currency USD", "load bookings abroad.csv", "load fx rates.csv",
    ] {
      _ = try workshop.sh("offerbook \(line)")
    }
    return workshop
  }

  @Test("A second currency is refused until there is one to convert to, figures until rates are")
  func firstSteps() throws {
    try workshop().expect(
      """
      $ offerbook load bookings abroad.csv
      ! offerbook: abroad.csv: 3 of 3 records rejected; nothing was committed
      !   abroad.csv:2: currency 'EUR': EUR is not the currency of the practice, USD; to book in \
      several, set the one they are converted to (offerbook settings set reporting-currency USD) \
      and load rates (offerbook load fx)
      !   abroad.csv:3: currency 'EUR': EUR is not the currency of the practice, USD; to book in \
      several, set the one they are converted to (offerbook settings set reporting-currency USD) \
      and load rates (offerbook load fx)
      !   abroad.csv:4: currency 'JPY': JPY is not the currency of the practice, USD; to book in \
      several, set the one they are converted to (offerbook settings set reporting-currency USD) \
      and load rates (offerbook load fx)
      !   all of them, with the reasons: abroad.rejects.csv
      !   mend abroad.csv itself and load it again, or load it with --max-rejects 3 and then abroad.rejects.csv, mended
      [65]
      $ offerbook load fx rates.csv
      ! offerbook: rates.csv: rates are units of the reporting currency, and none is set; say \
      which one first: offerbook settings set reporting-currency USD
      [65]
      $ offerbook settings set reporting-currency USD
      load 6: reporting-currency is USD
      $ offerbook load bookings abroad.csv
      load 7: abroad.csv: 3 records read, 3 accepted, 0 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
      $ offerbook figures services-bookings --month 2026-10
      ! offerbook: rates to USD are missing, and nothing is added unconverted
      !   average EUR: 2026-10
      !   average JPY: 2026-10
      !   load them: offerbook load fx FILE (rate_type,currency,month,rate)
      [64]
      $ offerbook report 2026-10 > report.txt
      ! offerbook: rates to USD are missing, and nothing is added unconverted
      !   average EUR: 2026-10
      !   average JPY: 2026-10
      !   load them: offerbook load fx FILE (rate_type,currency,month,rate)
      [64]
      $ offerbook check currencies-convert --format csv
      check,holds,count,question
      currencies-convert,NO,2,Can every amount be brought into the reporting currency?
      ! offerbook: does not hold: currencies-convert (2 rows); --format json shows the first rows
      [1]
      $ offerbook load fx rates.csv --dry-run
      dry run: rates.csv: 3 records read, 3 accepted, 0 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
        no amount would change; figures that are converted at these rates would:
          average EUR 2026-10-01: new, rate 1.15
          average JPY 2026-10-01: new, rate 0.0066
          plan EUR 2026-10-01: new, rate 1.10
      $ offerbook load fx rates.csv
      load 8: rates.csv: 3 records read, 3 accepted, 0 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
      $ offerbook figures services-bookings --month 2026-10 --by segment
      indicator          period   segment         value       plan    variance  attainment  status
      -----------------  -------  ----------  ---------  ---------  ----------  ----------  \
      ---------------
      services-bookings  2026-10  Large       72,700.00  60,000.00  +12,700.00     121.2 %  \
      ● on track
      services-bookings  2026-10  SMB            990.00   8,000.00   -7,010.00      12.4 %  ■ urgent
      services-bookings  2026-10  Unassigned       0.00          –           –           –  \
      – not available
      services-bookings  2026-10  Total       73,690.00  68,000.00   +5,690.00     108.4 %  \
      ● on track
      $ offerbook settings set reporting-currency EUR
      ! offerbook: the reporting currency is USD, and live rates are units of it; undo the loads \
      that brought them first (8), then load rates to the other currency
      [64]
      """)
  }

  @Test("Figures are asked for in a currency, at rates, and with the effect of rates split off")
  func choices() throws {
    try workshopWithRates().expect(
      """
      $ offerbook figures services-bookings --month 2026-10 --where segment=Large --fx-effect
      indicator          period      actual       plan  variance at plan rates  fx effect    variance
      -----------------  -------  ---------  ---------  ----------------------  ---------  ----------
      services-bookings  2026-10  72,700.00  60,000.00              +12,200.00    +500.00  +12,700.00
      $ offerbook figures services-bookings --month 2026-10 --where segment=Large --fx-effect \
      --format json
      [
        {
          "indicator": "services-bookings",
          "period": "2026-10",
          "by": {},
          "unit": "money",
          "currency": "USD",
          "actual": 72700.00,
          "plan": 60000.00,
          "variance_at_plan_rates": 12200.00,
          "fx_effect": 500.00,
          "variance": 12700.00
        }
      ]
      $ offerbook figures services-bookings --month 2026-10 --where segment=Large --fx-effect \
      --by geo --format csv
      indicator,period,geo,unit,currency,actual,plan,variance_at_plan_rates,fx_effect,variance
      services-bookings,2026-10,AMER,money,USD,45000.00,,,0.00,
      services-bookings,2026-10,EMEA,money,USD,16200.00,,,0.00,
      services-bookings,2026-10,Unassigned,money,USD,11500.00,,,500.00,
      services-bookings,2026-10,,money,USD,72700.00,60000.00,12200.00,500.00,12700.00
      $ offerbook figures services-bookings --month 2026-10 --fx-effect
      ! offerbook: rates to USD are missing, and nothing is added unconverted
      !   plan JPY: 2026-10
      !   load them: offerbook load fx FILE (rate_type,currency,month,rate)
      [64]
      """)
  }

  @Test("Another currency is reached through the reporting currency, with its own decimals")
  func anotherCurrency() throws {
    try workshopWithRates().expect(
      """
      $ offerbook load fx plan-rates.csv
      load 9: plan-rates.csv: 1 record read, 1 accepted, 0 unchanged, 0 rejected; rows: 1 new, 0 \
      replaced, 0 retired
      $ offerbook figures services-bookings --month 2026-10 --currency EUR --format json
      [
        {
          "indicator": "services-bookings",
          "period": "2026-10",
          "by": {},
          "unit": "money",
          "currency": "EUR",
          "numerator": 64078.260869565217,
          "denominator": null,
          "value": 64078.26,
          "reason": null,
          "plan": 61818.18,
          "variance": 2260.08,
          "attainment": 1.03656,
          "status": "on-track"
        }
      ]
      $ offerbook figures services-bookings --month 2026-10 --currency jpy --rates plan --fx-effect
      indicator          period       actual       plan  variance at plan rates  fx effect  variance
      -----------------  -------  ----------  ---------  ----------------------  ---------  --------
      services-bookings  2026-10  10,464,286  9,714,286                +750,000          0  +750,000
      $ offerbook figures services-bookings --month 2026-10 --rates-of prior-year
      ! offerbook: rates to USD are missing, and nothing is added unconverted
      !   average EUR: 2025-10
      !   average JPY: 2025-10
      !   load them: offerbook load fx FILE (rate_type,currency,month,rate)
      [64]
      """)
  }

  @Test("A report names its currency and rates, and the journal keeps what was asked for")
  func report() throws {
    try workshopWithRates().expect(
      """
      $ offerbook load fx plan-rates.csv | cut -d: -f1
      load 9
      $ offerbook report 2026-10 | grep -e ffect -e ' in EUR' -e ' in JPY'
      Effect of exchange rates on services bookings (at average rates instead of plan rates), \
      USD: October 2026 +440, and the rest of ΔPL is +5,250; FY26 to date +440, and the rest of \
      ΔPL is +5,250.
      Services bookings in EUR             10,000  average        11,500
      Services bookings in JPY            150,000  average           990
      $ offerbook report 2026-10 | grep -o 'USD at .*'
      USD at average rates, plan at plan rates
      $ offerbook report 2026-10 --currency EUR --rates plan | grep -e '^Amounts in' -e 'in USD'
      Amounts in EUR, whole units. AC actual, PL plan, ΔPL = AC − PL, pp percentage points.
      Services bookings in USD             61,200  plan           55,636
      Services revenue in USD              15,000  plan           13,636
      $ offerbook log --format csv | tail -1 | cut -d'"' -f2
      currency EUR, plan rates, as of load 9, to -
      """)
  }

  @Test("A rate that moves restates a closed month, and is named; a setting says what lacks")
  func restated() throws {
    try workshopWithRates().expect(
      """
      $ offerbook close 2026-10
      2026-10 is closed at load 8
        open: 2026-10 has no plan of dollar-attach-rate, services-revenue; offerbook load plan FILE
      $ sed s/1.15/1.20/ rates.csv > moved.csv; offerbook load fx moved.csv
      load 9: moved.csv: 3 records read, 1 accepted, 2 unchanged, 0 rejected; rows: 0 new, 1 \
      replaced, 0 retired
        it restates 2026-10, which is closed; offerbook restatement 2026-10 shows how
      $ offerbook restatement 2026-10 --format csv | grep -e what -e ^rate -e ^services-b
      what,load,file,user,closed,now,change
      services-bookings,,,,73690.00,74190.00,500.00
      rate EUR average 2026-10,9,moved.csv,ada,1.15,1.20,0.05
      services-bookings,9,moved.csv,ada,73690.00,74190.00,500.00
      $ offerbook restatement 2026-10 --format json | grep -A 6 '"rate"'
          "rate": "EUR average",
          "by": {},
          "load": 9,
          "file": "moved.csv",
          "closed": 1.15,
          "now": 1.20,
          "change": 0.05
      $ offerbook loads undo 9 --format json
      [
        {
          "load": 10,
          "undoes": 9,
          "what": "fx",
          "file": "moved.csv",
          "by": "ada",
          "committed": true,
          "rows": [
            {
              "row": "fx",
              "retired": 1,
              "live_again": 1
            }
          ],
          "effect": [],
          "notes": [
            {
              "note": "closed-months-restated",
              "count": 1,
              "text": "it restates 2026-10, which is closed; offerbook restatement 2026-10 shows how"
            }
          ]
        }
      ]
      $ offerbook settings set fx-rates closing
      load 11: fx-rates is closing
        it restates 2026-10, which is closed; offerbook restatement 2026-10 shows how
      ! rates to USD are missing, and nothing is added unconverted
      ! closing EUR: 2026-10
      ! closing JPY: 2026-10
      ! load them: offerbook load fx FILE (rate_type,currency,month,rate)
      """)
  }
}
