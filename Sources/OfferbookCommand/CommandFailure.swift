internal import Offerbook
internal import Postgres
internal import Rendering

/// An end of a command that is no success: what to say, and the exit code.
struct CommandFailure: Error {
  let code: OfferbookExit
  let message: String

  init(_ code: OfferbookExit, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Words an error of the product or the database, or gives nil for one of the command line.
  init?(reporting error: any Error) {
    switch error {
    case let error as InputError: self.init(.usage, error.description)
    case let error as CloseRefusal: self.init(.rejected, error.description)
    case let error as InputFileMissing: self.init(.noInput, error.description)
    case let error as DatabaseError: self.init(.unavailable, error.description)
    case let error as MigrationError: self.init(.unavailable, error.description)
    case let error as Interrupted: self.init(.interrupted, error.description)
    case let error as ReaderRoleRefused: self.init(.unavailable, error.description)
    case let error as PDFUnavailable: self.init(.unavailable, error.description)
    case let error as PrivateFolderError: self.init(.cannotCreate, error.description)
    case let error as PostgresError: self.init(reporting: error)
    default: return nil
    }
  }

  private init(reporting error: PostgresError) {
    switch error.kind {
    case .notConnected:
      self.init(.unavailable, "the database was not reached: \(error.fact)")
    case .connectionLost:
      self.init(
        .unavailable,
        "the connection to the database was lost: \(error.fact)\n"
          + "what was not reported as done was not committed; offerbook loads shows what is there")
    case .cancelled:
      self.init(.interrupted, Interrupted().description)
    case .server where error.sqlState == "53100":
      self.init(
        .unavailable,
        "the database's disk is full: \(error.message)\n"
          + "nothing was committed; make room and run the command again")
    case .server where error.sqlState == "42501":
      self.init(.unavailable, "the database refuses: \(error.message)")
    case .server, .unexpectedValue:
      self.init(.software, "a fault of ours, nothing was committed: \(error)")
    }
  }
}

extension PostgresError {
  /// What happened, without the guesses that libpq adds on indented lines.
  fileprivate var fact: String {
    message.split(separator: "\n").filter { !$0.hasPrefix("\t") }.joined(separator: "\n")
  }
}
