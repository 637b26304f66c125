import Postgres
import Testing

@Suite("offerbook check, of a ledger that somebody tampered with")
struct BrokenLedgerTests {
  @Test("exits with 1 and shows the rows when an invariant does not hold")
  func broken() throws {
    let workshop = try Workshop(.practice)
    try workshop.database.connect().runScript(
      """
      update offerbook.posting set amount = amount + 0.01
      where load = 2 and measure = 'services-bookings' and offering_code = 'MOVE'
      """)
    try workshop.expect(
      """
      $ offerbook check postings-equal-facts
      check                 holds  count  question
      --------------------  -----  -----  --------------------------------------------------------\
      ---------------------
      postings-equal-facts  NO         1  Do the postings equal a recomputation from the live \
      facts, to the last digit?
      ! offerbook: does not hold: postings-equal-facts (1 rows); --format json shows the first rows
      [1]
      $ offerbook check postings-equal-facts --format json
      [
        {
          "check": "postings-equal-facts",
          "holds": false,
          "rows": [
            {
              "measure": "services-bookings",
              "month": "2026-10-01",
              "slice_id": "1",
              "offering_code": "MOVE",
              "delivery": "direct",
              "currency": "USD",
              "posted": "45000.01",
              "recomputed": "45000.00"
            }
          ],
          "count": 1
        }
      ]
      ! offerbook: does not hold: postings-equal-facts (1 rows); --format json shows the first rows
      [1]
      """)
  }
}
