package import Postgres

/// What a load tells beside its counts: what it kept, left out, moved, restated or warns of.
///
/// Nothing that a load does may happen without a word. A note is printed under the load's counts,
/// is in its JSON and stays in the journal.
package struct LoadNote: Equatable, Sendable {
  /// What a note is about; the raw value is its name in JSON and in the journal.
  package enum Kind: String, Sendable, CaseIterable {
    case columnsKept = "columns-kept"
    case datesAhead = "dates-ahead"
    /// A planned rate that looks like a percentage.
    case highRate = "high-rate"
    /// A plan names a segment, geo or category that no deal or offering ever had.
    case unknownSlice = "unknown-slice"
    /// Indicators that a version does not plan stay with what was agreed before.
    case indicatorsStay = "indicators-stay"
    /// Indicators that were planned are not, for a version was agreed that does not plan them.
    case indicatorsDropped = "indicators-dropped"
    case keptNothing = "kept-nothing"
    case leftOutAlike = "left-out-alike"
    case leftOutLive = "left-out-live"
    case zeroLive = "skipped-when-zero-live"
    case retiredByMapping = "retired-by-mapping"
    case closedMonthsRestated = "closed-months-restated"
    case loadedAgain = "loaded-again"
    case newNames = "new-names"
    case idsInTwoForms = "ids-in-two-forms"
    case keysInTwoForms = "keys-in-two-forms"
  }

  package var kind: Kind
  /// How many rows, records, months or names it is about.
  package var count: Int
  /// The sentence that people read, without a full stop.
  package var text: String

  package init(_ kind: Kind, count: Int, _ text: String) {
    self.kind = kind
    self.count = count
    self.text = text
  }

  /// Names some things in a sentence: five of them at most, `net_arr, segment and 3 more`.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
  }

  /// Reads what a load told, in the order in which it was told.
  package static func notes(of load: Int, on connection: Connection) throws -> [LoadNote] {
    try connection.run(SQL.Queries.loadNotes.statement, [load]).compactMap { row in
      let kind: String = try row.get("kind")
      guard let kind = Kind(rawValue: kind) else { return nil }
      return LoadNote(kind, count: try row.get("count"), try row.get("text"))
    }
  }
}

extension [LoadNote] {
  /// Writes them into the journal.
  func insert(load: Int, on connection: Connection) throws {
    for (position, note) in enumerated() {
      try connection.run(
        SQL.Loading.insertLoadNote.statement,
        [load, position + 1, note.kind.rawValue, note.count, note.text])
    }
  }
}
