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

extension Status {
  /// `● on track`.
  var signAndWords: String { "\(sign) \(words)" }
}
