/// A later load that stands in the way of an undo.
package struct UndoBlocker: Equatable, Sendable {
  package var load: JournalName
  /// Why, in words: `changed 3 of its rows`, `brought revenue for opportunity D1`.
  package var reasons: [String]
}

/// A load by its number and what people call it.
package struct JournalName: Equatable, Sendable {
  package var load: Int
  /// `bookings`, `undo of 3`, `agreed FY27`.
  package var what: String
  package var file: String?
  package var user: String

  /// `load 3, bookings oct.csv by ada`.
  package var words: String {
    let name = file?.split(separator: "/").last.map { " \($0)" } ?? ""
    return "load \(load), \(what)\(name) by \(user)"
  }
}

/// An undo that cannot be, because later loads have built on what it would take away.
struct UndoRefusal: Error {
  let load: Int
  /// Newest first.
  let blockers: [UndoBlocker]
  /// Whether the blockers stand, so that undoing them clears the way.
  let canBeCleared: Bool

  var error: InputError {
    let list = blockers.map { String($0.load.load) }.joined(separator: ", ")
    let lines = blockers.map { "\($0.load.words): \($0.reasons.joined(separator: "; "))" }
    let way = "undo \(list) first, newest first, or all of them with --with-dependents"
    return InputError(
      (["later loads have built on load \(load): \(way)"] + lines).joined(separator: "\n"))
  }
}
