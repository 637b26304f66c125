import TestSupport
import Testing

@Suite("offerbook loads")
struct LedgerContractTests {
  @Test("list every transaction that changed the ledger")
  func loads() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook loads | cut -c 1-99
      load  time                 by   what         file           read  rejected  inserted  \
      replaced  ret
      ----  -------------------  ---  -----------  -------------  ----  --------  --------  \
      --------  ---
         1  2026-11-02 08:15:00  ada  offerings    offerings.csv     3         0         3         \
      0     
         2  2026-11-02 08:15:00  ada  bookings     october.csv       6         0         6         \
      0     
         3  2026-11-02 08:15:00  ada  revenue      revenue.csv       2         0         2         \
      0     
         4  2026-11-02 08:15:00  ada  plan         plan.csv          3         0         3         \
      0     
         5  2026-11-02 08:15:00  ada  agreed FY27                    0         0         0         \
      0     
      $ offerbook loads --format json | tail -23
        {
          "load": 5,
          "kind": "plan",
          "feed": null,
          "file": null,
          "sha256": null,
          "mapping": null,
          "mode": null,
          "undoes": null,
          "undone_by": null,
          "note": "agreed FY27",
          "by": "ada",
          "time": "2026-11-02 08:15:00",
          "read": 0,
          "skipped": 0,
          "accepted": 0,
          "unchanged": 0,
          "rejected": 0,
          "inserted": 0,
          "replaced": 0,
          "retired": 0
        }
      ]
      """)
  }

  @Test("show a load and the difference it made")
  func show() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook loads show 3 | sed '/^rows (/,$d'
      load 3: revenue
        2026-11-02 08:15:00 UTC by ada
        file revenue.csv, sha256 7fe3d033459aa569f4dcbf1625c3cc77c603a46cf93ed4751ec99cdf29827de5
        mode upsert
        records: 2 read = 0 skipped + 2 accepted + 0 unchanged + 0 rejected
        rows: 2 inserted, 0 replaced, 0 retired
      month    measure               change  currency
      -------  ----------------  ----------  --------
      2026-10  services-cost      +9,000.00  USD
      2026-10  services-hours           +60
      2026-10  services-revenue  +15,000.00  USD
      2026-11  services-cost     +18,000.00  USD
      2026-11  services-hours          +120
      2026-11  services-revenue  +30,000.00  USD

      indicator              month    before      after  change
      ---------------------  -------  ------  ---------  ------
      services-gross-margin  2026-10       –    40.00 %       –
      services-gross-margin  2026-11       –    40.00 %       –
      services-revenue       2026-10       –  15,000.00       –
      services-revenue       2026-11       –  30,000.00       –
      $ offerbook loads show 3 --format csv
      month,measure,change,currency
      2026-10,services-cost,9000.00,USD
      2026-10,services-hours,60,
      2026-10,services-revenue,15000.00,USD
      2026-11,services-cost,18000.00,USD
      2026-11,services-hours,120,
      2026-11,services-revenue,30000.00,USD
      $ offerbook loads show 3 --format json | sed -n '/effect/,/]/p'
        "effect": [
          {
            "month": "2026-10",
            "measure": "services-cost",
            "currency": "USD",
            "amount": 9000.00
          },
          {
            "month": "2026-10",
            "measure": "services-hours",
            "currency": null,
            "amount": 60
          },
          {
            "month": "2026-10",
            "measure": "services-revenue",
            "currency": "USD",
            "amount": 15000.00
          },
          {
            "month": "2026-11",
            "measure": "services-cost",
            "currency": "USD",
            "amount": 18000.00
          },
          {
            "month": "2026-11",
            "measure": "services-hours",
            "currency": null,
            "amount": 120
          },
          {
            "month": "2026-11",
            "measure": "services-revenue",
            "currency": "USD",
            "amount": 30000.00
          }
        ],
      $ offerbook loads show 9
      ! offerbook: there is no load 9; offerbook loads lists them
      [64]
      """)
  }

  @Test("take a load back, and refuse to while others hang on it")
  func undo() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook loads undo 2
      ! offerbook: later loads have built on load 2: undo 3 first, newest first, or all of them \
      with --with-dependents
      !   load 3, revenue revenue.csv by ada: brought revenue for opportunity D-1
      [64]
      $ offerbook loads undo 3
      load 6: undid load 3, revenue revenue.csv by ada; retired: 2 revenue rows
      month    measure               change  currency
      -------  ----------------  ----------  --------
      2026-10  services-cost      -9,000.00  USD
      2026-10  services-hours           -60
      2026-10  services-revenue  -15,000.00  USD
      2026-11  services-cost     -18,000.00  USD
      2026-11  services-hours          -120
      2026-11  services-revenue  -30,000.00  USD
      $ offerbook loads undo 3
      ! offerbook: load 3 is undone already, by load 6
      [64]
      $ offerbook figures services-revenue --month 2026-10 --format csv | cut -d, -f2,5-
      period,numerator,denominator,value,reason,plan,variance,attainment,status
      2026-10,,,,no-data,,,,not-available
      $ offerbook loads show 3 --format json | grep undone
          "undone_by": 6,
      $ ledger
      1,offerings,offerings.csv,3,0,0
      2,bookings,october.csv,6,0,0
      3,revenue (undone by 6),revenue.csv,2,0,0
      4,plan,plan.csv,3,0,0
      5,agreed FY27,,0,0,0
      6,undo of 3,,0,0,2
      every check holds
      """)
  }
}
