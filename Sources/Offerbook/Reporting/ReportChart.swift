/// A chart as data: what is drawn, not how.
package struct ReportChart: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Actual as solid columns, plan as outlines, over months.
    case columns
    /// Actual as a line with points, plan as a stepped outline, over months; for ratios.
    case line
    /// Actual as a solid bar, plan as an outline, a bar a slice.
    case bars
  }

  package enum Unit: Equatable, Sendable {
    case amount
    case ratio
  }

  /// A stable name within its section, `bookings-trend`.
  package var name: String
  /// What it shows and in which unit, `Services bookings by month, USD`; axes say `k` or `M`.
  package var title: String
  /// What it says, in a sentence, for those who cannot see it.
  package var summary: String
  package var kind: Kind
  package var unit: Unit
  package var points: [ReportPoint]

  package init(
    name: String, title: String, summary: String, kind: Kind, unit: Unit, points: [ReportPoint]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.kind = kind
    self.unit = unit
    self.points = points
  }
}

/// One month or slice of a chart; a missing value is drawn as a gap, never as zero.
package struct ReportPoint: Equatable, Sendable {
  /// `Oct 2026` or `Large`.
  package var label: String
  package var actual: ExactDecimal?
  package var plan: ExactDecimal?

  package init(label: String, actual: ExactDecimal?, plan: ExactDecimal?) {
    self.label = label
    self.actual = actual
    self.plan = plan
  }
}
