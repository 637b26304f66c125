internal import Offerbook
internal import Rendering

/// The journal of loads as rows, as JSON, and one load in detail.
struct LoadTable {
  private let entries: [Journal.Entry]

  init(_ entries: [Journal.Entry]) {
    self.entries = entries
  }

  var table: Table {
    Table(
      columns: [
        ReportColumn("load"), ReportColumn("time", isText: true),
        ReportColumn("by", isText: true), ReportColumn("what", isText: true),
        ReportColumn("file", isText: true), ReportColumn("read"), ReportColumn("rejected"),
        ReportColumn("inserted"), ReportColumn("replaced"), ReportColumn("retired"),
      ],
      rows: entries.map { entry in
        [
          String(entry.load), entry.time, entry.user, entry.what, entry.fileName,
          String(entry.read), String(entry.rejected), String(entry.inserted),
          String(entry.replaced), String(entry.retired),
        ]
      })
  }

  /// One load, a line a fact.
  var details: String {
    entries.map { entry in
      [
        "load \(entry.load): \(entry.what)",
        "  \(entry.time) UTC by \(entry.user)",
        entry.file.map { "  file \($0), sha256 \(entry.sha256 ?? "")" },
        entry.mapping.map { "  mapping \($0)" },
        entry.mode.map { "  mode \($0)" },
        "  records: \(entry.read) read = \(entry.skipped) skipped + \(entry.accepted) accepted + "
          + "\(entry.unchanged) unchanged + \(entry.rejected) rejected",
        "  rows: \(entry.inserted) inserted, \(entry.replaced) replaced, \(entry.retired) retired",
      ].compactMap { $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  static func json(_ entry: Journal.Entry) -> JSONValue {
    [
      "load": .integer(entry.load),
      "kind": .string(entry.kind),
      "feed": JSONValue(entry.feed),
      "file": JSONValue(entry.file),
      "sha256": JSONValue(entry.sha256),
      "mapping": JSONValue(entry.mapping),
      "mode": JSONValue(entry.mode),
      "undoes": JSONValue(entry.undoes),
      "undone_by": JSONValue(entry.undoneBy),
      "note": JSONValue(entry.note),
      "by": .string(entry.user),
      "time": .string(entry.time),
      "read": .integer(entry.read),
      "skipped": .integer(entry.skipped),
      "accepted": .integer(entry.accepted),
      "unchanged": .integer(entry.unchanged),
      "rejected": .integer(entry.rejected),
      "inserted": .integer(entry.inserted),
      "replaced": .integer(entry.replaced),
      "retired": .integer(entry.retired),
    ]
  }
}
