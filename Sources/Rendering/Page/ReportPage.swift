internal import Offerbook

/// A report as one HTML page that needs nothing else: no script, no font, no picture from outside.
struct ReportPage {
  /// What the templates are filled with.
  let model: PageModel

  init(_ report: Report) {
    let defined = Set(report.sections.flatMap(\.blocks).flatMap(\.definedIndicators))
    model = PageModel(
      title: Markup(report.title),
      subtitle: Markup(report.subtitle),
      currency: report.currency.map { Markup($0) },
      style: Markup(verbatim: Reports.Monthly.style.text + Reports.Monthly.print.text),
      contents: report.sections.map {
        LinkModel(target: Markup($0.name), label: Markup($0.title))
      },
      sections: report.sections.map { SectionModel($0, defined: defined) })
  }

  /// The page as text; fails when a template is broken.
  func html() throws -> String {
    try PageTemplates(Reports.Monthly.all + Reports.Partials.all).page(model)
  }
}

extension SectionModel {
  fileprivate init(_ section: ReportSection, defined: Set<String>) {
    id = Markup(section.name)
    heading = Markup(section.title)
    takeaway = section.takeaway.map { Markup($0) }
    blocks = []
    for (index, block) in section.blocks.enumerated() {
      let place = "\(section.name)-\(index + 1)"
      switch block {
      case .paragraph(let prose): blocks.append(BlockModel(paragraph: Markup(prose)))
      case .scorecard(let scores):
        let scorecard = ScorecardModel(scores, id: place, defined: defined)
        blocks.append(BlockModel(scorecard: scorecard))
      case .table(let table): blocks.append(BlockModel(table: TableModel(table)))
      case .chart(let chart): append(ChartModel(chart, id: place))
      case .comments(let comments):
        let list = CommentListModel(comments: comments.map { CommentModel($0) })
        blocks.append(BlockModel(comments: list))
      case .definitions(let definitions):
        let list = DefinitionListModel(definitions: definitions.map { DefinitionModel($0) })
        blocks.append(BlockModel(definitions: list))
      }
    }
  }

  private mutating func append(_ chart: ChartModel) {
    if let last = blocks.indices.last, blocks[last].charts != nil {
      blocks[last].charts?.charts.append(chart)
    } else {
      blocks.append(BlockModel(charts: ChartRowModel(charts: [chart])))
    }
  }
}

extension ChartModel {
  fileprivate init(_ chart: ReportChart, id: String) {
    chartTitle = Markup(chart.title)
    drawing = chart.drawing(id: id).markup
    figures = TableModel(chart.data)
  }
}

extension CommentModel {
  fileprivate init(_ comment: ReportComment) {
    about = comment.about.isEmpty ? nil : Markup(comment.about)
    remark = Markup(comment.text)
    author = Markup(comment.author)
    day = Markup(comment.day.description)
  }
}

extension DefinitionModel {
  fileprivate init(_ definition: ReportDefinition) {
    anchor = Markup("definition-" + definition.indicator)
    indicator = Markup(definition.indicator)
    question = Markup(definition.question)
    formula = Markup(definition.formula)
    source = Markup(definition.source)
  }
}

extension ReportBlock {
  fileprivate var definedIndicators: [String] {
    guard case .definitions(let definitions) = self else { return [] }
    return definitions.map(\.indicator)
  }
}
