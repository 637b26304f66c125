/// A table: columns with a kind, rows of cells, totals last.
package struct ReportTable: Equatable, Sendable {
  /// A stable name within its section, `bookings`.
  package var name: String
  /// What the table shows and in which unit, `Services bookings against plan, USD`.
  package var caption: String
  package var columns: [ReportColumn]
  package var rows: [ReportRow]
  /// How many rows there would be in full, when the table is shortened: `n of m` is then said.
  package var rowsInFull: Int

  package init(
    name: String, caption: String, columns: [ReportColumn], rows: [ReportRow],
    rowsInFull: Int? = nil
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.rowsInFull = rowsInFull ?? rows.count
  }
}

/// A column of a table.
package struct ReportColumn: Equatable, Sendable {
  /// `Segment`, `AC`, `PL`, `ΔPL`, `ΔPL %`, `Status`.
  package var title: String
  /// Text is set left, everything else right.
  package var isText: Bool

  package init(_ title: String, isText: Bool = false) {
    self.title = title
    self.isText = isText
  }
}

/// A row of a table.
package struct ReportRow: Equatable, Sendable {
  package var cells: [ReportCell]
  package var isTotal: Bool
  /// Whether it stands for what has no row of its own: `12 others`.
  package var isOthers: Bool
  /// Whether it stands for several slices.
  package var isSum: Bool { isTotal || isOthers }
  /// What it shows, none where nobody can comment on it.
  package var figures: [ShownFigure]
  /// What was written about what the row shows.
  package var comments: [ReportComment]

  package init(
    _ cells: [ReportCell], isTotal: Bool = false, isOthers: Bool = false,
    showing figures: [ShownFigure] = [], comments: [ReportComment] = []
  ) {
    self.cells = cells
    self.isTotal = isTotal
    self.isOthers = isOthers
    self.figures = figures
    self.comments = comments
  }
}

/// One value on a report; the renderer formats it, rounding once.
package enum ReportCell: Equatable, Sendable {
  case text(String)
  /// Money in the report's currency, shown in whole units.
  case amount(ExactDecimal)
  /// Money in a currency of its own, shown in whole units.
  case amountIn(String, ExactDecimal)
  /// A ratio shown in percent: 0.0613 is `6.1 %`.
  case ratio(ExactDecimal)
  /// A plain number: deals, rows.
  case count(ExactDecimal)
  /// A difference in money; `isGood` decides its colour and sign word, nil for neither.
  case amountChange(ExactDecimal, isGood: Bool?)
  /// A difference between two ratios, shown in percentage points: 0.004 is `+0.4 pp`.
  case pointChange(ExactDecimal, isGood: Bool?)
  /// A relative difference, shown in percent with its sign: -0.08 is `-8.0 %`.
  case relativeChange(ExactDecimal, isGood: Bool?)
  case status(Status)
  /// No value, and why: `no-deals`, `denominator-not-positive`, `not-planned`,
  /// `partly-planned`, `no-data`.
  case none(reason: String)
}
