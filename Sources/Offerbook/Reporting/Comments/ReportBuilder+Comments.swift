extension ReportBuilder {
  /// A figure of the report's own period, as a row shows it.
  func shown(_ indicator: Indicator, of slice: Slice) -> ShownFigure {
    ShownFigure(indicator: indicator.name, months: span.period.months, slice: slice)
  }

  /// What a row of one of the report's periods shows that comments can be on: comments belong to the
  /// report's own period, and to none that merely holds it.
  func figuresOfSpan(_ indicator: Indicator, in titled: TitledPeriod) -> [ShownFigure] {
    titled.period.months == span.period.months ? [shown(indicator, of: filter)] : []
  }

  /// The sections with comments beside what they are about, those on other figures in the sections
  /// that are for them.
  func commented(_ sections: [ReportSection]) -> [ReportSection] {
    var placement = CommentPlacement(comments, month: month)
    var sections = placement.placed(in: sections)
    let rest = placement.rest(within: filter, in: span.period.months)
    guard !rest.isEmpty else { return sections }
    let names = Set(declaration.sections.filter { $0.kind == .comments }.map(\.name))
    for index in sections.indices where names.contains(sections[index].name) {
      sections[index].blocks = [.comments(rest.map { $0.printed(about: about($0)) })]
    }
    return sections
  }

  /// What to take away from a section.
  func takeaway(of section: SectionDeclaration) -> String? {
    let subject = FigureComment.Subject.section(
      report: declaration.name, name: section.name, slice: filter)
    return comments.last { $0.month == month && $0.subject == subject }?.text
  }

  /// `Services bookings, segment Large, September 2026`.
  private func about(_ comment: FigureComment) -> String {
    guard case .figure(let name, let slice) = comment.subject else { return "" }
    let parts = FigureComment.Subject.pairs(slice).filter { filter[$0.0] == nil }
      .map { "\($0.0.title.lowercased()) \($0.1)" }
    let when = comment.month == month ? [] : [comment.month.longName]
    return ([Indicator.title(of: name)] + parts + when).joined(separator: ", ")
  }
}
