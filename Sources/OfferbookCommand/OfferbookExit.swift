/// The exit codes that scripts rely on.
enum OfferbookExit: Int32 {
  /// A check failed.
  case checkFailed = 1
  /// The command line, or a name in it, is wrong.
  case usage = 64
  /// The input was rejected; nothing was committed.
  case rejected = 65
  /// There is no such input file.
  case noInput = 66
  /// The database was not reached, or a program that an output needs is not there.
  case unavailable = 69
  /// A fault of ours.
  case software = 70
  /// An output file could not be written.
  case cannotCreate = 73
  /// Interrupted; nothing was committed.
  case interrupted = 130
}
