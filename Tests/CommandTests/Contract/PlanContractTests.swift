import Testing

@Suite("offerbook plans and settings")
struct PlanContractTests {
  @Test("list plan versions, agree on one, lock one")
  func plans() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook plans
      version  state   from     to       indicators  values
      -------  ------  -------  -------  ----------  ------
      FY27     agreed  2026-10  2026-10           2       3
      $ offerbook plans lock FY27
      load 6: FY27 is locked
      $ offerbook plans --format json
      [
        {
          "version": "FY27",
          "agreed": true,
          "agreed_months": [
            {
              "from": null,
              "to": null
            }
          ],
          "locked": true,
          "from": "2026-10",
          "to": "2026-10",
          "indicators": 2,
          "values": 3,
          "staying_indicators": []
        }
      ]
      $ sed 's/60000.00/1.00/' plan.csv > easier.csv; offerbook load plan easier.csv
      ! offerbook: easier.csv: 1 of 3 records rejected; nothing was committed
      !   easier.csv:3: version 'FY27': the plan version is locked and would change; load it under \
      another version
      !   all of them, with the reasons: easier.rejects.csv
      !   mend easier.csv itself and load it again, or load it with --max-rejects 1 and then easier.rejects.csv, mended
      [65]
      $ sed 's/^FY27/stretch/' plan.csv > stretch.csv; offerbook load plan stretch.csv
      load 7: stretch.csv: 3 records read, 3 accepted, 0 unchanged, 0 rejected; rows: 3 new, 0 \
      replaced, 0 retired
      $ offerbook plans agree strech
      ! offerbook: no plan version is called 'strech'; the versions are FY27, stretch
      [64]
      $ offerbook plans agree stretch
      load 8: stretch is the agreed plan
      $ offerbook plans --format csv
      version,state,from,to,indicators,values
      FY27,locked,2026-10,2026-10,2,3
      stretch,agreed,2026-10,2026-10,2,3
      """)
  }

  @Test("hold figures against another version when asked")
  func planOption() throws {
    try Workshop(.practice).expect(
      """
      $ sed -e 's/^FY27/stretch/' -e 's/60000.00/80000.00/' plan.csv > stretch.csv
      $ offerbook load plan stretch.csv | cut -d: -f1
      load 6
      $ offerbook figures services-bookings --month 2026-10 --where segment=large --plan stretch
      indicator          period       value       plan    variance  attainment  status
      -----------------  -------  ---------  ---------  ----------  ----------  --------
      services-bookings  2026-10  61,200.00  80,000.00  -18,800.00      76.5 %  ■ urgent
      $ offerbook figures services-bookings --month 2026-10 --plan best
      ! offerbook: no plan version is called 'best'; the versions are FY27, stretch
      [64]
      """)
  }

  @Test("list and set what changes figures, as loads of their own")
  func settings() throws {
    try Workshop().expect(
      """
      $ offerbook settings set fiscal-year-start 2
      load 1: fiscal-year-start is 2
      $ offerbook settings set on-track 0.95
      load 2: on-track is 0.95
      $ offerbook settings --format json
      [
        {
          "setting": "fiscal-year-start",
          "value": "2"
        },
        {
          "setting": "fiscal-year-name",
          "value": null
        },
        {
          "setting": "reporting-currency",
          "value": null
        },
        {
          "setting": "fx-rates",
          "value": null
        },
        {
          "setting": "open-month-plan",
          "value": null
        },
        {
          "setting": "on-track",
          "value": "0.95"
        },
        {
          "setting": "needs-improvement",
          "value": null
        }
      ]
      $ offerbook settings set fiscal-year-start 13
      ! offerbook: '13' is no value for fiscal-year-start: the month in which the fiscal year \
      starts, 1 to 12
      [64]
      $ offerbook settings set fiscal-year-strat 2
      ! offerbook: no setting is called 'fiscal-year-strat'; the settings are fiscal-year-start, \
      fiscal-year-name, reporting-currency, fx-rates, open-month-plan, on-track, needs-improvement
      [64]
      $ offerbook settings set reporting-currency Dollar
      ! offerbook: 'Dollar' is no value for reporting-currency: what amounts in other currencies \
      are converted to, like USD
      [64]
      $ ledger
      1,fiscal-year-start = 2,,0,0,0
      2,on-track = 0.95,,0,0,0
      every check holds
      """)
  }
}
