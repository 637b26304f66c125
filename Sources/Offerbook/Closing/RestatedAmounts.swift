internal import Postgres

/// What a measure of a slice came to at a close, load by load after it, and now.
///
/// Each load's change is taken at the rates that counted then, so that the changes add up to now
/// minus closed in the reporting currency. A load of rates changes what stood there before it.
struct RestatedAmounts {
  let measure: String
  let slice: Slice
  /// By load; the state at the close stands under the load that the close names.
  private var amounts: [Int: [String?: ExactDecimal]]

  /// One for each measure and slice of a month.
  static func read(
    _ connection: Connection, month: Month, from closed: Int, through now: Int,
    by dimensions: [Dimension]
  ) throws -> [RestatedAmounts] {
    var all: [RestatedAmounts] = []
    for row in try connection.run(
      SQL.Queries.restatementLines.statement, [month, closed, now, dimensions.map(\.rawValue)])
    {
      let measure: String = try row.get("measure")
      let slice: Slice = try dimensions.reduce(into: [:]) { slice, dimension in
        slice[dimension] = try row.get(dimension.rawValue)
      }
      if all.last?.measure != measure || all.last?.slice != slice {
        all.append(RestatedAmounts(measure: measure, slice: slice, amounts: [:]))
      }
      let load: Int = try row.get("load")
      let currency: String? = try row.getOptional("currency")
      all[all.count - 1].amounts[load, default: [:]][currency] = try row.get("amount")
    }
    return all
  }

  /// What a load changed, with what the measure was at the close and is now.
  struct Change {
    var load: Int
    var currency: String?
    var closed: ExactDecimal
    var now: ExactDecimal
    var change: ExactDecimal
  }

  /// What every load after the close changed, in the reporting currency; amounts that never had a
  /// rate, and those of a practice without one, stay in their own.
  func changes(since closed: Int, at history: RateHistory) throws -> [Change] {
    let used = Set(amounts.values.flatMap(\.keys)).sorted { ($0 ?? "") < ($1 ?? "") }
    let rated = try used.filter { unit in
      try unit != nil && history.converted(.zero, from: unit, after: closed) != nil
    }
    let apart = used.filter { !rated.contains($0) }.map { ([$0], $0) }
    return try ([(rated, history.currency)] + apart).flatMap { units, currency in
      try changes(since: closed, at: history, of: units, in: currency)
    }
  }

  private func changes(
    since closed: Int, at history: RateHistory, of units: [String?], in currency: String?
  ) throws -> [Change] {
    var held: [String?: ExactDecimal] = [:]
    func value(after load: Int) throws -> ExactDecimal {
      try units.reduce(.zero) { sum, unit in
        let amount = held[unit] ?? .zero
        return sum + (try history.converted(amount, from: unit, after: load) ?? amount)
      }
    }
    var states: [(load: Int, value: ExactDecimal)] = []
    for load in Set(amounts.keys).union(history.loads).union([closed]).sorted() {
      for (unit, amount) in amounts[load] ?? [:] { held[unit, default: .zero] += amount }
      states.append((load, try value(after: load)))
    }
    let (first, last) = (states.first?.value ?? .zero, states.last?.value ?? .zero)
    return zip(states, states.dropFirst()).compactMap { before, after in
      guard before.value != after.value else { return nil }
      return Change(
        load: after.load, currency: currency, closed: first, now: last,
        change: after.value - before.value)
    }
  }
}
