import Offerbook

/// The bridges of the fixture: one from zero, one whose steps would be lost beside their totals.
enum FixtureBridges {
  static let bySegment = ReportChart(
    name: "bridge-by-segment",
    title: "Services bookings from plan to actual by segment, October 2026, USD",
    summary: "SMB is 97,900 short, Mid-Market 68,200; Large makes up 72,400.", kind: .bridge,
    unit: .amount,
    points: [
      ReportPoint(label: "Plan", actual: "1290000", isTotal: true),
      ReportPoint(label: "Large", actual: "72400"),
      ReportPoint(label: "Mid-Market", actual: "-68199.50"),
      ReportPoint(label: "SMB", actual: "-97900"),
      ReportPoint(label: "Public Sector and Education", actual: "8000"),
      ReportPoint(label: "Unassigned", actual: nil),
      ReportPoint(label: "Actual", actual: "1204300.50", isTotal: true),
    ])

  static let byCause = ReportChart(
    name: "bridge-by-cause", title: "Bookings attached rate from plan to actual by cause, %",
    summary: "Rates add half a point, the mix takes four tenths.", kind: .bridge, unit: .ratio,
    points: [
      ReportPoint(label: "Plan", actual: "0.06", isTotal: true),
      ReportPoint(label: "Own rate", actual: "0.0352"),
      ReportPoint(label: "Mix", actual: "-0.0339"),
      ReportPoint(label: "Actual", actual: "0.0613", isTotal: true),
    ])
}
