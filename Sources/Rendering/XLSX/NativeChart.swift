internal import CLibXLSXWriter
internal import Foundation

/// Draws a chart with libxlsxwriter, in the notation of the other outputs.
struct NativeChart {
  let file: WorkbookFile
  let sheetName: String

  func insert(_ placed: PlacedChart, into sheet: UnsafeMutablePointer<lxw_worksheet>) throws {
    let chart = placed.chart
    guard let native = workbook_add_chart(file.book, UInt8(chart.kind.code.rawValue)) else {
      throw WorkbookError("memory is short")
    }
    chart_title_set_name(native, reference(chart.titleCell))
    var font = lxw_chart_font()
    font.size = 11
    font.bold = UInt8(LXW_TRUE.rawValue)
    chart_title_set_name_font(native, &font)
    for series in chart.series { try add(series, to: native, chart) }
    setAxes(of: native, chart)
    chart_show_blanks_as(native, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    if chart.series.count > 1 {
      chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      if chart.series[0].look == .hidden {
        // What a bridge stands on, and the parts below zero of what is there already.
        var hidden: [Int16] = [0] + chart.series.indices.dropFirst(4).map(Int16.init) + [-1]
        try WorkbookFile.check(chart_legend_delete_series(native, &hidden))
      }
    } else {
      chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    var options = lxw_chart_options()
    // The library draws 480 by 288 pixels.
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    let description = strdup(chart.summary.onOneLine.withoutEscapes)
    defer { free(description) }
    options.description = description
    try WorkbookFile.check(
      worksheet_insert_chart_opt(
        sheet, UInt32(placed.row), UInt16(placed.column), native, &options))
  }

  private func add(
    _ series: SheetChart.Series, to native: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart
  ) throws {
    let drawn = chart_add_series(native, reference(series.labels), reference(series.values))
    guard let drawn else { throw WorkbookError("memory is short") }
    chart_series_set_name(drawn, reference(series.nameCell))
    if chart.kind == .lines {
      draw(line: series.look, of: drawn, joins: chart.joinsPoints)
    } else {
      draw(column: series.look, of: drawn)
    }
  }

  private func setAxes(of native: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart) {
    // The library names the axes by where they lie, and bars lie.
    let isFlat = chart.kind == .bars
    let labels = isFlat ? native.pointee.y_axis : native.pointee.x_axis
    let values = isFlat ? native.pointee.x_axis : native.pointee.y_axis
    chart_axis_set_num_format(values, chart.isRatio ? "0%" : "#,##0")
    var grid = lxw_chart_line()
    grid.color = 0xE3E7EB
    chart_axis_major_gridlines_set_line(values, &grid)
    // Labels stay below columns that reach under zero.
    chart_axis_set_label_position(labels, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if isFlat {
      // The first slice on top, and the values below the last one all the same.
      chart_axis_set_reverse(labels)
      chart_axis_set_label_position(
        values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }
    if let scale = chart.scale {
      chart_axis_set_min(values, scale.lowest)
      chart_axis_set_max(values, scale.highest)
    }
    if chart.kind != .lines {
      chart_set_series_gap(native, 60)
      chart_set_series_overlap(native, chart.kind == .stackedColumns ? 100 : 0)
    }
  }

  private func reference(_ place: CellPlace) -> String {
    "='\(sheetName)'!\(Self.absolute(place.row, place.column))"
  }

  private func reference(_ range: CellRange) -> String {
    let first = Self.absolute(range.firstRow, range.column)
    return "='\(sheetName)'!\(first):\(Self.absolute(range.lastRow, range.column))"
  }

  /// `$C$5` of row 4 and column 2.
  private static func absolute(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "$\(letters)$\(row + 1)"
  }
}

extension SheetChart.Kind {
  fileprivate var code: lxw_chart_type {
    switch self {
    case .columns: LXW_CHART_COLUMN
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .lines: LXW_CHART_LINE
    case .bars: LXW_CHART_BAR
    }
  }
}
