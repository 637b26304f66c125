@testable import Offerbook

/// A rate of the model: thousandths of the reporting currency for one unit.
struct ModelRate: Hashable {
  var type: RateType
  var currency: String
  var month: Int
  var thousandths: Int

  var key: String { Self.key(type, currency, month) }

  static func key(_ type: RateType, _ currency: String, _ month: Int) -> String {
    "rate \(type.rawValue) \(currency) \(month)"
  }
}

extension Book {
  /// The rates that figures are made at, where nobody asks for others.
  var usualRates: RateType { setting("fx-rates").flatMap { RateType(rawValue: $0) } ?? .average }

  /// An amount in the reporting currency; nil where its rate is not known.
  func converted(
    _ amount: Amount, _ currency: String, in month: Int, at type: RateType
  ) -> Amount? {
    guard !currency.isEmpty, currency != "USD" else { return amount }
    guard case .rate(let thousandths) = facts[ModelRate.key(type, currency, month)] else {
      return nil
    }
    return amount / 1000 * thousandths
  }

  /// Takes a file of rates; gives the keys of the rates that were not as they are.
  mutating func take(_ rows: [ModelRate], isSnapshot: Bool) -> Set<String> {
    var touched: Set<String> = []
    if isSnapshot {
      // The file is the whole truth for the types and months that it holds.
      let given = Set(rows.map(\.key))
      for row in rows {
        for currency in ["EUR", "GBP"] {
          let key = ModelRate.key(row.type, currency, row.month)
          if !given.contains(key), facts[key] != nil {
            facts[key] = nil
            touched.insert(key)
          }
        }
      }
    }
    for row in rows where facts[row.key] != .rate(row.thousandths) {
      facts[row.key] = .rate(row.thousandths)
      touched.insert(row.key)
    }
    return touched
  }
}
