import Offerbook

/// A month's report as a practice would see it, with every kind of block and cell.
enum FixtureReport {
  static let report = Report(
    title: "Services report, October 2026",
    month: Month(year: 2026, month: 10),
    subtitle: "Plan version FY27 agreed · FY27-Q3, month 9 of 12 · data through 31 October 2026",
    currency: "USD",
    parameters: [ReportParameter(name: "Plan version", value: "FY27 agreed")],
    sections: [
      ReportSection(
        name: "scorecard", title: "Indicators against plan",
        blocks: [
          .paragraph(
            "Services bookings reached 93% of plan in October and attach 6.1 % of net ARR, a tenth "
              + "of a point over plan. SMB in APAC is furthest short, by USD 40,400."),
          .scorecard(FixtureScores.scores), .table(FixtureContributors.up),
          .table(FixtureContributors.down),
        ]),
      ReportSection(
        name: "trend", title: "Twelve months against plan",
        takeaway: "October missed its plan by less than September did.",
        blocks: [.chart(FixtureTrend.bookings), .chart(FixtureTrend.attach)]),
      ReportSection(
        name: "by-segment", title: "By segment",
        blocks: [
          .table(FixtureTables.attachBySegment), .chart(FixtureTrend.bookingsBySegment),
          .chart(FixtureTrend.attachBySegment), .chart(FixtureBridges.bySegment),
          .chart(FixtureBridges.byCause), .chart(FixturePanels.bookings),
          .chart(FixturePanels.rates),
        ]),
      ReportSection(
        name: "by-geo", title: "By geo",
        blocks: [.table(FixtureTables.bookingsBySegmentAndGeo)]),
      ReportSection(
        name: "revenue", title: "Revenue against plan",
        blocks: [
          .paragraph(
            "Revenue is recognised as delivered. March lacks a file from finance; it is shown as a "
              + "gap, not as zero, and the year to date leaves it out."),
          .chart(FixtureTrend.revenue), .chart(FixtureTrend.backlogChange),
          .comments([FixtureComments.revenue]),
        ]),
      ReportSection(
        name: "offerings", title: "Offerings by bookings",
        blocks: [.table(FixtureTables.offerings)]),
      ReportSection(
        name: "data", title: "The data behind this report",
        blocks: [
          .paragraph(
            "Figures stand as of load 118. 3 rows of 1,204 were rejected and are not in any figure; "
              + "2 opportunities carry no segment and are shown as Unassigned."),
          .table(FixtureTables.loads),
        ]),
      ReportSection(
        name: "definitions", title: "Definitions",
        blocks: [.definitions(FixtureTables.definitions)]),
    ])
}
