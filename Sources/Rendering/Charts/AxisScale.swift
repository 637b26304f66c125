internal import Offerbook

/// The values an axis spans: from a round tick to a round tick, zero among them.
struct AxisScale {
  /// The ticks from lowest to highest, exact.
  let ticks: [ExactDecimal]
  private let lowest: Double
  private let highest: Double

  /// Finds the smallest step of 1, 2 or 5 times a power of ten that needs few ticks.
  ///
  /// Where `fromZero` is false, zero is left out if it is far from all values: for dots, whose place
  /// counts and not their length.
  init(_ values: [ExactDecimal], atMost steps: Int = 5, fromZero: Bool = true) {
    let numbers = values.map(\.approximate)
    var low = min(0, numbers.min() ?? 0)
    let high = max(0, numbers.max() ?? 0)
    var start = ExactDecimal.zero
    if !fromZero, let least = numbers.min(), least > 0, high - least < 0.7 * high, high > least {
      let step = Self.step(atLeast: (high - least) / Double(steps))
      while (start + step).approximate <= least { start += step }
      low = start.approximate
    }
    let step = Self.step(atLeast: (high - low) / Double(steps))
    var ticks = [start]
    var tick = start
    while tick.approximate < high {
      tick += step
      ticks.append(tick)
    }
    tick = start
    while tick.approximate > low {
      tick -= step
      ticks.insert(tick, at: 0)
    }
    self.ticks = ticks
    lowest = ticks.first?.approximate ?? 0
    highest = ticks.last?.approximate ?? 0
  }

  /// Where a value stands: 0 at the lowest tick, 1 at the highest.
  func fraction(of value: ExactDecimal) -> Double {
    guard highest > lowest else { return 0 }
    return (value.approximate - lowest) / (highest - lowest)
  }

  private static func step(atLeast least: Double) -> ExactDecimal {
    for exponent in -8...33 {
      for mantissa: Int128 in [1, 2, 5] {
        let power = (0..<max(0, exponent)).reduce(mantissa) { number, _ in number * 10 }
        let step = ExactDecimal(mantissa: power, scale: max(0, -exponent))
        if step.approximate >= least { return step }
      }
    }
    return ExactDecimal(mantissa: Int128.max / 10, scale: 0)
  }
}
