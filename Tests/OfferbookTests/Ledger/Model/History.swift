/// Every state that a practice has been in, load by load, kept as it was.
struct History {
  /// What is known after each load; the first one is before all loads.
  private(set) var states = [Book()]
  private var touched: [Set<String>] = [[]]
  private var undoes: [Int?] = [nil]

  var now: Book { states[states.count - 1] }
  var lastLoad: Int { states.count - 1 }

  /// A load that left this behind, under the keys it wrote.
  mutating func add(_ book: Book, touched keys: Set<String>, undoing load: Int? = nil) {
    states.append(book)
    touched.append(keys)
    undoes.append(load)
  }

  /// The keys that a load wrote.
  func keys(touchedBy load: Int) -> Set<String> { touched[load] }

  /// A load of one fact.
  mutating func set(_ fact: Fact, at key: String) {
    var book = now
    book.facts[key] = fact
    add(book, touched: [key])
  }

  /// What an undo leaves behind, or nil where it is refused.
  func undoing(_ load: Int) -> Book? {
    guard !isUndone(load) else { return nil }
    var book = now
    for key in touched[load] {
      guard now.facts[key] == states[load].facts[key] else { return nil }
      book.facts[key] = states[load - 1].facts[key]
    }
    return book.isWhole ? book : nil
  }

  /// Takes a load back.
  mutating func undo(_ load: Int, leaving book: Book) {
    add(book, touched: touched[load], undoing: load)
  }

  /// The load that the fact under a key lives by.
  func load(of key: String) -> Int { touched.lastIndex { $0.contains(key) } ?? 0 }

  /// A load is undone while its last undo stands; as it was after some load, or after all.
  func isUndone(_ load: Int, asOf last: Int? = nil) -> Bool {
    let last = last ?? lastLoad
    guard let undo = undoes[...last].lastIndex(of: load) else { return false }
    return !isUndone(undo, asOf: last)
  }
}
