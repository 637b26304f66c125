/// What of a period and a slice is not planned, although a part of it is.
package struct PlanGap: Equatable, Sendable {
  /// The months that have to be planned.
  package var months: [Month] = []
  /// Those of them that are.
  package var planned: [Month] = []
  /// The slices that have actuals and no plan, where others beside them have one.
  package var slices: [Slice] = []
  /// The part of a ratio that it is about, nil where it is the indicator itself.
  package var part: String?

  /// How many members a sentence names.
  private static let mostNames = 5

  /// `2 of 5 months planned: from 2026-04`, `no plan for segment Startup`.
  package var words: String {
    let sentences = [monthsInWords, slicesInWords].compactMap { $0 }
    return (part.map { "\($0): " } ?? "") + sentences.joined(separator: "; ")
  }

  private var monthsInWords: String? {
    guard planned.count < months.count else { return nil }
    let head = "\(planned.count) of \(months.count) months planned"
    guard let first = planned.first, let last = planned.last else { return head }
    if months.suffix(planned.count).elementsEqual(planned) { return "\(head): from \(first)" }
    if months.starts(with: planned) { return "\(head): to \(last)" }
    return "\(head): \(Self.list(planned.map(\.description)))"
  }

  private var slicesInWords: String? {
    guard !slices.isEmpty else { return nil }
    let names = slices.map { slice in
      let named = Dimension.planned.filter { slice[$0] != nil }
      return named.map { "\($0.rawValue) \(slice[$0] ?? "")" }.joined(separator: " ")
    }
    return "no plan for \(Self.list(Set(names).sorted()))"
  }

  private static func list(_ names: [String]) -> String {
    let more = names.count - mostNames
    return names.prefix(mostNames).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
