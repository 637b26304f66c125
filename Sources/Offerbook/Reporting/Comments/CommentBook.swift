package import Postgres

/// The comments on figures: an append-only journal, of which the last one on a figure counts.
package struct CommentBook {
  let connection: Connection

  package init(_ connection: Connection) {
    self.connection = connection
  }

  /// Every comment up to an event, by month and then as they were written.
  package func comments(through event: Int = Int(Int32.max)) throws -> [FigureComment] {
    try connection.run(SQL.Queries.comments.statement, [event]).map(comment)
  }

  /// Writes a comment; where the same text stands already nothing is written.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  package func write(
    _ text: String, on subject: FigureComment.Subject, month: Month, user: String
  ) throws -> Bool {
    guard !text.trimmingSpaces.isEmpty else {
      throw InputError("the comment on \(subject.words) is blank; --remove takes one back")
    }
    return try connection.transaction {
      _ = try LoadLock.nextLoad(on: connection)
      guard try current(subject, month)?.text != text else { return false }
      try insert(text, on: subject, month: month, user: user)
      return true
    }
  }

  /// Takes back the comment on a figure; what was written stays in the journal.
  ///
  /// - Throws: `InputError` when there is none.
  package func remove(
    _ subject: FigureComment.Subject, month: Month, user: String
  ) throws {
    try connection.transaction {
      _ = try LoadLock.nextLoad(on: connection)
      guard try current(subject, month) != nil else {
        throw InputError("there is no comment on \(subject.words) in \(month)")
      }
      try insert(nil, on: subject, month: month, user: user)
    }
  }

  private func current(
    _ subject: FigureComment.Subject, _ month: Month
  ) throws -> FigureComment? {
    try comments().first { comment in
      comment.month == month && comment.subject == subject && comment.state == .current
    }
  }

  private func insert(
    _ text: String?, on subject: FigureComment.Subject, month: Month, user: String
  ) throws {
    let what = text == nil ? "no comment on \(subject.words)" : subject.words
    let event = try Event(
      kind: .comment, month: month, note: text, parameters: what, user: user
    ).insert(on: connection).event
    var (indicator, section): (String?, String?) = (nil, nil)
    let slice: Slice
    switch subject {
    case .section(let report, let name, let filter):
      (section, slice) = ("\(report)/\(name)", filter)
    case .figure(let name, let values): (indicator, slice) = (name, values)
    }
    let pairs = FigureComment.Subject.pairs(slice)
    try connection.run(
      SQL.Loading.insertComment.statement,
      [event, month, indicator, section, pairs.map(\.0.rawValue), pairs.map(\.1), text])
  }

  private func comment(_ row: Row) throws -> FigureComment {
    let dimensions: [String] = try row.get("dimensions")
    let values: [String] = try row.get("dimension_values")
    let slice = try zip(dimensions, values).reduce(into: Slice()) { slice, pair in
      slice[try Dimension.named(pair.0)] = pair.1
    }
    let section = try row.getOptional("section", as: String.self)?.split(separator: "/")
    let subject: FigureComment.Subject =
      try section.map { names in
        .section(report: String(names[0]), name: String(names[names.count - 1]), slice: slice)
      } ?? .figure(indicator: row.get("indicator"), slice: slice)
    let text: String? = try row.getOptional("text")
    return FigureComment(
      event: try row.get("event"), month: try row.get("month"), subject: subject,
      text: text ?? "", author: try row.get("done_by"), time: try row.get("time"),
      day: try row.get("day"),
      state: text == nil ? .removal : try row.get("is_last") ? .current : .replaced)
  }
}
