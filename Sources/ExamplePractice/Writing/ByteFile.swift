import Foundation

/// A file written through a buffer, so that two million rows need no more memory than ten.
final class ByteFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private let limit = 1 << 18

  /// Creates or empties the file, and its folder where it is missing.
  init(_ name: String, in folder: String) throws {
    let directory = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let url = directory.appendingPathComponent(name, isDirectory: false)
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
    buffer.reserveCapacity(limit + (1 << 12))
  }

  func append(_ byte: UInt8) {
    buffer.append(byte)
  }

  func append(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  /// Hands full buffers on; called at the end of each row.
  func endRow() throws {
    if buffer.count >= limit { try flush() }
  }

  func close() throws {
    try flush()
    try handle.close()
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
