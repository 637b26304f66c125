/// What the page's template is filled with: ready markup only, under the names the tags use.
struct PageModel {
  var title: Markup
  var subtitle: Markup
  /// The currency of every amount, said once.
  var currency: Markup?
  var style: Markup
  /// How to read the marks, said once.
  var notation: [KeyModel]
  var contents: [LinkModel]
  var sections: [SectionModel]
}

/// A mark and what it stands for.
struct KeyModel {
  var mark: Markup
  var words: Markup
}

/// A line of the table of contents.
struct LinkModel {
  var target: Markup
  var label: Markup
}

/// A section of the page under its heading.
struct SectionModel {
  var id: Markup
  var heading: Markup
  var takeaway: Markup?
  var blocks: [BlockModel]
}

/// One part of a section; exactly one of its fields is there.
struct BlockModel {
  var paragraph: Markup?
  var scorecard: ScorecardModel?
  var tableGroup: TableGroupModel?
  var charts: ChartRowModel?
  var comments: CommentListModel?
  var definitions: DefinitionListModel?
}

/// Charts that follow one another and stand side by side where there is room.
struct ChartRowModel {
  var charts: [ChartModel]
}

/// A chart with its figures.
struct ChartModel {
  var chartTitle: Markup
  var drawing: Markup
  var figures: TableModel
}

/// The definitions that the report uses.
struct DefinitionListModel {
  var definitions: [DefinitionModel]
}

/// A definition and the place that links point to.
struct DefinitionModel {
  var anchor: Markup
  var indicator: Markup
  var question: Markup
  var formula: Markup
  var source: Markup
}

/// What people wrote, in the order of its days.
struct CommentListModel {
  var comments: [CommentModel]
}

/// A comment with its author and day.
struct CommentModel {
  var about: Markup?
  var remark: Markup
  var author: Markup
  var day: Markup
}
