internal import Postgres

/// The values of a dimension that a load is the first to bring: often a name that somebody misspelt.
struct NewNames {
  let connection: Connection

  /// As many of a dimension are named.
  private static let most = 5

  /// What to tell of the values that the staged opportunities bring.
  ///
  /// - Parameter first: The number of the first slice that is new.
  func notes(ofSlicesFrom first: Int) throws -> [LoadNote] {
    try notes(connection.run(SQL.Loading.newSliceValues.statement, [first]))
  }

  /// What to tell of the values that the first bookings of a practice bring: all are new, and some may
  /// be one in two spellings.
  func notesOfFirstSlices() throws -> [LoadNote] {
    var dimensions: [String] = []
    var alike: [String: [String: [String]]] = [:]
    for row in try connection.run(SQL.Loading.firstSliceValues.statement) {
      let (dimension, value): (String, String) = (try row.get("dimension"), try row.get("value"))
      if !dimensions.contains(dimension) { dimensions.append(dimension) }
      alike[dimension, default: [:]][LikenessOfNames.of(value), default: []].append(value)
    }
    return dimensions.compactMap { dimension in
      let pairs = (alike[dimension] ?? [:]).values.filter { $0.count > 1 }
        .map { $0.joined(separator: " and ") }.sorted()
      guard !pairs.isEmpty else { return nil }
      return LoadNote(
        .newNames, count: pairs.count,
        "\(dimension) is written in more than one way: \(pairs.listed(most: Self.most))")
    }
  }

  /// What to tell of the values that the staged offerings bring.
  func notesOfOfferings() throws -> [LoadNote] {
    try notes(connection.run(SQL.Loading.newCatalogValues.statement))
  }

  private func notes(_ rows: Rows) throws -> [LoadNote] {
    var notes: [LoadNote] = []
    var new: [(value: String, near: String?)] = []
    var dimension = ""
    func close() {
      if !new.isEmpty { notes.append(Self.note(dimension, new)) }
      new = []
    }
    for row in rows {
      let name: String = try row.get("dimension")
      if name != dimension { close() }
      dimension = name
      let value: String = try row.get("value")
      new.append((value, Spelling.nearest(to: value, among: try row.get("known"))))
    }
    close()
    return notes
  }

  private static func note(
    _ dimension: String, _ new: [(value: String, near: String?)]
  ) -> LoadNote {
    let text: String
    if new.count == 1 {
      text = "new \(dimension) \(new[0].value)" + (new[0].near.map { "; known: \($0)" } ?? "")
    } else {
      let values = new.map { value, near in near.map { "\(value) (known: \($0))" } ?? value }
      text = "new in \(dimension): \(values.listed(most: most))"
    }
    return LoadNote(.newNames, count: new.count, text)
  }
}
