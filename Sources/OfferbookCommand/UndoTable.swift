internal import Offerbook
internal import Rendering

/// What undos did, in words and as JSON: each kind of row is counted by itself.
struct UndoTable {
  private let undone: [Undo.Result]
  private let isDryRun: Bool

  init(_ undone: [Undo.Result], isDryRun: Bool) {
    self.undone = undone
    self.isDryRun = isDryRun
  }

  /// `load 8: undid load 7, bookings oct.csv by ada; retired: 2 deals, 3 lines`, a line an undo.
  var text: String {
    undone.map { undo in
      let head = isDryRun ? "dry run: would undo" : "load \(undo.load): undid"
      let retired = Self.counted(undo.rows, \.retired)
      let revived = Self.counted(undo.rows, \.revived)
      let done = [
        "\(head) \(undo.undone.words)", retired.map { "retired: \($0)" },
        revived.map { "live again: \($0)" },
      ].compactMap { $0 }.joined(separator: "; ")
      return ([done] + LoadNotes(undo.notes).lines).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  var json: JSONValue {
    .array(
      undone.map { undo in
        [
          "load": isDryRun ? .null : .integer(undo.load),
          "undoes": .integer(undo.undoes),
          "what": .string(undo.undone.what),
          "file": JSONValue(undo.undone.file),
          "by": .string(undo.undone.user),
          "committed": .bool(!isDryRun),
          "rows": .array(
            undo.rows.map { rows in
              [
                "row": .string(rows.fact),
                "retired": .integer(rows.retired),
                "live_again": .integer(rows.revived),
              ]
            }),
          "effect": EffectTable(undo.effect).json,
          "notes": LoadNotes(undo.notes).json,
        ]
      })
  }

  /// `2 deals, 3 lines`; nil where there are none.
  private static func counted(
    _ rows: [UndoneRows], _ count: (UndoneRows) -> Int
  ) -> String? {
    let parts = rows.filter { count($0) > 0 }.map { rows in
      let (one, many) = nouns[rows.fact] ?? (rows.fact, rows.fact + "s")
      return count(rows) == 1 ? "1 \(one)" : "\(count(rows)) \(many)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static let nouns = [
    "opportunity": ("deal", "deals"),
    "booking": ("line", "lines"),
    "revenue": ("revenue row", "revenue rows"),
    "fx": ("rate", "rates"),
    "plan version": ("agreement or lock", "agreements or locks"),
  ]
}
