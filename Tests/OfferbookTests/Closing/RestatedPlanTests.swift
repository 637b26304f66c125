import Testing

@testable import Offerbook

/// What a closed month is held against is closed with it: a change of its plan, of the rates of the
/// plan, of a threshold or of the fiscal year restates it, and a locked month refuses it.
///
/// January, February and March each have services of 20,000 in the segment Large.
@Suite struct RestatedPlanTests {
  private func practice(
    _ months: [String] = ["2026-01"], isLocked: Bool = false
  ) throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment\n"
        + (1...3).map { "D\($0),1,2026-0\($0)-15,services,20000,USD,EDU,A1,Large" }
        .joined(separator: "\n"))
    try practice.load("plan", plan("budget,services-bookings,FY26-Q1,Large,60000,USD"))
    try practice.agree("budget")
    for month in months { try close(month, in: practice, isLocked: isLocked) }
    return practice
  }

  private func plan(_ rows: String) -> String {
    "version,indicator,month,segment,value,currency\n\(rows)"
  }

  private func close(_ month: String, in practice: Practice, isLocked: Bool = false) throws {
    _ = try Closes(practice.connection).close(
      #require(Month(month)), isLocked: isLocked, note: nil, user: "tester")
  }

  private func restated(_ month: String = "2026-01", in practice: Practice) throws -> RestatedPlan {
    try Restatement(
      practice.connection, month: #require(Month(month)), by: [],
      now: AsOf(nil, on: practice.connection)
    ).plan
  }

  /// Values, then rules, then how the figures stand.
  private func drawn(_ month: String = "2026-01", in practice: Practice) throws -> String {
    let plan = try restated(month, in: practice)
    func name(_ indicator: Indicator, _ level: Slice) -> String {
      ([indicator.name] + level.values.sorted()).joined(separator: " ")
    }
    let values = plan.values.map { value in
      [
        "plan " + name(value.indicator, value.level), "\(value.load.load)",
        value.closed?.description, value.now?.description, value.change?.description,
      ]
    }
    let rules = plan.rules.map { rule in
      [rule.kind.rawValue, "\(rule.load.load)", rule.closed, rule.now, nil]
    }
    let standings = plan.standings.map { standing in
      [
        name(standing.indicator, standing.level), nil,
        standing.closed.attainment?.description, standing.now.attainment?.description, nil,
      ]
    }
    return DrawnTable.draw(
      ["what", "load", "closed", "now", "change"], values + rules + standings)
  }

  private static let nothing = "what  load  closed  now  change"

  private func notes(of load: Int, in practice: Practice) throws -> [String] {
    try LoadNote.notes(of: load, on: practice.connection).map(\.text)
  }

  private static let told =
    "it restates 2026-01, which is closed; offerbook restatement 2026-01 shows how"
  private static let refusal =
    "it would change 2026-01, which is closed and locked; offerbook close 2026-01 --reopen opens it"

  // MARK: Values

  @Test func anotherValueIsALineAndAnotherAttainment() throws {
    let practice = try practice()
    let result = try practice.load(
      "plan", plan("budget,services-bookings,2026-01,Large,40000,USD"))
    #expect(result.restatedMonths.map(\.description) == ["2026-01"])
    #expect(result.notes.map(\.text) == [Self.told])
    #expect(
      try drawn(in: practice) == """
        what                          load  closed    now    change
        plan services-bookings Large  5     20000.00  40000  20000.00
        services-bookings             -     1.00      0.50   -
        services-bookings Large       -     1.00      0.50   -
        """)
    #expect(try Closes(practice.connection).closes().map(\.loadsSince) == [1])
    // What was said at the close is said again.
    #expect(
      try practice.plans("services-bookings", of: ["2026-01"], asOf: "2026-01") == """
        period   plan
        2026-01  20000.00
        """)
  }

  @Test func aSpreadCountsWhereTheMonthHasAnotherShareOfIt() throws {
    let practice = try practice(["2026-01", "2026-02"])
    // Of 90 days January has 31, February 28 and March 31; the cents left over go to the first.
    let result = try practice.load(
      "plan",
      "version,indicator,month,segment,value,currency,spread\n"
        + "budget,services-bookings,FY26-Q1,Large,60000,USD,by-days")
    #expect(result.restatedMonths.map(\.description) == ["2026-01", "2026-02"])
    let changes = try ["2026-01", "2026-02"].map { month in
      try restated(month, in: practice).values.map { "\($0.change?.description ?? "-")" }
    }
    #expect(changes == [["666.67"], ["-1333.33"]])
  }

  @Test func aMonthThatIsPlannedLikeBeforeIsNotRestated() throws {
    let practice = try practice()
    // The same amount, given by month: the other months get others.
    let result = try practice.load(
      "plan",
      plan(
        "budget,services-bookings,2026-01,Large,20000,USD\n"
          + "budget,services-bookings,2026-02,Large,50000,USD"))
    #expect(result.restatedMonths.isEmpty)
    #expect(try drawn(in: practice) == Self.nothing)
  }

  @Test func aSliceThatIsPlannedOrLeftOutLaterCounts() throws {
    let practice = try practice()
    try practice.load("plan", plan("budget,services-bookings,2026-01,SMB,5000,USD"))
    #expect(
      try drawn(in: practice) == """
        what                        load  closed  now   change
        plan services-bookings SMB  5     -       5000  5000
        services-bookings           -     1.00    0.80  -
        services-bookings SMB       -     -       0.00  -
        """)
    // The whole of the version is another one: the snapshot takes Large out of all months.
    try practice.load(
      "plan", plan("budget,services-bookings,2026-01,SMB,5000,USD"), mode: .snapshot)
    #expect(
      try drawn(in: practice) == """
        what                          load  closed    now   change
        plan services-bookings Large  6     20000.00  -     -20000.00
        plan services-bookings SMB    5     -         5000  5000
        services-bookings             -     1.00      4.00  -
        services-bookings Large       -     1.00      -     -
        services-bookings SMB         -     -         0.00  -
        """)
  }

  @Test func aVersionThatDidNotHoldMayChangeFreely() throws {
    let practice = try practice(isLocked: true)
    let result = try practice.load(
      "plan", plan("new,services-bookings,2026-01,Large,5000,USD"))
    #expect(result.restatedMonths.isEmpty)
    #expect(try Closes(practice.connection).closes().map(\.loadsSince) == [0])
  }

  @Test func aRateOfAQuarterIsClosedWithItsLastMonth() throws {
    let practice = try practice(["2026-01"])
    let rate = "budget,dollar-attach-rate,FY26-Q1,,0.2,"
    #expect(try practice.load("plan", plan(rate)).restatedMonths.isEmpty)
    try close("2026-03", in: practice)
    let result = try practice.load("plan", plan("budget,dollar-attach-rate,FY26-Q1,,0.25,"))
    #expect(result.restatedMonths.map(\.description) == ["2026-03"])
    #expect(
      try drawn("2026-03", in: practice) == """
        what                     load  closed  now   change
        plan dollar-attach-rate  6     0.2     0.25  0.05
        """)
  }

  // MARK: Agreement

  @Test func anotherVersionCountsFromTheMonthItIsAgreedFrom() throws {
    let practice = try practice()
    try practice.load("plan", plan("new,services-bookings,FY26-Q1,Large,30000,USD"))
    let later = try practice.agree("new", from: "2026-02")
    #expect(try notes(of: later, in: practice) == [])
    #expect(try drawn(in: practice) == Self.nothing)
    let earlier = try practice.agree("new", from: "2026-01")
    #expect(try notes(of: earlier, in: practice) == [Self.told])
    #expect(
      try drawn(in: practice) == """
        what                          load  closed    now       change
        plan services-bookings Large  7     20000.00  10000.00  -10000.00
        plan version                  7     budget    new       -
        services-bookings             -     1.00      2.00      -
        services-bookings Large       -     1.00      2.00      -
        """)
  }

  @Test func whatIsTakenBackIsTwoLines() throws {
    let practice = try practice()
    try practice.load("plan", plan("budget,services-bookings,2026-01,Large,40000,USD"))
    #expect(try practice.undo(5).notes.map(\.text) == [Self.told])
    #expect(
      try drawn(in: practice) == """
        what                          load  closed    now       change
        plan services-bookings Large  5     20000.00  20000.00  20000.00
        plan services-bookings Large  6     20000.00  20000.00  -20000.00
        """)
    #expect(
      try RestatedMonths(practice.connection, now: AsOf(nil, on: practice.connection))
        .months.isEmpty)
  }

  @Test func aMonthThatWasClosedWithoutAPlanIsRestatedByOne() throws {
    let practice = try practice([])
    _ = try practice.undo(4)
    try close("2026-01", in: practice)
    let load = try practice.agree("budget")
    #expect(try notes(of: load, in: practice) == [Self.told])
    #expect(try restated(in: practice).values.map(\.closed) == [nil])
  }

  // MARK: What else figures are held against

  @Test func anotherRateOfThePlanIsAnotherPlan() throws {
    let practice = try Practice(
      reportingIn: "USD", bookings: "D1,S,2026-09-05,services,1050.00,USD,EDU,,A1,Large",
      rates: "average,EUR,2026-09,1.08\nplan,EUR,2026-09,1.05")
    try practice.load("plan", plan("budget,services-bookings,2026-09,,1000,EUR"))
    try practice.agree("budget")
    try close("2026-09", in: practice)
    try practice.load("fx", "\(Practice.rateColumns)\nplan,EUR,2026-09,2.10")
    #expect(
      try drawn("2026-09", in: practice) == """
        what                    load  closed  now   change
        plan services-bookings  7     1050    2100  1050
        services-bookings       -     1.00    0.50  -
        """)
  }

  @Test func aThresholdCountsWhereAStatusMoves() throws {
    let practice = try practice()
    try practice.load("plan", plan("budget,services-bookings,2026-01,Large,25000,USD"))
    try Closes(practice.connection).reopen(#require(Month("2026-01")), note: nil, user: "tester")
    try close("2026-01", in: practice)
    // It stands at 0.80: urgent.
    let other = try practice.set("needs-improvement", "0.85")
    #expect(try notes(of: other, in: practice) == [])
    #expect(try drawn(in: practice) == Self.nothing)
    let moving = try practice.set("needs-improvement", "0.75")
    #expect(try notes(of: moving, in: practice) == [Self.told])
    #expect(
      try restated(in: practice).rules.map { "\($0.closed ?? "-") \($0.now ?? "-")" } == [
        "default 0.75"
      ])
    #expect(
      try restated(in: practice).standings.map { "\($0.closed.status) \($0.now.status)" } == [
        "urgent needsImprovement", "urgent needsImprovement",
      ])
    #expect(try Closes(practice.connection).closes().map(\.loadsSince) == [1])
  }

  @Test func anotherFiscalYearIsAnotherYearToDate() throws {
    let practice = try practice()
    let load = try practice.set("fiscal-year-start", "12")
    #expect(try notes(of: load, in: practice) == [Self.told])
    #expect(
      try drawn(in: practice) == """
        what                  load  closed   now      change
        year to date from     5     2026-01  2025-12  -
        quarter to date from  5     2026-01  2025-12  -
        """)
    #expect(try notes(of: practice.set("open-month-plan", "by-days"), in: practice) == [])
  }

  // MARK: Locked

  @Test func aLockedMonthRefusesTheRowsOfItsPlan() throws {
    let practice = try practice(isLocked: true)
    let result = try practice.attempt(
      "plan",
      plan(
        "budget,services-bookings,2026-02,Large,1,USD\n"
          + "new,services-bookings,2026-01,Large,2,USD\n"
          + "budget,services-bookings,2026-01,Large,3,USD"))
    #expect(!result.isCommitted)
    #expect(
      result.drawnRejections == """
        line  column  value    reason
        4     -       2026-01  2026-01 is closed and locked, and its plan with it; offerbook close \
        2026-01 --reopen opens it
        """)
    #expect(result.read == result.accepted + result.unchanged + result.rejected)
    let quarter = try practice.attempt(
      "plan", plan("budget,services-bookings,FY26-Q1,Large,90000,USD"))
    #expect(quarter.rejections.map(\.line) == [2])
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aLockedMonthRefusesWhatHasNoRows() throws {
    let practice = try practice(isLocked: true)
    try practice.load("plan", plan("new,services-bookings,2026-01,Large,5000,USD"))
    func refusal(_ body: () throws -> Void) throws -> String? { try practice.refusal(body) }
    #expect(
      try refusal { try practice.agree("new") }
        == Self.refusal.replacing("; ", with: "; agree it --from a later month, or "))
    #expect(try refusal { try practice.undo(4) } == Self.refusal)
    #expect(try refusal { try practice.set("fiscal-year-start", "2") } == Self.refusal)
    #expect(try refusal { try practice.set("on-track", "1.10") } == Self.refusal)
    #expect(
      try refusal {
        _ = try practice.attempt(
          "plan", plan("budget,services-bookings,2026-02,Large,5000,USD"), mode: .snapshot)
      } == Self.refusal)
    try practice.agree("new", from: "2026-02")
    try practice.set("on-track", "0.95")
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aReopenedMonthTakesAnotherPlan() throws {
    let practice = try practice(isLocked: true)
    try Closes(practice.connection).reopen(#require(Month("2026-01")), note: nil, user: "tester")
    let result = try practice.load(
      "plan", plan("budget,services-bookings,2026-01,Large,40000,USD"))
    #expect(result.restatedMonths.isEmpty)
    try close("2026-01", in: practice, isLocked: true)
    #expect(try drawn(in: practice) == Self.nothing)
  }

  // MARK: The report

  @Test func theReportShowsThePlanAtTheCloseAndNow() throws {
    let practice = try practice()
    try practice.load("plan", plan("budget,services-bookings,2026-01,Large,40000,USD"))
    let report = try ReportBuilder(
      practice.connection, month: #require(Month("2026-02")), plan: nil,
      asOf: AsOf(nil, on: practice.connection)
    ).report()
    let section = try #require(report.sections.first { $0.name == "restatements" })
    guard case .table(let table) = section.blocks.first else {
      Issue.record("the first block is no table")
      return
    }
    #expect(table.name == "restated-plans")
    let cells = table.rows.map { row in
      row.cells.dropFirst(2).map { "\($0)" }.joined(separator: " ")
    }
    #expect(
      cells == [
        "amount(20000.00) amount(40000.00) ratio(1.00) ratio(0.50) "
          + "status(Offerbook.Status.onTrack) status(Offerbook.Status.urgent)"
      ])
  }

  // MARK: Any history

  /// What the lines say of each value adds up to what it is now minus what it was, and the figures at
  /// both ends are those that are printed.
  @Test(arguments: UInt64(0)..<40)
  func itsLinesAddUpToNowMinusClosed(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let practice = try practice()
    func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }
    func rows() -> String {
      let segments = ["Large", "SMB", ""].filter { _ in Bool.random(using: &random) } + ["Public"]
      let version = pick(["budget", "budget", "new"])
      return segments.map { segment in
        "\(version),services-bookings,\(pick(["2026-01", "FY26-Q1"])),\(segment),"
          + "\(Int.random(in: 1...900, using: &random)).50,USD"
      }.joined(separator: "\n")
    }
    for _ in 0..<8 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: _ = try? practice.agree(pick(["budget", "new"]), from: pick([nil, "2026-01"]))
      case 1: _ = try? practice.agree(pick(["budget", "new"]), from: "2026-02")
      case 2:
        let last = try AsOf(nil, on: practice.connection).load
        _ = try? practice.undo(Int.random(in: 4...last, using: &random))
      case 3: _ = try practice.set("on-track", pick(["0.50", "1.00", "400"]))
      default:
        _ = try practice.attempt("plan", plan(rows()), mode: pick([.upsert, .upsert, .snapshot]))
      }
    }
    let plan = try restated(in: practice)
    func figures(_ by: [Dimension], _ asOf: String) throws -> [[String: String]: Figure] {
      try practice.figures(["services-bookings"], of: "2026-01", by: by, asOf: asOf)
        .reduce(into: [:]) { figures, figure in
          figures[Dictionary(uniqueKeysWithValues: figure.slice.map { ($0.rawValue, $1) })] = figure
        }
    }
    for value in plan.values {
      let changes = plan.values.filter { $0.level == value.level }.compactMap(\.change)
      #expect(changes.reduce(.zero, +) == (value.now ?? .zero) - (value.closed ?? .zero))
    }
    let (closed, now) = (try figures([.segment], "2026-01"), try figures([.segment], "now"))
    for standing in plan.standings where standing.indicator.name == "services-bookings" {
      let slice = Dictionary(uniqueKeysWithValues: standing.level.map { ($0.rawValue, $1) })
      let (before, after) = (closed[slice], now[slice])
      #expect(before == nil || before?.attainment == standing.closed.attainment)
      #expect(after == nil || after?.attainment == standing.now.attainment)
      #expect(before == nil || before?.plan == standing.closed.plan)
      #expect(after == nil || after?.plan == standing.now.plan)
    }
    // A figure of which nothing is said is held against what it was.
    let told = plan.standings.filter(\.level.isEmpty).map(\.indicator.name)
    #expect(told.contains("services-bookings") || closed[[:]]?.plan == now[[:]]?.plan)
    let close = try Closes(practice.connection).closes()[0]
    #expect(close.loadsSince >= Set(plan.values.map(\.load.load)).count)
    #expect(try practice.brokenChecks() == [])
  }
}
