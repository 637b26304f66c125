internal import Offerbook
internal import Rendering

/// A variance split for reading: a row a slice, and below them the variance they add up to.
struct VarianceSplitTable {
  private let split: VarianceSplit
  private let figure: Figure

  init(_ split: VarianceSplit, of figure: Figure) {
    self.split = split
    self.figure = figure
  }

  var table: Table {
    figure.unit == .money ? amounts : rates
  }

  /// Money with its decimals, a ratio in percent with all its digits, so that rows add up.
  static func text(
    _ value: ExactDecimal, _ unit: Indicator.Unit, isChange: Bool = false
  ) -> String {
    let sign = isChange && !value.isNegative && !value.isZero ? "+" : ""
    guard unit == .ratio else { return sign + value.grouped(digits: value.scale) }
    let percent = value * ExactDecimal(mantissa: 100, scale: 0)
    return sign + percent.grouped(digits: 4) + (isChange ? " pp" : " %")
  }

  private var amounts: Table {
    Table(
      columns: by + ["actual", "plan", "variance"].map { ReportColumn($0) },
      rows: split.lines.map { line in
        title(line) + [cell(line.actual), cell(line.plan), change(line.amount)]
      } + [total + [cell(figure.value), cell(figure.plan), change(split.total)]])
  }

  /// Rate and mix side by side.
  private var rates: Table {
    let columns = [
      "actual", "plan", "weight", "planned weight", "rate effect", "mix effect", "variance",
    ]
    let slices = split.lines.filter { $0.slice != nil && $0.effect == .rate }
    let others = split.lines.filter { $0.slice == nil }
    func sum(_ effect: VarianceSplit.Effect) -> ExactDecimal {
      split.lines.filter { $0.effect == effect }.map(\.amount).reduce(.zero, +)
    }
    return Table(
      columns: by + columns.map { ReportColumn($0) },
      rows: slices.map { rate in
        let mix = split.lines.first { $0.slice == rate.slice && $0.effect == .mix }
        return title(rate) + [
          cell(rate.actual), cell(rate.plan), cell(rate.weight), cell(rate.plannedWeight),
          change(rate.amount), change(mix?.amount),
          change(mix.map { rate.amount + $0.amount } ?? rate.amount),
        ]
      }
        + others.map { line in
          title(line) + ["", "", "", "", ""]
            + [line.effect == .mix ? change(line.amount) : "", change(line.amount)]
        }
        + [
          total + [
            cell(figure.value), cell(figure.plan), "", "", change(sum(.rate)), change(sum(.mix)),
            change(split.total),
          ]
        ])
  }

  private var by: [ReportColumn] { split.by.map { ReportColumn($0.rawValue, isText: true) } }

  private var total: [String] { ["total"] + split.by.dropFirst().map { _ in "" } }

  private func title(_ line: VarianceSplit.Line) -> [String] {
    guard let slice = line.slice else {
      return ["(\(line.words))"] + split.by.dropFirst().map { _ in "" }
    }
    return split.by.map { slice[$0] ?? "" }
  }

  private func cell(_ value: ExactDecimal?) -> String {
    value.map { Self.text($0, figure.unit) } ?? "–"
  }

  private func change(_ value: ExactDecimal?) -> String {
    value.map { Self.text($0, figure.unit, isChange: true) } ?? "–"
  }
}
