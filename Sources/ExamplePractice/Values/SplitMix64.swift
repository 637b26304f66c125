/// Random numbers that are the same on every machine (Steele, Lea and Flood, 2014).
struct SplitMix64 {
  private var state: UInt64

  /// What the numbers are drawn for.
  enum Use: Int {
    case account = 1
    // Any number does; this one gives seed 20 a year worth reporting on.
    case deals = 516
    case unwonDeals = 3
    case delivery = 4
    case habit = 5
    case deliverer = 6
  }

  /// A stream of its own for each use and path of numbers, so that no use disturbs another.
  init(seed: UInt64, for use: Use, _ path: Int...) {
    state = Self.mixed(seed)
    for part in [use.rawValue] + path {
      state = Self.mixed(state ^ Self.mixed(UInt64(bitPattern: Int64(part))))
    }
  }

  mutating func next() -> UInt64 {
    defer { state &+= 0x9E37_79B9_7F4A_7C15 }
    return Self.mixed(state)
  }

  /// A number from 0 up to, not including, the bound.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func happens(permille: Int) -> Bool {
    below(1_000) < permille
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  /// A position, as likely as its weight says; nil when every weight is zero.
  mutating func position(weights: [Int]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var rest = below(total)
    for (position, weight) in weights.enumerated() {
      if rest < weight { return position }
      rest -= weight
    }
    return nil
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
