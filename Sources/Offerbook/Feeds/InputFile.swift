#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file that was to be read is not there.
package struct InputFileMissing: Error, Equatable, Sendable, CustomStringConvertible {
  package let name: String

  package init(name: String) {
    self.name = name
  }

  package var description: String { "\(name): no such file" }
}

/// A file to load, open for reading more than once, and known by its SHA-256.
///
/// Standard input and pipes are first copied to a temporary file that has no name.
package final class InputFile {
  /// The path as it was given, `-` for standard input.
  package let name: String
  /// The SHA-256 of the bytes in hexadecimal, as they were when the file was opened.
  package let sha256: String
  package let byteCount: Int
  let descriptor: Int32
  private let modified: timespec
  /// The SHA-256 of the bytes as the last reading streamed them.
  var streamedSHA256: String?

  /// Opens a file, `-` for standard input, and hashes it.
  ///
  /// - Throws: `InputFileMissing` when it does not exist, `InputError` when it cannot be read.
  package init(path: String) throws {
    name = path
    let opened = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw InputFileMissing(name: path) }
      throw InputError("cannot be opened: \(systemError())", file: path)
    }
    do {
      descriptor = try Self.rereadable(opened, name: path)
    } catch {
      close(opened)
      throw error
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      throw InputError("cannot be read: \(systemError())", file: path)
    }
    byteCount = Int(status.st_size)
    modified = status.modified
    do {
      sha256 = try Self.hash(descriptor, name: path)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    close(descriptor)
  }

  /// Makes sure that what was read is what was hashed on opening.
  ///
  /// - Throws: `InputError` when the file changed meanwhile.
  package func verify() throws {
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) == byteCount,
      status.modified.tv_sec == modified.tv_sec, status.modified.tv_nsec == modified.tv_nsec,
      streamedSHA256 == nil || streamedSHA256 == sha256
    else {
      throw InputError(
        "the file changed while it was read; nothing was loaded", file: name)
    }
  }

  private static func hash(_ descriptor: Int32, name: String) throws -> String {
    let hash = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputError("cannot be read: \(systemError())", file: name)
      }
      guard count > 0 else { return hash.finish() }
      hash.add(UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
      offset += count
    }
  }
}

extension stat {
  fileprivate var modified: timespec {
    #if canImport(Glibc)
      st_mtim
    #else
      st_mtimespec
    #endif
  }
}

/// What the operating system says about the last call that failed.
func systemError() -> String { String(cString: strerror(errno)) }
