internal import ArgumentParser
internal import Offerbook

struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a month: name the state of the ledger that its figures were reported at.",
    discussion: """
      A closed month's report stays the same for ever. Loads into it are allowed and show as a \
      restatement; with --lock they are refused until --reopen. Its plan, the plan's rates and the \
      statuses that thresholds give are closed with it.
      """)

  @Argument(help: "The month, 2026-10.")
  var month: String

  @Flag(help: "Refuse loads that would change the month.")
  var lock = false

  @Flag(help: "Open the month again.")
  var reopen = false

  @Option(help: "Why, or who reviewed it.")
  var note: String?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    _ = try Month.parsed(month)
    if lock, reopen { throw ValidationError("--lock and --reopen cannot go together") }
  }

  func run() throws {
    let month = try Month.parsed(month)
    try database.withConnection { connection, _ in
      let closes = Closes(connection)
      if reopen {
        try closes.reopen(month, note: note, user: DatabaseOptions.user)
        try Terminal.write("\(month) is open again\n")
      } else {
        let load = try closes.close(
          month, isLocked: lock, note: note, user: DatabaseOptions.user)
        try Terminal.write("\(month) is closed at load \(load)\(lock ? " and locked" : "")\n")
      }
    }
  }
}
