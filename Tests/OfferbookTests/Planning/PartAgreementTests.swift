import Postgres
import Testing

@testable import Offerbook

/// A version that is agreed from a month on counts for what it plans; other indicators stay with the
/// version agreed before, as of every load.
@Suite struct PartAgreementTests {
  /// A plans bookings and net ARR for three months, B bookings from the second on, C net ARR in all.
  private func practice() throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "plan",
      """
      version,indicator,month,value,currency
      A,services-bookings,2026-01,10,USD
      A,services-bookings,2026-02,10,USD
      A,services-bookings,2026-03,10,USD
      A,net-arr,2026-01,100,USD
      A,net-arr,2026-02,100,USD
      A,net-arr,2026-03,100,USD
      B,services-bookings,2026-02,20,USD
      B,services-bookings,2026-03,20,USD
      C,net-arr,2026-01,300,USD
      C,net-arr,2026-02,300,USD
      C,net-arr,2026-03,300,USD
      """)
    return practice
  }

  private let months = ["2026-01", "2026-02", "2026-03"]

  /// The plans of the three months, nothing where there is none.
  private func plans(
    _ practice: Practice, _ indicator: String, asOf load: Int? = nil
  ) throws -> [String] {
    try months.map { month in
      try practice.figures([indicator], of: month, asOf: load.map(String.init))[0]
        .plan?.description ?? "-"
    }
  }

  private func notes(_ practice: Practice, of load: Int) throws -> [String] {
    try LoadNote.notes(of: load, on: practice.connection).map(\.text)
  }

  @Test func anIndicatorThatItDoesNotPlanStays() throws {
    let practice = try practice()
    try practice.agree("A")
    let load = try practice.agree("B", from: "2026-02")
    #expect(try plans(practice, "services-bookings") == ["10.00", "20.00", "20.00"])
    #expect(try plans(practice, "net-arr") == ["100.00", "100.00", "100.00"])
    #expect(try plans(practice, "dollar-attach-rate") == ["0.10", "0.20", "0.20"])
    #expect(
      try notes(practice, of: load) == [
        "B plans services-bookings; the other 1 stays with A: net-arr"
      ])
    #expect(
      try Plans(practice.connection).agreed(asOf: AsOf(nil, on: practice.connection))
        .title(of: months.compactMap { Month($0) })
        == "A to 2026-01, B from 2026-02 (net-arr stays with A)")
  }

  /// C, agreed from an earlier month than B, takes net ARR and leaves bookings with B and A.
  @Test func agreementsOnDifferentIndicatorsLeaveEachOtherAlone() throws {
    let practice = try practice()
    try practice.agree("A")
    try practice.agree("B", from: "2026-03")
    let load = try practice.agree("C", from: "2026-02")
    #expect(try plans(practice, "services-bookings") == ["10.00", "10.00", "20.00"])
    #expect(try plans(practice, "net-arr") == ["100.00", "300.00", "300.00"])
    #expect(
      try notes(practice, of: load) == [
        "C plans net-arr; 1 stays with A: services-bookings; 1 stays with B: services-bookings"
      ])
    try practice.undo(load)
    #expect(try plans(practice, "net-arr") == ["100.00", "100.00", "100.00"])
  }

  @Test func whatIsLoadedIntoItLaterCountsFromThenOn() throws {
    let practice = try practice()
    try practice.agree("A")
    let agreed = try practice.agree("B", from: "2026-02")
    try practice.load(
      "plan", "version,indicator,month,value,currency\nB,net-arr,2026-03,400,USD")
    #expect(try plans(practice, "net-arr") == ["100.00", "-", "400.00"])
    #expect(try plans(practice, "net-arr", asOf: agreed) == ["100.00", "100.00", "100.00"])
  }

  @Test func agreedForAllMonthsItReplacesAllAndSaysSo() throws {
    let practice = try practice()
    try practice.agree("A")
    let load = try practice.agree("B")
    #expect(try plans(practice, "net-arr") == ["-", "-", "-"])
    #expect(
      try notes(practice, of: load) == [
        "B plans services-bookings; net-arr, planned before, is not planned any more"
      ])
  }

  /// An agreement of an older release has no order and took away those of later months.
  @Test func anAgreementMadeBeforeCountsForEveryIndicator() throws {
    let practice = try practice()
    try practice.agree("A")
    let load = try practice.agree("B", from: "2026-02")
    try practice.connection.run("update plan_version set agreement = null")
    #expect(try plans(practice, "net-arr", asOf: load) == ["100.00", "-", "-"])
    #expect(try plans(practice, "services-bookings") == ["10.00", "20.00", "20.00"])
  }

  @Test func theViewSaysTheSame() throws {
    let practice = try practice()
    try practice.agree("A")
    try practice.agree("B", from: "2026-02")
    #expect(
      try practice.table(
        """
        select month, indicator, version, value from plan_cell where is_agreed
        order by month, indicator
        """) == """
          month       indicator          version  value
          2026-01-01  net-arr            A        100
          2026-01-01  services-bookings  A        10
          2026-02-01  net-arr            A        100
          2026-02-01  services-bookings  B        20
          2026-03-01  net-arr            A        100
          2026-03-01  services-bookings  B        20
          """)
  }
}
