internal import CLibPQ

/// Whether a server takes connections.
public enum ServerReadiness: Sendable {
  /// It does.
  case ready
  /// It runs, but starts, recovers or stops.
  case notYet
  /// Nothing answers there.
  case absent
}

extension Connection {
  /// Asks a server whether it takes connections, without one being made.
  public static func readiness(
    _ settings: [(keyword: String, value: String)]
  ) -> ServerReadiness {
    let keywords = CStrings(settings.map(\.keyword))
    let values = CStrings(settings.map(\.value))
    return switch PQpingParams(keywords.pointers, values.pointers, 1) {
    case PQPING_OK: .ready
    case PQPING_REJECT: .notYet
    default: .absent
    }
  }
}
