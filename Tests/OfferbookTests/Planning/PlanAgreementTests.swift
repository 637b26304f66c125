import Testing

@testable import Offerbook

/// A version is agreed from a month on; months before keep what was agreed for them.
@Suite struct PlanAgreementTests {
  private func practice() throws -> Practice {
    let practice = try Practice()
    let rows = ["A", "B", "C"].flatMap { version in
      (1...12).map { month in
        "\(version),services-bookings,2026-\(month < 10 ? "0" : "")\(month),100,USD"
      }
    }
    try practice.load(
      "plan", "version,indicator,month,value,currency\n" + rows.joined(separator: "\n"))
    return practice
  }

  @Test(
    arguments: [
      (["A"], ["A"]),
      (["A", "B from 2026-07"], ["A to 2026-06", "B from 2026-07"]),
      (["A", "B"], ["B"]),
      (["A from 2026-03"], ["A from 2026-03"]),
      (
        ["A", "B from 2026-07", "C from 2026-10"],
        ["A to 2026-06", "B from 2026-07 to 2026-09", "C from 2026-10"]
      ),
      (["A", "B from 2026-07", "C from 2026-04"], ["A to 2026-03", "C from 2026-04"]),
      (
        ["A", "B from 2026-07", "A from 2026-10"],
        ["A to 2026-06", "B from 2026-07 to 2026-09", "A from 2026-10"]
      ),
      (["A", "B from 2026-07", "B"], ["B"]),
    ])
  func agreements(_ steps: [String], _ spans: [String]) throws {
    let practice = try practice()
    for step in steps {
      let words = step.split(separator: " ").map(String.init)
      try practice.agree(words[0], from: words.count > 1 ? words[2] : nil)
    }
    #expect(try practice.agreed() == spans)
    for load in (3..<3 + steps.count).reversed() { try practice.undo(load) }
    #expect(try practice.agreed() == [])
  }

  @Test func anAgreementIsNotRevivedWithoutTheValuesOfItsPlan() throws {
    let practice = try practice()
    let agreed = try practice.agree("A")
    let undo = try practice.undo(agreed).load
    let away = try practice.undo(agreed - 1).load
    let refusal = try practice.refusal { try practice.undo(undo) }
    #expect(
      refusal == """
        later loads have built on load \(undo): undo \(away) first, newest first, or all of them \
        with --with-dependents
        load \(away), undo of 2 by tester: took away the values of plan version A
        """)
    try practice.undo(away)
    try practice.undo(undo)
    #expect(try practice.agreed() == ["A"])
  }

  @Test func whatIsAgreedAlreadyIsNotAgreedAgain() throws {
    let practice = try practice()
    try practice.agree("A")
    #expect(throws: InputError("A is the agreed plan already")) { try practice.agree("A") }
    #expect(throws: InputError("A is the agreed plan already from 2026-07 on")) {
      try practice.agree("A", from: "2026-07")
    }
    #expect(throws: InputError.self) { try practice.agree("prior-year") }
    #expect(throws: InputError.self) { try practice.agree("D") }
  }

  @Test func agreementsLieOverEachOther() throws {
    let practice = try practice()
    try practice.agree("A")
    try practice.agree("B", from: "2026-07")
    try practice.agree("C", from: "2026-01")
    try practice.undo(5)
    #expect(try practice.agreed() == ["A to 2026-06", "B from 2026-07"])
    try practice.undo(6)
    #expect(try practice.agreed() == ["A to 2025-12", "C from 2026-01"])
    // What lies below goes without a change; live again, it is below as before.
    let undo = try practice.undo(4).load
    #expect(try practice.agreed() == ["A to 2025-12", "C from 2026-01"])
    try practice.undo(undo)
    #expect(try practice.agreed() == ["A to 2025-12", "C from 2026-01"])
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aReportNamesTheVersionsOfItsYear() throws {
    let practice = try practice()
    try practice.agree("A")
    try practice.agree("B", from: "2026-07")
    func subtitle(_ month: String) throws -> Substring {
      let asOf = try AsOf(nil, on: practice.connection)
      let report = try ReportBuilder(
        practice.connection, month: #require(Month(month)), plan: nil, asOf: asOf
      ).report()
      return report.subtitle.split(separator: " · ")[1]
    }
    #expect(try subtitle("2026-06") == "plan version A")
    #expect(try subtitle("2026-10") == "plan version A to 2026-06, B from 2026-07")
    #expect(try subtitle("2027-01") == "plan version B")
  }
}
