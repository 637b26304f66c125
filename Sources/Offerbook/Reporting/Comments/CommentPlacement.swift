/// Puts comments beside every row, score and point of a report that shows the figure they are about.
///
/// It is one pass over the finished sections: neither their order nor how they were built matters.
struct CommentPlacement {
  /// The report's month, which need not be said.
  private let month: Month
  private let comments: [FigureComment]
  private var placed: Set<Int> = []

  /// - Parameter comments: Those that stand.
  init(_ comments: [FigureComment], month: Month) {
    self.month = month
    self.comments = comments
  }

  /// Sections with their comments.
  mutating func placed(in sections: [ReportSection]) -> [ReportSection] {
    var sections = sections
    for section in sections.indices {
      for block in sections[section].blocks.indices {
        place(in: &sections[section].blocks[block])
      }
    }
    return sections
  }

  /// The comments on figures within a filter that no section shows.
  func rest(within filter: Slice, in months: [Month]) -> [FigureComment] {
    comments.filter { comment in
      guard months.contains(comment.month), !placed.contains(comment.event),
        case .figure(_, let slice) = comment.subject
      else { return false }
      return filter.allSatisfy { slice[$0.key] == $0.value }
    }
  }

  private mutating func place(in block: inout ReportBlock) {
    switch block {
    case .scorecard(var scores):
      for index in scores.indices { scores[index].comments += about(scores[index].figures) }
      block = .scorecard(scores)
    case .table(var table):
      for index in table.rows.indices {
        table.rows[index].comments += about(table.rows[index].figures)
      }
      block = .table(table)
    case .chart(var chart):
      for index in chart.points.indices {
        chart.points[index].comments += about(chart.points[index].figures)
      }
      block = .chart(chart)
    case .paragraph, .comments, .definitions: break
    }
  }

  /// What was written about some figures, as it is printed where all of them stand.
  private mutating func about(_ figures: [ShownFigure]) -> [ReportComment] {
    guard !figures.isEmpty, !comments.isEmpty else { return [] }
    let areSeveral = Set(figures.map(\.indicator)).count > 1
    return comments.compactMap { comment in
      guard let figure = figures.first(where: comment.isAbout) else { return nil }
      placed.insert(comment.event)
      let title = areSeveral ? [Indicator.title(of: figure.indicator)] : []
      let when =
        figure.months.count > 1 && comment.month != month ? [comment.month.longName] : []
      return comment.printed(about: (title + when).joined(separator: ", "))
    }
  }
}

extension FigureComment {
  fileprivate func isAbout(_ figure: ShownFigure) -> Bool {
    figure.months.contains(month)
      && subject == .figure(indicator: figure.indicator, slice: figure.slice)
  }
}

extension Indicator {
  /// The title of an indicator, or its name where it is not known any more.
  static func title(of name: String) -> String { (try? named(name).title) ?? name }
}
