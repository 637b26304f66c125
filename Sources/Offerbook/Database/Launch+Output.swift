internal import Foundation
internal import Synchronization

extension Launch {
  /// What a program printed, on both outputs, and how it ended.
  package struct Output {
    /// The exit code, or 128 and the signal.
    package var status: Int32
    /// Everything printed, in order.
    package var text: String
  }

  /// Runs a program to its end with that text, at most 64 KB, as its input.
  ///
  /// `descriptors` here are those from 3 on.
  package func output(input: String = "") throws -> Output {
    // Written before there is a reader, which a pipe allows up to what it holds: a program that
    // ends without reading cannot end us with it.
    let (inputEnd, ourInput) = try Self.pipe()
    if !input.isEmpty { _ = input.withCString { write(ourInput, $0, strlen($0)) } }
    close(ourInput)
    let (ourOutput, outputEnd) = try Self.pipe()
    defer { close(ourOutput) }
    var launch = self
    launch.descriptors = [inputEnd, outputEnd, outputEnd] + descriptors
    let started = Result { try launch.start() }
    close(inputEnd)
    close(outputEnd)
    let process = try started.get()
    let bytes = Self.readAll(ourOutput)
    return Output(status: Self.wait(for: process), text: String(decoding: bytes, as: UTF8.self))
  }

  /// Makes a pipe whose ends no other program inherits: the end to read, the end to write.
  package static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    let isMade = oneAtATime.withLock { _ in
      guard Foundation.pipe(&ends) == 0 else { return false }
      return ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }
    guard isMade else { throw DatabaseError.unusable("a pipe", errno) }
    return (ends[0], ends[1])
  }

  /// Reads until the last writer is gone.
  package static func readAll(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { all += buffer[..<count] }
      if count == 0 || (count < 0 && errno != EINTR) { return all }
    }
  }
}
