/// A finished drawing: its size, what it says to those who cannot see it, its marks.
struct Drawing {
  /// Unique on the page; the names of title and description are made from it.
  var id: String
  var width: Double
  var height: Double
  var title: String
  var summary: String
  var marks: [SVGElement]

  /// The drawing as an inline SVG, an image with a name to screen readers.
  var markup: Markup {
    SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
        "viewBox": "0 0 \(width.pixels) \(height.pixels)", "width": width.pixels,
        "height": height.pixels, "font-family": ChartInk.font,
        "font-size": ChartInk.fontSize.pixels,
      ],
      children: [
        SVGElement("title", ["id": "\(id)-title"], text: title),
        SVGElement("desc", ["id": "\(id)-desc"], text: summary),
      ] + marks
    ).markup
  }
}
