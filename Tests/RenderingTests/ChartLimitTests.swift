import Offerbook
import Testing

@testable import Rendering

@Suite("Charts of many slices")
struct ChartLimitTests {
  @Test(
    "draw what can be read and say how much that is",
    arguments: [
      (.bars, 41, "20 of 41"), (.multiples, 60, "12 of 60"), (.dots, 60, "20 of 60"),
      (.columns, 60, "36 of 60"), (.line, 60, "36 of 60"),
    ] as [(ReportChart.Kind, Int, String)])
  func limits(kind: ReportChart.Kind, count: Int, words: String) {
    let chart = chart(kind, count: count)
    let page = PageElements(chart.drawing(id: "c").markup.description)
    #expect(page.text.contains(words))
    #expect(chart.data.rows.count == count)
    let height = page.named("svg").first?.number("height") ?? 0
    #expect(height < 620)
  }

  @Test("keep the largest slices in the order that they have")
  func largest() {
    let kept = chart(.bars, count: 23).legible.chart.points.map(\.label)
    #expect(kept == (4...23).map { "S\($0)" })
  }

  @Test("keep the last months")
  func months() {
    #expect(chart(.columns, count: 40).legible.chart.points.first?.label == "S5")
  }

  @Test("stay inside the drawing, whatever the values", arguments: ReportChart.Kind.all)
  func inside(kind: ReportChart.Kind) {
    let values: [ExactDecimal] = ["99999999999999", "-250000000000", "0", "0.001", "1"]
    let points = values.indices.map { index in
      ReportPoint(
        panel: "P\(index)", label: String(repeating: "W", count: 300), actual: values[index],
        plan: values[(index + 1) % 5], priorYear: values[(index + 2) % 5])
    }
    let chart = ReportChart(
      name: "c", title: "C", summary: "S", kind: kind, unit: .amount, points: points)
    let page = PageElements(chart.drawing(id: "c").markup.description)
    let height = page.named("svg").first?.number("height") ?? 0
    for frame in page.named("rect") {
      let (x, y) = (frame.number("x"), frame.number("y"))
      #expect(x > -4 && x + frame.number("width") < 524)
      #expect(y > -4 && y + frame.number("height") < height + 4)
    }
    for text in page.named("text") {
      #expect((0...520.5).contains(text.number("x")) && text.number("y") <= height)
    }
  }

  private func chart(_ kind: ReportChart.Kind, count: Int) -> ReportChart {
    ReportChart(
      name: "c", title: "C", summary: "S", kind: kind, unit: .amount,
      points: (1...count).map { index in
        ReportPoint(
          panel: kind == .multiples || kind == .dots ? "S\(index)" : nil, label: "S\(index)",
          actual: ExactDecimal(mantissa: Int128(index), scale: 0), plan: "1")
      })
  }
}
