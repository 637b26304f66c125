internal import ArgumentParser
internal import Foundation
internal import Offerbook
internal import Postgres

struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Write what stands behind a figure; reports print it beside it.",
    discussion: """
      A later comment on the same figure stands in the place of the one before, which stays in the \
      journal. In a file a heading names the figure and the text below it is the comment: \
      # services-bookings segment=Large. A heading # section trend is a section's takeaway.
      """)

  @Argument(help: "The indicator, then the comment; only the comment with --section.")
  var words: [String] = []

  @Option(help: "The month, 2026-10. Default with --file: the file's name.")
  var month: String?

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: ArgumentHelp("The slice it is about; may repeat.", valueName: "dimension=value"))
  var slice: [String] = []

  @Option(
    help: "The section whose takeaway it is, instead of an indicator: trend, quarterly/trend.")
  var section: String?

  @Option(help: "A Markdown file with a month's comments, 2026-10.md.")
  var file: String?

  @Flag(help: "Take the comment back.")
  var remove = false

  @OptionGroup var library: ReportLibraryOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard file == nil else {
      guard words.isEmpty, slice.isEmpty, section == nil, !remove else {
        throw ValidationError("--file says all itself; only --month goes with it")
      }
      return
    }
    guard let month else { throw ValidationError("say the month: --month 2026-10") }
    _ = try Month.parsed(month)
    let subjects = section == nil ? 1 : 0
    guard words.count == subjects + (remove ? 0 : 1) else {
      throw ValidationError(
        remove
          ? "--remove takes an indicator, or --section NAME, and no text"
          : "write the indicator and the comment in quotes, or --section NAME and the comment")
    }
  }

  func run() throws {
    try database.withConnection { connection, _ in
      if let file { return try write(file, on: connection) }
      let month = try Month.parsed(month ?? "")
      let book = CommentBook(connection)
      let subject = try subject(on: connection)
      let user = DatabaseOptions.user
      if remove {
        try book.remove(subject, month: month, user: user)
        try Terminal.write("\(month): no comment on \(subject.words) any more\n")
      } else {
        let isNew = try book.write(words[words.count - 1], on: subject, month: month, user: user)
        try Terminal.write("\(month): \(isNew ? "" : "already ")commented on \(subject.words)\n")
      }
    }
  }

  private func subject(on connection: Connection) throws -> FigureComment.Subject {
    if let section {
      return try .init(section: section, of: library.library(), where: slice, on: connection)
    }
    return try .init(indicator: words[0], where: slice, on: connection)
  }

  private func write(_ path: String, on connection: Connection) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputFileMissing(name: path)
    }
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    guard let month = Month(month ?? name) else {
      throw InputError("its name is no month; say --month 2026-10", file: path)
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw InputError("is not UTF-8", file: path)
    }
    let written = try CommentBook(connection).write(
      CommentFile(text, file: path), month: month, reports: library.library(),
      user: DatabaseOptions.user)
    try Terminal.write(
      "\(month): \(written.new) new, \(written.unchanged) unchanged\n")
  }
}
