internal import Foundation
internal import Offerbook

extension Load {
  /// A mistake in a mapping is a mistake in the input.
  func parsed(_ text: String, _ file: String, for feed: Feed) throws -> Mapping {
    do {
      let mapping = try Mapping(yaml: text, file: file)
      guard mapping.feed.name == feed.name else {
        throw InputError("is a mapping for \(mapping.feed.name), not for \(feed.name)", file: file)
      }
      return mapping
    } catch let error as InputError {
      throw CommandFailure(.rejected, error.description)
    }
  }

  /// Reads standard input and pipes to their end before the database is touched: they may take
  /// their time, hold nobody up and are left with Ctrl-C. Other files need only be there.
  func openStreams() throws -> [String: InputFile] {
    let streams = try files.filter { path in
      var status = stat()
      guard path == "-" || stat(path, &status) == 0 else {
        throw CommandFailure(.noInput, "\(path): no such file")
      }
      return path == "-" || status.st_mode & S_IFMT == S_IFIFO
    }
    return try Dictionary(streams.map { ($0, try open($0)) }) { first, _ in first }
  }

  func open(_ path: String) throws -> InputFile {
    do {
      return try InputFile(path: path)
    } catch let error as InputError {
      throw CommandFailure(.noInput, error.description)
    }
  }
}
