/// The key to actual and plan, at the top of every chart, for charts travel without their page.
enum ChartLegend {
  static func marks(from x: Double) -> [SVGElement] {
    let y = 4.0
    return [
      ChartInk.actual(ChartRectangle(x: x, y: y, width: 10, height: 10), says: "AC: actual"),
      ChartInk.label(
        "AC", at: ChartPoint(x: x + 15, y: y + 9.5), anchor: "start", name: "tick",
        colour: ChartInk.mutedText),
      ChartInk.plan(ChartRectangle(x: x + 46, y: y, width: 10, height: 10), says: "PL: plan"),
      ChartInk.label(
        "PL", at: ChartPoint(x: x + 61, y: y + 9.5), anchor: "start", name: "tick",
        colour: ChartInk.mutedText),
    ]
  }
}
