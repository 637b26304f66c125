/// A column of a feed: its name, its type and what a blank means.
package struct FeedColumn: Sendable {
  /// The type of a column's values.
  package enum Kind: Sendable, Equatable {
    /// A text of its own: it is kept as it is written, without the spaces around it.
    case text
    /// A text that rows are grouped and found by: it is kept in the one form of `FoldedName`.
    case name
    /// A name that identifies something, like `OP-17`.
    case id
    case date
    case month
    /// A month or a fiscal quarter or year.
    case period
    case decimal
    /// A decimal that is no amount of money, like hours.
    case quantity
    /// A quantity with more digits behind the point than an amount has.
    case rate
    case integer
    case currency
    /// Texts separated by `;`.
    case list
    case choice([String])
  }

  package let name: String
  package let kind: Kind
  /// Whether every row must hold a value.
  package let isRequired: Bool
  /// Whether the column is part of the natural key.
  package let isKey: Bool
  package let summary: String
  /// The value that a blank stands for, or nil where a blank is nothing.
  package let blank: String?

  init(
    _ name: String, _ kind: Kind, _ summary: String, isRequired: Bool = false,
    isKey: Bool = false, blank: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.isRequired = isRequired
    self.isKey = isKey
    self.blank = blank
  }
}
