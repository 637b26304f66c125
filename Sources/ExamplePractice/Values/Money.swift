/// An amount in US cents: no binary fraction comes near it.
struct Money: Hashable, Comparable, Sendable {
  var cents: Int

  static let zero = Money(cents: 0)

  static func dollars(_ dollars: Int) -> Money { Money(cents: dollars * 100) }

  static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }
  static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
  static func - (a: Money, b: Money) -> Money { Money(cents: a.cents - b.cents) }
  static func * (a: Money, n: Int) -> Money { Money(cents: a.cents * n) }
  static prefix func - (a: Money) -> Money { Money(cents: -a.cents) }

  /// A share of the amount, cut off at the cent.
  func share(_ part: Int, of whole: Int) -> Money {
    Money(cents: cents * part / whole)
  }
}
