/// The exchange rates that figures would need and the ledger does not have.
struct MissingRates {
  private var keys: Set<ExchangeRates.Key>

  /// Makes one list of several.
  init(_ lists: [MissingRates] = []) {
    keys = lists.reduce(into: []) { $0.formUnion($1.keys) }
  }

  mutating func add(_ keys: some Sequence<ExchangeRates.Key>) { self.keys.formUnion(keys) }

  /// - Throws: `InputError` that names every missing rate and how to load them.
  func refuse(reporting: String?) throws {
    if let message = message(reporting: reporting) { throw InputError(message) }
  }

  /// Every missing rate and how to load them; nil where none is missing.
  func message(reporting: String?) -> String? {
    guard !keys.isEmpty else { return nil }
    let lines = Dictionary(grouping: keys) { "\($0.type.rawValue) \($0.currency)" }
      .sorted { $0.key < $1.key }
      .map { name, keys in
        "\(name): \(keys.map(\.month).sorted().map(\.description).joined(separator: ", "))"
      }
    return "rates to \(reporting ?? "the reporting currency") are missing, and nothing is added "
      + "unconverted\n" + lines.joined(separator: "\n")
      + "\nload them: offerbook load fx FILE (rate_type,currency,month,rate)"
  }
}
