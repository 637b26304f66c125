internal import Foundation
internal import Offerbook

/// A program of ours as a child process, from its start to what it printed and how it ended.
package final class CommandRun {
  /// What is left of a program that has ended.
  package struct Result: Equatable, Sendable {
    /// The exit code, or 128 and the signal that ended it.
    package var status: Int32
    /// What it wrote to standard output.
    package var output: String
    /// What it wrote to standard error.
    package var errors: String
  }

  /// What the program reads from its standard input.
  package enum Input {
    /// A text of any length.
    case text(String)
    /// What `write` sends, until `closeInput`.
    case written
  }

  /// The program's process id.
  package let process: Int32
  private let words: [String]
  private let output: CaptureFile
  private let errors: CaptureFile
  private var input: Int32?
  private var status: Int32?

  /// Starts a program that this package builds.
  ///
  /// - Parameters:
  ///   - program: Its name, or the path of any other program.
  ///   - environment: The whole environment; PATH is added where it lacks.
  ///   - folder: The working directory, by default ours.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    input: Input = .text(""), folder: String? = nil
  ) throws {
    let path = program.hasPrefix("/") ? program : try Repository.program(program)
    words = [path] + arguments
    output = try CaptureFile()
    errors = try CaptureFile()
    let source: Int32
    switch input {
    case .text(let text):
      let file = try CaptureFile(text)
      source = dup(file.descriptor)
    case .written:
      (source, self.input) = try Launch.pipe()
      // A program that ends early is told by the count written, not by the end of all tests.
      _ = Foundation.signal(SIGPIPE, SIG_IGN)
    }
    defer { close(source) }
    let launch = Launch(
      (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + words,
      environment: environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given },
      descriptors: [source, output.descriptor, errors.descriptor])
    process = try launch.start()
  }

  /// Starts this test program once more, for one test that its environment enables.
  ///
  /// That is how a test kills what it tests, or gives it another environment.
  package convenience init(
    test: String, environment: [String: String], input: Input = .text("")
  ) throws {
    try self.init(
      FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      ["--testing-library", "swift-testing", "--filter", test],
      environment: environment, input: input)
  }

  deinit {
    closeInput()
    if status == nil {
      kill(process, SIGKILL)
      _ = Launch.wait(for: process)
    }
  }

  /// Sends text to a program whose input is `written`.
  package func write(_ text: String) throws {
    guard let input else { throw TestSupportError("the input of \(words) is closed") }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TestSupportError("\(words) no longer reads its input") }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the input of a program whose input is `written`.
  package func closeInput() {
    if let input { close(input) }
    input = nil
  }

  /// Sends a signal, if the program still runs.
  package func signal(_ number: Int32) {
    if status == nil { kill(process, number) }
  }

  /// What was written to standard output so far.
  package var outputSoFar: String { output.text }

  /// What was written to standard error so far.
  package var errorsSoFar: String { errors.text }

  /// Waits for the end; a program that takes longer than that many seconds is killed.
  package func finish(within seconds: Double = 60) throws -> Result {
    closeInput()
    let deadline = ContinuousClock.now + .seconds(seconds)
    while status == nil {
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process {
        let signal = code & 0x7f
        status = signal == 0 ? (code >> 8) & 0xff : 128 + signal
      } else if ContinuousClock.now > deadline {
        kill(process, SIGKILL)
        status = Launch.wait(for: process)
        throw TestSupportError("\(words) ran longer than \(seconds) s:\n\(errors.text)")
      } else {
        usleep(2000)
      }
    }
    return Result(status: status ?? -1, output: output.text, errors: errors.text)
  }

  /// Runs a program to its end.
  package static func result(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    input: String = "", folder: String? = nil, within seconds: Double = 60
  ) throws -> Result {
    try CommandRun(
      program, arguments, environment: environment, input: .text(input), folder: folder
    ).finish(within: seconds)
  }
}
