/// What a product deal is about: it decides the money and how often services come with it.
enum Motion {
  case new, connected, expansion, renewal, contraction

  /// What an account that buys already does next.
  static func ofCustomer(_ random: inout SplitMix64) -> Motion {
    switch random.below(100) {
    case ..<54: .expansion
    case ..<86: .renewal
    case ..<94: .contraction
    default: .connected
    }
  }

  static func ofNewcomer(_ random: inout SplitMix64) -> Motion {
    random.happens(permille: 850) ? .new : .connected
  }

  var order: OrderType {
    switch self {
    case .new: .firstOrder
    case .connected: .connected
    case .expansion, .renewal: .growth
    case .contraction: .contraction
    }
  }

  var title: String {
    switch self {
    case .new, .connected: "New subscription"
    case .expansion: "Expansion"
    case .renewal, .contraction: "Renewal"
    }
  }

  /// Permille of deals with services lines of their own.
  var servicesOnDeal: BySegment {
    switch self {
    case .new, .connected: BySegment(300, 270, 120, 210)
    case .expansion: BySegment(150, 120, 38, 100)
    case .renewal: BySegment(60, 44, 14, 42)
    case .contraction: BySegment(0, 0, 0, 0)
    }
  }

  /// Permille of deals followed by a services-only opportunity.
  var servicesAfterDeal: BySegment {
    switch self {
    case .new, .connected: BySegment(320, 160, 30, 320)
    case .expansion: BySegment(150, 80, 8, 150)
    case .renewal: BySegment(66, 30, 3, 70)
    case .contraction: BySegment(20, 10, 0, 20)
    }
  }
}
