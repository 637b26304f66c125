import Testing

@Suite("offerbook explain")
struct ExplainContractTests {
  @Test("prints the contract's example: its definition, deals, loads, plan and variance")
  func table() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook explain dollar-attach-rate --month 2026-10 --where segment=Large --limit 1
      Dollar attach rate, 2026-10, segment=Large, as of load 5
      6.0000 %; plan 6.0000 %, variance 0.0000 pp; on track

      Definition
        How much services is booked for each unit of net ARR?
        Services bookings / net ARR, both of deals closed in the same month.
        formula: services bookings / net arr
        source: ProServe dollar attach rate: professional services value of closed-won \
      opportunities divided by their net ARR, by opportunity close date.
        declared in: SQL/Indicators/dollar-attach-rate.yaml

      Numerator: services-bookings USD 61,200.00
        deal            account  name  dated       lines     amount
        --------------  -------  ----  ----------  -----  ---------
        D-1                            2026-10-05      1  45,000.00
        (1 other deal)                                    16,200.00
        total                                             61,200.00
        1 of 2 deals, 45,000.00 of 61,200.00

        load  file         by   time                 lines     amount
        ----  -----------  ---  -------------------  -----  ---------
           2  october.csv  ada  2026-11-02 08:15:00      2  61,200.00

      Denominator: net-arr USD 1,020,000.00
        deal            account  name  dated       lines        amount
        --------------  -------  ----  ----------  -----  ------------
        D-1                            2026-10-05      1    700,000.00
        (1 other deal)                                      320,000.00
        total                                             1,020,000.00
        1 of 2 deals, 700,000.00 of 1,020,000.00

        load  file         by   time                 lines        amount
        ----  -----------  ---  -------------------  -----  ------------
           2  october.csv  ada  2026-11-02 08:15:00      2  1,020,000.00

      Plan: version FY27
        The rate given for just this slice.
        indicator           months   given for      value
        ------------------  -------  -------------  -----
        dollar-attach-rate  2026-10  segment=Large   0.06

