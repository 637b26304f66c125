/// The values that `keep` turned away, as long as it has kept nothing: of most files that is soon over.
struct KeepTally {
  private var isOpen = true
  private var counts: [[String: Int]]

  /// As many different values are told apart.
  private static let most = 100

  init(conditions: Int) {
    counts = Array(repeating: [:], count: conditions)
  }

  /// A record was kept: what was turned away says nothing about the mapping any more.
  mutating func keep() {
    guard isOpen else { return }
    isOpen = false
    counts = []
  }

  /// A record was left out by a condition for its value.
  mutating func turnAway(_ value: ByteRun, by condition: Int) {
    guard isOpen else { return }
    let text = value.text
    if counts[condition][text] != nil || counts[condition].count < Self.most {
      counts[condition][text, default: 0] += 1
    }
  }

  /// What each condition turned away, the most frequent first; empty when a record was kept.
  func result(_ conditions: [RowCondition], _ header: FeedHeader) -> [TurnedAway] {
    guard isOpen else { return [] }
    return zip(conditions, counts).filter { !$1.isEmpty }.map { condition, counts in
      TurnedAway(
        column: header.names[condition.field], wanted: condition.texts,
        found: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { TurnedAway.Value(text: $0.key, count: $0.value) })
    }
  }
}

/// The values of a source column that `keep` does not list, in a file of which it kept nothing.
package struct TurnedAway: Sendable, Equatable {
  package struct Value: Sendable, Equatable {
    package var text: String
    package var count: Int
  }

  package var column: String
  package var wanted: [String]
  /// The most frequent first.
  package var found: [Value]
}
