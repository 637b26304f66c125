internal import Offerbook

/// The reasons for missing values, each said once under its table: `–¹` and `¹ not planned`.
struct Footnotes {
  private var reasons: [String] = []
  private static let marks = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// The cell as people read it, a missing value as a dash with the mark of its reason.
  mutating func text(of cell: ReportCell) -> String {
    guard case .none(let reason) = cell else { return cell.text }
    if !reasons.contains(reason) { reasons.append(reason) }
    guard let index = reasons.firstIndex(of: reason), index < Self.marks.count
    else { return cell.text }
    return "–" + Self.marks[index]
  }

  /// The notes in the order of their marks, or nil where nothing is missing.
  var line: String? {
    guard !reasons.isEmpty else { return nil }
    return zip(Self.marks, reasons)
      .map { "\($0) \(MissingReason.words($1))" }
      .joined(separator: ", ")
  }
}
