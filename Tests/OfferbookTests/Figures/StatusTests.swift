import Testing

@testable import Offerbook

/// An attainment is judged by thresholds, which each indicator declares and settings replace.
@Suite struct StatusTests {
  private func practice(booked: String) throws -> Practice {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,1,2026-10-05,services,\(booked),USD,EDU,A1
      """)
    try practice.load(
      "plan", "version,indicator,month,value,currency\nP,services-bookings,2026-10,100,USD")
    return practice
  }

  private func status(_ practice: Practice) throws -> String {
    try practice.figures(["services-bookings"], of: "2026-10", plan: "P")[0].status.rawValue
  }

  @Test(
    arguments: [
      ("100.00", "on-track"), ("99.99", "needs-improvement"), ("90", "needs-improvement"),
      ("89.99", "urgent"), ("-5", "urgent"), ("100000", "on-track"),
    ])
  func theThresholdsOfTheIndicator(booked: String, expected: String) throws {
    #expect(try status(practice(booked: booked)) == expected)
  }

  @Test func settingsReplaceThemFromThenOn() throws {
    let practice = try practice(booked: "85")
    let before = try status(practice)
    _ = try Settings.set(
      "needs-improvement", to: "0.80", user: "tester", on: practice.connection)
    #expect(before == "urgent")
    #expect(try status(practice) == "needs-improvement")
    _ = try Settings.set("on-track", to: "0.85", user: "tester", on: practice.connection)
    #expect(try status(practice) == "on-track")
    let earlier = try practice.figures(
      ["services-bookings"], of: "2026-10", asOf: "3", plan: "P")[0]
    #expect(earlier.status == .urgent)
  }

  @Test(arguments: [
    ("0.95", "on-track"), ("1.00", "on-track"), ("1.05", "needs-improvement"),
    ("1.11", "urgent"),
  ])
  func whereLessIsBetterTheOtherSideOfThePlanCounts(text: String, expected: String) throws {
    let thresholds = try Thresholds(
      onTrack: #require(ExactDecimal("1")), needsImprovement: #require(ExactDecimal("0.9")))
    let attainment = try #require(ExactDecimal(text))
    #expect(thresholds.status(attainment: attainment, direction: .less).rawValue == expected)
  }

  @Test func withoutAnAttainmentThereIsNone() throws {
    let thresholds = Thresholds(onTrack: .zero, needsImprovement: .zero)
    #expect(thresholds.status(attainment: nil, direction: .more) == .notAvailable)
  }
}
