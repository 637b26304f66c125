internal import Offerbook

/// What to say of figures of whose plan only a part is there.
struct PlanGapNote {
  private static let mostFigures = 5

  /// A sentence a figure, of the first few.
  static func texts(_ figures: [Figure]) -> [String] {
    let partly = figures.filter { $0.gap != nil }
    let more = partly.count - mostFigures
    return partly.prefix(mostFigures).map { figure in
      let slice = figure.slice.isEmpty ? "" : ", \(figure.slice.words)"
      let words = figure.gap.map(\.words) ?? ""
      return "\(figure.indicator) \(figure.period)\(slice) is partly planned: \(words)"
    } + (more > 0 ? ["\(more) more figures are partly planned"] : [])
  }
}
