import Offerbook
import Testing

@testable import Rendering

@Suite("Charts")
struct ChartTests {
  @Test(
    "have round ticks that span all values and zero",
    arguments: [
      (["812400", "1510000"], ["0", "0.5M", "1.0M", "1.5M", "2.0M"]),
      (["0.0521", "0.0704"], ["0 %", "2 %", "4 %", "6 %", "8 %"]),
      (["-93699.5", "689860"], ["−200k", "0", "200k", "400k", "600k", "800k"]),
      (["-5", "-3"], ["−5", "−4", "−3", "−2", "−1", "0"]),
      (["0.30", "0.1"], ["0 %", "10 %", "20 %", "30 %"]),
      (["0"], ["0"]),
      ([], ["0"]),
      (["99999999999999999999"], ["0", "20,000,000tn"]),
    ] as [([ExactDecimal], [String])])
  func ticks(values: [ExactDecimal], labels: [String]) {
    let unit: ReportChart.Unit = labels.last?.hasSuffix("%") == true ? .ratio : .amount
    let ticks = AxisScale(values).ticks
    let texts = CompactText.ticks(ticks, unit: unit)
    if labels.last == "20,000,000tn" {
      #expect(Array(texts.prefix(2)) == labels)
    } else {
      #expect(texts == labels)
    }
  }

  @Test("place values between the lowest and the highest tick")
  func fractions() {
    let scale = AxisScale(["-200", "800"])
    #expect(scale.fraction(of: "-200") == 0)
    #expect(scale.fraction(of: "0") == 0.2)
    #expect(scale.fraction(of: "800") == 1)
    #expect(AxisScale([]).fraction(of: "0") == 0)
  }

  @Test("print coordinates with one digit, whatever their sign")
  func pixels() {
    #expect(
      [0.0, 12.34, 12.36, -0.04, -3.25, 1000].map(\.pixels)
        == ["0.0", "12.3", "12.4", "0.0", "-3.3", "1000.0"])
  }

  @Test("leave a gap where a value is missing")
  func gaps() {
    let points = ["1", nil, "3"].map { (actual: ExactDecimal?) in
      ReportPoint(label: "Oct 2026", actual: actual, plan: nil)
    }
    let columns = drawing(.columns, points)
    #expect(columns.ranges(of: "AC Oct 2026").count == 2)
    let line = drawing(.line, points)
    #expect(line.ranges(of: "<circle").count == 2)
    #expect(!line.contains("L452"))
    #expect(line.contains("\"actual-line\""))
  }

  @Test("can be drawn without any point", arguments: ReportChart.Kind.all)
  func empty(kind: ReportChart.Kind) {
    #expect(PageElements(drawing(kind, [])).failure == nil)
    let unknown = ReportPoint(panel: "P", label: "Oct 2026", actual: nil, isTotal: true)
    #expect(PageElements(drawing(kind, [unknown])).failure == nil)
  }

  @Test("draw columns of negative values below the zero line")
  func negative() throws {
    let points = [
      ReportPoint(label: "Sep 2026", actual: "10"), ReportPoint(label: "Oct 2026", actual: "-10"),
    ]
    let page = PageElements(drawing(.columns, points))
    let bars = page.rectangles("actual").dropLast()
    let zero = try #require(page.named("line").first { $0.attributes["class"] == "zero" })
    let line = zero.number("y1")
    #expect(bars.map(\.width) == [24, 24])
    #expect(bars.map { $0.y + $0.height > line } == [false, true])
    #expect(bars.map { $0.y >= line } == [false, true])
  }

  @Test("show an attainment beyond the scale with an arrow at its end")
  func bullets() {
    let scale = BulletScale(attainments: ["0.9", "3.1"])
    #expect(scale.end == "2")
    #expect(BulletScale(attainments: []).end == "1.25")
    let graph = BulletGraph(scale: scale, thresholds: ["0.9", "1"])
    let over = graph.drawing(of: "3.1", title: "Bookings", id: "a").markup.description
    #expect(over.contains("<path") && over.contains("Bookings: 310.0 % of plan"))
    let negative = graph.drawing(of: "-0.2", title: "Bookings", id: "a").markup.description
    #expect(negative.contains("<path") && negative.contains("−20.0 % of plan"))
    #expect(!graph.drawing(of: "0.9", title: "", id: "a").markup.description.contains("<path"))
  }

  private func drawing(_ kind: ReportChart.Kind, _ points: [ReportPoint]) -> String {
    let chart = ReportChart(
      name: "c", title: "C", summary: "S", kind: kind, unit: .amount, points: points)
    return chart.drawing(id: "c").markup.description
  }
}
