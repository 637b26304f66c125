internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments", abstract: "List the comments on figures and sections.")

  @Option(help: "Only those of this month, 2026-10.")
  var month: String?

  @Flag(help: "Also those that were replaced or taken back.")
  var all = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws { _ = try month.map(Month.parsed) }

  func run() throws {
    let month = try month.map(Month.parsed)
    let comments = try database.withConnection { connection, _ in
      try CommentBook(connection).comments().filter { comment in
        (month == nil || comment.month == month) && (all || comment.state == .current)
      }
    }
    let table = Table(
      columns: [
        ReportColumn("month", isText: true), ReportColumn("about", isText: true),
        ReportColumn("comment", isText: true), ReportColumn("by", isText: true),
        ReportColumn("time", isText: true), ReportColumn("state", isText: true),
      ],
      rows: comments.map { comment in
        [
          comment.month.description, comment.subject.words, comment.text, comment.author,
          comment.time, comment.state.rawValue,
        ]
      })
    try output.print(table, json: .array(comments.map(json)))
  }

  private func json(_ comment: FigureComment) -> JSONValue {
    var (indicator, section): (String?, String?) = (nil, nil)
    var slice: Slice = [:]
    switch comment.subject {
    case .section(let report, let name, let values):
      (section, slice) = ("\(report)/\(name)", values)
    case .figure(let name, let values): (indicator, slice) = (name, values)
    }
    let members = Dimension.allCases.compactMap { dimension in
      slice[dimension].map { JSONMember(dimension.rawValue, .string($0)) }
    }
    return [
      "month": .string(comment.month.description),
      "indicator": JSONValue(indicator),
      "where": .object(members),
      "section": JSONValue(section),
      "comment": JSONValue(comment.state == .removal ? nil : comment.text),
      "by": .string(comment.author),
      "time": .string(comment.time),
      "state": .string(comment.state.rawValue),
    ]
  }
}
