internal import Postgres

/// Live rows with keys in another form than the one that loads bring them in: an earlier version took
/// keys as files wrote them, with all their spaces.
struct OtherKeyForms {
  let connection: Connection

  /// What to tell of staged rows that stand beside such a row: it is not the same row to the ledger.
  func notes(of table: FactTable) throws -> [LoadNote] {
    let rows = try connection.run(
      table.statement(SQL.Loading.otherKeyForms), [table.name])
    guard !rows.isEmpty else { return [] }
    let names = try rows.map { row in
      let name: String = try row.get("name")
      return "\(name.visible) (load \(try row.get("load", as: Int.self)))"
    }
    return [
      LoadNote(
        .keysInTwoForms, count: names.count,
        "\(names.count == 1 ? "1 live row has" : "\(names.count) live rows have") the key of a row of "
          + "the file but for spaces or invisible characters, and both are in the book: "
          + "\(names.listed(most: 5)); undo what brought them and load it again")
    ]
  }
}
