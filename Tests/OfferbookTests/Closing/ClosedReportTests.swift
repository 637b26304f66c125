import TestSupport
import Testing

@testable import Offerbook

/// The report of a closed month stays what it was, whatever is loaded and undone afterwards.
@Suite struct ClosedReportTests {
  private let header =
    "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment"

  private func lines(_ random: inout SplitMix64) -> String {
    let rows = (0..<6).map { number in
      let deal = Int.random(in: 1...20, using: &random)
      let month = deal % 2 == 0 ? "09" : "10"
      let amount = Int.random(in: 1...900, using: &random)
      return number % 2 == 0
        ? "D\(deal),\(number),2026-\(month)-05,services,\(amount),USD,EDU,,A1,Large"
        : "D\(deal),\(number),2026-\(month)-05,product,\(amount),USD,,\(amount),A1,Large"
    }
    return ([header] + rows).joined(separator: "\n")
  }

  private func report(_ practice: Practice) throws -> Report {
    let month = try #require(Month("2026-09"))
    return try ReportBuilder(
      practice.connection, month: month, plan: nil,
      asOf: AsOf("2026-09", on: practice.connection)
    ).report()
  }

  @Test func staysTheSameAfterFiftyLoadsAndUndos() throws {
    var random = SplitMix64(seed: 7)
    let practice = try Practice()
    try practice.load("bookings", lines(&random))
    let closes = Closes(practice.connection)
    _ = try closes.close(
      #require(Month("2026-08")), isLocked: false, isForced: true, note: nil, user: "tester")
    _ = try closes.close(
      #require(Month("2026-09")), isLocked: false, isForced: true, note: nil, user: "tester")
    let reported = try report(practice)
    // A close that names the same load comes after it and is not part of it.
    _ = try closes.close(
      #require(Month("2026-07")), isLocked: false, isForced: true, note: nil, user: "tester")
    for _ in 0..<50 {
      if Bool.random(using: &random) {
        _ = try practice.attempt("bookings", lines(&random))
      } else {
        let last = try AsOf(nil, on: practice.connection).load
        if last > 2 { _ = try? practice.undo(last) }
      }
    }
    try practice.load("offerings", "offering_code,name,category\nEDU,Renamed,Elsewhere")
    _ = try Settings.set(
      "fiscal-year-start", to: "4", user: "tester", on: practice.connection)
    #expect(try report(practice) == reported)
  }
}
