import Offerbook

/// The tables of the fixture: totals, missing values, a shortened list, text from strangers.
enum FixtureTables {
  static let attachBySegment = ReportTable(
    name: "attach-by-segment",
    caption: "Bookings attached rate and bookings by segment, October 2026",
    columns: [
      ReportColumn("Segment", isText: true), ReportColumn("Deals"), ReportColumn("Rate AC"),
      ReportColumn("Rate PL"), ReportColumn("ΔPL"), ReportColumn("Bookings AC"),
      ReportColumn("ΔPL %"), ReportColumn("Status", isText: true),
    ],
    rows: [
      ReportRow([
        .text("Large"), .count("24"), .ratio("0.0722"), .ratio("0.065"),
        .pointChange("0.0072", isGood: true), .amount("612400"),
        .relativeChange("0.134074", isGood: true), .status(.onTrack),
      ]),
      ReportRow([
        .text("Mid-Market"), .count("61"), .ratio("0.0584"), .ratio("0.06"),
        .pointChange("-0.0016", isGood: false), .amount("401800.50"),
        .relativeChange("-0.145106", isGood: false), .status(.needsImprovement),
      ]),
      ReportRow(
        [
          .text("SMB"), .count("143"), .ratio("0.0412"), .ratio("0.055"),
          .pointChange("-0.0138", isGood: false), .amount("182100"),
          .relativeChange("-0.349643", isGood: false), .status(.urgent),
        ], comments: [FixtureComments.smallBusiness, FixtureComments.revenue]),
      ReportRow([
        .text("Public Sector and Education"), .count("2"),
        .none(reason: "denominator-not-positive"), .none(reason: "not-planned"),
        .none(reason: "not-planned"), .amount("8000"), .none(reason: "not-planned"),
        .status(.notAvailable),
      ]),
      ReportRow([
        .text("Unassigned"), .count("0"), .none(reason: "no-deals"), .none(reason: "not-planned"),
        .none(reason: "no-deals"), .amount("0"), .none(reason: "no-data"), .status(.notAvailable),
      ]),
      ReportRow(
        [
          .text("Total"), .count("230"), .ratio("0.0613"), .ratio("0.06"),
          .pointChange("0.0013", isGood: true), .amount("1204300.50"),
          .relativeChange("-0.066434", isGood: false), .status(.onTrack),
        ], isTotal: true),
    ])

  static let bookingsBySegmentAndGeo = ReportTable(
    name: "bookings-by-geo", caption: "Services bookings by segment and geo, October 2026, USD",
    columns: [
      ReportColumn("Segment", isText: true), ReportColumn("Geo", isText: true),
      ReportColumn("AC"), ReportColumn("PL"), ReportColumn("ΔPL"), ReportColumn("ΔPL %"),
    ],
    rows: geoRows([
      ("Large", "AMER", "402100", "350000"), ("Large", "EMEA", "180300", "150000"),
      ("Large", "APAC", "30000", "40000"), ("Mid-Market", "AMER", "210500.50", "250000"),
      ("Mid-Market", "EMEA", "151300", "150000"), ("Mid-Market", "APAC", "40000", "70000"),
      ("SMB", "AMER", "120000", "150000"), ("SMB", "EMEA", "62500", "90000"),
      ("SMB", "APAC", "-400", "40000"), ("Public Sector", "AMER", "8000", "0"),
      ("Public Sector", "EMEA", "0", "0"), ("Public Sector", "APAC", "0", "0"),
    ]))

