import Offerbook

/// Comments of the fixture: on a row, on an indicator, on a section, one by a stranger.
enum FixtureComments {
  static let revenue = ReportComment(
    about: "segment Large", text: "Two deals slipped into November; both are signed.",
    author: "Ada", day: CalendarDate(year: 2026, month: 11, day: 3)!)

  static let bookings = ReportComment(
    about: "", text: "The quarter hangs on three deals of Large in EMEA; legal has all of them.",
    author: "Grace", day: CalendarDate(year: 2026, month: 11, day: 2)!)

  static let smallBusiness = ReportComment(
    about: "FY27-Q3 to date",
    text: "SMB sells packages through <b>partners</b> \"since\" August; قيد المراجعة 🚀",
    author: "אדה", day: CalendarDate(year: 2026, month: 11, day: 4)!)
}
