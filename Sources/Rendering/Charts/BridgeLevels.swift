internal import Offerbook

/// The steps of a bridge one after the other: where each begins and where it ends.
struct BridgeLevels {
  struct Step {
    var point: ReportPoint
    var start: ExactDecimal
    var end: ExactDecimal
  }

  let steps: [Step]

  init(_ points: [ReportPoint]) {
    var level = ExactDecimal.zero
    steps = points.map { point in
      let start = point.isTotal ? .zero : level
      let end = point.actual.map { point.isTotal ? $0 : level + $0 } ?? level
      level = end
      return Step(point: point, start: start, end: end)
    }
  }

  /// Where the scale begins: zero, or less than the lowest level where the steps would be lost
  /// beside their totals; those are then drawn cut.
  var base: Double {
    let starts = steps.filter { !$0.point.isTotal }.map(\.start.approximate)
    let ends = steps.map(\.end.approximate) + starts
    guard let low = ends.min(), let high = ends.max(), low > 0, high - low < 0.4 * high else {
      return min(0, ends.min() ?? 0)
    }
    return high > low ? low - 0.4 * (high - low) : 0
  }

  var highest: Double { max(0, steps.map(\.end.approximate).max() ?? 0) }
}
