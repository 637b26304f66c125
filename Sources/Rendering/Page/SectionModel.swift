internal import Offerbook

extension SectionModel {
  /// `defined` holds the indicators whose definitions stand on the page.
  init(_ section: ReportSection, defined: Set<String>) {
    id = Markup(section.name)
    heading = Markup(section.title)
    takeaway = section.takeaway.map { Markup($0) }
    var blocks: [BlockModel] = []
    let scale = VarianceScale(section.blocks.compactMap(\.table))
    var rest = section.blocks.enumerated().map { ($0 + 1, $1) }[...]
    while let (number, block) = rest.first {
      let place = "\(section.name)-\(number)"
      switch block {
      case .chart:
        let charts = rest.prefix { $0.1.chart != nil }.compactMap(\.1.chart)
        rest.removeFirst(charts.count - 1)
        blocks.append(
          BlockModel(charts: ChartRowModel(charts, section: section.name, from: number)))
      case .table:
        let tables = rest.prefix { $0.1.table != nil }.compactMap(\.1.table)
        rest.removeFirst(tables.count - 1)
        blocks.append(BlockModel(tableGroup: TableGroupModel(tables, on: scale)))
      case .paragraph(let prose): blocks.append(BlockModel(paragraph: Markup(prose)))
      case .scorecard(let scores):
        let scorecard = ScorecardModel(scores, id: place, defined: defined)
        blocks.append(BlockModel(scorecard: scorecard))
      case .comments(let comments):
        let list = CommentListModel(comments: comments.map { CommentModel($0) })
        blocks.append(BlockModel(comments: list))
      case .definitions(let definitions):
        let list = DefinitionListModel(definitions: definitions.map { DefinitionModel($0) })
        blocks.append(BlockModel(definitions: list))
      }
      rest.removeFirst()
    }
    self.blocks = blocks
  }
}

extension ChartRowModel {
  /// Charts that stand side by side are drawn on one scale where they can be compared.
  fileprivate init(_ charts: [ReportChart], section: String, from number: Int) {
    self.charts = charts.enumerated().map { index, chart in
      ChartModel(chart, id: "\(section)-\(number + index)", beside: charts)
    }
  }
}

extension ChartModel {
  fileprivate init(_ chart: ReportChart, id: String, beside charts: [ReportChart]) {
    chartTitle = Markup(chart.title)
    drawing = chart.drawing(id: id, beside: charts).markup
    figures = TableModel(chart.data)
  }
}

extension CommentModel {
  init(_ comment: ReportComment) {
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
  fileprivate var chart: ReportChart? { if case .chart(let chart) = self { chart } else { nil } }

  fileprivate var table: ReportTable? { if case .table(let table) = self { table } else { nil } }
}
