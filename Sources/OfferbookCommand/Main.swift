internal import ArgumentParser
internal import Foundation

/// Runs the command line and turns whatever goes wrong into a sentence and an exit code.
@main
enum Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try OfferbookCommand.parseAsRoot()
      try command.run()
    } catch is OutputClosed {
      exit(128 + SIGPIPE)
    } catch let failure as CommandFailure {
      Terminal.say(failure.message)
      exit(failure.code.rawValue)
    } catch {
      let failure = CommandFailure(reporting: error)
      guard let failure else { end(withCommandLine: error) }
      Terminal.say(failure.message)
      exit(failure.code.rawValue)
    }
  }

  /// Ends with what the command line asked for (help, a version) or with what is wrong in it.
  private static func end(withCommandLine error: any Error) -> Never {
    let code = OfferbookCommand.exitCode(for: error)
    guard !code.isSuccess else { OfferbookCommand.exit(withError: error) }
    let message = OfferbookCommand.fullMessage(for: error)
    Terminal.tell(message.hasPrefix("Error: ") ? "offerbook: \(message.dropFirst(7))" : message)
    exit(code.rawValue)
  }
}
