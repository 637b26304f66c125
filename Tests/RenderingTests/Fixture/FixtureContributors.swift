import Offerbook

/// The largest contributors to the variance of the fixture, up and down.
enum FixtureContributors {
  static let up = table(
    "contributors-up", "Ahead of plan, USD",
    [("Large, AMER", "52100", true), ("Large, EMEA", "30300", true)])

  static let down = table(
    "contributors-down", "Short of plan, USD",
    [
      ("SMB, APAC", "-40400", false), ("Mid-Market, AMER", "-39499.50", false),
      ("SMB, AMER", "-30000", false),
    ])

  private static func table(
    _ name: String, _ caption: String, _ rows: [(String, ExactDecimal, Bool)]
  ) -> ReportTable {
    ReportTable(
      name: name, caption: caption,
      columns: [ReportColumn("Segment, geo", isText: true), ReportColumn("ΔPL")],
      rows: rows.map { name, change, isGood in
        ReportRow([.text(name), .amountChange(change, isGood: isGood)])
      }, rowsInFull: 12)
  }
}