  static let offerings = ReportTable(
    name: "offerings", caption: "Offerings by bookings, FY27 to date, USD",
    columns: [
      ReportColumn("Offering", isText: true), ReportColumn("Category", isText: true),
      ReportColumn("Deals"), ReportColumn("AC"), ReportColumn("Share"),
    ],
    rows: [
      ("Implementation, Large", "Consulting", "41", "2104400.00", "0.221865"),
      ("Migration from SVN", "Consulting", "38", "1450200.50", "0.152893"),
      ("Administrator training", "Education", "112", "980140.00", "0.103335"),
      ("Health check", "Consulting", "67", "731000.00", "0.077068"),
      ("導入支援サービス（日本語）", "Consulting", "12", "640500.25", "0.067527"),
      ("=HYPERLINK(\"http://example.org\")", "Education", "4", "512000.00", "0.053979"),
      ("خدمات التدريب", "Education", "9", "498000.00", "0.052503"),
      ("<script>alert('x')</script> & \"quoted\"", "Consulting", "3", "402000.00", "0.042382"),
      ("Résumé 🚀 rapid start 👩‍💻", "Consulting", "15", "350000.00", "0.036900"),
      ("CI/CD | pipelines *advanced*", "Education", "44", "301250.00", "0.031760"),
      (longName, "Consulting", "1", "250000.00", "0.026357"),
      ("-10% bundle", "Education", "2", "120000.00", "0.012651"),
    ].map { name, category, deals, amount, share in
      ReportRow([.text(name), .text(category), .count(deals), .amount(amount), .ratio(share)])
    },
    rowsInFull: 30)

  static let loads = ReportTable(
    name: "loads", caption: "Loads since the last report",
    columns: [
      ReportColumn("Load", isText: true), ReportColumn("Feed", isText: true),
      ReportColumn("File", isText: true), ReportColumn("Through", isText: true),
      ReportColumn("Read"), ReportColumn("Accepted"), ReportColumn("Rejected"),
    ],
    rows: [
      ReportRow([
        .text("116"), .text("bookings"), .text("bookings-2026-10.csv"), .text("2026-10-31"),
        .count("1204"), .count("1201"), .count("3"),
      ]),
      ReportRow([
        .text("117"), .text("revenue"), .text("revenue-2026-10.csv"), .text("2026-10-31"),
        .count("412"), .count("412"), .count("0"),
      ]),
      ReportRow([
        .text("118"), .text("plan"), .text("plan-fy27.csv"), .none(reason: "no-data"),
        .count("96"), .count("96"), .count("0"),
      ]),
    ])

  static let definitions = [
    ReportDefinition(
      indicator: "dollar-attach-rate",
      question: "How much services is sold with each dollar of net ARR?",
      formula: "services bookings / net ARR, same close month",
      source: "GitLab handbook, Professional Services, “PS attach rate”"),
    ReportDefinition(
      indicator: "services-bookings", question: "What was booked in services?",
      formula: "sum of services line amounts of closed-won deals, by close date",
      source: "GitLab handbook, “PCV”"),
    ReportDefinition(
      indicator: "services-revenue", question: "What was recognised as revenue from services?",
      formula: "sum of recognised amounts, by month of recognition", source: "ASC 606"),
  ]

  /// Three hundred characters, half of them without a place to break.
  private static let longName =
    String(repeating: "Very long name ", count: 10) + String(repeating: "unbroken", count: 18)
    + "200300"

  private static func geoRows(
    _ rows: [(String, String, ExactDecimal, ExactDecimal)]
  ) -> [ReportRow] {
    let parts = rows.map { row($0.0, $0.1, $0.2, $0.3) }
    let actual = rows.reduce(ExactDecimal.zero) { $0 + $1.2 }
    let plan = rows.reduce(ExactDecimal.zero) { $0 + $1.3 }
    var total = row("Total", "", actual, plan)
    total.isTotal = true
    return parts + [total]
  }

  private static func row(
    _ segment: String, _ geo: String, _ actual: ExactDecimal, _ plan: ExactDecimal
  ) -> ReportRow {
    let change = actual - plan
    let isGood = change.isZero ? nil : !change.isNegative
    let ratio = change.divided(by: plan, digits: 6)
    return ReportRow([
      .text(segment), .text(geo), .amount(actual), .amount(plan),
      .amountChange(change, isGood: isGood),
      ratio.map { .relativeChange($0, isGood: isGood) } ?? .none(reason: "not-planned"),
    ])
  }
}
