import TestSupport
import Testing

@testable import Offerbook

/// A restatement names every change since the close; its lines add up to now minus closed.
@Suite struct RestatementTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment"

  private func close(_ practice: Practice) throws {
    _ = try Closes(practice.connection).close(
      #require(Month("2026-09")), isLocked: false, note: nil, user: "tester")
  }

  private func restatement(
    _ practice: Practice, by dimensions: [Dimension] = []
  ) throws -> Restatement {
    try Restatement(
      practice.connection, month: #require(Month("2026-09")), by: dimensions,
      now: AsOf(nil, on: practice.connection))
  }

  @Test func namesTheLoadTheSliceAndTheIndicatorsThatMoved() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-09-05,product,1000,USD,,800,A1,Large
      D1,2,2026-09-05,services,100,USD,EDU,,A1,Large
      """)
    try close(practice)
    try practice.load("bookings", "\(header)\nD1,2,2026-09-05,services,90,USD,EDU,,A1,Large")
    try practice.load("bookings", "\(header)\nD2,1,2026-09-09,services,40,USD,EDU,,A2,SMB")
    let restatement = try restatement(practice, by: [.segment])
    #expect(
      DrawnTable.draw(
        ["measure", "segment", "load", "closed", "now", "change"],
        restatement.lines.map { line in
          [
            line.measure, line.slice[.segment], "\(line.load.load)", "\(line.closed)",
            "\(line.now)",
            "\(line.change)",
          ]
        }) == """
          measure              segment  load  closed  now  change
          deals                SMB      4     0       1    1
          deals-with-services  SMB      4     0       1    1
          services-bookings    Large    3     100     90   -10
          services-bookings    SMB      4     0       40   40
          """)
    #expect(
      restatement.indicators.map { "\($0.indicator.name) \($0.change?.description ?? "-")" } == [
        "dollar-attach-rate 0.0375", "services-bookings 30.00",
        "services-share-of-bookings 0.024135",
      ])
  }

  @Test(arguments: UInt64(0)..<40)
  func itsLinesAddUpToNowMinusClosed(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let practice = try Practice()
    let segments = ["Large", "SMB", ""]
    func rows() -> String {
      let rows = (0..<5).map { number in
        let deal = Int.random(in: 1...6, using: &random)
        let amount = Int.random(in: -50...900, using: &random)
        let segment = segments[deal % 3]
        return "D\(deal),\(number),2026-\(deal % 2 == 0 ? "09" : "10")-05,services,\(amount),"
          + "USD,EDU,,A1,\(segment)"
      }
      return ([header] + rows).joined(separator: "\n")
    }
    try practice.load("bookings", rows())
    try close(practice)
    for _ in 0..<4 {
      _ = try practice.attempt(
        "bookings", rows(), mode: Bool.random(using: &random) ? .upsert : .snapshot)
    }
    if Bool.random(using: &random) {
      _ = try? practice.undo(AsOf(nil, on: practice.connection).load)
    }
    let now = try practice.figures(["services-bookings"], of: "2026-09")[0].numerator ?? .zero
    let closed =
      try practice.figures(["services-bookings"], of: "2026-09", asOf: "2026-09")[0].numerator
      ?? .zero
    for dimensions in [[], [Dimension.segment]] {
      let change = try restatement(practice, by: dimensions).lines
        .filter { $0.measure == "services-bookings" }.map(\.change).reduce(.zero, +)
      #expect(change == now - closed)
    }
  }

  @Test func showsTheLinesThatCameWentOrChangedSideBySide() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-09-05,services,100,USD,EDU,,A1,Large
      D2,1,2026-09-06,services,200,USD,EDU,,A1,Large
      D3,1,2026-09-07,services,300,USD,EDU,,A1,Large
      """)
    try close(practice)
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-09-05,services,110,USD,EDU,,A1,Large
      D2,1,2026-10-06,services,200,USD,EDU,,A1,Large
      D4,1,2026-09-08,services,400,USD,EDU,,A1,SMB
      """)
    let lines = try RestatedLines(
      practice.connection, month: #require(Month("2026-09")),
      now: AsOf(nil, on: practice.connection))
    let shown = ["what", "opportunity_id", "closed_amount", "now_amount"]
    let positions = shown.compactMap { lines.columns.firstIndex(of: $0) }
    #expect(
      DrawnTable.draw(shown, lines.rows.map { row in positions.map { row[$0] } }) == """
        what     opportunity_id  closed_amount  now_amount
        came     D4              -              400
        changed  D1              100            110
        went     D2              200            -
        """)
  }

  @Test func aMonthThatIsNotClosedHasNone() throws {
    let practice = try Practice()
    #expect(throws: InputError.self) { try restatement(practice) }
  }

  @Test func theReportBridgesFromReportedToRestated() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-09-05,services,100,USD,EDU,,A1,Large")
    try close(practice)
    try practice.load("bookings", "\(header)\nD1,1,2026-09-05,services,90,USD,EDU,,A1,Large")
    try practice.load("bookings", "\(header)\nD2,1,2026-10-05,services,50,USD,EDU,,A1,Large")
    let report = try ReportBuilder(
      practice.connection, month: #require(Month("2026-10")), plan: nil,
      asOf: AsOf(nil, on: practice.connection)
    ).report()
    let section = try #require(report.sections.first { $0.name == "restatements" })
    guard case .table(let bridge) = section.blocks[1] else {
      Issue.record("the second block is no table")
      return
    }
    let steps = bridge.rows.map { row in row.cells.map { "\($0)" }.joined(separator: " ") }
    #expect(
      steps == [
        #"text("As reported") amount(150.00)"#,
        #"text("September 2026 restated") amountChange(-10, isGood: Optional(false))"#,
        #"text("Restated") amount(140.00)"#,
      ])
  }
}
