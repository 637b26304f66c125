import Offerbook

enum FixtureComments {
  static let revenue = ReportComment(
    about: "segment Large", text: "Two deals slipped into November; both are signed.",
    author: "Ada", day: CalendarDate(year: 2026, month: 11, day: 3)!)
}
