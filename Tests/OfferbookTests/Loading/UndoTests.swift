import Testing

@testable import Offerbook

/// An undo is a load of its own: figures as before, and no answer as of a load changes, ever.
@Suite struct UndoTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment"

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,1000.00,USD,,A1,SMB
      D1,2,2026-10-05,services,200.00,USD,EDU,A1,SMB
      """)
    return practice
  }

  private func figures(_ practice: Practice, asOf: String? = nil) throws -> String {
    try practice.values(
      "services-bookings", "deal-attach-rate", of: "2026-10", by: [.segment], asOf: asOf)
  }

  private let change = """
    D1,1,2026-10-05,product,1000.00,USD,,A1,Large
    D1,2,2026-10-05,services,300.00,USD,EDU,A1,Large
    D2,1,2026-10-05,product,50.00,USD,,A1,Large
    """

  @Test func figuresAreAsBeforeAndEarlierAnswersStay() throws {
    let practice = try practice()
    let before = try figures(practice)
    try practice.load("bookings", "\(header)\n\(change)")
    let between = try figures(practice)
    let undo = try practice.undo(3)
    #expect(undo.load == 4)
    #expect(undo.undoes == 3)
    #expect(try figures(practice) == before)
    #expect(try figures(practice, asOf: "2") == before)
    #expect(try figures(practice, asOf: "3") == between)
    #expect(between != before)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func itCountsDealsAndLinesApart() throws {
    let practice = try practice()
    let load = try practice.load("bookings", "\(header)\n\(change)")
    #expect(load.rows == "1 inserted, 2 replaced, 0 retired")
    let undo = try practice.undo(3)
    #expect(
      undo.rows.map { "\($0.fact) \($0.retired) \($0.revived)" } == [
        "opportunity 2 1", "booking 3 2",
      ])
    let entry = try Journal(practice.connection).entry(4).entry
    #expect([entry.inserted, entry.replaced, entry.retired] == [0, 2, 1])
    let again = try practice.undo(4)
    #expect(
      again.rows.map { "\($0.fact) \($0.retired) \($0.revived)" } == [
        "opportunity 1 2", "booking 2 3",
      ])
    let second = try Journal(practice.connection).entry(5).entry
    #expect([second.inserted, second.replaced, second.retired] == [1, 2, 0])
  }

  @Test func itPostsTheExactOpposite() throws {
    let practice = try practice()
    try practice.load("bookings", "\(header)\n\(change)")
    let effect = try Journal(practice.connection).entry(3).effect
    let undone = try practice.undo(3).effect
    #expect(
      undone
        == effect.map {
          MeasureEffect(
            month: $0.month, measure: $0.measure, currency: $0.currency, amount: -$0.amount)
        })
  }

  @Test func theFirstLoadUndoneLeavesNoData() throws {
    let practice = try practice()
    try practice.undo(2)
    #expect(
      try figures(practice) == """
        indicator          period   segment  value
        services-bookings  2026-10  -        no-data
        deal-attach-rate   2026-10  -        no-data
        """)
  }

  @Test func anUndoCanBeUndone() throws {
    let practice = try practice()
    try practice.load("bookings", "\(header)\n\(change)")
    let between = try figures(practice)
    try practice.undo(3)
    try practice.undo(4)
    #expect(try figures(practice) == between)
    #expect(
      try practice.table(
        "select load, undoes, undone_by from (\(loads)) as l order by load") == """
          load  undoes  undone_by
          1     -       -
          2     -       -
          3     -       -
          4     3       5
          5     4       -
          """)
    #expect(try practice.brokenChecks() == [])
  }

  private let loads = """
    select l.load, l.undoes, u.by_load as undone_by from load as l
    left join offerbook.load_undone_at(2147483647) as u on u.load = l.load
    """

  @Test func settingsAndPlanAgreementsCanBeUndone() throws {
    let practice = try practice()
    try practice.load(
      "plan", "version,indicator,month,value,currency\nFY27,services-bookings,2026-10,100,USD")
    _ = try Plans(practice.connection).agree("FY27", user: "tester")
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    #expect(
      try practice.figures(["services-bookings"], .ytd, of: "2026-10").map(\.plan?.description)
        == ["100.00"])
    try practice.undo(4)
    try practice.undo(5)
    let figure = try practice.figures(["services-bookings"], .quarter, of: "2026-10")[0]
    #expect(figure.plan == nil)
    #expect(figure.period == "FY26-Q4")
    #expect(
      try practice.figures(["services-bookings"], .quarter, of: "2026-10", asOf: "5")[0].period
        == "FY27-Q3")
  }

  @Test func revenueAndCatalogLoadsCanBeUndone() throws {
    let practice = try practice()
    try practice.load("offerings", "offering_code,name,category\nEDU,Training,Learning")
    try practice.load(
      "revenue",
      """
      opportunity_id,revenue_id,recognised_on,amount,currency,offering_code
      D1,R1,2026-10-31,30.00,USD,EDU
      """)
    let before = try practice.values("services-revenue", of: "2026-10", by: [.category])
    try practice.undo(3)
    #expect(
      try practice.values("services-revenue", of: "2026-10", by: [.category]) == """
        indicator         period   category   value
        services-revenue  2026-10  Education  30.00
        services-revenue  2026-10  -          30.00
        """)
    #expect(
      try practice.values("services-revenue", of: "2026-10", by: [.category], asOf: "4") == before)
    try practice.undo(4)
    #expect(
      try practice.values("services-revenue", of: "2026-10") == """
        indicator         period   value
        services-revenue  2026-10  no-data
        """)
    #expect(try practice.brokenChecks() == [])
  }
}
