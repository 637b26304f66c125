/// A finished report: everything that is on the page, nothing about how it looks.
///
/// It is built once from figures and rendered many ways; two renderings never disagree.
package struct Report: Equatable, Sendable {
  /// `Services report, October 2026`.
  package var title: String
  /// The month it is about.
  package var month: Month
  /// One line under the title: plan version, fiscal period, "through" date.
  package var subtitle: String
  /// The ISO 4217 code of every amount in the report, or nil where there is no money at all.
  package var currency: String?
  /// The sections in reading order.
  package var sections: [ReportSection]

  package init(
    title: String, month: Month, subtitle: String, currency: String?, sections: [ReportSection]
  ) {
    self.title = title
    self.month = month
    self.subtitle = subtitle
    self.currency = currency
    self.sections = sections
  }
}

/// A titled part of a report.
package struct ReportSection: Equatable, Sendable {
  /// A stable name for links and for the tidy outputs, `attach-by-segment`.
  package var name: String
  package var title: String
  package var blocks: [ReportBlock]

  package init(name: String, title: String, blocks: [ReportBlock]) {
    self.name = name
    self.title = title
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
  case definitions([ReportDefinition])
}
