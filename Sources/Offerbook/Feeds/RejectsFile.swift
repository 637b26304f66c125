/// A file to mend: the rejected records as they were, and beside each what is wrong with it.
package struct RejectsFile {
  /// Writes it; a second reading of the input finds the records.
  package static func write(
    to path: String, of file: InputFile, mapping: Mapping?, rejections: [Rejection]
  ) throws {
  }
}
