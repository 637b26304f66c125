package import Postgres

/// The named invariants of the ledger, each a query whose rows are what breaks it.
package struct Checks {
  private let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// What a check found.
  package struct Finding: Sendable {
    /// `postings-equal-facts`.
    package var check: String
    /// The question the check asks.
    package var question: String
    package var columns: [String]
    /// The first twenty rows that break it.
    package var rows: [[String?]]
    package var count: Int

    package var holds: Bool { count == 0 }
  }

  /// The names of the checks of the ledger, which are run when none is named.
  package static var names: [String] { (SQL.Checks.all.map(\.stem) + [NamesAlike.name]).sorted() }

  /// The names of the checks that are only run when they are named.
  package static let namesOnDemand = [UrgentWithoutComment.name]

  /// Runs the named checks, or all of the ledger, on one state of it; nothing is changed.
  ///
  /// - Parameter month: What a check about a month is about, nil for the last one with bookings.
  /// - Throws: `InputError` for an unknown name.
  package func run(_ names: [String] = [], month: Month? = nil) throws -> [Finding] {
    let all = Self.names + Self.namesOnDemand
    for name in names where !all.contains(name) {
      let known = all.joined(separator: ", ")
      throw InputError("no check is called '\(name)'; the checks are \(known)")
    }
    try connection.run("begin isolation level repeatable read")
    defer { _ = try? connection.run("rollback") }
    let files = SQL.Checks.all.filter { names.isEmpty || names.contains($0.stem) }
    if !files.isEmpty {
      try connection.run(SQL.Loading.touchEverything.statement)
      try connection.run(SQL.Loading.analyzeTouched.statement)
    }
    let alike =
      names.isEmpty || names.contains(NamesAlike.name) ? [try NamesAlike(connection).finding()] : []
    return try (files.map(run) + alike).sorted { $0.check < $1.check }
      + (names.contains(UrgentWithoutComment.name)
        ? [UrgentWithoutComment(connection, month: month).finding()] : [])
  }

  private func run(_ file: EmbeddedFile) throws -> Finding {
    let rows = try connection.run(file.statement)
    return Finding(
      check: file.stem, question: file.question, columns: rows.columnNames,
      rows: rows.prefix(20).map(\.texts), count: rows.count)
  }
}

extension EmbeddedFile {
  /// `SQL/Checks/one-currency.sql` -> `one-currency`.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "")
  }

  /// The question in the comment on the file's first line.
  var question: String {
    let line = text.split(separator: "\n").first ?? ""
    return String(line.drop { $0 == "-" || $0 == " " })
  }
}
