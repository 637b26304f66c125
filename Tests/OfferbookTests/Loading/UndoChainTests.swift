import Testing

@testable import Offerbook

/// What an undo brought back is as good as what was there before it.
@Suite struct UndoChainTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id"

  private func practice(_ amounts: Int...) throws -> Practice {
    let practice = try Practice()
    for amount in amounts {
      try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,\(amount),USD,,A1")
    }
    return practice
  }

  private func live(_ practice: Practice) throws -> String {
    try practice.table("select amount from offerbook.live_bookings")
  }

  @Test func aLoadCanBeUndoneAfterTheOneThatBuiltOnIt() throws {
    let practice = try practice(100, 200)
    try practice.undo(3)
    #expect(try live(practice) == "amount\n100")
    try practice.undo(2)
    #expect(try live(practice) == "amount")
    #expect(try practice.brokenChecks() == [])
  }

  @Test func aLoadWhoseUndoWasUndoneCanBeUndoneAgain() throws {
    let practice = try practice(100, 200)
    try practice.undo(3)
    try practice.undo(4)
    #expect(try live(practice) == "amount\n200")
    try practice.undo(3)
    #expect(try live(practice) == "amount\n100")
    #expect(try practice.brokenChecks() == [])
  }

  @Test func anUndoCannotBeUndoneOnceItsPlaceIsTaken() throws {
    let practice = try practice(100, 200)
    try practice.undo(3)
    try practice.load("bookings", "\(header)\nD1,1,2026-10-05,product,300,USD,,A1")
    let error = #expect(throws: InputError.self) { try practice.undo(4) }
    #expect(error?.message.hasPrefix("later loads have built on load 4: undo 5 first") == true)
    #expect(try live(practice) == "amount\n300")
  }
}
