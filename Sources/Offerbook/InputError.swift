/// Input that cannot be used, said so that a person can mend it: what, where, what to do.
package struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, or `-` for standard input, or nil where it is not about a file.
  package var file: String?
  /// The physical line in the file, counted from one.
  package var line: Int?
  /// What is wrong and what to do.
  package var message: String

  package init(_ message: String, file: String? = nil, line: Int? = nil) {
    self.message = message
    self.file = file
    self.line = line
  }

  package var description: String {
    let place = [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
