/// How an indicator stands against its plan.
package enum Status: String, Equatable, Sendable, CaseIterable {
  case onTrack = "on-track"
  case needsImprovement = "needs-improvement"
  case urgent = "urgent"
  case notAvailable = "not-available"

  /// The status in words, `needs improvement`.
  package var words: String { rawValue.split(separator: "-").joined(separator: " ") }

  /// A sign that tells the status without colour.
  package var sign: String {
    switch self {
    case .onTrack: "●"
    case .needsImprovement: "▲"
    case .urgent: "■"
    case .notAvailable: "–"
    }
  }
}
