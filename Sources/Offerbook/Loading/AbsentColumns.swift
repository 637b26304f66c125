internal import Postgres

/// The columns of a feed that neither a file nor its mapping has: they say nothing about its rows.
///
/// A staged row with a known key keeps there what its live row says; a new row is blank there. What
/// follows the staging (comparing, merging, posting) sees rows that are whole.
struct AbsentColumns {
  let feed: Feed
  /// The names, in the feed's order. A key that is absent is blank: it says which row is meant.
  let names: [String]
  /// The tables that the feed's rows are staged for; the last one has a row for each of theirs.
  private let tables: [FactTable]

  /// A spread is kept with the period that it belongs to, before there are months to stage.
  private static let keptByPeriod: Set = ["spread"]

  init(_ names: [String], of feed: Feed, in tables: [FactTable]) {
    self.feed = feed
    self.names = names.filter { !feed.key.contains($0) }
    self.tables = tables
  }

  /// Lets the staged rows keep what their live rows say; tells whether any may have kept something.
  func keep(on connection: Connection) throws -> Bool {
    var kept = names.filter(Self.keptByPeriod.contains).count
    for table in tables {
      let columns = table.payload.filter { names.contains($0) && !Self.keptByPeriod.contains($0) }
      if !columns.isEmpty {
        let keeping = statement(SQL.Loading.keepAbsent, for: table, absent: columns)
        kept += try connection.run(keeping).affected
      }
      let hasStamp = table.payload.contains("slice_id")
      guard hasStamp, names.contains(where: FactTable.sliceColumns.contains) else { continue }
      try connection.run(statement(SQL.Loading.insertKeptSlices, for: table))
      kept += try connection.run(statement(SQL.Loading.keepSlices, for: table)).affected
    }
    return kept > 0
  }

  /// Tells in how many rows more than a blank was kept, and in which columns; nil where none was.
  func note(on connection: Connection) throws -> LoadNote? {
    guard let rows = tables.last else { return nil }
    var blanks: [String] = []
    let conditions = names.map { name in
      let (live, equal, blank) = meaning(of: name, in: rows)
      guard let blank else { return equal ?? "\(live) is not null" }
      blanks.append(blank)
      return [equal, "\(live) <> $\(blanks.count)"].compactMap { $0 }.joined(separator: " and ")
    }
    let counts = zip(names, conditions).map { "count(*) filter (where \($1)) as \($0)" }
    let any = conditions.map { "(\($0))" }.joined(separator: " or ")
    let kept = counts + ["count(*) filter (where \(any)) as rows"]
    let file = tables.count > 1 ? SQL.Loading.keptBookingColumns : SQL.Loading.keptColumns
    let identifiers = ["kept": kept.joined(separator: ", ")]
    let row = try connection.run(
      file.statement(rows.identifiers().merging(identifiers) { $1 }), blanks)[0]
    let columns = try names.filter { try row.get($0, as: Int.self) > 0 }
    guard !columns.isEmpty else { return nil }
    let count: Int = try row.get("rows")
    return LoadNote(
      .columnsKept, count: count,
      "the file has no \(LoadNote.list(columns)): kept as they are in "
        + (count == 1 ? "1 row" : "\(count) rows"))
  }

  /// Where a column's live value stands beside a staged row, when the row says the same, and what a
  /// blank stands for there.
  private func meaning(
    of name: String, in rows: FactTable
  ) -> (live: String, equal: String?, blank: String?) {
    let blank = feed.index(of: name).flatMap { feed.columns[$0].blank } ?? rows.blanks[name]
    if rows.payload.contains(name) {
      let even = Self.keptByPeriod.contains(name) ? Spread.even.rawValue : nil
      return ("f.\(name)", "s.\(name) = f.\(name)", blank ?? even)
    }
    guard FactTable.sliceColumns.contains(name) else { return ("o.\(name)", nil, blank) }
    return ("l.\(name)", nil, SliceRegister.unassigned)
  }

  private func statement(
    _ file: EmbeddedFile, for table: FactTable, absent columns: [String] = []
  ) -> Statement {
    func list(_ alias: String) -> String {
      columns.map { alias + $0 }.joined(separator: ", ")
    }
    let stamp = FactTable.sliceColumns.map { names.contains($0) ? "o.\($0)" : "n.\($0)" }
    let identifiers = [
      "absent": list(""), "f.absent": list("f."), "s.absent": list("s."),
      "stamp": stamp.joined(separator: ", "),
    ]
    return file.statement(table.identifiers().merging(identifiers) { $1 })
  }
}
