internal import Foundation
internal import Synchronization

/// A program to be started, with everything it gets from us and nothing else.
///
/// Foundation's `Process` waits for daemons for ever and hands open files on, hence posix_spawn.
package struct Launch {
  /// The program's path and its arguments.
  package var arguments: [String]
  /// The whole environment.
  package var environment: [String: String]
  /// Our descriptors that become 0, 1, 2, 3 ... in the program; all others are closed.
  package var descriptors: [Int32]
  /// Whether the program leads a session of its own, out of reach of the terminal's signals.
  package var leadsSession = false

  /// Between its making and its marking a pipe could slip into a program that another thread starts.
  static let oneAtATime = Mutex(())

  /// Describes a program to be started.
  package init(_ arguments: [String], environment: [String: String], descriptors: [Int32]) {
    self.arguments = arguments
    self.environment = environment
    self.descriptors = descriptors
  }

  /// Starts the program and gives its process id.
  package func start() throws -> Int32 {
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    // Copies far above the targets, so that no target overwrites a source still to come.
    let copies = descriptors.map { fcntl($0, F_DUPFD_CLOEXEC, 100) }
    defer { for copy in copies { close(copy) } }
    var process: pid_t = 0
    let failure = Self.oneAtATime.withLock { _ in
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      for other in Self.openDescriptors() where other >= copies.count && !copies.contains(other) {
        posix_spawn_file_actions_addclose(&actions, other)
      }
      for (target, copy) in copies.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, copy, Int32(target))
      }
      var attributes = attributes()
      defer { posix_spawnattr_destroy(&attributes) }
      return posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables)
    }
    guard failure == 0 else { throw DatabaseError.unusable(arguments[0], failure) }
    return process
  }

  /// Signals act as they do by default, whatever we ignore or block.
  private func attributes() -> posix_spawnattr_t {
    // POSIX_SPAWN_SETSID, which glibc shows to GNU programs only.
    let setSession: Int32 = 0x80
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags | (leadsSession ? setSession : 0)))
    return attributes
  }

  private static func openDescriptors() -> [Int32] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return (names ?? []).compactMap { Int32($0) }
  }

  /// How a process has ended, or nil while it runs; asked once more, it is not known any longer.
  package static func ended(_ process: Int32) -> Int32? {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    return exitCode(status)
  }

  private static func exitCode(_ status: Int32) -> Int32 {
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// Waits for a process to end; gives its exit code, or 128 and the signal that ended it.
  package static func wait(for process: Int32) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return exitCode(status)
  }
}
