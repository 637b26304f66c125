internal import Foundation
internal import Postgres

/// The check that no two names of a dimension, and no two ids, are one in two spellings.
struct NamesAlike {
  static let name = "names-alike"
  static let question =
    "Do no two names of a dimension, an account, a deal or an offering differ in case, form or "
    + "punctuation alone?"

  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The names that are most likely another one, each beside the one of them that is used most.
  func finding() throws -> Checks.Finding {
    var spellings: [Key: [Use]] = [:]
    for row in try connection.run(SQL.Queries.namesInUse.statement) {
      let (name, value): (String, String) = (try row.get("name"), try row.get("value"))
      let isID = name.hasSuffix("_id") || name.hasSuffix("_code")
      let form = isID ? LikenessOfNames.ofID(value) : LikenessOfNames.of(value)
      spellings[Key(name: name, form: form), default: []].append(
        Use(value: value, rows: try row.get("rows")))
    }
    let rows = spellings.filter { $0.value.count > 1 }
      .flatMap { key, uses in
        let sorted = uses.sorted { ($1.rows, $0.value) < ($0.rows, $1.value) }
        return sorted.dropFirst().map { use in
          [key.name, use.value.visible, sorted[0].value.visible, String(use.rows)]
        }
      }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return Checks.Finding(
      check: Self.name, question: Self.question, columns: ["of", "value", "alike", "rows"],
      rows: Array(rows.prefix(20)), count: rows.count)
  }

  private struct Key: Hashable {
    var name: String
    var form: String
  }

  private struct Use {
    var value: String
    var rows: Int
  }
}

/// What is left of a name when everything is taken from it that people write now so, now otherwise.
enum LikenessOfNames {
  /// A name of a dimension: without case, width, spaces, dashes and other punctuation, which stays only
  /// between digits: `1-10` and `11-0` are two sizes.
  static func of(_ name: String) -> String {
    let scalars = Array(compatible(name).unicodeScalars)
    let isDigit = { (index: Int) in
      scalars.indices.contains(index) && scalars[index].properties.numericType != nil
    }
    var likeness = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isPunctuation(scalar) {
        if isDigit(index - 1), isDigit(index + 1) { likeness.append("-") }
      } else if !scalar.properties.isWhitespace {
        likeness.append(scalar)
      }
    }
    return likeness.isEmpty ? name : String(likeness)
  }

  /// An id: without case, width and spaces, and with one kind of dash. Where case tells ids apart, as
  /// in Salesforce's of 15 characters, it stays; those of 18 characters are the same records.
  static func ofID(_ id: String) -> String {
    let isASCII = id.utf8.allSatisfy { $0 < 0x80 }
    if isASCII, id.utf8.count == SalesforceID.shortLength, SalesforceID.long(id) != nil {
      return id
    }
    if isASCII, id.utf8.count == SalesforceID.longLength, SalesforceID.long(id) == id {
      return String(id.prefix(SalesforceID.shortLength))
    }
    let written = isASCII ? id.lowercased() : compatible(id)
    var likeness = String.UnicodeScalarView()
    for scalar in written.unicodeScalars where !scalar.properties.isWhitespace {
      likeness.append(scalar.properties.generalCategory == .dashPunctuation ? "-" : scalar)
    }
    return String(likeness)
  }

  private static func compatible(_ name: String) -> String {
    FoldedName.of(name).precomposedStringWithCompatibilityMapping.uppercased().lowercased()
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation:
      true
    default: ".,;:'\"/&!?".unicodeScalars.contains(scalar) || scalar == "´" || scalar == "`"
    }
  }
}
