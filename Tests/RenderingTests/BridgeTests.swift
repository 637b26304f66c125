import Offerbook
import Testing

@testable import Rendering

@Suite("Bridges")
struct BridgeTests {
  @Test("begin each step where the one before ended")
  func levels() {
    let levels = BridgeLevels([
      total("Plan", "100"), step("A", "30"), step("B", "-80"), step("C", nil),
      total("Actual", "50"),
    ])
    #expect(levels.steps.map(\.start) == ["0", "100", "130", "50", "0"])
    #expect(levels.steps.map(\.end) == ["100", "130", "50", "50", "50"])
    #expect(levels.base == 0 && levels.highest == 130)
  }

  @Test("cut their totals where the steps would be lost, and say so")
  func cut() {
    let points = [total("Plan", "1000"), step("A", "-20"), total("Actual", "980")]
    #expect(BridgeLevels(points).base == 972)
    #expect(drawing(points).text.contains("totals cut short"))
    #expect(
      !drawing([total("Plan", "10"), step("A", "-9"), total("Actual", "1")]).text
        .contains("cut short"))
  }

  @Test("draw the plan outlined, the actual solid, steps good or bad by the indicator's direction")
  func marks() {
    let points = [
      total("Plan", "100"), step("A", "30"), step("B", "-50"), total("Actual", "80"),
    ]
    let page = drawing(points)
    // The key holds one of each besides.
    #expect(page.rectangles("plan").count == 2 && page.rectangles("actual").count == 2)
    #expect(page.rectangles("bar-good").count == 1 && page.rectangles("bar-bad").count == 1)
    #expect(page.named("line").filter { $0.attributes["class"] == "connector" }.count == 3)
    #expect(page.text.contains("+30.0 %") && page.text.contains("−50.0 %"))
    let turned = drawing(points, direction: .less)
    #expect(turned.rectangles("bar-good")[0].width > turned.rectangles("bar-bad")[0].width)
  }

  @Test("give their labels one more digit before a step is labelled zero, and draw no such step")
  func smallSteps() {
    let points = [
      total("PL", "0.0813"), step("Rate", "0.0034"), step("Mix", "-0.0003"),
      step("Rest", "0.00001"),
      total("AC", "0.08441"),
    ]
    let chart = ReportChart(
      name: "b", title: "B", summary: "S", kind: .bridge, unit: .ratio, points: points)
    let page = PageElements(chart.drawing(id: "b").markup.description)
    let labels = page.named("text").filter { $0.attributes["class"] == "value" }.map(\.text)
    #expect(labels == ["8.13", "+0.34", "−0.03", "0.00", "8.44"])
    #expect(page.rectangles("bar-good").count == 1 && page.rectangles("bar-bad").count == 1)
  }

  @Test("beside each other are on one scale")
  func oneScale() {
    func length(_ steps: [ReportPoint], beside other: [ReportPoint]) -> Double {
      let charts = [steps, other].map { chart([total("PL", "1000")] + $0 + [total("AC", "980")]) }
      let page = PageElements(charts[0].drawing(id: "b", beside: charts).markup.description)
      return page.rectangles("bar-bad").map(\.width).reduce(0, +)
    }
    let (slices, causes) = ([step("A", "80"), step("B", "-100")], [step("Volume", "-20")])
    #expect(abs(length(slices, beside: causes) / length(causes, beside: slices) - 5) < 0.05)
  }

  @Test("merge small steps and still add up")
  func manySteps() {
    let steps = (1...60).map { step("S\($0)", ExactDecimal(mantissa: $0, scale: 0)) }
    let chart = chart([total("Plan", "100")] + steps + [total("Actual", "1930")]).legible.chart
    #expect(chart.points.count == 16)
    #expect(chart.points.contains { $0.label == "47 others" })
    #expect(BridgeLevels(chart.points.dropLast()).steps.last?.end == "1930")
  }

  private func total(_ label: String, _ value: ExactDecimal?) -> ReportPoint {
    ReportPoint(label: label, actual: value, isTotal: true)
  }

  private func step(_ label: String, _ value: ExactDecimal?) -> ReportPoint {
    ReportPoint(label: label, actual: value)
  }

  private func drawing(
    _ points: [ReportPoint], direction: Indicator.Direction = .more
  ) -> PageElements {
    PageElements(chart(points, direction).drawing(id: "b").markup.description)
  }

  private func chart(
    _ points: [ReportPoint], _ direction: Indicator.Direction = .more
  ) -> ReportChart {
    ReportChart(
      name: "b", title: "B", summary: "S", kind: .bridge, unit: .amount, direction: direction,
      points: points)
  }
}
