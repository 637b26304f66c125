/// What a section of a report can be; each kind is built by a file of its name in Sections/.
package enum SectionKind: String, CaseIterable, Sendable {
  /// What happened, in sentences, as a scorecard and, with a limit, by the slices furthest off.
  case summary
  /// The slices that made most of the variance, up and down.
  case contributors
  /// Twelve months against plan and the year before.
  case trend
  /// From plan to actual, step by step.
  case bridge
  /// The standard columns by the values of dimensions.
  case breakdown
  /// Several indicators side by side, in the period and in the year to date.
  case comparison
  /// The offerings by bookings, revenue and backlog.
  case offerings
  /// What the catalog says of one offering.
  case offering
  /// How often one offering is sold with what else is sold.
  case attachment
  /// What one offering was sold for, against its list price.
  case prices
  /// The versions that the catalog had of one offering.
  case lifecycle
  /// What changed against the last report of the month; only with `--since-last`.
  case changes
  /// Comments that stand beside no figure.
  case comments
  /// The closed months that moved since.
  case restatements
  /// Loads, rejected records, unassigned slices.
  case data
  /// The definitions of the indicators.
  case definitions
}

extension SectionKind {
  /// The keys that a section of the kind understands beside `kind`, `name` and `title`.
  var keys: [String] {
    switch self {
    case .summary: ["indicators", "by", "where", "limit", "cause"]
    case .contributors: ["indicators", "by", "where", "limit", "cause"]
    case .trend: ["indicators", "where", "charts"]
    case .bridge: ["indicators", "by", "where", "limit", "cause"]
    case .breakdown: ["indicators", "by", "where", "limit", "charts"]
    case .comparison: ["indicators", "by", "where"]
    case .offerings: ["where", "limit"]
    case .prices: ["by"]
    case .offering, .attachment, .lifecycle, .changes, .comments, .restatements, .data,
      .definitions:
      []
    }
  }

  /// The charts that it can draw.
  var charts: [ReportChart.Kind] {
    switch self {
    case .trend: [.columns, .line]
    case .breakdown: [.bars, .multiples, .dots]
    default: []
    }
  }

  /// Whether it makes no sense without indicators.
  var needsIndicators: Bool { keys.contains("indicators") }

  /// Whether it is about the one offering that the report is filtered by.
  var isAboutOffering: Bool {
    [.offering, .attachment, .prices, .lifecycle].contains(self)
  }

  /// What it is broken down by where nothing is said.
  var defaultDimensions: [Dimension] {
    switch self {
    case .summary, .contributors: [.segment, .geo]
    case .bridge, .breakdown, .comparison, .prices: [.segment]
    default: []
    }
  }

  /// The title of a section that has none of its own.
  var defaultTitle: String {
    switch self {
    case .summary: "Against plan"
    case .contributors: "What made the difference"
    case .trend: "Twelve months against plan"
    case .bridge: "From plan to actual"
    case .breakdown: "Against plan"
    case .comparison: "Side by side"
    case .offerings: "Offerings"
    case .offering: "The offering"
    case .attachment: "How often it is sold along"
    case .prices: "Win price against list price"
    case .lifecycle: "Lifecycle and changes"
    case .changes: "Changed since the last report"
    case .comments: "Comments"
    case .restatements: "Restated months"
    case .data: "The data behind it"
    case .definitions: "Definitions"
    }
  }
}

extension ReportChart.Kind {
  /// Whether the chart can show figures of a unit.
  func fits(_ unit: Indicator.Unit) -> Bool {
    switch self {
    case .columns, .multiples: unit == .money
    case .line, .dots: unit == .ratio
    case .bars, .bridge: true
    }
  }

  /// What the chart shows, in words.
  var shows: String {
    switch self {
    case .columns, .multiples: "amounts"
    case .line, .dots: "rates"
    case .bars, .bridge: "amounts and rates"
    }
  }
}
