import Testing

@testable import Offerbook

/// The rows of a load: what it brought, what it replaced and with what, what it retired.
@Suite struct LoadRowsTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment"

  private func rows(_ practice: Practice, _ load: Int, limit: Int? = nil) throws -> String {
    let found = try LoadRows(practice.connection, load: load, limit: limit)
    let rows = DrawnTable.draw(
      ["change", "row", "key", "line", "values"],
      found.rows.map { row in
        let values = row.values.map { "\($0.column) \($0.before ?? "-") > \($0.after ?? "-")" }
        return [
          row.change.rawValue, row.fact,
          row.key.compactMap { $0.after ?? $0.before }.joined(separator: " "),
          row.line.map(String.init), values.joined(separator: ", "),
        ]
      })
    return "\(rows)\n\(found.rows.count) of \(found.total)"
  }

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000,USD,,A1,SMB
      D1,2,2026-10-05,product,200,USD,,A1,SMB
      D2,1,2026-10-06,product,50,USD,,A1,SMB
      """)
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000,USD,,A1,Large
      D1,2,2026-10-05,product,300,USD,,A1,Large
      """, mode: .snapshot)
    return practice
  }

  @Test func oldAndNewStandSideBySide() throws {
    let practice = try practice()
    #expect(
      try rows(practice, 3) == """
        change    row          key   line  values
        replaced  opportunity  D1    2     segment SMB > Large
        retired   opportunity  D2    -     close_date 2026-10-06 > -, account_id A1 > -, \
        segment SMB > -, geo Unassigned > -, industry Unassigned > -, order_type Unassigned > -, \
        deal_path Unassigned > -, deal_count 1 > -
        replaced  booking      D1 1  2     ''
        replaced  booking      D1 2  3     amount 200 > 300
        retired   booking      D2 1  -     kind product > -, amount 50 > -, currency USD > -, \
        net_arr 0 > -, delivery direct > -
        5 of 5
        """)
    #expect(try rows(practice, 3, limit: 2).hasSuffix("\n2 of 5"))
  }

  @Test func anUndoHasTheOppositeRows() throws {
    let practice = try practice()
    try practice.undo(3)
    let drawn = try rows(practice, 4)
    #expect(drawn.contains("segment Large > SMB"))
    #expect(drawn.contains("amount 300 > 200"))
    #expect(drawn.contains("new       booking      D2 1"))
    #expect(drawn.hasSuffix("5 of 5"))
  }

  @Test func settingsAndAgreementsAreRowsToo() throws {
    let practice = try practice()
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    _ = try Settings.set("fiscal-year-start", to: "3", user: "tester", on: practice.connection)
    #expect(
      try rows(practice, 5) == """
        change    row      key                line  values
        replaced  setting  fiscal-year-start  -     value 2 > 3
        1 of 1
        """)
  }

  @Test func indicatorsAreComparedInTheMonthsTouched() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      "\(header)\nD1,3,2026-10-05,services,130,USD,EDU,A1,Large")
    let effect = try Journal(practice.connection).entry(4).effect
    let changes = try LoadFigures(practice.connection, load: 4, effect: effect).changes
    #expect(
      DrawnTable.draw(
        ["indicator", "month", "before", "after", "difference"],
        changes.map {
          [
            $0.after.indicator, $0.after.period, $0.before.value?.description,
            $0.after.value?.description, $0.difference?.description,
          ]
        }) == """
          indicator                   month    before  after     difference
          deal-attach-rate            2026-10  0.00    1.00      1.00
          product-deal-attach-rate    2026-10  0.00    1.00      1.00
          services-bookings           2026-10  0.00    130.00    130.00
          services-share-of-bookings  2026-10  0.00    0.090909  0.090909
          """)
  }
}
