internal import Offerbook

/// Small columns over months, a panel a slice, all on one scale, the last month in figures.
struct MultiplesChart {
  private static let left = 0.0
  private static let right = 520.0
  private static let gap = 20.0
  private static let top = 24.0
  private static let plot = 54.0
  private static let panel = 100.0

  private let chart: ReportChart
  private let panels: [[ReportPoint]]
  private let note: String?
  private let labels: ChartLabels
  private let span: ValueSpan

  init(_ chart: ReportChart) {
    let legible = chart.legible
    self.chart = legible.chart
    note = legible.note
    panels = legible.chart.panels
    let values = legible.chart.points.flatMap(\.values)
    labels = ChartLabels(values, unit: chart.unit)
    span = ValueSpan(values)
  }

  func drawing(id: String) -> Drawing {
    let rows = (panels.count + perRow - 1) / perRow
    return Drawing(
      id: id, width: 520, height: Self.top + Self.panel * Double(max(1, rows)), title: chart.title,
      summary: chart.summary,
      marks: panels.enumerated().flatMap { marks($1, at: $0) }
        + ChartLegend(chart, unitName: labels.unitName, note: note)
        .marks(from: Self.left, to: Self.right))
  }

  private var perRow: Int { min(3, max(2, panels.count)) }

  private var width: Double {
    (Self.right - Self.left - Self.gap * Double(perRow - 1)) / Double(perRow)
  }

  private func marks(_ points: [ReportPoint], at index: Int) -> [SVGElement] {
    let x = Self.left + (width + Self.gap) * Double(index % perRow)
    let top = Self.top + Self.panel * Double(index / perRow)
    let perUnit = PixelScale.pixelsPerUnit([span], in: Self.plot)
    let scale = PixelScale(zero: top + 24 + span.high * perUnit, perUnit: -perUnit)
    let zero = ChartInk.line(
      "zero", from: ChartPoint(x: x, y: scale.zero), to: ChartPoint(x: x + width, y: scale.zero),
      colour: ChartInk.solid)
    return head(of: points, x: x, y: top + 14) + columns(points, x: x, scale: scale) + [zero]
      + months(points, x: x, y: top + 24 + Self.plot + 12)
  }

  private func head(of points: [ReportPoint], x: Double, y: Double) -> [SVGElement] {
    let name = ChartInk.label(
      (points.first?.panel ?? "").truncated(toWidth: perRow == 3 ? 12 : 22),
      at: ChartPoint(x: x, y: y), anchor: "start", isStrong: true)
    guard let last = points.last, let value = last.actual ?? last.forecast else { return [name] }
    guard let variance = chart.variance(last), let change = text(of: variance) else {
      return [name, label(value, atX: x + width, y: y)]
    }
    let isGood = isSeen(variance) ? variance.isGood : nil
    let sign = VarianceInk.name(isGood)
    return [
      name, label(value, atX: x + width - 1.1 * ChartInk.width(of: change) - 6, y: y),
      ChartInk.label(
        change, at: ChartPoint(x: x + width, y: y), anchor: "end", name: "text-\(sign)",
        colour: VarianceInk.textInk(isGood)),
    ]
  }

  private func label(_ value: ExactDecimal, atX x: Double, y: Double) -> SVGElement {
    ChartInk.label(labels.text(value), at: ChartPoint(x: x, y: y), anchor: "end", name: "value")
  }

  /// Whether what is written of a variance is more than a zero.
  private func isSeen(_ variance: Variance) -> Bool {
    guard chart.unit == .amount, let share = variance.relative else {
      return !labels.isZero(variance.amount)
    }
    return !ChartLabels.isZero(share: share)
  }

  private func text(of variance: Variance) -> String? {
    guard chart.unit == .amount else { return labels.text(ofChange: variance.amount) + " pp" }
    return variance.relative.map { ChartLabels.text(ofShare: $0) + " %" }
  }

  private func columns(_ points: [ReportPoint], x: Double, scale: PixelScale) -> [SVGElement] {
    let slot = width / Double(max(1, points.count))
    let column = min(16, slot * 0.5)
    return points.enumerated().flatMap { index, point -> [SVGElement] in
      let name = [point.panel, point.label].compactMap { $0 }.joined(separator: ", ")
      func frame(_ value: ExactDecimal, _ shift: Double) -> ChartRectangle {
        let middle = x + slot * (Double(index) + 0.5) + column * shift
        return ChartRectangle(
          x: middle - column / 2, width: column, fromY: scale.zero, toY: scale.place(of: value))
      }
      func says(_ kind: String, _ value: ExactDecimal) -> String {
        "\(kind) \(name): \(chart.text(value))"
      }
      func drawn(_ value: ExactDecimal?) -> ExactDecimal? {
        value.flatMap { labels.isZero($0) ? nil : $0 }
      }
      return [
        drawn(point.priorYear).map { ChartInk.prior(frame($0, -0.3), says: says("PY", $0)) },
        drawn(point.plan).map { ChartInk.plan(frame($0, 0.3), says: says("PL", $0)) },
        drawn(point.forecast).map { ChartInk.forecast(frame($0, 0), says: says("FC", $0)) },
        drawn(point.actual).map { ChartInk.actual(frame($0, 0), says: says("AC", $0)) },
      ].compactMap { $0 }
    }
  }

  /// The first and the last month.
  private func months(_ points: [ReportPoint], x: Double, y: Double) -> [SVGElement] {
    guard let first = points.first, let last = points.last else { return [] }
    let end = ChartInk.note(last.label, at: ChartPoint(x: x + width, y: y), anchor: "end")
    let start = ChartInk.note(first.label, at: ChartPoint(x: x, y: y), anchor: "start")
    return points.count > 1 ? [start, end] : [end]
  }
}
