internal import Offerbook

/// The columns from which a spreadsheet stacks a bridge: each step on what is not drawn.
///
/// A step from one level to another is drawn between the two. Where both lie on one side of zero,
/// the part up to the nearer one is a column without ink; a step over zero has a part on each side.
struct BridgeSteps {
  struct Part {
    var title: String
    var look: SheetChart.Look
    var values: [ExactDecimal]
  }

  let parts: [Part]
  private let format: String

  var columnCount: Int { parts.count }

  /// The header and the values, a line a point.
  var cells: [[SheetCell]] {
    let style = CellStyle(numberFormat: format, ink: .muted)
    let count = parts.first?.values.count ?? 0
    return [parts.map { SheetCell($0.title, .header) }]
      + (0..<count).map { point in parts.map { SheetCell(.number($0.values[point]), style) } }
  }

  init(_ chart: ReportChart) {
    format = chart.unit == .amount ? NumberFormat.amount : NumberFormat.ratio
    let isUpGood = chart.direction == .more
    var hidden: [ExactDecimal] = []
    var total: [ExactDecimal] = []
    var up: (above: [ExactDecimal], below: [ExactDecimal]) = ([], [])
    var down: (above: [ExactDecimal], below: [ExactDecimal]) = ([], [])
    var level = ExactDecimal.zero
    for point in chart.points {
      // A step whose size is not known leaves the level where it is.
      let value = point.actual ?? (point.isTotal ? level : .zero)
      let next = point.isTotal ? value : level + value
      let step = Self.drawn(from: level, to: next)
      let isUp = level < next
      let isStep = !point.isTotal && !chart.cell(value, otherwise: "").isShownAsZero
      hidden.append(point.isTotal ? .zero : step.hidden)
      total.append(point.isTotal ? value : .zero)
      up.above.append(isStep && isUp ? step.above : .zero)
      up.below.append(isStep && isUp ? step.below : .zero)
      down.above.append(isStep && !isUp ? step.above : .zero)
      down.below.append(isStep && !isUp ? step.below : .zero)
      level = next
    }
    let all = [
      Part(title: "Base", look: .hidden, values: hidden),
      Part(title: "Total", look: .actual, values: total),
      Part(title: "Up", look: isUpGood ? .good : .bad, values: up.above),
      Part(title: "Down", look: isUpGood ? .bad : .good, values: down.above),
      Part(title: "Up, below zero", look: isUpGood ? .good : .bad, values: up.below),
      Part(title: "Down, below zero", look: isUpGood ? .bad : .good, values: down.below),
    ]
    parts = all.enumerated().filter { index, part in
      index < 4 || part.values.contains { !$0.isZero }
    }.map(\.element)
  }

  private static func drawn(
    from level: ExactDecimal, to next: ExactDecimal
  ) -> (hidden: ExactDecimal, above: ExactDecimal, below: ExactDecimal) {
    let (low, high) = (min(level, next), max(level, next))
    if low >= .zero { return (low, high - low, .zero) }
    if high <= .zero { return (high, .zero, low - high) }
    return (.zero, high, low)
  }
}
