internal import Foundation

/// A file that a command writes: whole or not at all.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure(.cannotCreate, "\(path) cannot be written; is the folder writable?")
    }
  }
}
