/// How one cell of a record becomes one column of a row.
struct CellStep {
  /// The position of the feed's column.
  let column: Int
  /// The position of the cell in the record.
  let field: Int
  let type: FeedType
  /// What a blank stands for, null where it is nothing.
  let blank: ByteRun
  let isRequired: Bool
  /// The position of the translation of the cell's values, or -1.
  let translation: Int
  /// Whether the ids of 15 characters become those of 18.
  let isSalesforceID: Bool
}

/// One of the rows that a record becomes.
struct RowShape {
  let steps: UnsafeBufferPointer<CellStep>
  /// The columns that are the same in every row of the file, null included.
  let constants: [ByteRun]
  /// The columns of numbers that are all zero or blank in a row that is left out.
  let skipWhenZero: [Int]
  /// The name of the source column behind each column of the feed, or of the column itself.
  let sources: [String]
  /// The positions of the steps that fill the key and the day.
  let naming: [Int]
}

/// Values of a cell, one of which a record must hold.
struct RowCondition {
  /// The position of the cell in the record.
  let field: Int
  let values: ByteTable
  /// The values as the mapping has them.
  let texts: [String]
}

/// The values that replace those of a source column.
final class Translation {
  private let table: ByteTable
  private let results: [ByteRun]
  /// What every value becomes that is not listed; nil where those are not valid.
  let otherwise: ByteRun?

  init(_ translation: MappingTranslation, normalise: (String) -> ByteRun) {
    table = ByteTable(translation.entries.map(\.from))
    results = translation.entries.map { normalise($0.to) }
    otherwise = translation.otherwise.map(normalise)
  }

  /// What stands for a value, null for nothing at all, or nil when the value is not listed.
  func find(_ run: ByteRun) -> ByteRun? { table.find(run).map { results[$0] } }
}
