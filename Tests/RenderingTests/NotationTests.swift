import Offerbook
import Testing

@testable import Rendering

@Suite("The notation of charts")
struct NotationTests {
  @Test("draws actual solid, plan outlined, the year before lighter and forecast hatched")
  func kinds() {
    let points = [
      ReportPoint(label: "Oct 2026", actual: "80", plan: "100", priorYear: "90"),
      ReportPoint(label: "Nov 2026", actual: nil, plan: "100", forecast: "110"),
    ]
    let page = drawing(.columns, points)
    // One of each is the mark of the key.
    #expect(page.rectangles("actual").count == 2 + 2)
    #expect(page.rectangles("prior").count == 2)
    #expect(page.named("path").filter { $0.attributes["class"] == "hatch" }.count == 2)
    #expect(page.text.contains("AC") && page.text.contains("FC") && page.text.contains("PY"))
    for plan in page.named("rect") where plan.attributes["class"] == "plan" {
      #expect(plan.attributes["stroke"] == ChartInk.solid)
    }
  }

  @Test(
    "colours a variance by what is good",
    arguments: [
      (.more, "80", "bar-bad"), (.more, "120", "bar-good"), (.less, "80", "bar-good"),
      (.less, "120", "bar-bad"),
    ] as [(Indicator.Direction, ExactDecimal, String)])
  func goodAndBad(direction: Indicator.Direction, actual: ExactDecimal, name: String) {
    let points = [ReportPoint(label: "Oct 2026", actual: actual, plan: "100")]
    for kind in [ReportChart.Kind.columns, .line, .bars] {
      #expect(drawing(kind, points, direction).rectangles(name).count == 1)
    }
  }

  @Test("draws nothing of what is labelled zero, and writes it without a colour")
  func zeros() {
    let zero = ReportPoint(label: "Oct 2026", actual: "100000.3", plan: "100000", priorYear: "0.4")
    let other = ReportPoint(label: "Sep 2026", actual: "90000", plan: "80000", priorYear: "70000")
    for kind in ReportChart.Kind.all where kind != .bridge {
      let page = drawing(kind, [other, zero])
      let titles = page.named("title").map(\.text)
      #expect(!titles.contains { $0.hasPrefix("PY Oct") || $0.hasPrefix("ΔPL Oct") })
      #expect(!titles.contains { $0.hasPrefix("ΔPL % Oct") })
      let classes = page.elements.compactMap { $0.attributes["class"] }
      #expect(!classes.contains("bar-neutral") && !classes.contains("text-good"))
    }
  }

  @Test("sets absolute and percent variances side by side, with their signs")
  func variances() {
    let points = [ReportPoint(label: "Large", actual: "80", plan: "100")]
    for kind in [ReportChart.Kind.columns, .bars] {
      let text = drawing(kind, points).text
      #expect(text.contains("ΔPL Large: −20") && text.contains("ΔPL % Large: −20.0 %"))
    }
  }

  @Test("ends a percent beyond a hundred in an arrow")
  func arrows() {
    let points = [
      ReportPoint(label: "A", actual: "500", plan: "100"),
      ReportPoint(label: "B", actual: "150", plan: "100"),
    ]
    let page = drawing(.bars, points)
    #expect(page.named("path").filter { $0.attributes["class"] == "bar-good" }.count == 1)
    #expect(page.text.contains("+400"))
  }

  @Test("has variances and values on one scale")
  func oneScale() {
    let points = [ReportPoint(label: "A", actual: "60", plan: "100")]
    for kind in [ReportChart.Kind.columns, .bars] {
      let page = drawing(kind, points)
      let length = { (bar: ChartRectangle) in kind == .bars ? bar.width : bar.height }
      let actual = page.rectangles("actual").map(length).max() ?? 0
      let variance = page.rectangles("bar-bad").map(length).max() ?? 0
      #expect(abs(actual / variance - 60.0 / 40) < 0.02)
    }
  }

  @Test("has charts beside each other on one scale, unless one would be too small to read")
  func comparedCharts() {
    func chart(_ value: ExactDecimal) -> ReportChart {
      ReportChart(
        name: "c", title: "C", summary: "S", kind: .bars, unit: .amount,
        points: [ReportPoint(label: "A", actual: value)])
    }
    func width(_ value: ExactDecimal, beside other: ExactDecimal) -> Double {
      let drawing = chart(value).drawing(id: "c", beside: [chart(value), chart(other)])
      return PageElements(drawing.markup.description).rectangles("actual").map(\.width).max() ?? 0
    }
    let whole = width("100", beside: "1")
    #expect(abs(width("50", beside: "100") - whole / 2) < 0.2)
    #expect(abs(width("1", beside: "100") - whole) < 0.2)
  }

  @Test("hatches a rectangle from edge to edge")
  func hatching() {
    let square = ChartRectangle(x: 0, y: 0, width: 8, height: 8)
    #expect(
      Hatching.lines(in: square)
        == "M0.0,0.0L0.0,0.0M0.0,4.0L4.0,0.0M0.0,8.0L8.0,0.0M4.0,8.0L8.0,4.0M8.0,8.0L8.0,8.0")
    #expect(Hatching.lines(in: ChartRectangle(x: 1, y: 1, width: 0.5, height: 0.5)) == "")
  }

  @Test(
    "labels all values of a chart in one unit",
    arguments: [
      (["1204300.50", "-85699.50"], "k", ["1,204", "−86"]),
      (["12043000", "95000"], "M", ["12.0", "0.1"]),
      (["9999", "0.4"], "", ["9,999", "0"]), (["0"], "", ["0"]), ([], "", []),
    ] as [([ExactDecimal], String, [String])])
  func labels(values: [ExactDecimal], unit: String, texts: [String]) {
    let labels = ChartLabels(values, unit: .amount)
    #expect(labels.unitName == unit)
    #expect(values.map { labels.text($0) } == texts)
  }

  @Test("writes changes with their signs")
  func changes() {
    #expect(ChartLabels(["0.0613"], unit: .ratio).text(ofChange: "0.0052") == "+0.5")
    #expect(ChartLabels(["5000"], unit: .amount).text(ofChange: "0") == "0")
    #expect(ChartLabels.text(ofShare: "-0.0664") == "−7")
    #expect(ChartLabels.text(ofShare: "9.994") == "+999")
    #expect(ChartLabels.text(ofShare: "99999999") == ">999")
    #expect(ChartLabels.text(ofShare: "-12") == "<−999")
  }

  private func drawing(
    _ kind: ReportChart.Kind, _ points: [ReportPoint], _ direction: Indicator.Direction = .more
  ) -> PageElements {
    let chart = ReportChart(
      name: "c", title: "C", summary: "S", kind: kind, unit: .amount, direction: direction,
      points: points)
    return PageElements(chart.drawing(id: "c").markup.description)
  }
}
