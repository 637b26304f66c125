internal import Offerbook
internal import Rendering

/// What a load moves between the values of dimensions: a table for each dimension.
struct MoveTables {
  private let moves: [MeasureMove]

  /// How many lines of a dimension a person reads, and how many values in each.
  private static let most = (lines: 20, values: 5)

  init(_ moves: [MeasureMove]) {
    self.moves = moves
  }

  var isEmpty: Bool { moves.isEmpty }

  /// The tables under a line each that says what moved.
  ///
  /// - Parameters:
  ///   - hasTotals: Whether totals change too, and were shown before.
  ///   - noTotals: How to say that they do not.
  func lines(beside hasTotals: Bool, or noTotals: String = "no total changed") -> [String] {
    let dimensions = Dimension.allCases.map(Optional.init) + [nil]
    let tables = dimensions.compactMap { dimension -> [String]? in
      let moved = moves.filter { $0.dimension == dimension }
      guard !moved.isEmpty else { return nil }
      let name = dimension?.rawValue ?? "segment, geo and what else a deal is stamped with"
      return ["by \(name):"] + lines(moved)
    }
    guard !tables.isEmpty, !hasTotals else { return tables.flatMap { $0 } }
    return ["\(noTotals); \(tables[0][0])"] + tables.flatMap { $0 }.dropFirst()
  }

  private func lines(_ moved: [MeasureMove]) -> [String] {
    var groups: [[MeasureMove]] = []
    for move in moved {
      if let last = groups.last?.first, last.month == move.month, last.measure == move.measure,
        last.currency == move.currency
      {
        groups[groups.count - 1].append(move)
      } else {
        groups.append([move])
      }
    }
    let table = Table(
      columns: ["month", "measure", "change", "currency"].map { ReportColumn($0, isText: true) },
      rows: groups.prefix(Self.most.lines).map { group in
        let changes = group.prefix(Self.most.values).map { move in
          "\(move.value) \(move.amount.shown(in: move.currency, isChange: true))"
        }
        let more = group.count - changes.count
        return [
          group[0].month.description, group[0].measure,
          changes.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
          group[0].currency ?? "",
        ]
      })
    let more = groups.count - Self.most.lines
    return table.lines + (more > 0 ? ["and \(more) more; --format json has all"] : [])
  }

  var json: JSONValue {
    .array(
      moves.map { move in
        [
          "month": .string(move.month.description),
          "measure": .string(move.measure),
          "currency": JSONValue(move.currency),
          "dimension": JSONValue(move.dimension?.rawValue),
          "value": .string(move.value),
          "amount": .number(move.amount.exact(in: move.currency)),
        ]
      })
  }
}

extension Table {
  /// The lines of the table as people read it.
  var lines: [String] { text().split(separator: "\n").map(String.init) }
}
