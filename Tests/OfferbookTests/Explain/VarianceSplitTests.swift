import Testing

@testable import Offerbook

@Suite("Splitting a variance") struct VarianceSplitTests {
  /// Large sells 90 on 600, SMB 40 on 400: 130 / 1000 = 0.13.
  private static let bookings = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
    L,P,2026-10-05,product,600,USD,,600,A1,Large
    L,S,2026-10-05,services,90,USD,EDU,,A1,Large
    S,P,2026-10-05,product,400,USD,,400,A2,SMB
    S,S,2026-10-05,services,40,USD,EDU,,A2,SMB

    """

  private func practice(plan: String) throws -> Practice {
    let practice = try Practice()
    try practice.load("bookings", Self.bookings)
    try practice.load(
      "plan", "version,indicator,month,segment,value,currency\n" + plan)
    _ = try Plans(practice.connection).agree("P", user: "tester")
    return practice
  }

  @Test func tellsRateFromMix() throws {
    // Planned 100 / 500 = 0.2 and 25 / 500 = 0.05: 125 / 1000 = 0.125 at weights of a half each.
    let practice = try practice(
      plan: """
        P,services-bookings,2026-10,Large,100,USD
        P,services-bookings,2026-10,SMB,25,USD
        P,net-arr,2026-10,Large,500,USD
        P,net-arr,2026-10,SMB,500,USD

        """)
    let explanation = try practice.explain("dollar-attach-rate", of: "2026-10")
    // Rate: 0.6 x (0.15 - 0.2) and 0.4 x (0.1 - 0.05); mix: 0.1 x (0.2 - 0.125) and
    // -0.1 x (0.05 - 0.125).
    #expect(
      explanation.split.drawn == """
        slice  effect  weight  planned  amount
        Large  rate    0.6     0.5      -0.03
        Large  mix     0.6     0.5      0.0075
        SMB    rate    0.4     0.5      0.02
        SMB    mix     0.4     0.5      0.0075
        sum    -       -       -        0.005
        """)
    #expect(explanation.figure.variance?.description == "0.005")
    #expect(explanation.split.reason == nil)
    #expect(
      explanation.plan.rule == "Planned services-bookings / planned net-arr. "
        + "The sum of the values at the coarsest level given in each month.")
  }

  @Test func putsMixOnOneLineWhereThePlanHoldsRatesButNoWeights() throws {
    let practice = try practice(
      plan: """
        P,dollar-attach-rate,2026-10,Large,0.2,
        P,dollar-attach-rate,2026-10,SMB,0.05,
        P,dollar-attach-rate,2026-10,,0.12,

        """)
    let explanation = try practice.explain("dollar-attach-rate", of: "2026-10")
    // Mix: 0.6 x 0.2 + 0.4 x 0.05 - 0.12.
    #expect(
      explanation.split.drawn == """
        slice  effect  weight  planned  amount
        Large  rate    0.6     -        -0.03
        SMB    rate    0.4     -        0.02
        -      mix     -       -        0.02
        sum    -       -       -        0.01
        """)
    #expect(explanation.figure.variance?.description == "0.01")
    #expect(
      explanation.split.reason
        == "the mix effect is one line: the plan holds rates of the slices, but not the net-arr "
        + "that they would be weighed by")
  }

  @Test func namesWhatTheWholeIsPlannedBeyondItsParts() throws {
    let practice = try practice(
      plan: """
        P,services-bookings,2026-10,Large,100,USD
        P,services-bookings,2026-10,,140,USD

        """)
    let explanation = try practice.explain("services-bookings", of: "2026-10")
    #expect(
      explanation.split.drawn == """
        slice  effect    weight  planned  amount
        Large  variance  -       -        -10
        SMB    variance  -       -        40
        -      plan      -       -        -40
        sum    -         -       -        -10
        """)
    #expect(explanation.plan.rule == "The one value given.")
    #expect(explanation.plan.values.map(\.level) == [[:]])
  }

  @Test func putsWhatRoundingLeavesOnALineOfItsOwn() throws {
    let practice = try practice(
      plan: """
        P,services-bookings,2026-10,Large,100.004,USD
        P,services-bookings,2026-10,SMB,25.004,USD

        """)
    #expect(
      try practice.explain("services-bookings", of: "2026-10").split.drawn == """
        slice  effect    weight  planned  amount
        Large  variance  -       -        -10
        SMB    variance  -       -        15
        -      rounding  -       -        -0.01
        sum    -         -       -        4.99
        """)
  }

  @Test(
    arguments: [
      (
        "services-bookings", [Dimension.segment], "P,services-bookings,2026-10,,140,USD",
        "plan version P holds no services-bookings by segment, nor its parts"
      ),
      (
        "services-bookings", [.industry], "P,services-bookings,2026-10,,140,USD",
        "a plan is given by segment, geo, category, not by industry"
      ),
      (
        "net-arr", [.segment], "P,services-bookings,2026-10,,140,USD",
        "there is no variance: not planned"
      ),
    ])
  func saysWhyItCannotBeMade(
    indicator: String, by: [Dimension], plan: String, reason: String
  ) throws {
    let explanation = try practice(plan: plan + "\n").explain(indicator, of: "2026-10", by: by)
    #expect(explanation.split.reason == reason)
    #expect(explanation.split.lines.isEmpty)
  }

  @Test func splitsByTheFirstDimensionThatThePlanHasPartsBy() throws {
    let practice = try Practice()
    try practice.load("bookings", Self.bookings)
    try practice.load(
      "plan",
      """
      version,indicator,month,geo,category,value,currency
      P,services-bookings,2026-10,Unassigned,,140,USD
      P,services-bookings,2026-10,Unassigned,Education,140,USD

      """)
    _ = try Plans(practice.connection).agree("P", user: "tester")
    func by(_ filter: Slice) throws -> [Dimension] {
      try practice.explain("services-bookings", of: "2026-10", where: filter).split.by
    }
    #expect(try by([:]) == [.geo])
    #expect(try by([.geo: "Unassigned"]) == [.category])
    #expect(try by([.geo: "Unassigned", .category: "Education"]) == [.geo, .category])
    #expect(try by([.industry: "Unassigned"]) == [.segment])
  }

  @Test func takesAPlannedSliceWithoutPartsAsItsOnlyPart() throws {
    let practice = try practice(plan: "P,dollar-attach-rate,2026-10,Large,0.2,\n")
    let split = try practice.explain(
      "dollar-attach-rate", of: "2026-10", where: [.segment: "Large"]
    ).split
    #expect(
      split.drawn == """
        slice  effect  weight  planned  amount
        Large  rate    1       1        -0.05
        Large  mix     1       1        0
        sum    -       -       -        -0.05
        """)
    #expect(split.reason == nil)
  }
}
