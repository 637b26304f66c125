internal import Foundation

/// The file to which the private server writes, and where in it the coming start begins.
final class ServerLog {
  let descriptor: Int32
  /// What the server reads: nothing.
  let input: Int32
  private let path: String
  private let start: Int

  /// A server that comes and goes with each command needs no long memory.
  private static let longest = 1_000_000

  init(_ path: String) throws {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0 && status.st_size > Self.longest {
      rename(path, path + ".old")
    }
    descriptor = try FolderFile.open(path, O_WRONLY | O_APPEND)
    input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    start = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit {
    close(descriptor)
    close(input)
  }

  /// Why the server that was started did not come up, in its own last words.
  func reason() -> DatabaseError {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let written = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    if written.contains(String(cString: strerror(ENOSPC))) { return .diskFull(path: path) }
    return .notStarted(log: path, words: Self.end(of: written))
  }

  /// What to say of a server that runs, but does not answer.
  func silence() -> DatabaseError {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return .notAnswering(log: path, words: Self.end(of: text))
  }

  private static func end(of text: String) -> String {
    text.split(separator: "\n").suffix(8).map { "  " + $0 }.joined(separator: "\n")
  }
}
