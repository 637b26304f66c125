internal import ArgumentParser
internal import Offerbook
internal import Postgres

/// The `--where DIMENSION=VALUE` options of a command.
struct FilterOption {
  private let parts: [String]

  /// The dimensions, for help.
  static let dimensions = Dimension.allCases.map(\.rawValue).joined(separator: ", ")

  static let help = ArgumentHelp(
    "Only rows where a dimension has this value; may repeat.", valueName: "dimension=value")

  init(_ parts: [String]) {
    self.parts = parts
  }

  /// The values as the ledger spells them; an unknown one is an error that lists the known.
  func slice(on connection: Connection) throws -> Slice {
    try parts.reduce(into: [:]) { slice, part in
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else {
        throw InputError("--where takes DIMENSION=VALUE, not '\(part)'")
      }
      let dimension = try Dimension.named(sides[0].trimmingSpaces)
      guard slice[dimension] == nil else {
        throw InputError("--where names \(dimension.rawValue) twice")
      }
      slice[dimension] = try KnownValues.value(
        sides[1].trimmingSpaces, of: dimension, on: connection)
    }
  }
}

extension AsOf {
  static let help = ArgumentHelp(
    """
    As the ledger stood after a load (12), at a month's close (2026-10), or at the end of a day \
    (2026-10-31).
    """, valueName: "load|month|day")
}

extension Substring {
  /// Without spaces at both ends.
  var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
