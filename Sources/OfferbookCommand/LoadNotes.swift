internal import Offerbook
internal import Rendering

/// What a load told beside its counts, as lines and as JSON.
struct LoadNotes {
  private let notes: [LoadNote]

  init(_ notes: [LoadNote]) {
    self.notes = notes
  }

  /// A line a note, indented under the load's counts.
  var lines: [String] { notes.map { "  \($0.text)" } }

  var json: JSONValue {
    .array(
      notes.map { note in
        [
          "note": .string(note.kind.rawValue), "count": .integer(note.count),
          "text": .string(note.text),
        ]
      })
  }
}
