internal import Offerbook

/// The lowest and the highest of some values; zero is always among them.
struct ValueSpan {
  let low: Double
  let high: Double

  init(_ values: [ExactDecimal]) {
    let numbers = values.map(\.approximate)
    low = min(0, numbers.min() ?? 0)
    high = max(0, numbers.max() ?? 0)
  }

  var length: Double { high - low }
}

/// A straight scale on a drawing: where zero is and how many pixels a unit takes.
struct PixelScale {
  let zero: Double
  /// Less than zero where values grow upwards.
  let perUnit: Double

  func place(of value: ExactDecimal) -> Double { zero + perUnit * value.approximate }

  /// The pixels that a unit of value gets where these spans share a length.
  static func pixelsPerUnit(_ spans: [ValueSpan], in length: Double) -> Double {
    let whole = spans.map(\.length).reduce(0, +)
    return whole > 0 ? length / whole : 0
  }
}
