/// A deal and its lines.
struct Opportunity {
  let number: Int
  let account: Account
  var closed: Day
  var parent: Int?
  let name: String
  let order: OrderType
  /// 1 for a deal, 0 for a credit, -1 for one taken back.
  var dealCount = 1
  var lines: [Line]

  var id: String { Self.id(number) }

  static func id(_ number: Int) -> String { numbered("OP-", number) }
}

extension [Opportunity] {
  /// Moves the last deal of a month to a day at its end, so that the month reads complete.
  mutating func closeLast(on day: Day) {
    if !isEmpty { self[count - 1].closed = day }
  }
}

/// A line of a deal.
struct Line {
  enum Item {
    case product(netARR: Money)
    case services(ServicesItem)
  }

  /// Its place among the lines of its kind, from 1.
  let place: Int
  let amount: Money
  let item: Item

  var name: String {
    switch item {
    case .product: "P\(place)"
    case .services: "S\(place)"
    }
  }

  var netARR: Money {
    if case .product(let netARR) = item { netARR } else { .zero }
  }

  var services: ServicesItem? {
    if case .services(let item) = item { item } else { nil }
  }
}

/// What a services line sells, and who delivers it.
struct ServicesItem {
  /// Its place in the offer book.
  let offering: Int
  let quantity: Int
  let hours: Int
  let partner: String?

  var delivery: String { partner == nil ? "direct" : "partner" }
}
