/// What a load did, or what it would have done.
package struct LoadResult: Sendable {
  /// The number of the load; nil when nothing was committed.
  package var load: Int?
  package var feed: String
  package var file: String
  package var sha256: String
  package var isCommitted = false
  /// The file had been loaded before: `load` is then the earlier one.
  package var isAlreadyLoaded = false
  package var isDryRun = false
  /// Why nothing was committed, nil where something was or would have been.
  package var refusal: Refusal?
  package var isRefused: Bool { refusal != nil }

  /// Why rejected records keep a load from being committed.
  package enum Refusal: Sendable {
    /// There are more than the request tolerates.
    case rejects
    /// There are some, and a snapshot tolerates none.
    case rejectsOfSnapshot
    /// They would change locked months.
    case lockedMonths
  }

  /// Records of the file; `read` is the sum of the other four, also when nothing was committed.
  package var read = 0
  package var skipped = 0
  package var accepted = 0
  package var unchanged = 0
  package var rejected = 0

  /// Rows of the feed.
  package var inserted = 0
  package var replaced = 0
  package var retired = 0

  /// The first and the last date of the rows, for bookings and revenue.
  package var dates: ClosedRange<CalendarDate>?
  /// The last of them that is not after the day that the file can know of.
  package var lastKnownDate: CalendarDate?

  /// What a snapshot of bookings or revenue is the whole truth for.
  package var coverage: SnapshotCoverage?
  /// Records are known by their content, and some were known and some not: of a later edition of the
  /// same ledger, what it changed would stand beside what it was.
  package var mayCountTwice = false

  /// The closed months whose figures the load changes.
  package var restatedMonths: [Month] = []

  /// What it kept, left out, moved or warns of.
  package var notes: [LoadNote] = []

  package var rejectsFile: String?
  /// The first rejected records, for people.
  package var rejections: [Rejection] = []
  /// What the records were rejected for, the most frequent first.
  package var rejectionGroups: [RejectionGroup] = []
  /// The difference to each monthly measure, for a dry run.
  package var effect: [MeasureEffect] = []
  /// What would move between the values of a dimension, for a dry run.
  package var moves: [MeasureMove] = []
  /// The rows of offerings, plans, rates and calendars that would change, for a dry run.
  package var changedRows: LoadRows?

  init(feed: String, file: InputFile) {
    self.feed = feed
    self.file = file.name
    sha256 = file.sha256
  }
}

/// The difference that a load makes to a monthly measure over all slices.
package struct MeasureEffect: Equatable, Sendable {
  package var month: Month
  package var measure: String
  package var currency: String?
  package var amount: ExactDecimal

  package init(month: Month, measure: String, currency: String?, amount: ExactDecimal) {
    self.month = month
    self.measure = measure
    self.currency = currency
    self.amount = amount
  }
}
