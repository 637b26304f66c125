import Testing

@testable import Offerbook

/// The same file does nothing the second time, and says which load brought it.
@Suite struct RepeatedFileTests {
  private let october = """
    opportunity_id,line,close_date,kind,amount,currency,account_id
    D1,1,2026-10-05,product,100.00,USD,A1
    """

  @Test func theSameFileTwiceChangesNothingAndNamesTheEarlierLoad() throws {
    let practice = try Practice()
    let first = try practice.load("bookings", october)
    let second = try practice.attempt("bookings", october)
    #expect(second.isAlreadyLoaded && !second.isCommitted)
    #expect(second.load == first.load)
    #expect(try Journal(practice.connection).entries().count == 2)
  }

  @Test func aFileThatWasUndoneCanBeLoadedAgain() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    try practice.undo(2)
    let again = try practice.load("bookings", october)
    #expect(again.load == 4)
    #expect(again.rows == "1 inserted, 0 replaced, 0 retired")
    #expect(try practice.attempt("bookings", october).load == 4)
  }

  @Test func afterAnUndoneUndoTheFileIsLoadedAgainAndChangesNothing() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    try practice.undo(2)
    try practice.undo(3)
    let again = try practice.load("bookings", october)
    #expect(again.load == 5)
    #expect(
      again.records == "read 1 = 0 skipped + 0 accepted + 1 unchanged + 0 rejected")
    #expect(
      again.notes.map(\.text)
        == ["the same bytes were loaded as load 2; loads 3, 4 have changed the book since"])
    #expect(try practice.attempt("bookings", october).isAlreadyLoaded)
  }

  @Test func aFileIsLoadedAgainWhenAnotherHasReplacedItsRows() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    try practice.load("bookings", october.replacing("100.00", with: "900.00"))
    let again = try practice.load("bookings", october)
    #expect(again.load == 4 && again.rows == "0 inserted, 1 replaced, 0 retired")
    #expect(
      again.notes.map(\.text)
        == ["the same bytes were loaded as load 2; load 3 has changed the book since"])
    #expect(
      try practice.table("select amount from booking where retired_load is null") == """
        amount
        100.00
        """)
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aSnapshotIsLoadedAgainWhenItsMonthHasGrown() throws {
    let practice = try Practice()
    try practice.load("bookings", october, mode: .snapshot)
    try practice.load("bookings", october.replacing("D1", with: "D2"))
    let again = try practice.load("bookings", october, mode: .snapshot)
    #expect(again.rows == "0 inserted, 0 replaced, 1 retired")
  }

  @Test func whatOtherFeedsBringLeavesAFileKnown() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    try practice.load("offerings", Practice.catalog + "\nNEW,New,Consulting")
    #expect(try practice.attempt("bookings", october).load == 2)
  }

  @Test func aLaterFileThatChangedNothingLeavesAFileKnown() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    try practice.load("bookings", october + "\n\n")
    #expect(try practice.attempt("bookings", october).load == 2)
  }

  @Test func aFileIsLoadedAgainWhenRecordsOfItsFeedAreOpen() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    try practice.load(
      "bookings", october.replacing("100.00", with: "much"), tolerance: .records(1))
    #expect(try Journal(practice.connection).openRejects(asOf: 3).count == 1)
    let again = try practice.load("bookings", october)
    #expect(again.unchanged == 1)
    #expect(try Journal(practice.connection).openRejects(asOf: 4).isEmpty)
  }

  @Test func aPlanOfQuartersIsLoadedAgainWhenTheFiscalYearHasMoved() throws {
    let practice = try Practice()
    let plan = """
      version,indicator,month,value,currency
      FY,services-bookings,FY27-Q1,300.00,USD
      """
    try practice.load("plan", plan)
    _ = try Settings.set("fiscal-year-start", to: "2", user: "tester", on: practice.connection)
    let again = try practice.load("plan", plan)
    #expect(again.inserted > 0)
  }

  @Test func theSameRowsInOtherBytesAreUnchanged() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    let result = try practice.load("bookings", october + "\n\n")
    #expect(
      result.records == "read 1 = 0 skipped + 0 accepted + 1 unchanged + 0 rejected")
    #expect(result.rows == "0 inserted, 0 replaced, 0 retired")
    #expect(try practice.table("select load from posting where load > 2") == "load")
  }

  @Test func anotherModeOrMappingIsAnotherLoad() throws {
    let practice = try Practice()
    try practice.load("bookings", october)
    #expect(try practice.attempt("bookings", october, mode: .snapshot).isCommitted)
    let mapping = """
      feed: bookings
      columns:
        opportunity_id: opportunity_id
        line: line
        close_date: close_date
        kind: kind
        amount: amount
        currency: currency
        account_id: account_id
      """
    #expect(try practice.attempt("bookings", october, mapping: mapping).isCommitted)
    #expect(try practice.attempt("bookings", october, mapping: mapping).isAlreadyLoaded)
  }

  @Test func aFileOfWhichRecordsWereLeftOutCanBeLoadedAgain() throws {
    let practice = try Practice()
    let file = october + "\nD2,1,2026-10-06,product,much,USD,A1"
    try practice.load("bookings", file, tolerance: .records(1))
    let again = try practice.attempt("bookings", file, tolerance: .records(1))
    #expect(again.isCommitted && !again.isAlreadyLoaded)
    #expect(again.records == "read 2 = 0 skipped + 0 accepted + 1 unchanged + 1 rejected")
  }
}
