extension Array {
  /// `A, B and 3 more`: the first few, and how many there are beside them.
  func listed(most: Int) -> String {
    prefix(most).map { "\($0)" }.joined(separator: ", ")
      + (count > most ? " and \(count - most) more" : "")
  }
}
