/// What one kind of CSV file may hold: its columns, their types and its natural key.
///
/// A feed is declared once, here; reading, mapping, the schema and the template follow from it.
package struct Feed: Sendable {
  /// The name in commands and mapping files, `bookings`.
  package let name: String
  package let title: String
  /// What a row is, in a sentence.
  package let summary: String
  package let columns: [FeedColumn]
  /// The columns that a listing of its rows adds: where each came from. Readers ignore them.
  var originColumns: [String] = []
  /// What a row must fulfil beyond the types of its columns.
  let rules: [FeedRule]
  /// The columns that `key: content` fills from the row itself, with nil for the row's hash.
  let contentKey: [(column: String, value: String?)]

  /// The column with the day that a row is reported under: a snapshot covers the months of these.
  var day: String?

  /// The natural key: the columns that name a row.
  package var key: [String] { columns.filter(\.isKey).map(\.name) }

  /// All feeds, in the order in which a practice meets them.
  package static let all = [offerings, bookings, revenue, plan, fx, calendar]

  /// Finds a feed by its name, or throws an `InputError` that lists the known ones.
  package static func named(_ name: String) throws -> Feed {
    if let feed = all.first(where: { $0.name == name }) { return feed }
    let known = all.map(\.name)
    let suggestion = Spelling.suggestion(for: name, among: known)
    throw InputError(
      "no feed is called '\(name)'\(suggestion); the feeds are \(known.joined(separator: ", "))")
  }

  /// Whether the feed has amounts of money, and a column for their currency.
  var hasMoney: Bool {
    index(of: "currency") != nil && columns.contains { $0.kind == .decimal }
  }

  /// The position of a column, or nil when the feed has none of that name.
  package func index(of column: String) -> Int? {
    columns.firstIndex { $0.name == column }
  }
}
