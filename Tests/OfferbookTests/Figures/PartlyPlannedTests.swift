import Testing

@testable import Offerbook

/// A period or slices of which only a part is planned are held against no plan, and say which part is.
@Suite struct PartlyPlannedTests {
  /// Large books 10 of services on a net ARR of 100 in January to May, SMB 5 on 50 in April.
  private func practice(_ plan: String, rule: String? = nil) throws -> Practice {
    let practice = try Practice()
    let large = (1...5).map { month in
      """
      L\(month),S,2026-0\(month)-28,services,10,USD,EDU,,A1,Large
      L\(month),P,2026-0\(month)-28,product,100,USD,,100,A1,Large
      """
    }
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      \(large.joined(separator: "\n"))
      S4,S,2026-04-30,services,5,USD,EDU,,A2,SMB
      S4,P,2026-04-30,product,50,USD,,50,A2,SMB
      """)
    try practice.load("plan", "version,indicator,month,segment,category,value,currency\n\(plan)")
    try practice.agree("P")
    return practice
  }

  /// Rows of a plan: months 1 to 12, a segment and a value.
  private func rows(
    _ indicator: String, _ months: [Int], _ segment: String = "", _ value: String = "20"
  ) -> String {
    let currency = indicator.hasSuffix("rate") ? "" : "USD"
    return months.map { month in
      "P,\(indicator),2026-\(month < 10 ? "0" : "")\(month),\(segment),,\(value),\(currency)"
    }.joined(separator: "\n")
  }

  /// `value plan attainment reason: words` of one figure.
  private func figure(
    _ practice: Practice, _ indicator: String = "services-bookings",
    _ kind: Period.Kind = .ytd, of month: String = "2026-05", where filter: Slice = [:],
    plan: String? = nil
  ) throws -> String {
    let figure = try practice.figures([indicator], kind, of: month, where: filter, plan: plan)[0]
    let numbers = [figure.value, figure.plan, figure.attainment].map { $0?.description ?? "-" }
    let why = figure.reason.map { " \($0.rawValue)" } ?? ""
    let words = figure.gap.map { ": \($0.words)" } ?? ""
    #expect((figure.gap == nil) == (figure.reason != .partlyPlanned))
    #expect(figure.gap == nil || figure.variance == nil && figure.status == .notAvailable)
    return numbers.joined(separator: " ") + why + words
  }

  // MARK: Months

  @Test(
    arguments: [
      ([3, 4, 5], "3 of 5 months planned: from 2026-03"),
      ([1, 2], "2 of 5 months planned: to 2026-02"),
      ([1, 2, 4, 5], "4 of 5 months planned: 2026-01, 2026-02, 2026-04, 2026-05"),
      ([3], "1 of 5 months planned: 2026-03"),
    ])
  func monthsWithActualsHaveToBePlanned(_ months: [Int], _ words: String) throws {
    #expect(
      try figure(practice(rows("services-bookings", months)))
        == "55.00 \(months.count * 20).00 - partly-planned: \(words)")
  }

  @Test func allMonthsPlannedIsAPlan() throws {
    let practice = try practice(rows("services-bookings", [1, 2, 3, 4, 5]))
    #expect(try figure(practice) == "55.00 100.00 0.55")
    #expect(try figure(practice, of: "2026-02") == "20.00 40.00 0.50")
  }

  /// Nothing is known of the months before January, nor of those after May.
  @Test func whatIsBeforeThePracticeOrAheadOfTheDataIsNotMissing() throws {
    let practice = try practice(rows("services-bookings", [1, 2, 3, 4, 5]))
    #expect(try figure(practice, "services-bookings", .ttm) == "55.00 100.00 0.55")
    #expect(try figure(practice, "services-bookings", .ytd, of: "2026-08") == "55.00 100.00 0.55")
  }

  @Test func aQuarterOrYearNeedsThePlanOfItsEnd() throws {
    let practice = try practice(rows("services-bookings", [1, 2, 3, 4, 5]))
    #expect(
      try figure(practice, "services-bookings", .quarter)
        == "25.00 40.00 - partly-planned: 2 of 3 months planned: to 2026-05")
    #expect(
      try figure(practice, "services-bookings", .year)
        == "55.00 100.00 - partly-planned: 5 of 12 months planned: to 2026-05")
  }

  @Test func aHoleInThePlanIsMissingThoughNothingIsKnownOfIt() throws {
    let practice = try practice(rows("services-bookings", [1, 2, 3, 4, 5, 6, 8]))
    #expect(
      try figure(practice, "services-bookings", .ytd, of: "2026-08")
        == "55.00 140.00 - partly-planned: 7 of 8 months planned: 2026-01, 2026-02, 2026-03, "
        + "2026-04, 2026-05 and 2 more")
  }

  @Test func aBalanceNeedsThePlanOfItsLastMonth() throws {
    let practice = try practice(rows("services-backlog", [5]))
    #expect(try figure(practice, "services-backlog") == "55.00 20.00 2.75")
    #expect(try figure(practice, "services-backlog", of: "2026-04") == "45.00 - - not-planned")
  }

  // MARK: Slices

  @Test func aSliceWithActualsHasToBePlannedWhereOthersAre() throws {
    let practice = try practice(rows("services-bookings", [3, 4], "Large"))
    #expect(try figure(practice, "services-bookings", .month, of: "2026-03") == "10.00 20.00 0.50")
    #expect(
      try figure(practice, "services-bookings", .month, of: "2026-04")
        == "15.00 20.00 - partly-planned: no plan for segment SMB")
    #expect(
      try figure(practice, "services-bookings", .month, of: "2026-04", where: [.segment: "Large"])
        == "10.00 20.00 0.50")
    #expect(
      try figure(practice, "services-bookings", .month, of: "2026-04", where: [.segment: "SMB"])
        == "5.00 - - not-planned")
  }

  @Test func aSliceThatIsPlannedAndHasNoActualsIsZero() throws {
    let practice = try practice(
      [rows("services-bookings", [3], "Large"), rows("services-bookings", [3], "SMB")]
        .joined(separator: "\n"))
    #expect(try figure(practice, "services-bookings", .month, of: "2026-03") == "10.00 40.00 0.25")
  }

  /// SMB is planned for April alone, in which alone it sold.
  @Test func aSliceWithNeitherActualsNorPlanIsNotMissing() throws {
    let practice = try practice(
      [rows("services-bookings", [1, 2, 3, 4, 5], "Large"), rows("services-bookings", [4], "SMB")]
        .joined(separator: "\n"))
    #expect(try figure(practice) == "55.00 120.00 0.458333")
    #expect(try figure(practice, where: [.segment: "SMB"]) == "5.00 20.00 0.25")
  }

  /// A deal without a segment is one of those that are planned: nobody plans what is unassigned.
  @Test func whatIsUnassignedBelongsToWhatIsPlanned() throws {
    let practice = try practice(rows("services-bookings", [3], "Large"))
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      U3,S,2026-03-30,services,5,USD,EDU,A3
      """)
    #expect(try figure(practice, "services-bookings", .month, of: "2026-03") == "15.00 20.00 0.75")
    #expect(
      try figure(
        practice, "services-bookings", .month, of: "2026-03", where: [.segment: "Unassigned"])
        == "5.00 - - not-planned")
  }

  @Test func whereTheWholeIsPlannedItIsPlannedWholly() throws {
    let practice = try practice(
      [rows("services-bookings", [4], "", "30"), rows("services-bookings", [4], "Large")]
        .joined(separator: "\n"))
    #expect(try figure(practice, "services-bookings", .month, of: "2026-04") == "15.00 30.00 0.50")
  }

  @Test func bothMonthsAndSlicesAreSaid() throws {
    let practice = try practice(rows("services-bookings", [4, 5], "Large"))
    #expect(
      try figure(practice)
        == "55.00 40.00 - partly-planned: 2 of 5 months planned: from 2026-04; "
        + "no plan for segment SMB")
  }

  // MARK: Ratios

  /// 20 / 200 in January and February; net ARR is planned in January alone: 20 / 200, not 40 / 200.
  @Test func aRatioDividesItsPartsOverTheSameMonths() throws {
    let practice = try practice(
      [
        rows("services-bookings", [1, 2]), rows("net-arr", [1], "", "200"),
      ].joined(separator: "\n"))
    #expect(
      try figure(practice, "dollar-attach-rate", of: "2026-02")
        == "0.10 0.10 - partly-planned: net-arr: 1 of 2 months planned: to 2026-01")
    #expect(
      try figure(practice, "dollar-attach-rate", .month, of: "2026-02") == "0.10 - - not-planned")
  }

  /// SMB has no plan of net ARR: 20 / 200 of Large, not 40 / 200.
  @Test func aRatioDividesItsPartsOverTheSameSlices() throws {
    let practice = try practice(
      [
        rows("services-bookings", [3], "Large"), rows("services-bookings", [3], "SMB"),
        rows("net-arr", [3], "Large", "200"),
      ].joined(separator: "\n"))
    #expect(
      try figure(practice, "dollar-attach-rate", .month, of: "2026-03")
        == "0.10 0.10 - partly-planned: net-arr: no plan for segment SMB")
  }

  @Test func partsPlannedAtDifferentLevelsMeetAtTheCoarserOne() throws {
    let practice = try practice(
      [
        rows("services-bookings", [4], "Large"), rows("services-bookings", [4], "SMB", "10"),
        rows("net-arr", [4], "", "200"),
      ].joined(separator: "\n"))
    #expect(
      try figure(practice, "dollar-attach-rate", .month, of: "2026-04") == "0.10 0.15 0.666667")
  }

  @Test func ratesOfSomeMonthsArePartOfAPlan() throws {
    let practice = try practice(rows("dollar-attach-rate", [1, 2, 3], "", "0.1"))
    #expect(
      try figure(practice, "dollar-attach-rate")
        == "0.10 - - partly-planned: 3 of 5 months planned: to 2026-03")
    #expect(try figure(practice, "dollar-attach-rate", of: "2026-03") == "0.10 0.10 1.00")
  }

  // MARK: The year before

  /// January and March of the year before are known, and February is not.
  @Test func theYearBeforeCountsWhereItIsKnown() throws {
    let practice = try practice(rows("services-bookings", [1]))
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id,segment
      B1,S,2025-01-28,services,8,USD,EDU,A1,Large
      B3,S,2025-03-28,services,8,USD,EDU,A1,Large
      """)
    #expect(
      try figure(practice, of: "2026-03", plan: "prior-year")
        == "30.00 16.00 - partly-planned: 2 of 3 months planned: 2026-01, 2026-03")
    #expect(
      try figure(practice, "services-bookings", .month, of: "2026-03", plan: "prior-year")
        == "10.00 8.00 1.25")
  }

  // MARK: Open months

  /// By days, the plan of July does not count before it begins: that it lacks is no hole yet.
  @Test func aMonthThatHasNotBegunNeedsNoPlanByDays() throws {
    let practice = try practice(rows("services-bookings", [1, 2, 3, 4, 5, 6, 8]))
    _ = try Settings.set(
      "open-month-plan", to: "by-days", user: "tester", on: practice.connection)
    #expect(try figure(practice, of: "2026-08").contains("partly-planned") == false)
  }
}
