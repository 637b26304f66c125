import Postgres
import Testing

@testable import Offerbook

/// A report reads the ledger, not the bookings: its time does not grow with the facts.
@Suite struct QueryPlanTests {
  @Test func figuresReadNoFacts() throws {
    let practice = try Practice()
    let rows = (0..<3000).map { row in
      "D\(row),1,2026-\(row % 12 < 9 ? "0" : "")\(row % 12 + 1)-05,services,1,USD,EDU,A,S\(row % 4)"
    }
    let header =
      "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment"
    try practice.load("bookings", ([header] + rows).joined(separator: "\n"))
    try practice.connection.runScript("analyze")
    let plan = try practice.connection.run(
      Statement(name: nil, text: "explain (costs off) " + SQL.Queries.cells.text),
      [2, ["services-bookings", "deals"], "2026-01-01", "2026-12-01", ["segment", "category"]]
    ).map { try $0.get("QUERY PLAN", as: String.self) }.joined(separator: "\n")
    for fact in ["booking", "opportunity", "revenue"] {
      #expect(!plan.contains("on \(fact)"), "\(plan)")
    }
    #expect(plan.contains("on posting"))
  }

  @Test func theLedgerIsSmallerThanTheFacts() throws {
    let practice = try Practice()
    let rows = (0..<500).map { "D\($0),1,2026-10-05,services,1.5,USD,EDU,A" }
    try practice.load(
      "bookings",
      (["opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"] + rows)
        .joined(separator: "\n"))
    #expect(
      try practice.table("select measure, trim_scale(amount) as amount from posting order by 1")
        == """
        measure              amount
        deals                500
        deals-with-services  500
        services-bookings    750
        """)
  }
}
