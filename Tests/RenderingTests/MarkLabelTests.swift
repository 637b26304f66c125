import Offerbook
import TestSupport
import Testing

@testable import Rendering

@Suite("The value of a mark")
struct MarkLabelTests {
  private typealias Span = ClosedRange<Double>

  @Test(
    "is written past the end of its mark, on it, or where it begins",
    arguments: [
      // Nothing else is there, or all of it is lower.
      (100, [], .beyond, 104...114), (100, [80], .beyond, 104...114),
      // The plan is higher: inside, if there is room.
      (100, [140], .inside, 86...96), (12, [140], .foot, -14 ... -4), (0, [140], .foot, -14 ... -4),
      // A plan just a little higher ends under the label.
      (100, [103], .beyond, 104...114),
      // The same downwards.
      (-100, [], .beyond, -114 ... -104), (-100, [-140], .inside, -96 ... -86),
      (-5, [-140], .foot, 4...14), (-100, [140], .beyond, -114 ... -104),
    ] as [(Double, [Double], MarkLabel.Place, ClosedRange<Double>)])
  func places(end: Double, others: [Double], place: MarkLabel.Place, span: ClosedRange<Double>) {
    let label = MarkLabel(
      at: end, length: 10, fitsInside: true, among: others.map { .fromZero(to: $0) })
    #expect(label.place == place && label.span == span)
  }

  @Test("goes past a tick that is far enough, and onto its mark before one that is not")
  func ticks() {
    func place(_ tick: Double) -> MarkLabel.Place {
      MarkLabel(at: 50, length: 20, fitsInside: true, among: [(tick - 1.5)...(tick + 1.5)]).place
    }
    #expect([45, 60, 90].map(place) == [.beyond, .inside, .beyond])
  }

  @Test("stands on no other mark and at the end of none", arguments: 0..<200 as Range<UInt64>)
  func neverOnAnother(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let end = Double.random(in: -150...150, using: &random)
    let others = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Span.fromZero(to: .random(in: -150...150, using: &random))
    }
    let label = MarkLabel(
      at: end, length: .random(in: 8...40, using: &random),
      fitsInside: Bool.random(using: &random), among: others)
    let ends = others.flatMap { [$0.lowerBound, $0.upperBound] }.filter { $0 != 0 }
    switch label.place {
    case .inside:
      #expect(Span.fromZero(to: end).contains(label.span.lowerBound))
      #expect(Span.fromZero(to: end).contains(label.span.upperBound))
    case .beyond, .foot:
      #expect(!ends.contains(where: label.span.contains))
      // On the body of another mark only where that leaves no place on either side.
      guard others.contains(where: { $0.overlaps(label.span) }) else { break }
      #expect(others.contains { $0.lowerBound < 0 } && others.contains { $0.upperBound > 0 })
    }
  }

  @Test("belongs to its own column or bar, whatever the values", arguments: 0..<60 as Range<UInt64>)
  func drawn(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func value() -> ExactDecimal? {
      Int.random(in: 0...5, using: &random) == 0
        ? nil : ExactDecimal(mantissa: Int128.random(in: 0...900_000, using: &random), scale: 0)
    }
    let points = (0..<6).map { index in
      ReportPoint(
        label: "S\(index)", actual: value() ?? .zero, plan: value(), priorYear: value())
    }
    for kind in [ReportChart.Kind.columns, .bars] {
      let chart = ReportChart(
        name: "c", title: "C", summary: "S", kind: kind, unit: .amount, points: points)
      let page = PageElements(chart.drawing(id: "c").markup.description)
      let labels = ChartLabels(points.flatMap(\.values), unit: .amount)
      let values = page.named("text").filter {
        $0.attributes["class"]?.hasPrefix("value") == true && !$0.text.hasPrefix("+")
          && !$0.text.hasPrefix("−")
      }
      for (index, point) in points.enumerated() {
        let mark = page.mark("AC S\(index): ")
        let shown = labels.text(point.actual ?? .zero)
        let own = values.filter { $0.text == shown }
        #expect(!own.isEmpty, "\(kind) \(index): \(shown)")
        // What is labelled zero is not drawn.
        #expect((mark == nil) == labels.isZero(point.actual ?? .zero))
        guard let mark, kind == .columns else { continue }
        let middle = mark.x + mark.width / 2
        let label = try #require(own.first { abs($0.number("x") - middle) < 0.2 })
        let isInside = label.attributes["class"] == "value inside"
        let top = label.number("y") - ChartInk.figureHeight
        #expect(
          isInside
            ? top > mark.y && label.number("y") < mark.y + mark.height
            : label.number("y") < mark.y || top > mark.y + mark.height)
        guard !isInside else { continue }
        for name in ["PL", "PY"] {
          guard let other = page.mark("\(name) S\(index): ") else { continue }
          #expect(label.number("y") <= other.y || top >= other.y + other.height)
        }
      }
    }
  }
}
