@testable import Offerbook

/// What a load moves: the months whose figures are others than before, cell by cell.
struct ModelRestatement {
  var months: Set<Int>
  var cells: [ModelCell: Amount]
  /// Month and currency of everything that it posts.
  var posted: Set<String>
}

extension LongHistory {
  /// What moves when the book becomes another one by these keys.
  func restatement(leaving book: Book, _ touched: Set<String>) -> ModelRestatement {
    let after = touched.contains(where: Self.isPosted) ? Self.uncategorized(book.cells()) : cells
    var months: Set<Int> = []
    var newlyPosted: Set<String> = []
    for cell in Set(after.keys).union(cells.keys) where after[cell] != cells[cell] {
      months.insert(cell.month)
      newlyPosted.insert("\(cell.currency) \(cell.month)")
    }
    // A rate that is replaced or retired moves the month where amounts are converted at it.
    for key in touched where key.hasPrefix("rate ") && history.now.facts[key] != nil {
      let words = key.split(separator: " ")
      if posted.contains("\(words[2]) \(words[3])"), let month = Int(words[3]) {
        months.insert(month)
      }
    }
    return ModelRestatement(months: months, cells: after, posted: newlyPosted)
  }

  /// Keeps what the last load has moved.
  mutating func note(_ restated: ModelRestatement) throws {
    cells = restated.cells
    posted.formUnion(restated.posted)
    for month in restated.months { closes[month]?.loadsSince.insert(history.lastLoad) }
  }

  func isLocked(_ months: Set<Int>) -> Bool { months.contains { closes[$0]?.isLocked == true } }

  /// Whether any of the keys is of a locked plan version.
  func changesLockedPlan(_ touched: Set<String>, _ book: Book) -> Bool {
    touched.contains { key in
      let words = key.split(separator: " ", maxSplits: 2)
      return words[0] == "plan" && book.isLocked(String(words[1]))
    }
  }

  /// Postings know no category: it is read from the catalog.
  private static func uncategorized(_ cells: [ModelCell: Amount]) -> [ModelCell: Amount] {
    var posted: [ModelCell: Amount] = [:]
    for (cell, amount) in cells {
      var cell = cell
      cell.values[.category] = nil
      posted[cell, default: 0] += amount
    }
    return posted
  }

  private static func isPosted(_ key: String) -> Bool {
    ["deal ", "line ", "revenue "].contains { key.hasPrefix($0) }
  }
}
