/// What becomes of the indicators that a version does not plan when it is agreed.
struct AgreedIndicators {
  private let version: String
  private let month: Month?
  /// The indicators that the version plans from the month on.
  private let own: [String]
  /// The others that are planned from the month on, by the version that plans them.
  private let others: [String: [String]]

  private static let mostNames = 5

  /// - Parameters:
  ///   - choice: What is agreed before.
  ///   - planned: The last month that each version plans of each indicator.
  init(
    agreeing version: String, from month: Month?, over choice: PlanChoice,
    planned: [String: [String: Month]]
  ) {
    func names(_ version: String) -> [String] {
      (planned[version] ?? [:]).filter { last in month.map { last.value >= $0 } ?? true }
        .keys.sorted()
    }
    let own = names(version)
    var others: [String: [String]] = [:]
    for other in planned.keys.sorted() where other != version {
      others[other] = names(other).filter { name in
        !own.contains(name) && choice.counts(other, for: name, from: month)
      }
    }
    self.version = version
    self.month = month
    self.own = own
    self.others = others.filter { !$0.value.isEmpty }
  }

  /// The sentence about them; nil where the version plans all that was planned.
  var note: LoadNote? {
    guard !others.isEmpty else { return nil }
    let names = Set(others.values.joined())
    let head = "\(version) plans \(Self.list(own))"
    guard month != nil else {
      return LoadNote(
        .indicatorsDropped, count: names.count,
        "\(head); \(Self.list(names.sorted())), planned before, \(names.count == 1 ? "is" : "are") "
          + "not planned any more")
    }
    let isOne = others.count == 1
    let stays = others.sorted { $0.key < $1.key }.map { other, names in
      let count = names.count == 1 ? "1 stays" : "\(names.count) stay"
      return "\(isOne ? "the other " : "")\(count) with \(other): \(Self.list(names))"
    }
    return LoadNote(
      .indicatorsStay, count: names.count, "\(head); \(stays.joined(separator: "; "))")
  }

  private static func list(_ names: [String]) -> String {
    let more = names.count - mostNames
    return names.isEmpty
      ? "nothing"
      : names.prefix(mostNames).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
