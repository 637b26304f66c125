internal import Offerbook

/// A report as one HTML page that needs nothing else: no script, no font, no picture from outside.
struct ReportPage {
  /// What the templates are filled with.
  let model: PageModel
  private let look: ReportLook

  init(_ report: Report, look: ReportLook = ReportLook()) {
    self.look = look
    let defined = Set(report.sections.flatMap(\.blocks).flatMap(\.definedIndicators))
    model = PageModel(
      title: Markup(report.title),
      subtitle: Markup(report.subtitle),
      currency: report.currency.map { Markup($0) },
      style: PageStyle(title: report.title, sheets: look.sheets).markup,
      notation: NotationKeys.all,
      contents: report.sections.map {
        LinkModel(target: Markup($0.name), label: Markup($0.title))
      },
      sections: report.sections.map { SectionModel($0, defined: defined) })
  }

  /// The page as text; fails when a template is broken.
  func html() throws -> String {
    try PageTemplates(look.templates).page(model, template: look.root)
  }
}

extension ReportBlock {
  fileprivate var definedIndicators: [String] {
    guard case .definitions(let definitions) = self else { return [] }
    return definitions.map(\.indicator)
  }
}
