/// How the columns of a real export become the columns of a feed, read from a YAML file.
package struct Mapping: Sendable {
  package let feed: Feed
  /// The SHA-256 of the mapping's text in hexadecimal.
  package let sha256: String
  /// The mapping's file, for messages.
  package let file: String
  let source: SourceFormat
  /// What a record must hold to be taken.
  let keeps: [MappingCondition]
  /// What a record holds that takes its rows out of the book.
  let retires: [MappingCondition]
  /// What fills each column of the feed that is the same for all rows of a record.
  let columns: [MappedColumn]
  /// What to put in place of the source's values, by the feed's columns.
  let translations: [MappingTranslation]
  /// The rows that a record becomes; one without columns of its own where there is no `lines`.
  let lines: [MappingLine]
  /// Whether the natural key is made from the record's content.
  let hasContentKey: Bool
  /// The columns of the feed whose ids of 15 characters become those of 18.
  let salesforceIDs: Set<String>

  /// Whether something fills a column of the feed.
  func fills(_ column: String) -> Bool {
    (columns + lines.flatMap(\.columns)).contains { $0.column == column }
  }

  /// Whether records or rows of the file may be left out.
  var leavesOut: Bool {
    !keeps.isEmpty || !retires.isEmpty || lines.contains { !$0.skipWhenZero.isEmpty }
  }

  /// The source column that fills a column of the feed in every row, or nil.
  package func sourceColumn(of column: String) -> String? {
    for mapped in columns where mapped.column == column {
      if case .column(let name) = mapped.value { return name }
    }
    return nil
  }
}

/// What a column of the feed is filled with.
struct MappedColumn: Sendable {
  enum Value: Sendable, Equatable {
    /// The value of a source column.
    case column(String)
    /// A text, in the form that the feed itself takes.
    case text(String)
    /// An allowed value of the column itself, else the source column of that name, else an
    /// allowed value of another column (`line: services`).
    case word(String)
  }

  let column: String
  let value: Value
  /// The line in the mapping.
  let line: Int
}

/// A source column and the values of it that `keep` or `retire` is about.
struct MappingCondition: Sendable {
  let column: String
  let values: [String]
  let line: Int
}

/// What to put in place of a column's values.
struct MappingTranslation: Sendable {
  let column: String
  /// The source's value and the feed's; blank stands for nothing.
  let entries: [(from: String, to: String)]
  /// What every other value becomes; nil rejects it.
  let otherwise: String?
  let line: Int
}

/// One of the rows that a record becomes.
struct MappingLine: Sendable {
  let columns: [MappedColumn]
  /// The columns of the feed that are all zero or blank in a row that is left out.
  let skipWhenZero: [String]
  /// The line in the mapping, nil where the mapping has no `lines`.
  let line: Int?

  /// A record that becomes one row.
  static let whole = MappingLine(columns: [], skipWhenZero: [], line: nil)
}
