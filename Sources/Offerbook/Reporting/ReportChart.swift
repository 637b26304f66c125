/// A chart as data: what is drawn, not how.
package struct ReportChart: Equatable, Sendable {
  package enum Kind: String, Equatable, Sendable {
    /// Columns over months: actual solid, plan outlined, the year before lighter, forecast hatched.
    case columns
    /// Lines over months, for ratios.
    case line
    /// A bar a slice.
    case bars
    /// From the plan to the actual, step by step: a waterfall. Totals stand on the zero line, each
    /// other point adds its `actual` to what is before it.
    case bridge
    /// Small columns over months, a panel a slice, all on one scale.
    case multiples
    /// A dot a month on a row a panel, the last one strongest, the plan as a tick; for ratios.
    case dots
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
  /// Whether more is better: decides what is good about a variance.
  package var direction: Indicator.Direction
  package var points: [ReportPoint]

  package init(
    name: String, title: String, summary: String, kind: Kind, unit: Unit,
    direction: Indicator.Direction = .more, points: [ReportPoint]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.kind = kind
    self.unit = unit
    self.direction = direction
    self.points = points
  }
}

/// One month, slice or step of a chart; a missing value is drawn as a gap, never as zero.
package struct ReportPoint: Equatable, Sendable {
  /// The small multiple or the row of dots that it stands in, `Large`; nil where there is but one.
  package var panel: String?
  /// `Oct 2026` or `Large`.
  package var label: String
  package var actual: ExactDecimal?
  package var plan: ExactDecimal?
  package var priorYear: ExactDecimal?
  package var forecast: ExactDecimal?
  /// Whether it is a total of a bridge, drawn from the zero line.
  package var isTotal: Bool
  /// What its actual is, none where nobody can comment on it.
  package var figures: [ShownFigure]
  /// What was written about its actual.
  package var comments: [ReportComment]

  package init(
    panel: String? = nil, label: String, actual: ExactDecimal?, plan: ExactDecimal? = nil,
    priorYear: ExactDecimal? = nil, forecast: ExactDecimal? = nil, isTotal: Bool = false,
    showing figures: [ShownFigure] = [], comments: [ReportComment] = []
  ) {
    self.panel = panel
    self.label = label
    self.actual = actual
    self.plan = plan
    self.priorYear = priorYear
    self.forecast = forecast
    self.isTotal = isTotal
    self.figures = figures
    self.comments = comments
  }
}
