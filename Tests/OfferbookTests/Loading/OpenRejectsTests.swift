import Postgres
import Testing

@testable import Offerbook

/// A record that a load left out stays open until a load brings its key, or the load is undone.
@Suite struct OpenRejectsTests {
  private let header = "opportunity_id,line,close_date,kind,amount,currency,account_id"

  private func open(_ practice: Practice) throws -> [String] {
    let load = try AsOf(nil, on: practice.connection).load
    return try Journal(practice.connection).openRejects(asOf: load).rows.map {
      "load \($0.load) line \($0.line) \($0.column ?? "-") '\($0.value ?? "-")' \($0.reason)"
    }
  }

  private func practiceWithReject() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-10-05,product,100.00,USD,A1
      D2,1,2026-02-30,product,200.00,USD,A1
      """, tolerance: .records(1))
    return practice
  }

  @Test func theyAreListedWithTheirFault() throws {
    #expect(
      try open(practiceWithReject()) == [
        "load 2 line 3 close_date '2026-02-30' is not in the calendar"
      ])
  }

  @Test func aLaterLoadThatBringsTheKeyClosesThem() throws {
    let practice = try practiceWithReject()
    try practice.load("bookings", "\(header)\nD2,1,2026-02-28,product,200.00,USD,A1")
    #expect(try open(practice) == [])
    #expect(try Journal(practice.connection).openRejects(asOf: 2).count == 1)
    try practice.undo(3)
    #expect(try open(practice).count == 1)
  }

  @Test func undoingTheirLoadClosesThem() throws {
    let practice = try practiceWithReject()
    try practice.undo(2)
    #expect(try open(practice) == [])
    try practice.undo(3)
    #expect(try open(practice).count == 1)
  }

  @Test func aLoadThatBringsTheKeyUnchangedClosesThemToo() throws {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,100.00,USD,A1")
    try practice.load(
      "bookings", "\(header)\nD1,1,2026-10-05,product,much,USD,A1", tolerance: .records(1))
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,100.0,USD,A1")
    #expect(try open(practice) == [])
    #expect(try Journal(practice.connection).openRejects(asOf: 3).count == 1)
    try practice.undo(4)
    #expect(try open(practice).count == 1)
  }

  @Test func planRecordsAreClosedByTheirMonthAndSlice() throws {
    let practice = try Practice()
    let header = "version,indicator,month,segment,value"
    try practice.load(
      "plan", "\(header)\nFY27,deal-attach-rate,2026-10,Large,half", tolerance: .records(1))
    #expect(try open(practice).count == 1)
    try practice.load("plan", "\(header)\nFY27,deal-attach-rate,2026-10,SMB,0.5")
    #expect(try open(practice).count == 1)
    try practice.load("plan", "\(header)\nFY27,deal-attach-rate,2026-10,Large,0.5")
    #expect(try open(practice) == [])
  }

  @Test func duplicateRecordsAreClosedByTheirKey() throws {
    let practice = try Practice()
    let row = "D1,1,2026-10-05,product,100.00,USD,A1"
    try practice.load("bookings", "\(header)\n\(row)\n\(row)", tolerance: .records(2))
    #expect(try open(practice).count == 2)
    try practice.load("bookings", "\(header)\n\(row)")
    #expect(try open(practice) == [])
  }

  /// The first bookings of a practice stream right into the facts, past the stage.
  @Test func theFirstBookingsCloseThemToo() throws {
    let practice = try Practice()
    try practice.load(
      "bookings", "\(header)\nD1,1,2026-10-05,product,much,USD,A1", tolerance: .records(1))
    #expect(try open(practice).count == 1)
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,100.00,USD,A1")
    #expect(try open(practice) == [])
    #expect(try Journal(practice.connection).openRejects(asOf: 2).count == 1)
  }

  @Test func ofManyTheFirstAreReadAndAllAreCounted() throws {
    let practice = try Practice()
    let rows = (1...30).map { "D\($0),1,2026-10-05,product,much,USD,A1" }
    try practice.load(
      "bookings", ([header] + rows).joined(separator: "\n"), tolerance: .records(30))
    let rejects = try Journal(practice.connection).openRejects(asOf: 2)
    #expect(rejects.count == 30)
    #expect(rejects.rows.map(\.line) == Array(2...21))
  }

  @Test func theyAreFoundWithoutTheFacts() throws {
    let practice = try practiceWithReject()
    let plan = try practice.connection.run(
      Statement(name: nil, text: "explain (costs off) " + SQL.Queries.openRejects.text), [2, 20]
    ).map { try $0.get("QUERY PLAN", as: String.self) }.joined(separator: "\n")
    for fact in FactTable.all where fact.isFromFile {
      #expect(!plan.contains("on \(fact.name) "), "\(plan)")
    }
    #expect(plan.contains("on rejected_record"))
  }
}
