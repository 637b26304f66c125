import Testing

@testable import Offerbook

/// The ledger depends on the rows alone: not on their order, nor on how they came in files.
@Suite struct InvarianceTests {
  @Test(arguments: 0..<200)
  func splittingPermutingAndReorderingChangeNothing(seed: UInt64) throws {
    var maker = RandomPractice(seed: seed &+ 1000)
    var rows: [BookingRow] = []
    for _ in 0..<Int.random(in: 5...25, using: &maker.random) { rows += maker.newDeal() }
    let whole = try ledger(of: [rows])

    rows.shuffle(using: &maker.random)
    let cuts = (0..<2).map { _ in Int.random(in: 0..<rows.count, using: &maker.random) }.sorted()
    let parts = [rows[..<cuts[0]], rows[cuts[0]..<cuts[1]], rows[cuts[1]...]].map(Array.init)
    let files = parts.filter { !$0.isEmpty }.shuffled(using: &maker.random)
    #expect(try ledger(of: files) == whole, "permuted, in \(files.count) files")
  }

  /// What all postings come to, under the names of their slices.
  private func ledger(of files: [[BookingRow]]) throws -> String {
    let practice = try Practice(catalog: Self.catalog)
    for rows in files { try practice.load("bookings", FeedFiles.bookings(rows)) }
    return try practice.table(
      """
      select
        measure, month, segment, geo, industry, order_type, deal_path, offering_code, delivery,
        currency, trim_scale(sum(amount)) as amount
      from posting
      join slice using (slice_id)
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
      having sum(amount) <> 0
      order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
      """)
  }

  private static let catalog =
    "offering_code,name,category\n"
    + RandomPractice.offerings.map { "\($0),\($0),Consulting\n" }.joined()
}
