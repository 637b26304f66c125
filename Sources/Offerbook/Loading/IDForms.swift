internal import Postgres

/// The lengths of ids that a CRM writes with 15 or with 18 characters, as a load meets them.
struct IDForms {
  private var hasShort = false
  private var hasLong = false

  var areBoth: Bool { hasShort && hasLong }

  mutating func see(_ id: UnsafeRawBufferPointer?) {
    guard let id else { return }
    if id.count == SalesforceID.shortLength { hasShort = true }
    if id.count == SalesforceID.longLength { hasLong = true }
  }

  /// What to tell of opportunities that a load has brought, when their ids come in both forms.
  func notes(of load: Int, on connection: Connection) throws -> [LoadNote] {
    guard hasShort || hasLong else { return [] }
    let pairs = try connection.run(SQL.Loading.idForms.statement, [load]).map { row in
      Pair(
        short: try row.get("short"), long: try row.get("long"), column: try row.get("place"),
        shortLoad: try row.getOptional("short_load"))
    }.filter { SalesforceID.long($0.short) == $0.long }
    guard !pairs.isEmpty else { return [] }
    let names = Set(pairs.map { "\($0.short) and \($0.long)" }).sorted()
    let columns = Set(pairs.map(\.column)).sorted().map { "\($0): salesforce" }
    let mapping = "`ids: { \(columns.joined(separator: ", ")) }` in the mapping"
    let loads = Set(pairs.compactMap(\.shortLoad)).sorted()
    let advice =
      loads.isEmpty
      ? "\(mapping) makes them one"
      : "\(mapping) of \(loads.count == 1 ? "load" : "loads") \(loads.listed(most: 5)), undone and "
        + "loaded again, makes them one"
    return [
      LoadNote(
        .idsInTwoForms, count: names.count,
        "\(names.count == 1 ? "1 opportunity is" : "\(names.count) opportunities are") there under "
          + "an id of 15 characters and one of 18, which are two to every figure: "
          + "\(names.listed(most: 5)); \(advice)")
    ]
  }

  private struct Pair {
    var short: String
    var long: String
    /// The column that the short form stands in.
    var column: String
    /// The earlier load that brought the short form, nil when it is the load at hand.
    var shortLoad: Int?
  }
}
