/// A row of the plan feed that is given for a fiscal quarter or year.
struct PlannedPeriod {
  var record: Int
  var line: Int
  var version: String
  var indicator: String
  /// `FY27-Q3`.
  var period: String
  /// Segment, geo and category; blank = the whole.
  var slice: [String]
  var value: ExactDecimal
  var currency: String?
  /// The rule, nil where the row names none.
  var spread: Spread?

  /// The natural key, as the feed writes it.
  var key: [String] { [version, indicator, period] + slice }

  /// The dimensions that are not blank.
  var level: Slice {
    zip(Dimension.planned, slice).reduce(into: [:]) { level, part in
      if !part.1.isEmpty { level[part.0] = part.1 }
    }
  }

  func rejection(_ column: String, _ value: String, _ reason: String) -> Rejection {
    Rejection(
      record: record, line: line,
      faults: [Fault(column: column, value: value, reason: reason)],
      key: key)
  }
}
