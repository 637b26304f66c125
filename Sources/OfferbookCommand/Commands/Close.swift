internal import ArgumentParser
internal import Offerbook

struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a month: name the state of the ledger that its figures were reported at.",
    discussion: """
      A closed month's report stays the same for ever. Loads into it are allowed and show as a \
      restatement; with --lock they are refused until --reopen. Its plan, the plan's rates and the \
      statuses that thresholds give are closed with it. What is open of the month is printed. A \
      month that nothing is loaded for, or that bookings do not reach the end of, is refused; \
      --force closes it, with a note that says why.
      """)

  @Argument(help: "The month, 2026-10.")
  var month: String

  @Flag(help: "Refuse loads that would change the month.")
  var lock = false

  @Flag(help: "Open the month again.")
  var reopen = false

  @Flag(help: "Close it though its data do not reach; goes with --note.")
  var force = false

  @Option(help: "Why, or who reviewed it.")
  var note: String?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    _ = try Month.parsed(month)
    if force, note?.isEmpty ?? true {
      throw ValidationError("--force goes with --note, which says why")
    }
    if force, reopen { throw ValidationError("--force and --reopen cannot go together") }
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
        let checklist = try CloseChecklist(connection, month: month)
        let load = try closes.close(
          month, isLocked: lock, isForced: force, note: note, user: DatabaseOptions.user)
        let open = checklist.items.map { "  open: \($0.sentence); \($0.command)\n" }.joined()
        try Terminal.write(
          "\(month) is closed at load \(load)\(lock ? " and locked" : "")\n" + open)
      }
    }
  }
}
