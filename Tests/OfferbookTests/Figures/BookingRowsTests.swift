import Testing

@testable import Offerbook

/// The lines behind a figure, with the load, file and line that each came from.
@Suite struct BookingRowsTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment"

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D2,1,2026-10-07,services,50.00,USD,MIG,A2,SMB
      D1,2,2026-10-05,services,90.00,USD,EDU,A1,Large
      D1,1,2026-10-05,product,1000.00,USD,,A1,Large
      D3,1,2026-11-05,services,30.00,USD,EDU,A1,Large
      """)
    try practice.load("bookings", "\(header)\nD2,1,2026-10-07,services,55.00,USD,MIG,A2,SMB")
    return practice
  }

  private func drawn(
    _ practice: Practice, _ month: String?, where filter: Slice = [:], asOf: String? = nil
  ) throws -> String {
    let months = try month.map { try #require(Month($0)) }
    let rows = try BookingRows(
      practice.connection, asOf: AsOf(asOf, on: practice.connection),
      months: months.map { $0...$0 },
      where: filter)
    let shown = ["opportunity_id", "line", "amount", "segment", "load", "file_line"]
    let positions = try shown.map { try #require(rows.columns.firstIndex(of: $0)) }
    return DrawnTable.draw(shown, rows.rows.map { row in positions.map { row[$0] } })
  }

  @Test func theLinesOfAMonthByDateAndDeal() throws {
    #expect(
      try drawn(practice(), "2026-10") == """
        opportunity_id  line  amount   segment  load  file_line
        D1              1     1000.00  Large    2     4
        D1              2     90.00    Large    2     3
        D2              1     55.00    SMB      3     2
        """)
  }

  @Test func asOfAnEarlierLoad() throws {
    #expect(
      try drawn(practice(), "2026-10", where: [.segment: "SMB"], asOf: "2") == """
        opportunity_id  line  amount  segment  load  file_line
        D2              1     50.00   SMB      2     2
        """)
  }

  @Test func everyDimensionFilters() throws {
    let practice = try practice()
    let filters: [Slice] = [
      [.category: "Education"], [.offering: "EDU", .delivery: "direct"],
      [.segment: "Large", .offering: "EDU", .geo: "Unassigned"],
    ]
    for filter in filters {
      #expect(
        try drawn(practice, nil, where: filter) == """
          opportunity_id  line  amount  segment  load  file_line
          D1              2     90.00   Large    2     3
          D3              1     30.00   Large    2     5
          """)
    }
    #expect(try !drawn(practice, nil, where: [.delivery: "partner"]).contains("D"))
  }

  @Test func theyAddUpToTheFigure() throws {
    let practice = try practice()
    let rows = try BookingRows(
      practice.connection, asOf: AsOf(nil, on: practice.connection), months: nil,
      where: [.category: "Education"])
    let amount = try #require(rows.columns.firstIndex(of: "amount"))
    let sum = rows.rows.compactMap { $0[amount].flatMap { ExactDecimal($0) } }.reduce(.zero, +)
    let figure = try practice.figures(
      ["services-bookings"], .quarter, of: "2026-10", where: [.category: "Education"])[0]
    #expect(figure.numerator == sum)
  }
}
