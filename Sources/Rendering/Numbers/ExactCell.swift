internal import Offerbook

/// A cell as programs read it: all digits, a unit, a reason where there is no value.
struct ExactCell: Equatable {
  enum Value: Equatable {
    case number(ExactDecimal)
    case text(String)
    case missing
  }

  var value: Value
  /// The currency for money, `ratio`, `count`, `text`, `status`, or empty where nothing is known.
  var unit: String
  /// Why there is no value, `no-deals`, or empty.
  var reason = ""
  /// Whether a change is for the better, where that is known.
  var isGood: Bool?
}

extension ReportCell {
  /// The cell with its exact value; `currency` is the report's.
  func exact(currency: String?) -> ExactCell {
    let money = currency ?? "amount"
    return switch self {
    case .text(let text): ExactCell(value: .text(text), unit: "text")
    case .amount(let value): ExactCell(value: .number(value), unit: money)
    case .amountIn(let own, let value): ExactCell(value: .number(value), unit: own)
    case .ratio(let value): ExactCell(value: .number(value), unit: "ratio")
    case .count(let value): ExactCell(value: .number(value), unit: "count")
    case .amountChange(let value, let isGood):
      ExactCell(value: .number(value), unit: money, isGood: isGood)
    case .pointChange(let value, let isGood):
      ExactCell(value: .number(value), unit: "ratio", isGood: isGood)
    case .relativeChange(let value, let isGood):
      ExactCell(value: .number(value), unit: "ratio", isGood: isGood)
    case .status(let status): ExactCell(value: .text(status.rawValue), unit: "status")
    case .none(let reason): ExactCell(value: .missing, unit: "", reason: reason)
    }
  }
}
