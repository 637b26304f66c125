import Testing

@Suite("offerbook figures")
struct FiguresContractTests {
  @Test("prints the contract's example: 61,200.00 / 1,020,000.00 = 0.06, the total last")
  func json() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook figures dollar-attach-rate --month 2026-10 --by segment --format json
      [
        {
          "indicator": "dollar-attach-rate",
          "period": "2026-10",
          "by": {
            "segment": "Large"
          },
          "unit": "ratio",
          "currency": "USD",
          "numerator": 61200.00,
          "denominator": 1020000.00,
          "value": 0.06,
          "reason": null,
          "plan": 0.06,
          "variance": 0.00,
          "attainment": 1.00,
          "status": "on-track"
        },
        {
          "indicator": "dollar-attach-rate",
          "period": "2026-10",
          "by": {
            "segment": "SMB"
          },
          "unit": "ratio",
          "currency": "USD",
          "numerator": 0.00,
          "denominator": 90000.00,
          "value": 0.00,
          "reason": "not-planned",
          "plan": null,
          "variance": null,
          "attainment": null,
          "status": "not-available"
        },
        {
          "indicator": "dollar-attach-rate",
          "period": "2026-10",
          "by": {
            "segment": "Unassigned"
          },
          "unit": "ratio",
          "currency": "USD",
          "numerator": 0.00,
          "denominator": 0.00,
          "value": null,
          "reason": "denominator-not-positive",
          "plan": null,
          "variance": null,
          "attainment": null,
          "status": "not-available"
        },
        {
          "indicator": "dollar-attach-rate",
          "period": "2026-10",
          "by": {
            "segment": null
          },
          "unit": "ratio",
          "currency": "USD",
          "numerator": 61200.00,
          "denominator": 1110000.00,
          "value": 0.055135,
          "reason": "not-planned",
          "plan": null,
          "variance": null,
          "attainment": null,
          "status": "not-available"
        }
      ]
      """)
  }

  @Test("prints a table for people")
  func table() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook figures deal-attach-rate services-bookings --month 2026-10 --by segment
      indicator          period   segment         value       plan   variance  attainment  status
      -----------------  -------  ----------  ---------  ---------  ---------  ----------  \
      -------------------
      deal-attach-rate   2026-10  Large         66.67 %          –          –           –  – not \
      available
      deal-attach-rate   2026-10  SMB            0.00 %          –          –           –  – not \
      available
      deal-attach-rate   2026-10  Unassigned     0.00 %          –          –           –  – not \
      available
      deal-attach-rate   2026-10  Total         40.00 %          –          –           –  – not \
      available
      services-bookings  2026-10  Large       61,200.00  60,000.00  +1,200.00     102.0 %  ● on track
      services-bookings  2026-10  SMB              0.00   8,000.00  -8,000.00       0.0 %  ■ urgent
      services-bookings  2026-10  Unassigned       0.00          –          –           –  – not \
      available
      services-bookings  2026-10  Total       61,200.00  68,000.00  -6,800.00      90.0 %  ▲ needs \
      improvement
      """)
  }

  @Test("prints every digit as CSV")
  func csv() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook figures dollar-attach-rate --month 2026-10 --by segment,geo --format csv \\
      >   | cut -d, -f2-4,7-
      period,segment,geo,numerator,denominator,value,reason,plan,variance,attainment,status
      2026-10,Large,AMER,45000.00,700000.00,0.064286,not-planned,,,,not-available
      2026-10,Large,EMEA,16200.00,320000.00,0.050625,not-planned,,,,not-available
      2026-10,SMB,AMER,0.00,90000.00,0.00,not-planned,,,,not-available
      2026-10,Unassigned,AMER,0.00,0.00,,denominator-not-positive,,,,not-available
      2026-10,,,61200.00,1110000.00,0.055135,not-planned,,,,not-available
      """)
  }

  @Test("orders by indicator as asked, then period, then dimensions")
  func order() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook figures services-revenue net-arr --from 2026-10 --to 2026-11 --by geo --format \
      csv \\
      >   | cut -d, -f1-3,8
      indicator,period,geo,value
      services-revenue,2026-10,AMER,15000.00
      services-revenue,2026-10,EMEA,0.00
      services-revenue,2026-10,,15000.00
      services-revenue,2026-11,AMER,30000.00
      services-revenue,2026-11,,30000.00
      net-arr,2026-10,AMER,790000.00
      net-arr,2026-10,EMEA,320000.00
      net-arr,2026-10,,1110000.00
      net-arr,2026-11,,
      """)
  }

  @Test("names periods: fiscal years by the year they end in, and periods to date by their month")
  func periods() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook settings set fiscal-year-start 2
      load 6: fiscal-year-start is 2
      $ for period in month quarter year qtd ytd ttm
      > do
      >   offerbook figures services-revenue --from 2026-10 --to 2026-11 --period $period \\
      >     --format csv | tail -n +2 | cut -d, -f2,7
      > done
      2026-10,15000.00
      2026-11,30000.00
      FY27-Q3,15000.00
      FY27-Q4,30000.00
      FY27,45000.00
      2026-10/qtd,15000.00
      2026-11/qtd,30000.00
      2026-10/ytd,15000.00
      2026-11/ytd,45000.00
      2026-10/ttm,15000.00
      2026-11/ttm,45000.00
      """)
  }

  @Test("filters by a dimension, whatever the case of its value")
  func filter() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook figures services-bookings --month 2026-10 --where segment=large \\
      >   --where geo=emea --format csv | cut -d, -f5-7
      numerator,denominator,value
      16200.00,,16200.00
      $ offerbook figures services-bookings --month 2026-10 --where segment=Huge
      ! offerbook: no segment is called 'Huge'; known are Large, SMB, Unassigned
      [64]
      $ offerbook figures services-bookings --month 2026-10 --where Large
      ! offerbook: --where takes DIMENSION=VALUE, not 'Large'
      [64]
      $ offerbook figures net-arr --month 2026-10 --where category=Education
      ! offerbook: net-arr has no category: it is net arr, which can be broken down by segment, \
      geo, industry, order_type, deal_path
      [64]
      """)
  }

  @Test("says why there is no percentage: no data, nothing to divide by, nothing planned")
  func reasons() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook figures dollar-attach-rate --month 2026-09 --format csv | cut -d, -f5-
      numerator,denominator,value,reason,plan,variance,attainment,status
      ,,,no-data,,,,not-available
      $ offerbook figures deal-attach-rate --month 2026-10 --where industry=Unassigned \\
      >   --format csv | cut -d, -f5-
      numerator,denominator,value,reason,plan,variance,attainment,status
      2,5,0.40,not-planned,,,,not-available
      $ offerbook figures deal-attach-rate --from 2026-11 --to 2026-11 --format csv | cut -d, -f5-
      numerator,denominator,value,reason,plan,variance,attainment,status
      ,,,no-data,,,,not-available
      """)
  }

  @Test("answers as the ledger stood after an earlier load")
  func asOf() throws {
    try Workshop(.practice).expect(
      """
      $ sed -n -e 1p -e 's/45000.00/60000.00/p' october.csv > correction.csv
      $ offerbook load bookings correction.csv
      load 6: correction.csv: 1 record read, 1 accepted, 0 unchanged, 0 rejected; rows: 0 new, 1 \
      replaced, 0 retired
      $ for load in 1 5 6
      > do
      >   offerbook figures services-bookings --month 2026-10 --as-of $load --format csv |
      >     tail -n +2 | cut -d, -f5,7,9-
      > done
      ,,,,,not-available
      61200.00,61200.00,68000.00,-6800.00,0.90,needs-improvement
      76200.00,76200.00,68000.00,8200.00,1.120588,on-track
      $ offerbook figures services-bookings --month 2026-10 --as-of 7
      ! offerbook: there is no load 7; the last one is 6
      [64]
      $ offerbook figures services-bookings --month 2026-10 --as-of soon
      ! offerbook: 'soon' is no load (12), closed month (2026-10), date (2026-10-31) or time in \
      UTC (2026-10-31T18:00)
      [64]
      """)
  }
}
