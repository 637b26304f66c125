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
