import Offerbook

/// Comments of the fixture: on a row, on an indicator, on a section, one by a stranger.
enum FixtureComments {
  static let revenue = ReportComment(
    about: "segment Large", text: "Two deals slipped into November; both are signed.",
    author: "Ada", day: november(3))

  static let bookings = ReportComment(
    about: "", text: "The quarter hangs on three deals of Large in EMEA; legal has all of them.",
    author: "Grace", day: november(2))

  static let smallBusiness = ReportComment(
    about: "FY27-Q3 to date",
    text: "SMB sells packages through <b>partners</b> \"since\" August; قيد المراجعة 🚀",
    author: "אדה", day: november(4))

  private static func november(_ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: 2026, month: 11, day: day) else {
      preconditionFailure("November has no day \(day)")
    }
    return date
  }
}
