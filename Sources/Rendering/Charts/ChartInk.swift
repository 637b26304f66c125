/// What the marks of a chart are drawn with, by the notation of IBCS: actual solid, plan outlined.
///
/// The colours stand in the drawing for printers that know no style sheet of the page; the page's
/// style finds the marks by their class and may repaint them, as it does in the dark.
enum ChartInk {
  static let solid = "#39424d"
  static let outline = "#39424d"
  static let text = "#1a1f26"
  static let mutedText = "#5a6570"
  static let grid = "#e3e7eb"
  static let font = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
  static let fontSize = 12.0

  /// A solid mark for an actual value; what it says shows when pointed at.
  static func actual(_ frame: ChartRectangle, says title: String) -> SVGElement {
    SVGElement(
      "rect",
      [
        "class": "actual", "fill": solid, "x": frame.x.pixels, "y": frame.y.pixels,
        "width": frame.width.pixels, "height": frame.height.pixels,
      ],
      children: [SVGElement("title", text: title)])
  }

  /// An outline for a planned value.
  static func plan(_ frame: ChartRectangle, says title: String) -> SVGElement {
    SVGElement(
      "rect",
      [
        "class": "plan", "fill": "none", "stroke": outline, "stroke-width": "1.2",
        "x": frame.x.pixels, "y": frame.y.pixels, "width": frame.width.pixels,
        "height": frame.height.pixels,
      ],
      children: [SVGElement("title", text: title)])
  }

  /// A straight line: `grid` lines are faint, the `zero` line is not.
  static func line(
    _ name: String, from start: ChartPoint, to end: ChartPoint, colour: String = grid
  ) -> SVGElement {
    SVGElement(
      "line",
      [
        "class": name, "stroke": colour, "stroke-width": "1", "x1": start.x.pixels,
        "y1": start.y.pixels, "x2": end.x.pixels, "y2": end.y.pixels,
      ])
  }

  /// A label; `anchor` is `start`, `middle` or `end`.
  static func label(
    _ text: String, at point: ChartPoint, anchor: String, name: String = "label",
    colour: String = text, isStrong: Bool = false
  ) -> SVGElement {
    SVGElement(
      "text",
      [
        "class": name, "fill": colour, "text-anchor": anchor,
        "font-weight": isStrong ? "600" : "400", "x": point.x.pixels, "y": point.y.pixels,
      ],
      text: text)
  }
}

/// A place on a drawing, in pixels from its top left.
struct ChartPoint {
  var x: Double
  var y: Double
}

/// A rectangle on a drawing, never of negative size.
struct ChartRectangle {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}
