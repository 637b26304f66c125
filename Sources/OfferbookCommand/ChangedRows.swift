internal import Offerbook
internal import Rendering

/// The rows of a catalog, a plan, a calendar or of rates that a load would change, in words.
struct ChangedRows {
  private let rows: LoadRows
  private let feed: String

  /// How many rows a person reads, and how many columns of a new one.
  private static let most = (rows: 10, columns: 3)

  init(_ rows: LoadRows, of feed: String) {
    self.rows = rows
    self.feed = feed
  }

  /// A line a row under a sentence, what was known first; empty where nothing would change.
  ///
  /// - Parameter hasAmounts: Whether amounts change too, and were shown before.
  func lines(beside hasAmounts: Bool) -> [String] {
    guard !rows.rows.isEmpty else { return [] }
    let known = rows.rows.filter { $0.change != .new } + rows.rows.filter { $0.change == .new }
    let more = rows.total - Self.most.rows
    return [hasAmounts ? "and \(sentence):" : "\(sentence):"]
      + known.prefix(Self.most.rows).map { "  " + words($0) }
      + (more > 0 ? ["  and \(more) more; --format json has all"] : [])
  }

  private var sentence: String {
    switch feed {
    case Feed.plan.name: "the plan would change"
    case Feed.calendar.name: "the calendar would change"
    case Feed.fx.name: "no amount would change; figures that are converted at these rates would"
    default:
      movesCategories
        ? "the catalog would change, and with it figures by category" : "the catalog would change"
    }
  }

  /// Whether what was sold would be reported under another category.
  private var movesCategories: Bool {
    rows.rows.contains { row in
      row.change == .replaced && row.values.contains { $0.column == "category" }
    }
  }

  private func words(_ row: LoadRows.Row) -> String {
    let key = row.key.compactMap { $0.after ?? $0.before }.filter { !$0.isEmpty }
      .joined(separator: " ")
    switch row.change {
    case .retired: return "\(key): taken out"
    case .replaced:
      let changes = row.values.map { "\($0.column) \(shown($0.before)) -> \(shown($0.after))" }
      return "\(key): \(changes.joined(separator: ", "))"
    case .new:
      let values = row.values.prefix(Self.most.columns).map { "\($0.column) \(shown($0.after))" }
      return "\(key): new, \(values.joined(separator: ", "))"
    }
  }

  private func shown(_ value: String?) -> String {
    value.map { $0.isEmpty || $0 == "{}" ? "blank" : $0 } ?? "blank"
  }
}
