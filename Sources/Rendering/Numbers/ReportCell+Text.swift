internal import Offerbook

extension ReportCell {
  /// The cell as people read it: `1,234`, `6.1 %`, `● on track`, `– no deals`.
  var text: String {
    switch self {
    case .text(let text): text
    case .amount(let value), .amountIn(_, let value): FigureText.amount(value)
    case .ratio(let value): FigureText.ratio(value)
    case .count(let value): FigureText.count(value)
    case .amountChange(let value, _): FigureText.amountChange(value)
    case .pointChange(let value, _): FigureText.pointChange(value)
    case .relativeChange(let value, _): FigureText.relativeChange(value)
    case .status(let status): status.signAndWords
    case .none(let reason): "– " + MissingReason.words(reason)
    }
  }
}

extension ReportCell {
  /// Whether its value is shown as zero, which has no sign, no colour and no bar.
  var isShownAsZero: Bool {
    switch self {
    case .amount(let value), .amountIn(_, let value), .amountChange(let value, _):
      FigureText.isZero(amount: value)
    case .ratio(let value), .pointChange(let value, _), .relativeChange(let value, _):
      FigureText.isZero(ratio: value)
    case .count(let value): value.isZero
    case .text, .status, .none: false
    }
  }

  /// Whether the difference that is shown is good; nil where none is to be seen.
  var shownGood: Bool? {
    switch self {
    case .amountChange(_, let isGood), .pointChange(_, let isGood),
      .relativeChange(_, let isGood):
      isShownAsZero ? nil : isGood
    case .text, .amount, .amountIn, .ratio, .count, .status, .none: nil
    }
  }
}

extension Status {
  /// `● on track`.
  var signAndWords: String { "\(sign) \(words)" }
}
