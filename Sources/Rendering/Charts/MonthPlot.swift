internal import Offerbook

/// What column and line charts over months share: the strips one above the other, the months, the
/// key. Variances stand above, percents topmost, all amounts on one scale.
struct MonthPlot {
  static let width = 520.0
  private static let left = 46.0
  private static let right = 520.0
  /// What the last month's label may need beyond its column.
  private static let margin = 6.0
  private static let top = 22.0
  /// What the actuals and the variances share.
  private static let amounts = 165.0
  private static let percents = 34.0
  private static let labelRoom = 17.0

  let chart: ReportChart
  let labels: ChartLabels
  let actual: PixelScale
  /// The variances in the unit of the chart; nil where nothing is planned.
  let variance: PixelScale?
  let relative: PixelScale?
  private let bottom: Double
  private let note: String?

  /// `charts` are those on one scale with this one, itself among them.
  init(_ chart: ReportChart, comparedWith charts: [ReportChart]) {
    let legible = chart.legible
    self.chart = legible.chart
    note = legible.note
    let points = legible.chart.points
    let values = points.flatMap(\.values)
    labels = ChartLabels(values, unit: chart.unit)
    let variances = points.compactMap { chart.variance($0) }
    let spans = SharedSpans(charts)
    let own = SharedSpans([chart])
    let perUnit = PixelScale.pixelsPerUnit([spans.values, spans.variances], in: Self.amounts)
    var cursor = Self.top
    func strip(_ span: ValueSpan, perUnit: Double) -> PixelScale {
      let zero = cursor + Self.labelRoom + span.high * perUnit
      cursor = zero - span.low * perUnit + (span.low < 0 ? Self.labelRoom : 3)
      return PixelScale(zero: zero, perUnit: -perUnit)
    }
    let hasShares = chart.unit == .amount && variances.contains { $0.relative != nil }
    let perShare = PixelScale.pixelsPerUnit([spans.shares], in: Self.percents)
    relative = hasShares ? strip(own.shares, perUnit: perShare) : nil
    variance = variances.isEmpty ? nil : strip(own.variances, perUnit: perUnit)
    actual = strip(own.values, perUnit: perUnit)
    let (labels, width) = (labels, Self.columnWidth(of: points.count))
    let hasFeet =
      chart.kind == .columns
      && points.contains { point in
        Self.columnLabel(of: point, labels, pixelsPerUnit: perUnit, width: width)?.place == .foot
      }
    bottom = hasFeet ? max(cursor, actual.zero + Self.labelRoom) : cursor
  }

  /// The width that a month has.
  var slot: Double { Self.slot(of: chart.points.count) }

  /// The width of a month's column, wide enough for a figure of three digits where there are twelve.
  var columnWidth: Double { Self.columnWidth(of: chart.points.count) }

  private static func slot(of count: Int) -> Double {
    (right - margin - left) / Double(max(1, count))
  }

  private static func columnWidth(of count: Int) -> Double { min(24, slot(of: count) * 0.54) }

  /// The middle of a month.
  func x(_ index: Int) -> Double { Self.left + slot * (Double(index) + 0.5) }

  /// The month that the report is about: the last one that is not a forecast.
  var lastMonth: Int {
    chart.points.lastIndex { $0.actual != nil } ?? chart.points.count - 1
  }

  /// Whether a month's labels are written: all, or every so many of them.
  func isLabelled(_ index: Int, wide: Double = 31) -> Bool {
    (lastMonth - index) % max(1, Int((wide / slot).rounded(.up))) == 0
  }

  /// The drawing: marks, the variances above them, the months below.
  func drawing(id: String, marks: [SVGElement]) -> Drawing {
    Drawing(
      id: id, width: Self.width, height: bottom + 32, title: chart.title, summary: chart.summary,
      marks: VarianceStrips(self).marks + marks + zeroLines + months
        + ChartLegend(chart, unitName: labels.unitName, note: note)
        .marks(from: Self.left, to: Self.right))
  }

  /// The reference of the variances is the plan, so their line is outlined.
  private var zeroLines: [SVGElement] {
    let start = Self.left
    let end = Self.right
    let heads = [(relative, "ΔPL %"), (variance, chart.unit == .amount ? "ΔPL" : "ΔPL pp")]
    let planLines = heads.flatMap { scale, title -> [SVGElement] in
      guard let scale else { return [] }
      let frame = ChartRectangle(x: start, y: scale.zero - 1.25, width: end - start, height: 2.5)
      return [
        ChartInk.rectangle(
          "plan", frame, ["fill": ChartInk.paper, "stroke": ChartInk.solid, "stroke-width": "0.8"]),
        ChartInk.note(title, at: ChartPoint(x: start - 6, y: scale.zero + 4), anchor: "end"),
      ]
    }
    let zero = ChartInk.line(
      "zero", from: ChartPoint(x: start, y: actual.zero), to: ChartPoint(x: end, y: actual.zero),
      colour: ChartInk.solid)
    let name = ChartInk.note(
      "AC", at: ChartPoint(x: start - 6, y: actual.zero - 2), anchor: "end")
    return planLines + [zero, name]
  }

  /// `Oct` under each month, the year where it begins; fewer where they would touch.
  private var months: [SVGElement] {
    var yearSaid = ""
    return chart.points.enumerated().flatMap { index, point -> [SVGElement] in
      guard isLabelled(index) else { return [] }
      let (month, year) = MonthLabel.parts(of: point.label)
      let place = ChartPoint(x: x(index), y: bottom + 13)
      var labels = [
        ChartInk.label(
          month, at: place, anchor: "middle", name: "tick", isStrong: index == lastMonth)
      ]
      if year != yearSaid {
        yearSaid = year
        let below = ChartPoint(x: place.x, y: place.y + 13)
        labels.append(ChartInk.note(year, at: below, anchor: "middle"))
      }
      return labels
    }
  }
}

extension ReportPoint {
  /// Every value that takes room on the scale.
  var values: [ExactDecimal] { [actual, plan, priorYear, forecast].compactMap { $0 } }
}
