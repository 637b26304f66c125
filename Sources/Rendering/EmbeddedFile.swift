/// A text file of Reports/ that travels inside the program.
package struct EmbeddedFile: Sendable {
  /// The file's path in the repository, for error messages.
  package let path: String

  /// The whole text of the file.
  package let text: String
}
