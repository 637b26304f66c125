/// What is asked of a load beyond its file: how it merges and what it tolerates.
package struct LoadRequest: Sendable {
  /// How the rows of a file meet the live rows.
  package enum Mode: String, Sendable, CaseIterable {
    /// A row with a known key replaces it; other rows stay.
    case upsert
    /// The file is the whole truth for what it covers: live rows there that it lacks are retired.
    case snapshot
  }

  package var feed: Feed
  package var mapping: Mapping?
  package var mode: Mode
  /// Shows what the load would do, then takes it back.
  package var isDryRun: Bool
  package var tolerance: RejectTolerance
  /// Where rejected records go; nil names the file after the input.
  package var rejectsFile: String?
  /// Who loads.
  package var user: String
  /// The day on which it is loaded, where who loads is.
  package var day: CalendarDate
  /// The day through which the file holds everything, where that is stated.
  package var through: CalendarDate?

  package init(
    feed: Feed, mapping: Mapping? = nil, mode: Mode = .upsert, isDryRun: Bool = false,
    tolerance: RejectTolerance = .none, rejectsFile: String? = nil, user: String, day: CalendarDate
  ) {
    self.feed = feed
    self.mapping = mapping
    self.mode = mode
    self.isDryRun = isDryRun
    self.tolerance = tolerance
    self.rejectsFile = rejectsFile
    self.user = user
    self.day = day
  }

  /// The last day that the file can know of: what it dates later has not happened yet.
  var lastKnowableDay: CalendarDate { through ?? day }
}

/// How many rejected records a load may leave out.
package enum RejectTolerance: Equatable, Sendable {
  case records(Int)
  /// A share of the records read, in percent.
  case percent(ExactDecimal)

  /// No record may be rejected.
  package static let none = RejectTolerance.records(0)

  /// Reads `10` or `2.5%`.
  package init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let share = ExactDecimal(String(text.dropLast())), !share.isNegative,
        share <= ExactDecimal(mantissa: 100, scale: 0)
      else { return nil }
      self = .percent(share)
    } else {
      guard let count = Int(text), count >= 0 else { return nil }
      self = .records(count)
    }
  }

  func allows(_ rejected: Int, of read: Int) -> Bool {
    switch self {
    case .records(let count): return rejected <= count
    case .percent(let share):
      let hundredfold = ExactDecimal(mantissa: Int128(rejected) * 100, scale: 0)
      return hundredfold <= share * ExactDecimal(mantissa: Int128(read), scale: 0)
    }
  }
}
