extension FeedHeader {
  /// Where each column of a feed is in a file that has the feed's own form, nil where it is not.
  ///
  /// - Throws: `InputError` for columns that are unknown, repeated or missing.
  func positions(of feed: Feed) throws -> [Int?] {
    let known = feed.columns.map(\.name)
    guard names.contains(where: known.contains) else { throw notAHeader(of: feed) }
    // One of them alone may be a column of somebody else's.
    let isListing = feed.originColumns.allSatisfy(names.contains)
    let ignored = isListing ? feed.originColumns : []
    for (index, name) in names.enumerated()
    where !known.contains(name) && !Self.isOwn(name) && !ignored.contains(name) {
      guard !name.isEmpty else {
        throw fail("column \(index + 1) of the header has no name; name or remove it")
      }
      throw fail(
        "\(feed.name) has no column '\(name)'\(Spelling.suggestion(for: name, among: known)); "
          + "remove or rename it, or describe the file in a mapping")
    }
    let positions = try known.map { try position(of: $0) }
    let missing = zip(feed.columns, positions).filter { $0.isRequired && $1 == nil }.map(\.0.name)
    guard missing.isEmpty else {
      throw fail(
        "the header lacks \(missing.joined(separator: ", ")), which \(feed.name) requires")
    }
    return positions
  }

  private func notAHeader(of feed: Feed) -> InputError {
    let required = feed.columns.filter(\.isRequired).map(\.name).joined(separator: ", ")
    for (delimiter, written) in [(";", ";"), ("\t", "tab"), ("|", "|")] {
      let parts = start.split(separator: Character(delimiter))
      guard parts.count > 1 else { continue }
      return fail(
        "the columns seem to be separated by '\(written)', not by a comma; "
          + "say `source: { delimiter: \"\(written)\" }` in a mapping")
    }
    return fail(
      "the first line is no header of \(feed.name): none of its cells names a column; "
        + "expected at least \(required)")
  }
}
