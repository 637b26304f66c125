/// Slanted lines that fill a rectangle, each cut where it meets the edge.
///
/// They are drawn and not a pattern, for a pattern needs a name that is unique on the page and is
/// lost by some printers.
enum Hatching {
  private static let spacing = 4.0

  static func path(_ name: String, in frame: ChartRectangle, colour: String) -> SVGElement {
    SVGElement(
      "path",
      [
        "class": name, "fill": "none", "stroke": colour, "stroke-width": "1",
        "d": lines(in: frame),
      ])
  }

  /// Lines from the lower left to the upper right: `M1.0,9.0L5.0,5.0`.
  static func lines(in frame: ChartRectangle) -> String {
    let right = frame.x + frame.width
    let bottom = frame.y + frame.height
    // A line is known by the sum of its x and y; whole steps let neighbours meet.
    let first = ((frame.x + frame.y) / spacing).rounded(.up)
    let last = ((right + bottom) / spacing).rounded(.down)
    guard first <= last else { return "" }
    return stride(from: first, through: last, by: 1).map { step in
      let sum = step * spacing
      let startX = max(frame.x, sum - bottom)
      let endX = min(right, sum - frame.y)
      return "M\(startX.pixels),\((sum - startX).pixels)L\(endX.pixels),\((sum - endX).pixels)"
    }.joined()
  }
}
