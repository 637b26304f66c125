/// A text file of SQL/ that travels inside the program.
package struct EmbeddedFile: Sendable {
  /// The file's path in the repository, for error messages and "where this figure comes from".
  package let path: String

  /// The whole text of the file.
  package let text: String
}
