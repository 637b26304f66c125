/// The key to actual and plan, at the top of every chart, for charts travel without their page.
enum ChartLegend {
  static func marks(from x: Double, hasPlan: Bool) -> [SVGElement] {
    let actual = ChartInk.actual(square(at: x), says: "AC: actual")
    let plan = ChartInk.plan(square(at: x + 46), says: "PL: plan")
    let words = [word("AC", at: x + 15), word("PL", at: x + 61)]
    return hasPlan ? [actual, words[0], plan, words[1]] : [actual, words[0]]
  }

  private static func square(at x: Double) -> ChartRectangle {
    ChartRectangle(x: x, y: 4, width: 10, height: 10)
  }

  private static func word(_ text: String, at x: Double) -> SVGElement {
    ChartInk.label(
      text, at: ChartPoint(x: x, y: 13.5), anchor: "start", name: "tick",
      colour: ChartInk.mutedText)
  }
}
