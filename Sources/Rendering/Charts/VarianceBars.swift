internal import Offerbook

/// Small bars beside a column of differences, all from one zero line on one scale.
struct VarianceBars {
  private static let width = 64.0
  private static let height = 12.0

  private let scale: AxisScale

  /// `values` are the differences of the column, its totals left out.
  init?(_ values: [ExactDecimal]) {
    guard values.contains(where: { !$0.isZero }) else { return nil }
    scale = AxisScale(values, atMost: 40)
  }

  /// The bar of a difference, or nothing for another cell; its number stands beside it.
  func bar(of cell: ReportCell) -> Markup {
    switch cell {
    case .amountChange(let value, let isGood), .pointChange(let value, let isGood):
      bar(value, isGood: isGood)
    default: Markup("")
    }
  }

  private func bar(_ value: ExactDecimal, isGood: Bool?) -> Markup {
    let zero = Self.width * scale.fraction(of: .zero)
    let end = Self.width * min(1, max(0, scale.fraction(of: value)))
    let name = VarianceInk.name(isGood)
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "aria-hidden": "true",
        "viewBox": "0 0 \(Self.width.pixels) \(Self.height.pixels)",
        "width": Self.width.pixels, "height": Self.height.pixels,
      ],
      children: [
        SVGElement(
          "rect",
          [
            "class": "bar-\(name)", "fill": VarianceInk.ink(isGood),
            "x": min(zero, end).pixels, "y": "1.5", "width": abs(end - zero).pixels,
            "height": "9.0",
          ]),
        ChartInk.line(
          "zero", from: ChartPoint(x: zero, y: 0), to: ChartPoint(x: zero, y: Self.height),
          colour: ChartInk.solid),
      ]
    ).markup
  }
}
