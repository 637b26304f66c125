internal import CLibXLSXWriter

extension NativeChart {
  private static let solid: lxw_color_t = 0x39424D
  private static let light: lxw_color_t = 0xB4BCC4
  private static let good: lxw_color_t = 0x00705F
  private static let bad: lxw_color_t = 0xB3320B
  private static let white: lxw_color_t = 0xFFFFFF
  /// Told apart by those who do not see red and green, and in grey print.
  private static let panels: [lxw_color_t] = [
    0x39424D, 0x1D5A96, 0xB3320B, 0x00705F, 0x8A5A00, 0x7A5195, 0x98A3AE,
  ]

  func draw(
    column look: SheetChart.Look, of series: UnsafeMutablePointer<lxw_chart_series>
  ) {
    var fill = lxw_chart_fill()
    var line = lxw_chart_line()
    fill.color = Self.color(of: look)
    line.color = Self.color(of: look)
    switch look {
    case .plan:
      fill.color = Self.white
      line.width = 1.25
    case .hidden:
      (fill.none, line.none) = (1, 1)
    case .forecast:
      var pattern = lxw_chart_pattern()
      pattern.fg_color = Self.solid
      pattern.bg_color = Self.white
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      chart_series_set_pattern(series, &pattern)
      chart_series_set_line(series, &line)
      return
    // A step of nothing is no line.
    case .good, .bad: line.none = 1
    case .actual, .priorYear, .panel: break
    }
    chart_series_set_fill(series, &fill)
    chart_series_set_line(series, &line)
  }

  func draw(
    line look: SheetChart.Look, of series: UnsafeMutablePointer<lxw_chart_series>, joins: Bool
  ) {
    var line = lxw_chart_line()
    line.color = Self.color(of: look)
    line.width = 1.75
    line.none = joins ? 0 : 1
    if look == .plan { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    if look == .forecast { line.dash_type = UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue) }
    chart_series_set_line(series, &line)
    guard !joins || look == .actual else { return }
    var fill = lxw_chart_fill()
    fill.color = line.color
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    chart_series_set_marker_size(series, joins ? 5 : 8)
    chart_series_set_marker_fill(series, &fill)
  }

  private static func color(of look: SheetChart.Look) -> lxw_color_t {
    switch look {
    case .actual, .plan, .forecast, .hidden: solid
    case .priorYear: light
    case .good: good
    case .bad: bad
    case .panel(let number): panels[number % panels.count]
    }
  }
}
