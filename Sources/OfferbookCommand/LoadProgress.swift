internal import Foundation

/// How far a long load has come, on one line that is written over; only when a person watches.
final class LoadProgress {
  private let file: String
  private let byteCount: Int
  private var shownPercent = -1

  /// Smaller files are loaded before anybody could read the line.
  private static let smallest = 4 << 20

  init(file: String, byteCount: Int) {
    self.file = file
    self.byteCount = byteCount
  }

  func show(_ bytes: Int) {
    guard Terminal.isWatched, byteCount >= Self.smallest else { return }
    let percent = min(100, bytes * 100 / byteCount)
    guard percent != shownPercent else { return }
    shownPercent = percent
    FileHandle.standardError.write(Data("\r\(file): \(percent)% read".utf8))
  }

  /// Clears the line.
  func end() {
    guard shownPercent >= 0 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
