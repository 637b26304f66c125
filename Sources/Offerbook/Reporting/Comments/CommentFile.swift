/// A Markdown file with the comments of a month: a heading names a figure, the text below it is the
/// comment.
///
/// `# services-bookings segment=Large` and `# section trend` are such headings, of any level. A value
/// may hold spaces, as in `segment=Public Sector geo=EMEA`.
package struct CommentFile: Sendable {
  package struct Entry: Sendable {
    /// `services-bookings` or `section`.
    package var subject: String
    /// What follows it: a section's name, and `dimension=value` texts.
    package var details: [String]
    package var text: String
    /// The line of the heading.
    package var line: Int
  }

  package private(set) var entries: [Entry] = []
  package let file: String

  /// - Throws: `InputError` with the line for text above the first heading, and for a heading
  ///   without text.
  package init(_ text: String, file: String) throws {
    self.file = file
    var paragraphs: [String] = []
    func close() throws {
      guard !entries.isEmpty else { return }
      let text = paragraphs.joined(separator: " ")
      guard !text.isEmpty else {
        throw InputError(
          "nothing is written below the heading; write the comment there or leave it out",
          file: file, line: entries[entries.count - 1].line)
      }
      entries[entries.count - 1].text = text
      paragraphs = []
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = String(line).trimmingSpaces
      if content.hasPrefix("#") {
        try close()
        entries.append(
          try Self.entry(String(content.drop { $0 == "#" }), file: file, line: index + 1))
      } else if !content.isEmpty {
        guard !entries.isEmpty else {
          throw InputError(
            "a comment stands below a heading that names its figure: # services-bookings",
            file: file, line: index + 1)
        }
        paragraphs.append(content)
      }
    }
    try close()
    guard !entries.isEmpty else { throw InputError("holds no comment", file: file) }
  }

  private static func entry(_ heading: String, file: String, line: Int) throws -> Entry {
    let words = heading.trimmingSpaces.split(separator: " ").map(String.init)
    guard let subject = words.first else {
      throw InputError("the heading names no figure", file: file, line: line)
    }
    // A word without a sign goes on with the value before it: segment=Public Sector.
    let details = words.dropFirst().reduce(into: [String]()) { details, word in
      let goesOn = details.last?.contains("=") == true && !word.contains("=")
      if !goesOn {
        details.append(word)
      } else {
        details[details.count - 1] += " \(word)"
      }
    }
    return Entry(subject: subject, details: details, text: "", line: line)
  }
}
