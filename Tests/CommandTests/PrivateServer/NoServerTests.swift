import Foundation
import TestSupport
import Testing

/// Commands run where the packaged PostgreSQL is hidden by an empty folder, in a mount namespace.
@Suite(
  "Without a usable PostgreSQL",
  .enabled(if: HiddenPostgres.isPossible, "PostgreSQL cannot be hidden from a command here"))
struct NoServerTests {
  @Test("says what to install, or to name another server")
  func notInstalled() throws {
    try PrivateWorkshop(prefix: HiddenPostgres.prefix).expect(
      """
      $ offerbook loads
      ! offerbook: no PostgreSQL server is installed, and no other server is named. Install \
      PostgreSQL 15 or newer (apt-get install postgresql), or name a server with --database
      [69]
      $ offerbook server status | grep PostgreSQL
      PostgreSQL     not installed
      $ ls xdg/offerbook | grep data
      [1]
      """)
  }

  @Test("says which version is needed and which was found")
  func tooOld() throws {
    let workshop = try PrivateWorkshop(prefix: HiddenPostgres.prefix)
    for name in ["postgres", "initdb"] {
      try workshop.folder.write("#!/bin/sh\necho '\(name) (PostgreSQL) 14.9'\n", to: name)
    }
    try workshop.expect(
      """
      $ chmod +x postgres initdb
      $ PATH=$PWD:$PATH offerbook loads
      ! offerbook: PostgreSQL 15 or newer is needed; the only one installed is 14.9 in ~. Install \
      a newer one, or name a server with --database
      [69]
      """)
  }
}

/// A place where the packages' folder of PostgreSQL versions is empty.
enum HiddenPostgres {
  static let folder = "/usr/lib/postgresql"

  /// Runs the command behind it there.
  static let prefix =
    ["/usr/bin/unshare", "--mount"] + (geteuid() == 0 ? [] : ["--map-root-user"])
    + ["/bin/sh", "-c", "mount -t tmpfs none \(folder) && exec \"$@\"", "sh"]

  static let isPossible: Bool = {
    let words = prefix + ["/bin/sh", "-c", "! command -v postgres"]
    let result = try? CommandRun.result(words[0], Array(words.dropFirst()))
    return result?.status == 0
  }()
}
