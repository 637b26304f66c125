import Foundation
import TestSupport
import Testing

/// A disk in memory that is soon full; only root may mount one.
final class SmallDisk {
  /// Where it is mounted.
  let path: String

  static let why: Comment = "mounting a small disk takes root and the permission to mount"

  static let isPermitted = (try? SmallDisk(megabytes: 1)) != nil

  /// A disk on which the private server's many flushes cost nothing; nil where none is permitted.
  static func fast() throws -> SmallDisk? { isPermitted ? try SmallDisk(megabytes: 400) : nil }

  init(megabytes: Int) throws {
    var template = Array("/tmp/offerbook-disk-XXXXXX".utf8CString)
    guard geteuid() == 0, mkdtemp(&template) != nil else { throw TestSupportError("\(Self.why)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      // Whoever the server runs as must be able to enter.
      try run("mount", ["-t", "tmpfs", "-o", "mode=0755,size=\(megabytes)m", "tmpfs", path])
    } catch {
      rmdir(path)
      throw error
    }
  }

  deinit {
    _ = try? run("umount", ["--lazy", path])
    rmdir(path)
  }

  /// Makes the disk larger or smaller.
  func resize(megabytes: Int) throws {
    try run("mount", ["-o", "remount,size=\(megabytes)m", path])
  }

  /// Takes all the room there is but some.
  func fill(leaving megabytes: Int) throws {
    let room = try run("df", ["--output=avail", "--block-size=1M", path])
    let free = room.split(separator: "\n").last.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    try run("fallocate", ["--length", "\(free - megabytes)M", path + "/ballast"])
  }

  /// Gives the room back.
  func empty() throws { try run("rm", [path + "/ballast"]) }

  @discardableResult
  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let result = try CommandRun.result("/usr/bin/env", [program] + arguments)
    guard result.status == 0 else { throw TestSupportError(result.errors) }
    return result.output
  }
}
