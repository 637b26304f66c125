internal import Offerbook

/// What to say of figures of whose plan only a part is there.
struct PlanGapNote {
  private static let mostFigures = 5

  /// A sentence a figure, of the first few, with the version where it has to be told from another.
  static func texts(_ figures: [Figure], by version: String? = nil) -> [String] {
    let by = version.map { " by \($0)" } ?? ""
    let partly = figures.filter { $0.gap != nil }
    let more = partly.count - mostFigures
    return partly.prefix(mostFigures).map { figure in
      let slice = figure.slice.isEmpty ? "" : ", \(figure.slice.words)"
      let words = figure.gap.map(\.words) ?? ""
      return "\(figure.indicator) \(figure.period)\(slice) is partly planned\(by): \(words)"
    } + (more > 0 ? ["\(more) more figures are partly planned\(by)"] : [])
  }
}
