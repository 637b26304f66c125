/// What somebody wrote about a figure of a month, or as the takeaway of a report's section.
package struct FigureComment: Equatable, Sendable {
  /// What a comment is about.
  package enum Subject: Hashable, Sendable {
    case figure(indicator: String, slice: Slice)
    /// A section of a report that is filtered by a slice, or not at all.
    case section(report: String, name: String, slice: Slice)
  }

  package enum State: String, Sendable {
    /// It is the last one on its subject.
    case current
    /// A later comment on the same subject stands in its place.
    case replaced
    /// It says that there is no comment any more.
    case removal
  }

  /// The event that brought it.
  package var event: Int
  package var month: Month
  package var subject: Subject
  /// Blank where the comment takes an earlier one back.
  package var text: String
  package var author: String
  /// `2026-11-21 19:28:44`, in UTC.
  package var time: String
  package var day: CalendarDate
  package var state: State

  /// As a report prints it.
  func printed(about: String = "") -> ReportComment {
    ReportComment(about: about, text: text, author: author, day: day)
  }
}

extension FigureComment.Subject {
  /// `services-bookings`, `services-bookings segment=Large`, `section monthly/trend`.
  package var words: String {
    let (subject, slice) =
      switch self {
      case .section(let report, let name, let slice): ("section \(report)/\(name)", slice)
      case .figure(let indicator, let slice): (indicator, slice)
      }
    return ([subject] + Self.pairs(slice).map { "\($0.0.rawValue)=\($0.1)" })
      .joined(separator: " ")
  }

  /// The values of a slice in the order of the dimensions.
  static func pairs(_ slice: Slice) -> [(Dimension, String)] {
    Dimension.allCases.compactMap { dimension in slice[dimension].map { (dimension, $0) } }
  }
}