      Variance by segment
        segment    actual      plan      weight  planned weight  rate effect  mix effect   variance
        -------  --------  --------  ----------  --------------  -----------  ----------  ---------
        Large    6.0000 %  6.0000 %  100.0000 %      100.0000 %    0.0000 pp   0.0000 pp  0.0000 pp
        total    6.0000 %  6.0000 %                                0.0000 pp   0.0000 pp  0.0000 pp
      """)
  }

  @Test("splits a variance by segment, and says why it cannot")
  func split() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook explain services-bookings --month 2026-10 | sed -n '/^Variance/,$p'
      Variance by segment
        segment     actual       plan   variance
        -------  ---------  ---------  ---------
        Large    61,200.00  60,000.00  +1,200.00
        SMB           0.00   8,000.00  -8,000.00
        total    61,200.00  68,000.00  -6,800.00
      $ offerbook explain dollar-attach-rate --month 2026-10 | sed -n '/^Variance/,$p'
      Variance by segment
        No split: there is no variance: not planned.
      $ offerbook explain net-arr --month 2026-10 --by category
      ! offerbook: net-arr has no category: it is net arr, which can be broken down by segment, \
      geo, industry, order_type, deal_path
      [64]
      $ offerbook explain net-arr --month 2026-10 --limit 0
      ! offerbook: --limit is at least 1
      ! Usage: offerbook explain [<options>] <indicator> --month <month>
      !   See 'offerbook explain --help' for more information.
      [64]
      """)
  }

  @Test("prints tidy rows as CSV")
  func csv() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook explain product-deal-attach-rate --month 2026-10 --limit 1 --format csv
      section,side,measure,id,text,count,amount
      figure,,,numerator,,,2
      figure,,,denominator,,,4
      figure,,,value,,,0.50
      figure,,,plan,,,
      figure,,,variance,,,
      figure,,,attainment,,,
      figure,,,status,not-available,,
      definition,,,question,What share of the product deals had services sold with them?,,
      definition,,,definition,"Product deals with services on themselves or on a child opportunity \
      / product deals, in the month in which the product deal closed.",,
      definition,,,formula,(product deals with own services + product deals with child services) / \
      product deals,,
      definition,,,source,"Deals sold with services / deals, with services grouped under their \
      parent opportunity; services-only customers excluded.",,
      definition,,,file,SQL/Indicators/product-deal-attach-rate.yaml,,
      deal,numerator,product-deals-with-own-services,D-1,,1,1
      rest,numerator,product-deals-with-own-services,,deals not listed,0,0
      unexplained,numerator,product-deals-with-own-services,,of no deal,,0
      measure,numerator,product-deals-with-own-services,,total,1,1
      load,numerator,product-deals-with-own-services,2,"october.csv, ada, 2026-11-02 08:15:00",1,1
      deal,numerator,product-deals-with-child-services,D-2,services on D-3,1,1
      rest,numerator,product-deals-with-child-services,,deals not listed,0,0
      unexplained,numerator,product-deals-with-child-services,,of no deal,,0
      measure,numerator,product-deals-with-child-services,,total,1,1
      load,numerator,product-deals-with-child-services,2,"october.csv, ada, 2026-11-02 08:15:00",1,1
      deal,denominator,product-deals,D-1,,1,1
      rest,denominator,product-deals,,deals not listed,3,3
      unexplained,denominator,product-deals,,of no deal,,0
      measure,denominator,product-deals,,total,4,4
      load,denominator,product-deals,2,"october.csv, ada, 2026-11-02 08:15:00",4,4
      plan,,,version,FY27,,
      plan,,,rule,Plan version FY27 holds no product-deal-attach-rate for this slice and period.,,
      variance,,,reason,there is no variance: not planned,,
      """)
  }

  @Test("prints every digit as JSON")
  func json() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook explain services-bookings --month 2026-10 --limit 1 --format json | tail -n +24
          {
            "measure": "services-bookings",
            "side": "sum",
            "factor": 1,
            "amount": 61200.00,
            "deals": [
              {
                "opportunity_id": "D-1",
                "account_name": null,
                "opportunity_name": null,
                "services_on": null,
                "first_day": "2026-10-05",
                "last_day": "2026-10-05",
                "parts": 1,
                "amount": 45000.00
              }
            ],
            "deal_count": 2,
            "rest": 16200.00,
            "unexplained": 0.00,
            "loads": [
              {
                "load": 2,
                "file": "october.csv",
                "by": "ada",
                "time": "2026-11-02 08:15:00",
                "parts": 2,
                "amount": 61200.00
              }
            ]
          }
        ],
        "plan_used": {
          "version": "FY27",
          "rule": "The sum of the values at the coarsest level given in each month.",
          "values": [
            {
              "indicator": "services-bookings",
              "version": "FY27",
              "month": "2026-10",
              "held_for": null,
              "level": {
                "segment": "Large"
              },
              "value": 60000.00,
              "days": null,
              "days_of_month": null
            },
            {
              "indicator": "services-bookings",
              "version": "FY27",
              "month": "2026-10",
              "held_for": null,
              "level": {
                "segment": "SMB"
              },
              "value": 8000.00,
              "days": null,
              "days_of_month": null
            }
          ]
        },
        "variance_split": {
          "by": [
            "segment"
          ],
          "total": -6800.00,
          "reason": null,
          "lines": [
            {
              "slice": {
                "segment": "Large"
              },
              "effect": "variance",
              "actual": 61200.00,
              "plan": 60000.00,
              "weight": null,
              "planned_weight": null,
              "amount": 1200.00
            },
            {
              "slice": {
                "segment": "SMB"
              },
              "effect": "variance",
              "actual": 0.00,
              "plan": 8000.00,
              "weight": null,
              "planned_weight": null,
              "amount": -8000.00
            }
          ]
        }
      }
      """)
  }
}
