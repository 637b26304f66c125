internal import Offerbook

/// Where the parts of a bar chart stand: names, actuals, variances, percents.
struct BarColumns {
  static let width = 520.0
  static let right = 520.0
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
    left = Self.left(of: chart)
    let perUnit = charts.map { Self.pixelsPerUnit(of: $0, spans) }.min() ?? 0
    let start = left - own.values.low * perUnit
    actual = PixelScale(zero: start, perUnit: perUnit)
    if chart.hasVariances {
      let end = start + own.values.high * perUnit + Self.labelRoom
      let room = own.variances.low < 0 ? Self.labelRoom : 0
      variance = PixelScale(
        zero: end + 10 + room - own.variances.low * perUnit, perUnit: perUnit)
    } else {
      variance = nil
    }
    let shares = chart.relativeVariances.map(VarianceInk.withinScale)
    if shares.isEmpty {
      relative = nil
    } else {
      let span = ValueSpan(shares)
      let perUnit = PixelScale.pixelsPerUnit([span], in: Self.pins)
      let start = Self.right - 42 - Self.pins
      relative = PixelScale(zero: start - span.low * perUnit, perUnit: perUnit)
    }
  }

  private static func left(of chart: ReportChart) -> Double {
    14 + (chart.points.map { ChartInk.width(of: name($0.label)) }.max() ?? 0)
  }

  /// What a unit gets in a chart of its own names, once its labels have their room.
  private static func pixelsPerUnit(of chart: ReportChart, _ spans: SharedSpans) -> Double {
    let rooms = [spans.variances.low < 0, spans.variances.high > 0].count { $0 }
    let forVariances = chart.hasVariances ? labelRoom * Double(rooms) + 14 : 0
    let forShares = chart.relativeVariances.isEmpty ? 0 : pins + 64
    let length = right - left(of: chart) - labelRoom - forVariances - forShares
    return PixelScale.pixelsPerUnit([spans.values, spans.variances], in: max(60, length))
  }

  /// A slice's name, cut where it is long.
  static func name(_ label: String) -> String { label.truncated(toWidth: mostName) }
}

extension ReportChart {
  fileprivate var hasVariances: Bool { points.contains { variance($0) != nil } }

  fileprivate var relativeVariances: [ExactDecimal] {
    unit == .ratio ? [] : points.compactMap { variance($0)?.relative }
  }
}
