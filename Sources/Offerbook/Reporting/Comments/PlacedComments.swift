/// The comments of a report, and which of them found their figure.
///
/// A comment is printed once, beside the first figure that it is about; what is left over is printed
/// where the report has a section for comments.
final class PlacedComments {
  private let comments: [FigureComment]
  private var placed: Set<Int> = []

  init(_ comments: [FigureComment]) {
    self.comments = comments.filter { $0.state == .current }
  }

  /// Takes the comment on a figure of a month, if it has not been printed yet.
  func take(_ indicator: Indicator, of slice: Slice, in months: [Month]) -> [FigureComment] {
    let found = comments.filter { comment in
      months.contains(comment.month) && !placed.contains(comment.event)
        && comment.subject == .figure(indicator: indicator.name, slice: slice)
    }
    placed.formUnion(found.map(\.event))
    return found
  }

  /// The comments on figures within a filter that were not printed.
  func rest(within filter: Slice, in months: [Month]) -> [FigureComment] {
    comments.filter { comment in
      guard months.contains(comment.month), !placed.contains(comment.event),
        case .figure(_, let slice) = comment.subject
      else { return false }
      return filter.allSatisfy { slice[$0.key] == $0.value }
    }
  }

  /// What to take away from a section.
  func takeaway(
    of section: String, in report: String, where filter: Slice, month: Month
  ) -> String? {
    let subject = FigureComment.Subject.section(report: report, name: section, slice: filter)
    return comments.last { $0.month == month && $0.subject == subject }?.text
  }
}
