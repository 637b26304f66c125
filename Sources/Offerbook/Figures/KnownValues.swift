package import Postgres

/// The values that a dimension has in the ledger and the catalog.
package struct KnownValues {
  /// Finds the value that a user means, ignoring case, or throws an error that lists the known.
  package static func value(
    _ text: String, of dimension: Dimension, on connection: Connection
  ) throws -> String {
    let known = try connection.run(SQL.Queries.knownValues.statement, [dimension.rawValue])
      .map { try $0.get("value", as: String.self) }
    if let exact = known.first(where: { $0 == text }) { return exact }
    if let found = known.first(where: { $0.lowercased() == text.lowercased() }) { return found }
    let list = known.isEmpty ? "none yet" : known.joined(separator: ", ")
    throw InputError("no \(dimension.rawValue) is called '\(text)'; known are \(list)")
  }
}
