internal import Offerbook

extension SheetCell {
  /// A cell of a report with its exact value.
  init(_ cell: ReportCell) {
    self.init(exact: cell)
    // A spreadsheet would write `-0` and `-0.0%`.
    guard cell.isShownAsZero else { return }
    style.numberFormat = style.numberFormat.map(NumberFormat.unsigned)
    style.ink = .normal
  }

  private init(exact cell: ReportCell) {
    switch cell {
    case .text(let text): self.init(text, .wrapped)
    case .amount(let value): self.init(.number(value), CellStyle(numberFormat: NumberFormat.amount))
    case .amountIn(let currency, let value):
      self.init(.number(value), CellStyle(numberFormat: NumberFormat.amount(in: currency)))
    case .ratio(let value): self.init(.number(value), CellStyle(numberFormat: NumberFormat.ratio))
    case .count(let value):
      let digits = value.trimmed(toAtLeast: 0).scale
      self.init(.number(value), CellStyle(numberFormat: NumberFormat.count(digits: digits)))
    case .amountChange(let value, let isGood):
      self.init(.number(value), Self.change(NumberFormat.amountChange, isGood))
    case .pointChange(let value, let isGood):
      self.init(.number(value), Self.change(NumberFormat.pointChange, isGood))
    case .relativeChange(let value, let isGood):
      self.init(.number(value), Self.change(NumberFormat.relativeChange, isGood))
    case .status(let status): self.init(status.signAndWords, CellStyle(ink: status.ink))
    case .none: self.init(.blank)
    }
  }

  private static func change(_ format: String, _ isGood: Bool?) -> CellStyle {
    CellStyle(numberFormat: format, ink: isGood.map { $0 ? .good : .bad } ?? .normal)
  }
}

extension Status {
  fileprivate var ink: CellStyle.Ink {
    switch self {
    case .onTrack: .good
    case .needsImprovement: .warning
    case .urgent: .bad
    case .notAvailable: .muted
    }
  }
}
