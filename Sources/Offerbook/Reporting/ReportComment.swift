/// What somebody wrote about a figure, printed beside it.
package struct ReportComment: Equatable, Sendable {
  /// What it is about where the place does not say so, `segment Large`; empty for the whole.
  package var about: String
  package var text: String
  package var author: String
  /// The day it was written, `2026-11-03`.
  package var day: CalendarDate

  package init(about: String, text: String, author: String, day: CalendarDate) {
    self.about = about
    self.text = text
    self.author = author
    self.day = day
  }
}
