internal import Foundation

/// PostgreSQL's server programs as found on this machine.
package struct ServerPrograms: Equatable, Sendable {
  /// The folder that holds `postgres` and `initdb`.
  package var folder: String
  /// The version in PostgreSQL's words, `15.18` or `18beta1`.
  package var version: String

  /// The oldest major version that Offerbook works with.
  package static let oldest = 15

  /// The major version, which decides whether data can be used.
  package var major: Int { Int(version.prefix { $0.isASCII && $0.isNumber }) ?? 0 }

  /// The path of `postgres`.
  package var postgres: String { folder + "/postgres" }
  /// The path of `initdb`.
  package var initdb: String { folder + "/initdb" }

  /// Looks into a folder; gives nil where the programs are not there or do not run.
  package init?(in folder: String) {
    self.folder = folder
    version = ""
    guard access(postgres, X_OK) == 0, access(initdb, X_OK) == 0 else { return nil }
    let question = Launch([postgres, "--version"], environment: [:], descriptors: [])
    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    guard let words = try? question.output().text.split(whereSeparator: \.isWhitespace),
      words.count > 2, words[0] == "postgres"
    else { return nil }
    version = String(words[2])
  }

  /// Chooses the programs for data made by a major version, or for data still to be made.
  ///
  /// New data gets the first usable version, data that exists the one that made it.
  package static func chosen(
    forDataOf made: Int?, at dataFolder: String, from folders: [String] = searched()
  ) throws -> ServerPrograms {
    var others: [ServerPrograms] = []
    for folder in folders {
      guard let programs = ServerPrograms(in: folder) else { continue }
      if programs.major >= oldest && (made ?? programs.major) == programs.major { return programs }
      others.append(programs)
    }
    guard let newest = others.max(by: { $0.major < $1.major }) else {
      throw DatabaseError.notInstalled
    }
    guard let made else {
      throw DatabaseError.onlyOlderInstalled(version: newest.version, folder: newest.folder)
    }
    var versions: [String] = []
    for version in others.map(\.version) where !versions.contains(version) {
      versions.append(version)
    }
    throw DatabaseError.madeByAnotherVersion(made: made, found: versions, folder: dataFolder)
  }
}
