/// What a figure can be broken down or filtered by.
package enum Dimension: String, CaseIterable, Sendable, Hashable {
  case segment, geo, industry
  case orderType = "order_type"
  case dealPath = "deal_path"
  case delivery, category, offering

  /// The dimensions that a deal is stamped with; every measure carries them.
  package static let slice: Set<Dimension> = [.segment, .geo, .industry, .orderType, .dealPath]

  /// The dimensions that only services carry.
  package static let services: Set<Dimension> = [.delivery, .category, .offering]

  /// The dimensions that a plan can be given by.
  static let planned: [Dimension] = [.segment, .geo, .category]

  /// `Order type`.
  package var title: String {
    let words = rawValue.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Finds a dimension by its name, or throws an error that lists them.
  package static func named(_ name: String) throws -> Dimension {
    if let dimension = Dimension(rawValue: name.lowercased()) { return dimension }
    let known = allCases.map(\.rawValue)
    throw InputError(
      "no dimension is called '\(name)'\(Spelling.suggestion(for: name, among: known)); "
        + "the dimensions are \(known.joined(separator: ", "))")
  }
}

/// The values of the dimensions that a cell or a figure is about.
package typealias Slice = [Dimension: String]
