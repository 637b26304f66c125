/// A finished report: everything that is on the page, nothing about how it looks.
///
/// It is built once from figures and rendered many ways; two renderings never disagree.
package struct Report: Equatable, Sendable {
  /// The name of its declaration, `monthly`.
  package var name: String
  /// `Services report, October 2026`.
  package var title: String
  /// The month it is about.
  package var month: Month
  /// One line under the title: plan version, fiscal period, "through" date.
  package var subtitle: String
  /// The ISO 4217 code of every amount in the report, or nil where there is no money at all.
  package var currency: String?
  /// What it was made with, for those who want to make it again.
  package var parameters: [ReportParameter]
  /// The sections in reading order.
  package var sections: [ReportSection]

  package init(
    name: String = "monthly", title: String, month: Month, subtitle: String, currency: String?,
    parameters: [ReportParameter] = [], sections: [ReportSection]
  ) {
    self.name = name
    self.title = title
    self.month = month
    self.subtitle = subtitle
    self.currency = currency
    self.parameters = parameters
    self.sections = sections
  }
}

/// A titled part of a report.
package struct ReportSection: Equatable, Sendable {
  /// A stable name for links and for the tidy outputs, `attach-by-segment`.
  package var name: String
  package var title: String
  /// What to take away from it, in a sentence, set under the title.
  package var takeaway: String?
  package var blocks: [ReportBlock]

  package init(name: String, title: String, takeaway: String? = nil, blocks: [ReportBlock]) {
    self.name = name
    self.title = title
    self.takeaway = takeaway
    self.blocks = blocks
  }
}

/// What a section is made of.
package enum ReportBlock: Equatable, Sendable {
  /// A sentence or two of prose.
  case paragraph(String)
  /// The answer in one look: a few figures against plan.
  case scorecard([Score])
  case table(ReportTable)
  case chart(ReportChart)
  /// Comments that belong to no score and no row.
  case comments([ReportComment])
  case definitions([ReportDefinition])
}
