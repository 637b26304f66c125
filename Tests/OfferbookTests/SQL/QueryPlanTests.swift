import Postgres
import Testing

@testable import Offerbook

/// What people wait for reads the ledger, or the facts of the months they ask about: its time does
/// not grow with the book.
@Suite struct QueryPlanTests {
  /// A query of SQL/Queries with parameters, and how many rows it may read of a ledger with 12,000
  /// deals, 24,000 lines and 12,000 rows of revenue: of these facts, and of all tables.
  private struct Bound {
    let query: EmbeddedFile
    let parameters: [(any PostgresEncodable)?]
    let facts: Int
    let all: Int

    init(
      _ query: EmbeddedFile, _ parameters: [(any PostgresEncodable)?], facts: Int = 0, all: Int
    ) {
      (self.query, self.parameters, self.facts, self.all) = (query, parameters, facts, all)
    }
  }

  /// The deals of a month with their lines are 1,500 rows.
  private static func bounds(now: Int, close: Int, event: Int) -> [Bound] {
    let (first, month) = ("2023-11-01", "2024-10-01")
    let none: [String] = []
    let large: [(any PostgresEncodable)?] = [["segment"], ["Large"]]
    func explained(_ measure: String) -> [(any PostgresEncodable)?] {
      [now, measure, month, month] + large
    }
    let closed = "2024-09-01"
    return [
      Bound(SQL.Queries.bookings, [now, month, month, none, none], facts: 2000, all: 4000),
      Bound(SQL.Queries.bookings, [now, month, month] + large, facts: 2000, all: 4000),
      Bound(
        SQL.Queries.cells, [now, ["services-bookings", "deals"], first, month, ["segment"]],
        all: 500),
      Bound(
        SQL.Queries.explainedDeals, explained("services-bookings") + [20, none, none, none],
        facts: 2000, all: 2500),
      Bound(
        SQL.Queries.explainedDeals, explained("services-revenue") + [20, none, none, none],
        facts: 2000, all: 2500),
      Bound(
        SQL.Queries.explainedDeals, explained("deals-with-services") + [20, none, none, none],
        facts: 2000, all: 2500),
      Bound(
        SQL.Queries.explainedDeals,
        explained("product-deals-with-child-services") + [20, none, none, none],
        facts: 2000, all: 2500),
      Bound(
        SQL.Queries.explainedLoads, explained("services-bookings") + [none, none, none],
        facts: 2000, all: 2500),
      Bound(SQL.Queries.openMonths, [now, first, month, event], all: 1000),
      Bound(SQL.Queries.dataSpan, [now], all: 100),
      Bound(SQL.Queries.restatementLines, [closed, close, now, ["segment"]], all: 1500),
      Bound(SQL.Queries.restatedLines, [closed, close, now], facts: 4000, all: 5000),
      Bound(SQL.Queries.restatedMeasures, [now, event, first, month], all: 1500),
      Bound(SQL.Queries.restatedRates, [closed, close, now], all: 100),
      Bound(SQL.Queries.closes, [event], all: 1200),
      Bound(SQL.Queries.comments, [event], all: 100),
      Bound(SQL.Queries.planValues, [now, ["services-bookings"], [month], ["p"]], all: 100),
      Bound(SQL.Queries.planRows, [now, "p"], all: 500),
      Bound(SQL.Queries.offerings, [now], all: 100),
      Bound(SQL.Queries.offeringVersions, ["EDU"], all: 100),
      Bound(SQL.Queries.unassigned, [now, first, month], all: 500),
      Bound(SQL.Queries.knownValues, ["segment"], all: 100),
      Bound(SQL.Queries.catalogValues, ["segment"], all: 100),
      Bound(SQL.Queries.loads, [now], all: 100),
      Bound(SQL.Queries.loadEffect, [now], all: 1000),
      Bound(SQL.Queries.log, [], all: 100),
    ]
  }

  @Test func whatPeopleWaitForReadsNoMoreThanItNeeds() throws {
    let practice = try Practice.twoYears()
    let connection = practice.connection
    let asOf = try AsOf(nil, on: connection)
    // Before the corrections, there were a catalog, bookings, revenue, a plan and its agreement.
    for bound in Self.bounds(now: asOf.load, close: 5, event: asOf.event) {
      let read = try RowsRead(on: connection) {
        try connection.run(bound.query.statement, bound.parameters)
      }
      #expect(read.ofFacts <= bound.facts, "\(bound.query.path): \(read.words)")
      #expect(read.all <= bound.all, "\(bound.query.path): \(read.words)")
    }
    for table in [FactTable.opportunity, .booking, .planValue, .offering] {
      let read = try RowsRead(on: connection) {
        try connection.run(table.rowsStatement, [asOf.load, 20])
      }
      // The rows of a load are found by their pages, which other loads share.
      #expect(read.all <= 8000, "rows of a load: \(read.words)")
    }
  }

  /// The page about one offering lists what it was sold in.
  @Test(arguments: try ReportLibrary().reports.map(\.name))
  func aReportReadsNoFactsButWhereItShowsThem(_ name: String) throws {
    let practice = try Practice.twoYears()
    let report = try ReportLibrary().report(named: name)
    let about: Slice =
      switch report.about {
      case .segment?: [.segment: "Large"]
      case .offering?: [.offering: "EDU"]
      default: [:]
      }
    let read = try RowsRead(on: practice.connection) {
      _ = try practice.report(report, of: "2024-10", where: about)
    }
    let showsLines = report.sections.contains { [.attachment, .prices].contains($0.kind) }
    #expect(read.ofFacts == 0 || showsLines, "\(read.words)")
    #expect(read.all - read.ofFacts <= 15_000, "\(read.words)")
  }

  /// A record that was left out is looked for by its key, not in the book.
  @Test func openRejectsCostAReportNoReadingOfFacts() throws {
    let practice = try Practice.twoYears(openRejects: 200)
    #expect(try Journal(practice.connection).entries().map(\.rejected).max() == 200)
    let read = try RowsRead(on: practice.connection) {
      _ = try practice.report(ReportLibrary.monthly(), of: "2024-10")
    }
    #expect(read.ofFacts == 0, "\(read.words)")
    #expect(read.all <= 15_000, "\(read.words)")
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
