import Testing

@Suite("offerbook check")
struct CheckContractTests {
  @Test("checks every invariant, or the ones that are named")
  func named() throws {
    try Workshop(.practice).expect(
      """
      $ offerbook check loads-without-gaps counts-add-up
      check               holds  count  question
      ------------------  -----  -----  ----------------------------------------------------------\
      --------------------
      counts-add-up       yes        0  Is every record of every load either skipped, accepted, \
      unchanged or rejected?
      loads-without-gaps  yes        0  Are the loads numbered without gaps, as they committed?
      $ offerbook check postings-equal-facts --format json
      [
        {
          "check": "postings-equal-facts",
          "holds": true,
          "rows": [],
          "count": 0
        }
      ]
      $ offerbook check postings
      ! offerbook: no check is called 'postings'; the checks are attached-deals-are-deals, \
      calendar-without-gaps, counts-add-up, currencies-convert, dates-not-ahead, fiscal-years-are-whole, \
      lines-have-an-opportunity, loads-without-gaps, names-alike, offerings-are-known, \
      one-live-version, parents-are-known, postings-equal-facts, revenue-has-an-opportunity, slices-are-known, urgent-without-comment
      [64]
      """)
  }
}
