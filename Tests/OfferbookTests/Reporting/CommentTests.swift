import Testing

@testable import Offerbook

/// Comments stand beside their figures, the last one on each, and none is ever lost.
@Suite struct CommentTests {
  private let yaml = """
    title: Comments
    sections:
      - { kind: summary, indicators: [services-bookings] }
      - { kind: breakdown, indicators: [services-bookings], by: segment }
      - { kind: comments }
    """

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment,geo
      D1,S,2026-10-31,services,90,USD,EDU,A1,Large,EMEA
      D2,S,2026-10-31,services,10,USD,EDU,A2,SMB,AMER
      """)
    return practice
  }

  private func comment(
    _ practice: Practice, _ text: String, _ slice: Slice = [:], _ month: String = "2026-10"
  ) throws {
    try CommentBook(practice.connection).write(
      text, on: .figure(indicator: "services-bookings", slice: slice),
      month: #require(Month(month)), user: "ada")
  }

  /// What is printed at the score, at the rows, at the months of charts and by itself.
  private func printed(_ report: Report) -> [String] {
    report.sections.flatMap(\.blocks).flatMap { block -> [String] in
      switch block {
      case .scorecard(let scores): scores.flatMap(\.comments).map { "score: \($0.text)" }
      case .table(let table):
        table.rows.flatMap { row in
          row.comments.map { "\(row.cells[0]): \($0.text)" }
        }
      case .chart(let chart):
        chart.points.flatMap { point in point.comments.map { "\(point.label): \($0.text)" } }
      case .comments(let comments): comments.map { "\($0.about): \($0.text)" }
      default: []
      }
    }
  }

  @Test func standBesideEveryRowThatShowsTheirFigure() throws {
    let practice = try practice()
    try comment(practice, "all")
    try comment(practice, "large", [.segment: "Large"])
    try comment(practice, "corner", [.segment: "Large", .geo: "EMEA"])
    try comment(practice, "other month", [:], "2026-09")
    #expect(
      try printed(practice.report(yaml)) == [
        "score: all", #"text("Large"): large"#, #"text("Total"): all"#,
        "Services bookings, segment Large, geo EMEA: corner",
      ])
  }

  /// A contributor is the figure that everybody asks about.
  @Test func standBesideContributorsInEverySection() throws {
    let practice = try practice()
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,geo,value,currency
      FY,services-bookings,2026-10,Large,EMEA,100,USD
      FY,services-bookings,2026-10,SMB,AMER,5,USD
      """)
    _ = try Plans(practice.connection).agree("FY", user: "tester")
    try comment(practice, "corner", [.segment: "Large", .geo: "EMEA"])
    let sections = """
      - { kind: summary, indicators: [services-bookings], by: [segment, geo], limit: 3 }
      - { kind: comments }
      - { kind: contributors, indicators: [services-bookings], by: [segment, geo] }
      - { kind: bridge, indicators: [services-bookings], by: [segment, geo] }
      - { kind: breakdown, indicators: [services-bookings], by: [segment, geo] }
      - { kind: comparison, name: side, indicators: [services-bookings, net-arr], by: [segment, geo] }
      """
    let report = try practice.report("title: All\nsections:\n" + sections)
    let named = #"text("Large in EMEA"): corner"#
    let split = #"text("Large"): corner"#
    #expect(printed(report) == [named, named, split, split])
    #expect(try report.table("side").rows[0].comments.map(\.about) == ["Services bookings"])
  }

  @Test func standBesideTheMonthsOfATrend() throws {
    let practice = try practice()
    try comment(practice, "this month")
    try comment(practice, "in August", [:], "2026-08")
    let report = try practice.report(
      "title: T\nsections:\n- { kind: trend, indicators: [services-bookings] }\n"
        + "- { kind: comments }")
    #expect(printed(report) == ["Aug 2026: in August", "Oct 2026: this month"])
  }

  @Test func withinAFilterTheSliceIsTheWhole() throws {
    let practice = try practice()
    try comment(practice, "all")
    try comment(practice, "large", [.segment: "Large"])
    #expect(
      try printed(practice.report(yaml, where: [.segment: "Large"])) == ["score: large"])
  }

  @Test func theLastOneCountsAndTheOthersAreKept() throws {
    let practice = try practice()
    try comment(practice, "first")
    try comment(practice, "second")
    try comment(practice, "second")
    let book = CommentBook(practice.connection)
    #expect(try printed(practice.report(yaml)).first == "score: second")
    #expect(try !printed(practice.report(yaml)).contains { $0.contains("first") })
    try book.remove(
      .figure(indicator: "services-bookings", slice: [:]), month: #require(Month("2026-10")),
      user: "ben")
    #expect(try printed(practice.report(yaml)) == [])
    #expect(
      try book.comments().map { "\($0.author) \($0.state.rawValue) \($0.text)" }
        == ["ada replaced first", "ada replaced second", "ben removal "])
    #expect(throws: InputError.self) {
      try book.remove(
        .figure(indicator: "services-bookings", slice: [:]),
        month: #require(Month("2026-10")), user: "ben")
    }
  }

  @Test func aReportAsOfACloseKnowsThoseUpToTheClose() throws {
    let practice = try practice()
    try comment(practice, "before the close")
    _ = try Closes(practice.connection).close(
      #require(Month("2026-10")), isLocked: false, note: nil, user: "ada")
    let closed = try practice.report(yaml, asOf: "2026-10", lastComment: Int(Int32.max))
    try comment(practice, "of another month", [:], "2026-11")
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D3,S,2026-10-31,services,1,USD,EDU,A1
      """)
    #expect(try practice.report(yaml, asOf: "2026-10", lastComment: Int(Int32.max)) == closed)
    try comment(practice, "after the close")
    #expect(
      try printed(practice.report(yaml, asOf: "2026-10", lastComment: Int(Int32.max)))
        == ["score: after the close", #"text("Total"): after the close"#])
    #expect(try practice.report(yaml, asOf: "2026-10") == closed)
  }

  @Test func takeawaysBelongToOneReport() throws {
    let practice = try practice()
    let book = CommentBook(practice.connection)
    let month = try #require(Month("2026-10"))
    try book.write(
      "Large did it.", on: .section(report: "own", name: "summary", slice: [:]), month: month,
      user: "ada")
    try book.write(
      "Elsewhere.", on: .section(report: "monthly", name: "summary", slice: [:]), month: month,
      user: "ada")
    #expect(try practice.report(yaml).sections[0].takeaway == "Large did it.")
    #expect(
      try practice.report(yaml, where: [.segment: "Large"]).sections[0].takeaway == nil)
  }

  @Test func aFileHoldsAMonth() throws {
    let file = try CommentFile(
      """

      # services-bookings

      Two deals
      slipped.

      And one came back.
      ## services-revenue segment=Public Sector geo=EMEA
      Late start.
      # section quarterly/trend segment=Large
      Up.
      """, file: "2026-10.md")
    #expect(
      file.entries.map { "\($0.line) \($0.subject) \($0.details) \($0.text)" } == [
        "2 services-bookings [] Two deals slipped. And one came back.",
        #"8 services-revenue ["segment=Public Sector", "geo=EMEA"] Late start."#,
        #"10 section ["quarterly/trend", "segment=Large"] Up."#,
      ])
  }

  @Test(
    arguments: [
      ("text\n# services-bookings", "f.md:1: a comment stands below a heading"),
      ("# services-bookings\n\n# services-revenue\nx", "f.md:1: nothing is written below"),
      ("#\nx", "f.md:1: the heading names no figure"), ("", "f.md: holds no comment"),
    ])
  func aMistakeInAFileHasItsLine(text: String, message: String) {
    let error = #expect(throws: InputError.self) { try CommentFile(text, file: "f.md") }
    #expect(error?.description.hasPrefix(message) == true)
  }
}
