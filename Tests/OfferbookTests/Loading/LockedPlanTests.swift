import Testing

@testable import Offerbook

/// A locked plan version refuses changes; what says the same is no change.
@Suite struct LockedPlanTests {
  private let header = "version,indicator,month,value,currency"

  private func lockedPlan() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "plan",
      """
      \(header)
      FY27,services-bookings,2026-10,100,USD
      FY27,services-bookings,2026-11,110,USD
      """)
    _ = try Plans(practice.connection).lock("FY27", user: "tester")
    return practice
  }

  @Test func changedAndNewValuesAreRejected() throws {
    let practice = try lockedPlan()
    let result = try practice.attempt(
      "plan",
      """
      \(header)
      FY27,services-bookings,2026-10,100,USD
      FY27,services-bookings,2026-11,111,USD
      FY27,services-bookings,2026-12,120,USD
      FY28,services-bookings,2026-12,120,USD
      """)
    let reason = "the plan version is locked and would change; load it under another version"
    #expect(
      result.drawnRejections == """
        line  column   value  reason
        3     version  FY27   \(reason)
        4     version  FY27   \(reason)
        """)
    #expect(
      result.records == "read 4 = 0 skipped + 0 accepted + 1 unchanged + 2 rejected"
        || !result.isCommitted)
  }

  @Test func theSameValuesAreNoChange() throws {
    let practice = try lockedPlan()
    let result = try practice.load("plan", "\(header)\nFY27,services-bookings,2026-10,100.00,USD")
    #expect(
      result.records == "read 1 = 0 skipped + 0 accepted + 1 unchanged + 0 rejected")
  }

  @Test func aSnapshotThatLacksValuesIsRefused() throws {
    let practice = try lockedPlan()
    #expect(throws: InputError.self) {
      try practice.attempt(
        "plan", "\(header)\nFY27,services-bookings,2026-10,100,USD", mode: .snapshot)
    }
    #expect(
      try practice.table("select count(*) from plan_value where retired_load is null")
        == "count\n2")
  }

  @Test func theLoadThatBroughtALockedPlanCannotBeUndone() throws {
    let practice = try lockedPlan()
    #expect(throws: InputError.self) { try practice.undo(2) }
  }

  @Test func thePlanRatesItConvertsWithAreLockedToo() throws {
    let practice = try Practice()
    try practice.set("reporting-currency", "USD")
    let rates = "rate_type,currency,month,rate\n"
    try practice.load("plan", "\(header)\nFY27,services-bookings,2026-10,100,EUR")
    _ = try Plans(practice.connection).lock("FY27", user: "tester")
    try practice.load("fx", rates + "plan,EUR,2026-10,1.10\nplan,EUR,2026-11,1.10")
    let result = try practice.attempt(
      "fx",
      rates + "plan,EUR,2026-10,1.12\nplan,EUR,2026-11,1.12\naverage,EUR,2026-10,1.12")
    #expect(
      result.drawnRejections == """
        line  column  value  reason
        2     rate    1.12   is not 1.10, the plan rate of EUR in 2026-10, which the locked plan \
        version FY27 converts with
        """)
    let refusal =
      "plan version FY27 is locked, and the plan rate of EUR in 2026-10 that it converts with "
      + "would change; undo load 4, which locked it, first"
    #expect(try practice.refusal { try practice.undo(5) } == refusal)
    #expect(
      try practice.refusal {
        _ = try practice.attempt("fx", rates + "plan,GBP,2026-10,1.30", mode: .snapshot)
      } == refusal)
    try practice.load("fx", rates + "plan,EUR,2026-10,1.100\nplan,EUR,2026-11,1.12")
  }

  @Test func anUndoneLockLetsChangesIn() throws {
    let practice = try lockedPlan()
    try practice.undo(3)
    let result = try practice.load("plan", "\(header)\nFY27,services-bookings,2026-10,101,USD")
    #expect(result.rows == "0 inserted, 1 replaced, 0 retired")
  }
}
