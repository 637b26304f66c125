import Testing

@testable import Offerbook

/// What made a variance: the slices, and in each of them volume, mix and rate.
///
/// Planned: Large 100 on a net ARR of 1,000 and SMB 50 on 500, a rate of 10% each. Sold: Large 60 on
/// 500 and SMB 80 on 1,000. All net ARR is as planned, so that no volume is in it. Large is 40 short:
/// at 10% its 500 would have brought 50, so its rate won 10 and its share of net ARR lost 50. SMB is
/// 30 ahead: at 10% its 1,000 would have brought 100, so its rate lost 20 and its share won 50.
@Suite struct CausesTests {
  private func practice(_ large: String = "60,500", _ small: String = "80,1000") throws -> Practice
  {
    let practice = try Practice()
    func lines(_ deal: String, _ segment: String, _ amounts: String) -> String {
      let parts = amounts.split(separator: ",")
      return """
        \(deal),S,2026-10-31,services,\(parts[0]),USD,EDU,,A1,\(segment)
        \(deal),P,2026-10-31,product,\(parts[1]),USD,,\(parts[1]),A1,\(segment)
        """
    }
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment
      \(lines("D1", "Large", large))
      \(lines("D2", "SMB", small))
      """)
    try practice.load(
      "plan",
      """
      version,indicator,month,segment,value,currency
      FY,services-bookings,2026-10,Large,100,USD
      FY,services-bookings,2026-10,SMB,50,USD
      FY,net-arr,2026-10,Large,1000,USD
      FY,net-arr,2026-10,SMB,500,USD
      """)
    _ = try Plans(practice.connection).agree("FY", user: "tester")
    return practice
  }

  private let yaml = """
    title: Causes
    sections:
      - { kind: summary, indicators: [services-bookings], limit: 1, cause: dollar-attach-rate }
      - { kind: contributors, indicators: [services-bookings, dollar-attach-rate], by: segment,
          cause: dollar-attach-rate }
      - { kind: bridge, indicators: [services-bookings, dollar-attach-rate],
          cause: dollar-attach-rate }
    """

  @Test func aSentenceNamesTheSlicesAndTheirCause() throws {
    #expect(
      try practice().report(yaml).paragraphs("summary") == [
        """
        Services bookings reached 93% of plan in October 2026: USD 140. Large is furthest short, by \
        USD 40, mix alone USD 50. SMB is furthest ahead, by USD 30, mix alone USD 50.
        """
      ])
  }

  /// Large sold 60 on 800: at 10% that would have been 80, so that rate and share lost 20 each.
  @Test func halfOfItIsSaid() throws {
    #expect(
      try practice("60,800", "70,700").report(yaml).paragraphs("summary")[0]
        .contains("Large is furthest short, by USD 40, half of it mix."))
  }

  @Test func theFirstScreenNamesThoseFurthestAheadAndShort() throws {
    let report = try practice().report(yaml)
    #expect(
      try report.table("services-bookings-ahead").drawn == """
        Segment  AC  PL  ΔPL
        SMB      80  50  +30!
        """)
    #expect(
      try report.table("services-bookings-short").drawn == """
        Segment  AC  PL   ΔPL
        Large    60  100  -40?
        """)
  }

  @Test func contributorsGoUpThenDownWithTheirShare() throws {
    #expect(
      try practice().report(yaml).table("services-bookings-contributors").drawn == """
        Segment  AC   PL   ΔPL   Share of ΔPL  Volume  Mix   Rate
        SMB      80   50   +30!  -3            0       +50!  -20?
        Large    60   100  -40?  4             0       -50?  +10!
        Total    140  150  -10?  1             0       0     -10?
        """)
  }

  /// The rate is 140 / 1,500 = 9.3333%, against 10%. Both plans have the rate of the whole, so that
  /// nothing is mix: Large (12% - 10%) x 500 / 1,500, SMB (8% - 10%) x 1,000 / 1,500.
  @Test func aRatioIsSplitIntoRateAndMix() throws {
    let drawn = try practice().report(yaml).table("dollar-attach-rate-contributors").drawn
    #expect(
      drawn
        == """
        Segment  AC        PL   ΔPL         Share of ΔPL  Rate        Mix
        Large    0.12      0.1  +0.006667!  -1            +0.006667!  0
        SMB      0.08      0.1  -0.013333?  1.99985       -0.013333?  0
        Total    0.093333  0.1  -0.006667?  1             -0.006666?  0
        """)
  }

  @Test func bridgesLeadFromPlanToActual() throws {
    let report = try practice().report(yaml)
    #expect(
      try report.chart("services-bookings-bridge-by-slice").drawn == """
        panel  label  AC   PL  PY  total
        -      PL     150  -   -   yes
        -      SMB    30   -   -   -
        -      Large  -40  -   -   -
        -      AC     140  -   -   yes
        """)
    #expect(
      try report.chart("services-bookings-bridge-by-cause").drawn == """
        panel  label   AC   PL  PY  total
        -      PL      150  -   -   yes
        -      Volume  0    -   -   -
        -      Mix     0    -   -   -
        -      Rate    -10  -   -   -
        -      AC      140  -   -   yes
        """)
  }

  /// Startup sold nothing and is not planned: its 1,500 of net ARR are volume all the same. The whole
  /// was planned at 10% of 1,500 and sold 140 on 3,000: volume 150 x (3,000 - 1,500) / 1,500.
  @Test func aSliceWithoutBookingsCounts() throws {
    let practice = try practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,net_arr,account_id,segment
      D3,P,2026-10-31,product,1500,USD,1500,A1,Startup
      """)
    #expect(
      try practice.report(yaml).table("services-bookings-causes").drawn == """
        Segment  ΔPL   Volume  Mix    Rate
        Large    -40?  +100!   -150?  +10!
        SMB      +30!  +50!    0      -20?
        Startup  0     0       +150!  -150?
        Total    -10?  +150!   0      -160?
        """)
  }

  /// 30 more of bookings on 300 more of net ARR are planned for the whole than for its slices: 180 on
  /// 1,800. Volume: 180 x (1,500 - 1,800) / 1,800 = -30, of it -5 on what no slice has.
  @Test func whatIsPlannedForNoSliceHasItsPart() throws {
    let practice = try practice()
    try practice.load(
      "plan",
      """
      version,indicator,month,value,currency
      FY,services-bookings,2026-10,180,USD
      FY,net-arr,2026-10,1800,USD
      """)
    #expect(
      try practice.report(yaml).table("services-bookings-causes").drawn == """
        Segment               ΔPL   Volume   Mix      Rate
        Large                 -40?  -16.67?  -33.33?  +10!
        SMB                   +30!  -8.33?   +58.33!  -20?
        Planned for no slice  -30?  -5?      -25?     0
        Total                 -40?  -30?     0        -10?
        """)
  }

  @Test func withoutAPlanThereIsNoBridge() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,offering_code,account_id
      D1,S,2026-10-31,services,5,USD,EDU,A1
      """)
    #expect(
      try practice.report(yaml).paragraphs("bridge") == [
        "Services bookings, October 2026, has no bridge: there is no variance: not planned.",
        """
        Dollar attach rate, October 2026, has no bridge: there is no variance: denominator not \
        positive.
        """,
      ])
  }
}
