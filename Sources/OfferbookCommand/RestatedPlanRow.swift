internal import Offerbook
internal import Rendering

/// A row that tells what moved of a closed month's plan: a planned value, what figures came to of it,
/// or a rule.
struct RestatedPlanRow {
  /// What it is of, as it is called in JSON.
  enum Kind: String {
    case plan, attainment, status, rule
  }

  /// A value of a row: how it is shown depends on what it is.
  enum Value {
    case text(String, plain: String)
    case amount(ExactDecimal, currency: String?)
    case ratio(ExactDecimal)
  }

  var kind: Kind
  /// The indicator, or the rule.
  var name: String
  var heldFor = ""
  var level: Slice = [:]
  var load: RestatingLoad?
  var closed: Value?
  var now: Value?
  var change: Value?

  /// `plan services-bookings Large`, `attainment services-bookings`, `on-track`.
  var what: String {
    let place = Dimension.allCases.compactMap { level[$0] }.joined(separator: ", ")
    return [kind == .rule ? "" : kind.rawValue, name, heldFor, place].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The three values rounded and grouped, for reading.
  var shown: [String] {
    [closed?.shown() ?? "–", now?.shown() ?? "–", change?.shown(isChange: true) ?? "–"]
  }

  /// The three values with all their digits.
  var exact: [String] { [closed, now, change].map { $0?.exact ?? "" } }

  func json(month: JSONValue) -> JSONValue {
    [
      "month": month,
      kind.rawValue: .string(heldFor.isEmpty ? name : "\(name) \(heldFor)"),
      "by": .object(
        Dimension.allCases.compactMap { dimension in
          level[dimension].map { JSONMember(dimension.rawValue, .string($0)) }
        }),
      "load": JSONValue(load?.load),
      "file": JSONValue(load?.source),
      "closed": closed?.json ?? .null,
      "now": now?.json ?? .null,
      "change": change?.json ?? .null,
    ]
  }
}

extension RestatedPlanRow.Value {
  init?(_ value: ExactDecimal?, of unit: Indicator.Unit, in currency: String?) {
    guard let value else { return nil }
    self = unit == .money ? .amount(value, currency: currency) : .ratio(value)
  }

  fileprivate func shown(isChange: Bool = false) -> String {
    switch self {
    case .text(let words, _): words
    case .amount(let value, let currency): value.shown(in: currency, isChange: isChange)
    case .ratio(let value): value.shown(as: .ratio, isChange: isChange)
    }
  }

  fileprivate var exact: String {
    switch self {
    case .text(_, let plain): plain
    case .amount(let value, let currency): value.exact(in: currency).description
    case .ratio(let value): value.description
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .text(_, let plain): .string(plain)
    case .amount(let value, let currency): .number(value.exact(in: currency))
    case .ratio(let value): .number(value)
    }
  }
}
