import TestSupport
import Testing

/// What is printed in a feed's form says the same rows and figures wherever it is loaded.
@Suite("Exports load again")
struct ExportsLoadAgainTests {
  private static let exports = """
    offerbook offerings --format csv > offerings-out.csv
    offerbook bookings --format csv > bookings-out.csv
    offerbook plans show =v --format csv > plan-out.csv
    """
  private static let feeds = ["offerings", "bookings", "plan"]

  @Test("to the same rows, figures and bytes, whatever the names", arguments: 1...6)
  func book(seed: UInt64) throws {
    let book = HostileBook(seed: seed)
    let first = try Workshop()
    try first.folder.write(book.offerings, to: "offerings-in.csv")
    try first.folder.write(book.bookings, to: "bookings-in.csv")
    try first.folder.write(book.plan, to: "plan-in.csv")
    _ = try load("in", of: first, into: first)
    let figures = try figures(first)
    try expectSuccess(first.sh(Self.exports))

    for line in try load("out", of: first, into: first) {
      #expect(line.contains(" 0 accepted"), "seed \(seed): \(line)")
    }
    let second = try Workshop()
    for line in try load("out", of: first, into: second) {
      #expect(line.contains(" 0 unchanged"), "seed \(seed): \(line)")
    }
    #expect(try self.figures(second) == figures, "seed \(seed)")
    try expectSuccess(second.sh(Self.exports))
    for feed in Self.feeds {
      #expect(
        try rows(feed, second) == rows(feed, first), "seed \(seed): \(feed)")
    }
  }

  @Test("and so does a plan that is spread like last year, though last year has changed since")
  func likeLastYear() throws {
    let first = try Workshop(.practice)
    let deal = "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id\n"
    try first.folder.write(deal + "L-1,1,2025-11-03,services,100,USD,ADMIN,A\n", to: "last.csv")
    try first.folder.write(deal + "L-2,1,2025-12-03,services,300,USD,ADMIN,A\n", to: "more.csv")
    try first.folder.write(
      "version,indicator,month,value,currency,spread\n"
        + "p,services-bookings,FY26-Q4,900,USD,like-last-year\n", to: "p.csv")
    let plan = "offerbook plans show p --format csv"
    let loads = "offerbook load bookings last.csv && offerbook load plan p.csv"
    try expectSuccess(first.sh("\(loads) && offerbook load bookings more.csv && \(plan) > out.csv"))
    let second = try Workshop()
    let again = try second.sh("offerbook load plan \(first.folder.path)/out.csv && \(plan)")
    // In the last quarter of the year before, all was booked in November.
    #expect(
      again.output.split(separator: "\n").dropFirst(2) == [
        "p,services-bookings,2026-10,,,,0.00,USD,",
        "p,services-bookings,2026-11,,,,900.00,USD,",
        "p,services-bookings,2026-12,,,,0.00,USD,",
      ])
  }

  /// Loads the files of a workshop; gives what is said of each.
  private func load(_ kind: String, of source: Workshop, into target: Workshop) throws -> [String] {
    try Self.feeds.map { feed in
      let file = "\(source.folder.path)/\(feed)-\(kind).csv"
      let result = try target.sh("offerbook load \(feed) \(file)")
      try expectSuccess(result)
      return result.output
    }
  }

  private func figures(_ workshop: Workshop) throws -> String {
    let result = try workshop.sh(
      "offerbook figures services-bookings net-arr dollar-attach-rate deal-attach-rate --from "
        + "2026-10 --to 2026-12 --by segment --plan =v --format csv; "
        + "offerbook figures services-bookings --month 2026-12 --period year --plan =v --format csv; "
        + "offerbook figures services-bookings --month 2026-12 --period year --by offering")
    try expectSuccess(result)
    return result.output
  }

  /// A file's rows; where each booking came from is another file in every ledger.
  private func rows(_ feed: String, _ workshop: Workshop) throws -> String {
    let text = try workshop.sh("cat \(feed)-out.csv").output
    guard feed == "bookings" else { return text }
    return text.replacing(#/,\d+,[^,\n]*bookings-(in|out)\.csv,\d+\n/#, with: "\n")
  }

  private func expectSuccess(_ result: CommandRun.Result) throws {
    try #require(result.status == 0, "\(result.output)\(result.errors)")
  }
}
