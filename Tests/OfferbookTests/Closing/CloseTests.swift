import Testing

@testable import Offerbook

/// A close is a name for a load: what was said then can be said again.
@Suite struct CloseTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"

  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      \(header)
      D1,1,2026-09-05,services,100.00,USD,EDU,A1
      D2,1,2026-10-05,services,70.00,USD,EDU,A1
      """)
    return practice
  }

  private func close(
    _ month: String, in practice: Practice, isLocked: Bool = false, isForced: Bool = false
  ) throws -> Int {
    try Closes(practice.connection).close(
      #require(Month(month)), isLocked: isLocked, isForced: isForced, note: nil, user: "tester")
  }

  private func september(_ amount: String) -> String {
    "\(header)\nD1,1,2026-09-05,services,\(amount),USD,EDU,A1"
  }

  @Test func aCloseNamesTheLastLoad() throws {
    let practice = try practice()
    #expect(try close("2026-09", in: practice) == 2)
    try practice.load("bookings", september("130.00"))
    #expect(
      try practice.values("services-bookings", of: "2026-09", asOf: "2026-09") == """
        indicator          period   value
        services-bookings  2026-09  100.00
        """)
    #expect(
      try practice.values("services-bookings", of: "2026-09", asOf: "now") == """
        indicator          period   value
        services-bookings  2026-09  130.00
        """)
  }

  @Test func aLaterLockChangesNoAnswerAsOfTheCloseOrALoad() throws {
    let practice = try practice()
    _ = try close("2026-09", in: practice)
    _ = try close("2026-08", in: practice, isForced: true)
    try practice.load("bookings", "\(header)\nD3,1,2026-10-06,services,10.00,USD,EDU,A1")
    _ = try close("2026-10", in: practice)
    func reports() throws -> [Report] {
      try ["2026-09", "3"].map { asOf in
        try ReportBuilder(
          practice.connection, month: #require(Month("2026-09")), plan: nil,
          asOf: AsOf(asOf, on: practice.connection)
        ).report()
      }
    }
    let before = try reports()
    _ = try close("2026-09", in: practice, isLocked: true)
    #expect(try reports() == before)
    #expect(try AsOf("2026-09", on: practice.connection).load == 2)
    let closes = try Closes(practice.connection).closes()
    #expect(closes.map(\.isLocked) == [false, true, false])
  }

  @Test func aLoadIntoAClosedMonthSaysSo() throws {
    let practice = try practice()
    _ = try close("2026-09", in: practice)
    let result = try practice.load("bookings", september("130.00"))
    #expect(result.restatedMonths.map(\.description) == ["2026-09"])
    let other = "\(header)\nD3,1,2026-10-06,services,10.00,USD,EDU,A1"
    #expect(try practice.load("bookings", other).restatedMonths.isEmpty)
  }

  @Test func aLockedMonthRefusesRowsAndNamesThem() throws {
    let practice = try practice()
    _ = try close("2026-09", in: practice, isLocked: true)
    let result = try practice.attempt(
      "bookings", september("130.00") + "\nD2,1,2026-10-05,services,75.00,USD,EDU,A1")
    #expect(!result.isCommitted)
    #expect(
      result.drawnRejections == """
        line  column  value    reason
        2     -       2026-09  2026-09 is closed and locked; offerbook close 2026-09 --reopen \
        opens it
        """)
    #expect(result.read == 2)
    #expect(result.skipped + result.accepted + result.unchanged + result.rejected == 2)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aDealCannotBeMovedOutOfALockedMonth() throws {
    let practice = try practice()
    _ = try close("2026-09", in: practice, isLocked: true)
    let moved = "\(header)\nD1,1,2026-10-05,services,100.00,USD,EDU,A1"
    #expect(try practice.attempt("bookings", moved).rejected == 1)
  }

  @Test func aSnapshotCannotRetireRowsOfALockedMonth() throws {
    let practice = try practice()
    try practice.load("bookings", "\(header)\nD4,1,2026-09-07,services,5.00,USD,EDU,A1")
    _ = try close("2026-09", in: practice, isLocked: true)
    let error = #expect(throws: InputError.self) {
      try practice.attempt("bookings", september("100.00"), mode: .snapshot)
    }
    #expect(
      error?.message
        == "it would change 2026-09, which is closed and locked; "
        + "offerbook close 2026-09 --reopen opens it")
  }

  @Test func anUndoCannotChangeALockedMonth() throws {
    let practice = try practice()
    _ = try close("2026-09", in: practice, isLocked: true)
    #expect(throws: InputError.self) { try practice.undo(2) }
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aReopenedMonthTakesRowsAgain() throws {
    let practice = try practice()
    _ = try close("2026-09", in: practice, isLocked: true)
    let month = try #require(Month("2026-09"))
    try Closes(practice.connection).reopen(month, note: nil, user: "tester")
    #expect(try practice.load("bookings", september("130.00")).restatedMonths.isEmpty)
    let error = #expect(throws: InputError.self) {
      try practice.values("services-bookings", of: "2026-09", asOf: "2026-09")
    }
    #expect(
      error?.message == "2026-09 is not closed; offerbook closes lists the closed months")
  }

  @Test func aMonthIsClosedOnceButCanBeLockedLater() throws {
    let practice = try practice()
    #expect(try close("2026-09", in: practice) == 2)
    try practice.load("bookings", "\(header)\nD3,1,2026-10-06,services,10.00,USD,EDU,A1")
    #expect(throws: InputError.self) { try close("2026-09", in: practice) }
    #expect(try close("2026-09", in: practice, isLocked: true) == 2)
    let closes = try Closes(practice.connection).closes()
    #expect(closes.map { "\($0.month) \($0.load) \($0.isLocked)" } == ["2026-09 2 true"])
  }

  @Test func thereIsNothingToCloseInAnEmptyLedger() throws {
    let practice = try Practice(catalog: nil)
    #expect(throws: InputError.self) { try close("2026-09", in: practice) }
  }
}
