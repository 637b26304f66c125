import TestSupport
import Testing

@testable import Offerbook

/// A rate that moves restates a closed month like a file does: line by line, to the last digit.
@Suite struct RestatedRatesTests {
  private let bookings = """
    D1,S,2026-09-05,services,1000.00,EUR,EDU,,A1,Large
    D2,S,2026-09-06,services,500.00,USD,EDU,,A2,SMB
    """
  private let rates = "average,EUR,2026-09,1.08\nplan,EUR,2026-09,1.05"

  private func closedPractice(isLocked: Bool = false) throws -> Practice {
    let practice = try Practice(reportingIn: "USD", bookings: bookings, rates: rates)
    _ = try Closes(practice.connection).close(
      #require(Month("2026-09")), isLocked: isLocked, note: nil, user: "tester")
    return practice
  }

  private func rates(_ rows: String) -> String { "\(Practice.rateColumns)\n\(rows)" }

  private func bookings(_ rows: String) -> String { "\(Practice.bookingColumns)\n\(rows)" }

  private func restatement(
    _ practice: Practice, by dimensions: [Dimension] = []
  ) throws -> Restatement {
    try Restatement(
      practice.connection, month: #require(Month("2026-09")), by: dimensions,
      now: AsOf(nil, on: practice.connection))
  }

  private func drawn(_ restatement: Restatement) -> String {
    DrawnTable.draw(
      ["what", "load", "closed", "now", "change"],
      restatement.rates.map { rate in
        [
          "rate \(rate.currency) \(rate.type)", "\(rate.load.load)", rate.closed?.description,
          rate.now?.description, rate.change?.description,
        ]
      }
        + restatement.lines.map { line in
          [
            "\(line.measure) \(line.currency ?? "")", "\(line.load.load)", "\(line.closed)",
            "\(line.now)", "\(line.change)",
          ]
        })
  }

  @Test func aRateHasALineAndItsEffectToo() throws {
    let practice = try closedPractice()
    try practice.load("fx", rates("average,EUR,2026-09,1.10"))
    try practice.load("bookings", bookings("D1,S,2026-09-05,services,1100.00,EUR,EDU,,A1,Large"))
    #expect(
      drawn(try restatement(practice)) == """
        what                   load  closed  now   change
        rate EUR average       5     1.08    1.10  0.02
        services-bookings USD  5     1580    1710  20
        services-bookings USD  6     1580    1710  110
        """)
    #expect(
      try restatement(practice, by: [.segment]).lines
        .map { "\($0.slice[.segment] ?? "") \($0.change)" } == ["Large 20", "Large 110"])
  }

  @Test func aRateThatIsTakenBackIsTwoLines() throws {
    let practice = try closedPractice()
    try practice.load("fx", rates("average,EUR,2026-09,1.10"))
    try practice.undo(5)
    #expect(
      drawn(try restatement(practice)) == """
        what                   load  closed  now   change
        rate EUR average       5     1.08    1.08  0.02
        rate EUR average       6     1.08    1.08  -0.02
        services-bookings USD  5     1580    1580  20
        services-bookings USD  6     1580    1580  -20
        """)
  }

  @Test func otherRatesByASettingAreALineOfThatLoad() throws {
    let practice = try closedPractice()
    try practice.set("fx-rates", "plan")
    let restatement = try restatement(practice)
    #expect(
      drawn(restatement) == """
        what                   load  closed  now   change
        services-bookings USD  5     1580    1550  -30
        """)
    #expect(restatement.lines.map(\.load.source) == ["fx-rates = plan"])
    #expect(try Closes(practice.connection).closes().map(\.loadsSince) == [1])
  }

  @Test func theFirstRateOfACurrencyRestatesNothing() throws {
    let practice = try closedPractice()
    let result = try practice.load("fx", rates("closing,EUR,2026-09,1.2\naverage,GBP,2026-09,1.3"))
    #expect(result.restatedMonths.isEmpty)
    #expect(drawn(try restatement(practice)) == "what  load  closed  now  change")
  }

  @Test func aRateOfAnotherTypeOrCurrencyCountsToo() throws {
    let practice = try closedPractice()
    try practice.load("fx", rates("average,GBP,2026-09,1.3"))
    let result = try practice.load("fx", rates("average,GBP,2026-09,1.4\nplan,EUR,2026-09,1.06"))
    #expect(result.restatedMonths.map(\.description) == ["2026-09"])
    #expect(
      drawn(try restatement(practice)) == """
        what              load  closed  now   change
        rate GBP average  6     -       1.4   0.1
        rate EUR plan     6     1.05    1.06  0.01
        """)
  }

  @Test func aLockedMonthHoldsAllItsRatesAndTheirChoice() throws {
    let practice = try closedPractice(isLocked: true)
    let result = try practice.attempt("fx", rates("plan,EUR,2026-09,1.06"))
    #expect(result.rejections.map(\.line) == [2])
    #expect(
      try practice.refusal { try practice.set("fx-rates", "plan") }
        == "it would change 2026-09, which is closed and locked; "
        + "offerbook close 2026-09 --reopen opens it")
    try practice.set("fx-rates", "average")
  }

  @Test func aLineInAnotherCurrencyIsAChange() throws {
    let practice = try closedPractice()
    try practice.load("bookings", bookings("D2,S,2026-09-06,services,500.00,EUR,EDU,,A2,SMB"))
    let lines = try RestatedLines(
      practice.connection, month: #require(Month("2026-09")),
      now: AsOf(nil, on: practice.connection))
    let shown = ["what", "opportunity_id", "closed_amount", "closed_currency", "now_currency"]
    let positions = shown.compactMap { lines.columns.firstIndex(of: $0) }
    #expect(
      DrawnTable.draw(shown, lines.rows.map { row in positions.map { row[$0] } }) == """
        what     opportunity_id  closed_amount  closed_currency  now_currency
        changed  D2              500.00         USD              EUR
        """)
  }

  @Test(arguments: UInt64(0)..<60)
  func linesAddUpToNowMinusClosed(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let practice = try closedPractice()
    func pick(_ words: [String]) -> String {
      words[Int.random(in: 0..<words.count, using: &random)]
    }
    try practice.load("fx", rates("average,GBP,2026-09,1.31\nplan,GBP,2026-09,1.3"))
    for _ in 0..<8 {
      let last = try AsOf(nil, on: practice.connection).load
      switch Int.random(in: 0..<5, using: &random) {
      case 0: _ = try? practice.undo(Int.random(in: 5...last, using: &random))
      case 1: _ = try? practice.set("fx-rates", pick(["plan", "average"]))
      case 2:
        let rate = "1.\(Int.random(in: 10...999, using: &random))"
        _ = try practice.attempt(
          "fx", rates("\(pick(["plan", "average"])),\(pick(["EUR", "GBP"])),2026-09,\(rate)"))
      default:
        let amount = "\(Int.random(in: -500...9000, using: &random)).25"
        let currency = pick(["USD", "EUR", "GBP"])
        _ = try practice.attempt(
          "bookings",
          bookings(
            "\(pick(["D1", "D3"])),S,2026-09-07,services,\(amount),\(currency),EDU,,A1,Large"))
      }
    }
    // Where a rate was undone there is no figure to compare with.
    guard let now = try? practice.figures(["services-bookings"], of: "2026-09")[0] else { return }
    let closed = try practice.figures(["services-bookings"], of: "2026-09", asOf: "2026-09")[0]
    let change = (now.numerator ?? .zero) - (closed.numerator ?? .zero)
    for dimensions in [[], [Dimension.segment]] {
      let lines = try restatement(practice, by: dimensions).lines
        .filter { $0.measure == "services-bookings" }
      #expect(lines.map(\.change).reduce(.zero, +) == change)
    }
  }
}
