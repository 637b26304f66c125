internal import Foundation

extension ServerPrograms {
  /// The folders to look into: PATH, then where packages put the programs, newest version first.
  ///
  /// Debian keeps `initdb` and `postgres` out of PATH, so that several versions fit side by side.
  package static func searched(
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  ) -> [String] {
    let inPath = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    let packaged = [
      versions(of: "/usr/lib/postgresql/", suffix: "/bin"),
      versions(of: "/usr/pgsql-", suffix: "/bin"),
      versions(of: "/opt/homebrew/opt/postgresql@", suffix: "/bin"),
      ["/opt/homebrew/bin", "/usr/local/pgsql/bin"],
    ]
    return inPath + packaged.flatMap { $0 } + configured(inPath)
  }

  /// `/usr/lib/postgresql/17/bin`, `/usr/lib/postgresql/15/bin`: the numbered folders that exist.
  private static func versions(of prefix: String, suffix: String) -> [String] {
    (oldest - 6...oldest + 25).reversed()
      .map { "\(prefix)\($0)\(suffix)" }
      .filter { access($0, X_OK) == 0 }
  }

  /// What `pg_config` in PATH knows, for a PostgreSQL that someone built in a place of their own.
  private static func configured(_ folders: [String]) -> [String] {
    let programs = folders.map { $0 + "/pg_config" }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else { return [] }
    let question = Launch([program, "--bindir"], environment: [:], descriptors: [])
    guard let answer = try? question.output(), answer.status == 0 else { return [] }
    return [answer.text.trimmingCharacters(in: .whitespacesAndNewlines)]
  }
}
