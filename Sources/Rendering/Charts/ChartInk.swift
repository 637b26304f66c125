/// What the marks of a chart are drawn with, by the notation of IBCS: actual solid, the year before
/// lighter, plan outlined, forecast hatched.
///
/// The colours stand in the drawing for printers that know no style sheet of the page; the page's
/// style finds the marks by their class and may repaint them, as it does in the dark.
enum ChartInk {
  static let solid = "#39424d"
  static let prior = "#8a949e"
  static let text = "#1a1f26"
  static let mutedText = "#5a6570"
  static let grid = "#e3e7eb"
  static let paper = "#ffffff"
  static let font = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
  static let fontSize = 11.5

  /// A solid mark for an actual value; what it says shows when pointed at.
  static func actual(_ frame: ChartRectangle, says title: String? = nil) -> SVGElement {
    rectangle("actual", frame, ["fill": solid], says: title)
  }

  /// A lighter mark for the value of a year before.
  static func prior(_ frame: ChartRectangle, says title: String? = nil) -> SVGElement {
    rectangle("prior", frame, ["fill": prior], says: title)
  }

  /// An outline for a planned value.
  static func plan(_ frame: ChartRectangle, says title: String? = nil) -> SVGElement {
    rectangle("plan", frame, ["fill": paper, "stroke": solid, "stroke-width": "1.2"], says: title)
  }

  /// A hatched outline for a forecast.
  static func forecast(_ frame: ChartRectangle, says title: String? = nil) -> SVGElement {
    SVGElement(
      "g", ["class": "forecast"],
      children: (title.map { [SVGElement("title", text: $0)] } ?? []) + [
        rectangle("outline", frame, ["fill": paper, "stroke": solid, "stroke-width": "1.2"]),
        Hatching.path("hatch", in: frame, colour: solid),
      ])
  }

  /// A straight line: `grid` lines are faint, the `zero` line is not.
  static func line(
    _ name: String, from start: ChartPoint, to end: ChartPoint, colour: String = grid,
    width: String = "1"
  ) -> SVGElement {
    SVGElement(
      "line",
      [
        "class": name, "stroke": colour, "stroke-width": width, "x1": start.x.pixels,
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

  /// The value of a mark; one that stands on an actual's mark is written in the paper's colour.
  ///
  /// The page's style draws a rim of what is behind it around it, so that no line crosses a figure.
  static func value(
    _ text: String, at point: ChartPoint, anchor: String, isInside: Bool = false,
    isStrong: Bool = false
  ) -> SVGElement {
    label(
      text, at: point, anchor: anchor, name: isInside ? "value inside" : "value",
      colour: isInside ? paper : Self.text, isStrong: isStrong)
  }

  /// A quiet label: ticks, heads, the key.
  static func note(_ text: String, at point: ChartPoint, anchor: String) -> SVGElement {
    label(text, at: point, anchor: anchor, name: "tick", colour: mutedText)
  }

  /// About how wide a label is, with room for wider letters than most.
  static func width(of text: String) -> Double { 6.5 * Double(text.displayWidth) }

  /// About how wide a figure is.
  static func width(ofFigure text: String) -> Double {
    text.reduce(0) { $0 + ($1 == "," || $1 == "." ? 3.4 : 6.6) }
  }

  /// How high a figure is.
  static let figureHeight = 10.0

  static func rectangle(
    _ name: String, _ frame: ChartRectangle, _ paint: KeyValuePairs<String, String>,
    says title: String? = nil
  ) -> SVGElement {
    SVGElement(
      "rect",
      [
        "class": name, "x": frame.x.pixels, "y": frame.y.pixels, "width": frame.width.pixels,
        "height": frame.height.pixels,
      ],
      more: paint,
      children: title.map { [SVGElement("title", text: $0)] } ?? [])
  }
}
