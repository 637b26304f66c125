internal import Foundation

/// Whoever read our output has read enough, as `head` does; no reason to complain.
struct OutputClosed: Error {}

/// Where a command writes: data to standard output, talk to standard error.
enum Terminal {
  /// Writes data as it is.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes data as it is.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      guard errno != EPIPE else { throw OutputClosed() }
      throw CommandFailure(.cannotCreate, "standard output cannot be written")
    }
  }

  /// Says something to the person who runs the command.
  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let message = lines.enumerated()
      .map { $0.offset == 0 ? "offerbook: \($0.element)" : "  \($0.element)" }
      .joined(separator: "\n")
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Says something that is no complaint.
  static func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Whether a person watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width of the terminal that standard output is, nil when it is a file or a pipe.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 20
    else { return nil }
    return Int(size.ws_col)
  }
}
