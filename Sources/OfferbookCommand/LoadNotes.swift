internal import Offerbook
internal import Postgres
internal import Rendering

/// What a load told beside its counts, as lines and as JSON.
struct LoadNotes {
  private let notes: [LoadNote]

  init(_ notes: [LoadNote]) {
    self.notes = notes
  }

  /// Those that the journal keeps of a load.
  init(of load: Int, on connection: Connection) throws {
    notes = try LoadNote.notes(of: load, on: connection)
  }

  /// Writes them to standard output.
  func print() throws {
    for line in lines { try Terminal.write(line + "\n") }
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
