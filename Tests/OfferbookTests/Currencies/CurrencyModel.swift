import TestSupport

@testable import Offerbook

/// A random practice in four currencies as plain whole numbers: what the figures must come to.
///
/// Amounts are thousandths, rates millionths; a figure is a fraction of two whole numbers until it
/// is rounded, once.
struct CurrencyModel {
  struct Amount {
    enum Kind: String, CaseIterable {
      case services, arr, revenue, plan
    }

    let kind: Kind
    let month: Int
    let segment: String
    let currency: String
    let thousandths: Int128
  }

  struct RateKey: Hashable {
    let type: RateType
    let currency: String
    let month: Int
  }

  /// Reporting currency first, each with its decimals.
  static let currencies = [("USD", 2), ("EUR", 2), ("JPY", 0), ("BHD", 3)]
  static let months = ["2026-09", "2026-10"]
  static let segments = ["Large", "SMB"]
  static let million: Int128 = 1_000_000

  private(set) var amounts: [Amount] = []
  var rates: [RateKey: Int128] = [:]
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    for kind in Amount.Kind.allCases {
      for month in Self.months.indices {
        for segment in Self.segments { addAmounts(kind, month, segment) }
      }
    }
    changeRates(share: 100)
  }

  private mutating func addAmounts(_ kind: Amount.Kind, _ month: Int, _ segment: String) {
    for _ in 0..<(kind == .plan ? 1 : Int.random(in: 1...3, using: &random)) {
      let (currency, decimals) = Self.currencies[Int.random(in: 0..<4, using: &random)]
      let step: Int128 = [1000, 100, 10, 1][decimals]
      let least = kind == .services || kind == .revenue ? -20_000 : 1
      let number = Int128(Int.random(in: least...900_000, using: &random))
      amounts.append(
        Amount(
          kind: kind, month: month, segment: segment, currency: currency,
          thousandths: number * step))
    }
  }

  /// Gives some of the rates, in percent, other values; returns them.
  @discardableResult
  mutating func changeRates(share: Int) -> [RateKey] {
    var changed: [RateKey] = []
    for type in RateType.allCases {
      for (currency, _) in Self.currencies.dropFirst() {
        for month in Self.months.indices where Int.random(in: 0..<100, using: &random) < share {
          let key = RateKey(type: type, currency: currency, month: month)
          let most = currency == "JPY" ? 9_000 : 3_000_000
          rates[key] = Int128(Int.random(in: 1...most, using: &random))
          changed.append(key)
        }
      }
    }
    return changed
  }

  /// A sum in a currency as a fraction; both parts of all sums of one target share the divisor.
  func sum(
    _ kind: Amount.Kind, _ type: RateType, in target: String, segment: String?
  ) -> (top: Int128, bottom: Int128) {
    let divisors = Self.months.indices.map { rate(type, target, $0) }
    let all = divisors.reduce(1, *)
    let top = amounts.reduce(Int128(0)) { sum, amount in
      guard amount.kind == kind, segment == nil || amount.segment == segment else { return sum }
      guard amount.currency != target else { return sum + amount.thousandths * all }
      let product = amount.thousandths * rate(type, amount.currency, amount.month)
      return sum + product * (all / divisors[amount.month])
    }
    return (top, 1000 * all)
  }

  private func rate(_ type: RateType, _ currency: String, _ month: Int) -> Int128 {
    rates[RateKey(type: type, currency: currency, month: month)] ?? Self.million
  }

  /// A fraction rounded half away from zero to some decimals.
  static func rounded(_ top: Int128, _ bottom: Int128, _ decimals: Int) -> ExactDecimal {
    let scaled = (0..<decimals).reduce(top) { product, _ in product * 10 }
    let half = scaled.magnitude + bottom.magnitude / 2
    // An odd divisor has no exact half, an even one is met by it.
    let quotient = Int128(half / bottom.magnitude)
    let isNegative = (top < 0) != (bottom < 0)
    return ExactDecimal(mantissa: isNegative ? -quotient : quotient, scale: decimals)
  }
}
