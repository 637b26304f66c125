extension ReportBuilder {
  /// What was written about a figure of the report's period.
  func comments(on indicator: Indicator, of slice: Slice) -> [ReportComment] {
    comments.take(indicator, of: slice, in: span.period.months).map { comment in
      comment.printed(about: comment.month == month ? "" : comment.month.longName)
    }
  }

  /// What was written about figures that the report does not show by themselves.
  var unplacedComments: [ReportBlock] {
    let rest = comments.rest(within: filter, in: span.period.months)
    return rest.isEmpty ? [] : [.comments(rest.map { $0.printed(about: about($0)) })]
  }

  func takeaway(of section: SectionDeclaration) -> String? {
    comments.takeaway(
      of: section.name, in: declaration.name, where: filter, month: month)
  }

  /// `Services bookings, segment Large, September 2026`.
  private func about(_ comment: FigureComment) -> String {
    guard case .figure(let name, let slice) = comment.subject else { return "" }
    let title = (try? Indicator.named(name).title) ?? name
    let parts = FigureComment.Subject.pairs(slice).filter { filter[$0.0] == nil }
      .map { "\($0.0.title.lowercased()) \($0.1)" }
    let when = comment.month == month ? [] : [comment.month.longName]
    return ([title] + parts + when).joined(separator: ", ")
  }
}
