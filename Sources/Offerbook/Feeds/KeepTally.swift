/// The values that `keep` turned away: all of them say what is wrong while it has kept nothing, and
/// later those that differ from what it lists in nothing but case and punctuation.
struct KeepTally {
  private var hasKept = false
  private var counts: [[String: Int]]

  /// As many different values are told apart.
  private static let most = 100

  init(conditions: Int) {
    counts = Array(repeating: [:], count: conditions)
  }

  /// A record was kept.
  mutating func keep() { hasKept = true }

  /// A record was left out by a condition for its value.
  mutating func turnAway(_ value: ByteRun, by condition: Int) {
    let text = value.text
    if counts[condition][text] != nil || counts[condition].count < Self.most {
      counts[condition][text, default: 0] += 1
    }
  }

  /// What each condition turned away, the most frequent first; of a file of which something was kept
  /// only what looks like the words that `keep` lists.
  func result(_ conditions: [RowCondition], _ header: FeedHeader) -> [TurnedAway] {
    zip(conditions, counts).compactMap { condition, counts in
      let wanted = Set(condition.texts.map(LikenessOfNames.of))
      let found = counts.filter { !hasKept || wanted.contains(LikenessOfNames.of($0.key)) }
      guard !found.isEmpty else { return nil }
      return TurnedAway(
        column: header.names[condition.field], wanted: condition.texts,
        found: found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { TurnedAway.Value(text: $0.key, count: $0.value) }, hasKeptOthers: hasKept)
    }
  }
}

/// The values of a source column that `keep` does not list.
package struct TurnedAway: Sendable, Equatable {
  package struct Value: Sendable, Equatable {
    package var text: String
    package var count: Int
  }

  package var column: String
  package var wanted: [String]
  /// The most frequent first.
  package var found: [Value]
  /// Whether it kept other records of the file.
  package var hasKeptOthers: Bool
}
