import Testing

@testable import Offerbook

/// A load that others have built on is undone with them, newest first, or not at all.
@Suite struct DependentsTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"
  private let revenue =
    "opportunity_id,revenue_id,recognised_on,amount,currency,offering_code"

  /// Loads 2 to 6: a deal, its revenue, a change of the deal, another deal, a change of the revenue.
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,100,USD,EDU,A1")
    try practice.load("revenue", "\(revenue)\nD1,R1,2026-10-31,30,USD,EDU")
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,200,USD,EDU,A1")
    try practice.load("bookings", "\(header)\nD2,1,2026-10-05,services,7,USD,IMP,A1")
    try practice.load("revenue", "\(revenue)\nD1,R1,2026-10-31,40,USD,EDU")
    return practice
  }

  private func undo(
    _ load: Int, in practice: Practice, isDryRun: Bool = false
  ) throws -> [String] {
    try Undo(practice.connection)
      .undo(load, withDependents: true, isDryRun: isDryRun, user: "tester")
      .map { "\($0.load) undoes \($0.undoes)" }
  }

  private func figures(_ practice: Practice, asOf: String? = nil) throws -> String {
    try practice.values("services-bookings", "services-revenue", of: "2026-10", asOf: asOf)
  }

  @Test func theRefusalNamesWhatWhoAndWhy() throws {
    let practice = try practice()
    let error = #expect(throws: InputError.self) { try practice.undo(2) }
    let why = "brought revenue for opportunity D1"
    #expect(
      error?.message == """
        later loads have built on load 2: undo 6, 4, 3 first, newest first, or all of them with \
        --with-dependents
        load 6, revenue revenue-6.csv by tester: \(why)
        load 4, bookings bookings-4.csv by tester: changed a row of it
        load 3, revenue revenue-3.csv by tester: \(why)
        """)
  }

  @Test func allGoInOneTransactionNewestFirst() throws {
    let practice = try practice()
    let before = try (0...6).map { try figures(practice, asOf: "\($0)") }
    #expect(
      try undo(2, in: practice) == ["7 undoes 6", "8 undoes 4", "9 undoes 3", "10 undoes 2"])
    #expect(
      try practice.table("select opportunity_id, amount from offerbook.live_bookings")
        == "opportunity_id  amount\nD2              7")
    #expect(try (0...6).map { try figures(practice, asOf: "\($0)") } == before)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aDryRunShowsThemAndChangesNothing() throws {
    let practice = try practice()
    let before = try figures(practice)
    let undone = try Undo(practice.connection)
      .undo(2, withDependents: true, isDryRun: true, user: "tester")
    #expect(undone.map(\.undoes) == [6, 4, 3, 2])
    #expect(
      LoadResult.draw(undone.effect.filter { $0.currency != nil }) == """
        month    measure            currency  amount
        2026-10  services-bookings  USD       -200
        2026-10  services-revenue   USD       -40
        """)
    #expect(try figures(practice) == before)
    #expect(try Journal(practice.connection).entries().count == 6)
  }

  @Test func allOfItCanBeUndone() throws {
    let practice = try practice()
    let before = try figures(practice)
    _ = try undo(2, in: practice)
    for load in [10, 9, 8, 7] { try practice.undo(load) }
    #expect(try figures(practice) == before)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func whatOnlyShowsOnceOthersAreGoneGoesToo() throws {
    let practice = try Practice()
    try practice.load("offerings", "offering_code,name,category\nNEW,Newest,Education")
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,100,USD,NEW,A1")
    try practice.load("revenue", "\(revenue)\nD1,R1,2026-10-31,30,USD,EDU")
    #expect(try undo(2, in: practice) == ["5 undoes 4", "6 undoes 3", "7 undoes 2"])
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aLockAndAnAgreementAreBuiltOnThePlan() throws {
    let practice = try Practice()
    try practice.load(
      "plan", "version,indicator,month,value,currency\nFY27,services-bookings,2026-10,100,USD")
    let plans = Plans(practice.connection)
    _ = try plans.agree("FY27", user: "tester")
    _ = try plans.lock("FY27", user: "tester")
    let error = #expect(throws: InputError.self) { try practice.undo(2) }
    #expect(
      error?.message.split(separator: "\n").dropFirst().joined(separator: "\n") == """
        load 4, locked FY27 by tester: locked plan version FY27
        load 3, agreed FY27 by tester: agreed plan version FY27, of which nothing is left
        """)
    #expect(try undo(2, in: practice) == ["5 undoes 4", "6 undoes 3", "7 undoes 2"])
    #expect(try plans.versions(asOf: AsOf(nil, on: practice.connection)).isEmpty)
  }

  @Test func anUndoThatOthersBuiltOnGoesWithThem() throws {
    let practice = try practice()
    try practice.undo(4)
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,services,300,USD,EDU,A1")
    #expect(throws: InputError.self) { try practice.undo(7) }
    #expect(try undo(7, in: practice) == ["9 undoes 8", "10 undoes 7"])
    #expect(
      try practice.table(
        "select amount from offerbook.live_bookings where opportunity_id = 'D1'")
        == "amount\n200")
  }

  @Test func aLockedMonthRefusesAllOfIt() throws {
    let practice = try practice()
    let month = Month(year: 2026, month: 10)
    _ = try Closes(practice.connection).close(
      month, isLocked: true, note: nil, user: "tester")
    #expect(throws: InputError.self) { try undo(2, in: practice) }
    #expect(try Journal(practice.connection).entries().count == 6)
  }
}
