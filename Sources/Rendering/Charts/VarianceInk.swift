internal import Offerbook

/// Marks of variances: bars for amounts, pins for percents, coloured by good and bad.
///
/// Bad is darker than good, so that the two differ to those who see no red or green and in grey.
enum VarianceInk {
  static let inks = [true: "#2b9a82", false: "#a82a0a"]
  static let textInks = [true: "#00705f", false: "#a82a0a"]
  /// A percent beyond it ends in an arrow: a plan of next to nothing would dwarf the others.
  static let mostRelative = ExactDecimal(mantissa: 1, scale: 0)

  /// A share as far as the scale goes.
  static func withinScale(_ share: ExactDecimal) -> ExactDecimal {
    share > mostRelative ? mostRelative : share < -mostRelative ? -mostRelative : share
  }

  static func name(_ isGood: Bool?) -> String { isGood.map { $0 ? "good" : "bad" } ?? "neutral" }

  static func ink(_ isGood: Bool?) -> String { isGood.flatMap { inks[$0] } ?? ChartInk.solid }

  /// The colour of a good or bad figure in words, darker than a bar.
  static func textInk(_ isGood: Bool?) -> String {
    isGood.flatMap { textInks[$0] } ?? ChartInk.text
  }

  /// A bar or a column; that of a forecast is hatched.
  static func bar(_ variance: Variance, _ frame: ChartRectangle, says title: String) -> SVGElement {
    let name = name(variance.isGood)
    let ink = ink(variance.isGood)
    guard variance.isForecast else {
      return ChartInk.rectangle("bar-\(name)", frame, ["fill": ink], says: title)
    }
    let outline: KeyValuePairs = [
      "fill": ChartInk.paper, "stroke": ink, "stroke-width": "1",
    ]
    return SVGElement(
      "g", ["class": "forecast"],
      children: [
        SVGElement("title", text: title),
        ChartInk.rectangle("outline line-\(name)", frame, outline),
        Hatching.path("line-\(name)", in: frame, colour: ink),
      ])
  }

  /// A thin line with a head, or with an arrow for what is beyond the scale.
  static func pin(
    _ variance: Variance, from start: ChartPoint, to end: ChartPoint, says title: String
  ) -> SVGElement {
    let name = name(variance.isGood)
    let ink = ink(variance.isGood)
    let isBeyond = (variance.relative ?? .zero).magnitude > mostRelative
    return SVGElement(
      "g", ["class": "pin"],
      children: [
        SVGElement("title", text: title),
        ChartInk.line("line-\(name)", from: start, to: end, colour: ink, width: "2"),
        isBeyond ? arrow(from: start, to: end, name: name, ink: ink) : head(at: end),
      ])
  }

  private static func head(at end: ChartPoint) -> SVGElement {
    let frame = ChartRectangle(x: end.x - 3, y: end.y - 3, width: 6, height: 6)
    return ChartInk.rectangle("actual", frame, ["fill": ChartInk.solid])
  }

  private static func arrow(
    from start: ChartPoint, to end: ChartPoint, name: String, ink: String
  ) -> SVGElement {
    let isUpright = start.x == end.x
    let back = isUpright ? (end.y < start.y ? 8.0 : -8.0) : (end.x < start.x ? 8.0 : -8.0)
    let corners =
      isUpright
      ? [(end.x - 4.5, end.y + back), (end.x + 4.5, end.y + back)]
      : [(end.x + back, end.y - 4.5), (end.x + back, end.y + 4.5)]
    let places = ([(end.x, end.y)] + corners).map { "\($0.0.pixels),\($0.1.pixels)" }
    return SVGElement(
      "path",
      ["class": "bar-\(name)", "fill": ink, "d": "M\(places.joined(separator: "L"))Z"])
  }
}
