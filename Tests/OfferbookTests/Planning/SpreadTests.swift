import TestSupport
import Testing

@testable import Offerbook

/// An amount is spread so that its parts sum to it, to the last digit.
@Suite struct SpreadTests {
  @Test(
    arguments: [
      ("100.00", "1 1 1", 2, "33.34 33.33 33.33"),
      ("200.00", "1 1 1", 2, "66.67 66.67 66.66"),
      ("-100.00", "1 1 1", 2, "-33.34 -33.33 -33.33"),
      ("100", "1 1 1", 0, "34 33 33"),
      ("100.005", "1 1", 2, "50.003 50.002"),
      ("1.00", "31 30 31", 2, "0.34 0.32 0.34"),
      ("10.00", "0 1 0", 2, "0.00 10.00 0.00"),
      ("10.00", "-5 1 1", 2, "0.00 5.00 5.00"),
      ("0.01", "1 1 1", 2, "0.01 0.00 0.00"),
      ("0.00", "1 1", 2, "0.00 0.00"),
      ("7", "0.5 0.25 0.25", 0, "3 2 2"),
      ("999999999999999999", "999999999999999999.99999999 0.00000001", 0, "999999999999999999 0"),
    ])
  func parts(_ amount: String, _ weights: String, _ digits: Int, _ expected: String) throws {
    let parts = try #require(ExactDecimal(amount)).split(by: decimals(weights), digits: digits)
    #expect(parts?.map(\.description).joined(separator: " ") == expected)
  }

  @Test(arguments: ["0 0 0", "-1 0"])
  func nothingIsSpreadOverNothing(_ weights: String) throws {
    #expect(try ExactDecimal(mantissa: 1, scale: 0).split(by: decimals(weights), digits: 2) == nil)
  }

  @Test(arguments: 0..<200)
  func partsSumToTheWholeAndAreWithinAUnitOfTheirShare(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let digits = [0, 2, 3].randomElement(using: &random) ?? 2
    let amount = ExactDecimal(
      mantissa: Int128(Int64.random(in: -1_000_000_000...1_000_000_000_000, using: &random)),
      scale: Int.random(in: 0...4, using: &random))
    let count = [3, 12, 2, 1].randomElement(using: &random) ?? 3
    var weights = (0..<count).map { _ in
      ExactDecimal(
        mantissa: Int128(Int64.random(in: -99...9_999_999, using: &random)),
        scale: Int.random(in: 0...4, using: &random))
    }
    weights[0] = ExactDecimal(mantissa: 12345, scale: 2)
    let parts = try #require(amount.split(by: weights, digits: digits))
    #expect(parts.reduce(.zero, +) == amount)

    let finest = max(digits, amount.scale)
    let unit = ExactDecimal(mantissa: 1, scale: finest)
    let positive = weights.map { max($0, .zero) }
    let whole = positive.reduce(.zero, +)
    for (part, weight) in zip(parts, positive) {
      #expect(part.scale == finest)
      // part - unit < amount x weight / whole < part + unit, without dividing.
      let share = amount * weight
      #expect((part - unit) * whole < share && share < (part + unit) * whole)
      if weight.isZero { #expect(part.isZero) }
    }
    #expect(amount.split(by: weights, digits: digits) == parts)
  }

  private func decimals(_ text: String) throws -> [ExactDecimal] {
    try text.split(separator: " ").map { try #require(ExactDecimal(String($0))) }
  }
}
