/// Why a database's schema cannot be brought to what this program knows.
package enum MigrationError: Error, Equatable, Sendable {
  /// A migration that was applied reads differently now.
  case altered(String)
  /// The database knows migrations that this program does not.
  case madeByNewerProgram([String])
  /// A migration that was not applied sorts before one that was.
  case outOfOrder(String, applied: String)
}

extension MigrationError: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .altered(let path):
      """
      \(path) was changed after this database was made with it. Restore its text, and put the \
      change into a new migration
      """
    case .madeByNewerProgram(let paths):
      """
      this database was made by a newer offerbook: it knows \(paths.joined(separator: ", ")). \
      Use that version, or a newer one
      """
    case .outOfOrder(let path, let applied):
      "\(path) comes before \(applied), which this database has already. Give it a later number"
    }
  }
}
