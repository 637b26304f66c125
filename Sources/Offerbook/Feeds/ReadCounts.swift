/// What came of the records of a file; rows were made of those that are in neither count below.
package struct ReadCounts: Sendable, Equatable {
  /// The records in the file, without the header and the blank lines at its end.
  package var read = 0
  /// The records that the mapping's `keep`, `retire` or `skip_when_zero` left out.
  package var skipped = 0
  /// Those among them that the mapping's `retire` names.
  package var retiring = 0
  /// The records that were handed out as rejections.
  package var rejected = 0
  /// The rows that were handed out.
  package var rows = 0
  /// The one currency of the rows, nil when there were none.
  package var currency: String?

  /// What `keep` turned away, where it kept nothing.
  package var turnedAway: [TurnedAway] = []

  /// The feed's columns that neither the file nor its mapping has: they say nothing of its rows.
  package var absentColumns: [String] = []

  package init() {}
}
