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
    } catch let failure as CommandFailure {
      Terminal.say(failure.message)
      exit(failure.code.rawValue)
    } catch {
      let failure = CommandFailure(reporting: error)
      guard let failure else { OfferbookCommand.exit(withError: error) }
      Terminal.say(failure.message)
      exit(failure.code.rawValue)
    }
  }
}
