/// A report as its file declares it: what is in it, in which order.
package struct ReportDeclaration: Sendable {
  /// What a report is about: the month itself, or the quarter or year up to it.
  package enum Span: String, CaseIterable, Sendable {
    case month, quarter, year
  }

  /// The name that it is asked for by, the folder's in lower case: `monthly`.
  package var name: String
  package var title: String
  /// Who reads it and what for, in a sentence.
  package var summary: String
  package var span: Span
  /// What it must be filtered by: a page about one segment.
  package var about: Dimension?
  /// Only figures within these values, in all sections.
  package var filter: Slice
  /// The page's template by its name, `report` for `report.html.mustache`.
  package var template: String
  package var sections: [SectionDeclaration]
  /// The file that declares it, and its text.
  package var source: TemplateFile
  /// Templates and styles of its own, and those beside it that reports share.
  package var look: [TemplateFile] = []

  /// The indicators in the order in which the sections name them.
  package var indicators: [Indicator] {
    var names: Set<String> = []
    return sections.flatMap { $0.indicators + ($0.cause.map { [$0] } ?? []) }
      .filter { names.insert($0.name).inserted }
  }

  /// The indicators of its scorecards.
  package var scored: [Indicator] {
    sections.filter { $0.kind == .summary }.flatMap(\.indicators)
  }
}

/// A file that declares a report or says how it looks: where it lies, and its text.
package struct TemplateFile: Sendable {
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
