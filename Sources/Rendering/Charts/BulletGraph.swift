internal import Offerbook

/// Attainment on one line, after Stephen Few: a solid bar for actual, a mark for plan, and shades
/// of one grey for the ranges in which the status changes.
struct BulletGraph {
  static let width = 220.0
  static let height = 22.0
  private static let shades = ["#c9d0d7", "#dde2e7", "#eef1f4"]

  /// All bullet graphs of a page have one scale, so that their bars can be compared.
  let scale: BulletScale
  /// The attainments at which the status changes, lowest first.
  var thresholds: [ExactDecimal] = []

  /// Draws an attainment; what lies beyond the scale ends in an arrow.
  func drawing(of attainment: ExactDecimal, title: String, id: String) -> Drawing {
    let words = FigureText.ratio(attainment)
    let end = FigureText.ratio(scale.end)
    return Drawing(
      id: id, width: Self.width, height: Self.height, title: "\(title): \(words) of plan",
      summary: "The bar is actual, the upright mark is plan, the scale runs from 0 to \(end).",
      marks: ranges
        + (FigureText.isZero(ratio: attainment) ? [] : [bar(attainment)] + arrow(attainment))
        + [planMark])
  }

  private var ranges: [SVGElement] {
    let bounds = [0] + thresholds.map(x) + [Self.width]
    return zip(bounds, bounds.dropFirst()).enumerated().map { index, range in
      let shade = thresholds.isEmpty ? 2 : min(index, 2)
      return SVGElement(
        "rect",
        [
          "class": "range-\(shade + 1)", "fill": Self.shades[shade], "x": range.0.pixels,
          "y": "3.0", "width": max(0, range.1 - range.0).pixels, "height": "16.0",
        ])
    }
  }

  private func bar(_ attainment: ExactDecimal) -> SVGElement {
    ChartInk.actual(
      ChartRectangle(x: 0, y: 7.5, width: x(attainment), height: 7),
      says: "AC / PL: \(FigureText.ratio(attainment))")
  }

  private func arrow(_ attainment: ExactDecimal) -> [SVGElement] {
    if attainment > scale.end {
      let tip = Self.width
      return [arrowHead("M\((tip - 9).pixels),4.0L\(tip.pixels),11.0L\((tip - 9).pixels),18.0Z")]
    }
    return attainment.isNegative ? [arrowHead("M9.0,4.0L0.0,11.0L9.0,18.0Z")] : []
  }

  private func arrowHead(_ path: String) -> SVGElement {
    SVGElement("path", ["class": "actual", "fill": ChartInk.solid, "d": path])
  }

  private var planMark: SVGElement {
    let x = x(ExactDecimal(mantissa: 1, scale: 0)) - 1.75
    return SVGElement(
      "rect",
      [
        "class": "mark", "fill": ChartInk.text, "stroke": "#ffffff", "stroke-width": "1",
        "x": x.pixels, "y": "0.5", "width": "3.5", "height": "21.0",
      ],
      children: [SVGElement("title", text: "PL: 100 %")])
  }

  private func x(_ ratio: ExactDecimal) -> Double {
    Self.width * scale.fraction(of: ratio)
  }
}
