internal import Offerbook

/// How long the bars in some tables are: a unit of money has one length in all of their columns, and
/// so has a point.
struct VarianceScale {
  private var amount = 0.0
  private var points = 0.0

  /// The longest column fills its bars' width.
  init(_ tables: [ReportTable]) {
    let columns = tables.flatMap { table in
      table.columns.indices.map { table.differences(in: $0) }
    }
    func perUnit(_ kind: (ReportCell) -> ExactDecimal?) -> Double {
      let longest = columns.map { ValueSpan($0.compactMap(kind)).length }.max() ?? 0
      return longest > 0 ? VarianceBars.width / longest : 0
    }
    amount = perUnit(\.amountDifference)
    points = perUnit(\.pointDifference)
    // A column of both units spans more than each of them.
    let longest = columns.map { PixelSpan($0.map(length)).length }.max() ?? 0
    guard longest > VarianceBars.width else { return }
    amount *= VarianceBars.width / longest
    points *= VarianceBars.width / longest
  }

  /// The pixels of a difference; none for what is shown as zero.
  func length(of cell: ReportCell) -> Double {
    guard !cell.isShownAsZero else { return 0 }
    if let value = cell.amountDifference { return value.approximate * amount }
    return (cell.pointDifference?.approximate ?? 0) * points
  }
}

/// Small bars beside a column of differences, all from one zero line.
struct VarianceBars {
  static let width = 64.0
  private static let height = 12.0

  private let scale: VarianceScale
  private let zero: Double

  /// Nil for a column without differences that are drawn.
  init?(_ column: [ReportCell], on scale: VarianceScale) {
    guard column.contains(where: { !$0.isShownAsZero }) else { return nil }
    self.scale = scale
    zero = -PixelSpan(column.map(scale.length)).low
  }

  /// The bar of a difference, or nothing for another cell; its number stands beside it.
  func bar(of cell: ReportCell) -> Markup {
    guard cell.isDifference else { return Markup("") }
    let end = zero + scale.length(of: cell)
    let name = VarianceInk.name(cell.shownGood)
    let bar = SVGElement(
      "rect",
      [
        "class": "bar-\(name)", "fill": VarianceInk.ink(cell.shownGood),
        "x": min(zero, end).pixels, "y": "1.5", "width": abs(end - zero).pixels, "height": "9.0",
      ])
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "aria-hidden": "true",
        "viewBox": "0 0 \(Self.width.pixels) \(Self.height.pixels)",
        "width": Self.width.pixels, "height": Self.height.pixels,
      ],
      children: (cell.isShownAsZero ? [] : [bar]) + [
        ChartInk.line(
          "zero", from: ChartPoint(x: zero, y: 0), to: ChartPoint(x: zero, y: Self.height),
          colour: ChartInk.solid)
      ]
    ).markup
  }
}

/// The lowest and the highest of some places; zero is always among them.
private struct PixelSpan {
  let low: Double
  let high: Double

  init(_ places: [Double]) {
    low = min(0, places.min() ?? 0)
    high = max(0, places.max() ?? 0)
  }

  var length: Double { high - low }
}

extension ReportTable {
  /// The differences of a column that are drawn: totals and what others come to would dwarf single
  /// slices, and shares in percent have no common whole.
  func differences(in column: Int) -> [ReportCell] {
    rows.filter { !$0.isSum && $0.cells.indices.contains(column) }.map { $0.cells[column] }
      .filter(\.isDifference)
  }
}

extension ReportCell {
  fileprivate var isDifference: Bool { amountDifference != nil || pointDifference != nil }

  fileprivate var amountDifference: ExactDecimal? {
    if case .amountChange(let value, _) = self { value } else { nil }
  }

  fileprivate var pointDifference: ExactDecimal? {
    if case .pointChange(let value, _) = self { value } else { nil }
  }
}
