internal import Offerbook

/// Where the parts of a bar chart stand: names, actuals, variances, percents.
struct BarColumns {
  static let width = 520.0
  static let right = 520.0
  /// How wide the mark of the year before is.
  static let tick = 3.0
  private static let mostName = 17
  private static let labelRoom = 44.0
  private static let pins = 44.0

  /// Where the bars begin; the names end before it.
  let left: Double
  let actual: PixelScale
  /// Nil where nothing is planned.
  let variance: PixelScale?
  /// Nil for ratios, whose variance is in points.
  let relative: PixelScale?

  init(_ chart: ReportChart, comparedWith charts: [ReportChart]) {
    let spans = SharedSpans(charts)
    let own = SharedSpans([chart])
    // Labels on the left of the zero line take room; whether there are any is seen at the scale that
    // the charts have with it.
    func perUnit(room: Double) -> Double {
      charts.map { Self.pixelsPerUnit(of: $0, spans, room: room) }.min() ?? 0
    }
    let narrow = perUnit(room: Self.labelRoom)
    let room =
      charts.contains { $0.hasLabelsOnTheLeft(pixelsPerUnit: narrow) } ? Self.labelRoom : 0
    let perUnit = room > 0 ? narrow : perUnit(room: 0)
    left = Self.left(of: chart)
    let start = left + room - own.values.low * perUnit
    actual = PixelScale(zero: start, perUnit: perUnit)
    if chart.hasVariances {
      let end = start + own.values.high * perUnit + Self.labelRoom
      let room = own.variances.low < 0 ? Self.labelRoom : 0
      variance = PixelScale(
        zero: end + 10 + room - own.variances.low * perUnit, perUnit: perUnit)
    } else {
      variance = nil
    }
    if chart.relativeVariances.isEmpty {
      relative = nil
    } else {
      let perUnit = PixelScale.pixelsPerUnit([spans.shares], in: Self.pins)
      let start = Self.right - 42 - Self.pins
      relative = PixelScale(zero: start - spans.shares.low * perUnit, perUnit: perUnit)
    }
  }

  /// A slice's name, cut where it is long.
  static func name(_ label: String) -> String { label.truncated(toWidth: mostName) }

  /// What is written at a slice's bar.
  static func words(of point: ReportPoint, _ labels: ChartLabels) -> String {
    (point.actual ?? point.forecast).map { labels.text($0) } ?? "–"
  }

  /// Where a slice's value is written.
  static func label(
    of point: ReportPoint, _ labels: ChartLabels, pixelsPerUnit: Double
  ) -> MarkLabel {
    func place(_ value: ExactDecimal) -> Double { value.approximate * pixelsPerUnit }
    func drawn(_ values: [ExactDecimal?]) -> [ExactDecimal] {
      values.compactMap { $0 }.filter { !labels.isZero($0) }
    }
    let bars = drawn([point.plan, point.actual == nil ? nil : point.forecast])
      .map { ClosedRange.fromZero(to: place($0)) }
    let ticks = drawn([point.priorYear]).map { value in
      (place(value) - tick / 2)...(place(value) + tick / 2)
    }
    return MarkLabel(
      at: place(point.actual ?? point.forecast ?? .zero),
      length: ChartInk.width(ofFigure: words(of: point, labels)), fitsInside: true,
      among: bars + ticks)
  }

  private static func left(of chart: ReportChart) -> Double {
    14 + (chart.points.map { ChartInk.width(of: name($0.label)) }.max() ?? 0)
  }

  /// What a unit gets in a chart of its own names, once its labels have their room.
  private static func pixelsPerUnit(
    of chart: ReportChart, _ spans: SharedSpans, room: Double
  ) -> Double {
    let rooms = [spans.variances.low < 0, spans.variances.high > 0].count { $0 }
    let forVariances = chart.hasVariances ? labelRoom * Double(rooms) + 14 : 0
    let forShares = chart.relativeVariances.isEmpty ? 0 : pins + 64
    let length = right - left(of: chart) - room - labelRoom - forVariances - forShares
    return PixelScale.pixelsPerUnit([spans.values, spans.variances], in: max(60, length))
  }
}

extension ReportChart {
  fileprivate var hasVariances: Bool { points.contains { variance($0) != nil } }

  fileprivate var relativeVariances: [ExactDecimal] {
    unit == .ratio ? [] : points.compactMap { variance($0)?.relative }
  }

  fileprivate func hasLabelsOnTheLeft(pixelsPerUnit: Double) -> Bool {
    let labels = ChartLabels(points.flatMap(\.values), unit: unit)
    return points.contains { point in
      BarColumns.label(of: point, labels, pixelsPerUnit: pixelsPerUnit).span.lowerBound < 0
    }
  }
}
