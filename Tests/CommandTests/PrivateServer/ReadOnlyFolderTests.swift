import Foundation
import TestSupport
import Testing

@Suite(
  "A data folder that may not be written",
  .enabled(if: Nobody.canRun, "what was built here cannot be run by others"))
struct ReadOnlyFolderTests {
  @Test("is named, with what to do, whoever we are")
  func readOnly() throws {
    let workshop = try PrivateWorkshop(prefix: Nobody.prefix)
    chmod(workshop.folder.path, 0o555)
    defer { chmod(workshop.folder.path, 0o700) }
    try workshop.expect(
      """
      $ offerbook loads
      ! offerbook: ~/xdg: Permission denied. Offerbook keeps its data there; XDG_DATA_HOME names \
      another place
      [69]
      $ offerbook loads --database 'host=/nowhere' 2>&1 | cut -d: -f1-2
      offerbook: the database was not reached
      """)
  }

  @Test(
    "that belongs to somebody else is named with its owner",
    .enabled(if: geteuid() == 0, "only root can make a folder of somebody else"))
  func somebodyElses() throws {
    let workshop = try PrivateWorkshop(prefix: Nobody.prefix)
    chmod(workshop.folder.path, 0o755)
    try workshop.expect(
      """
      $ offerbook loads
      ! offerbook: ~/xdg: Permission denied. Offerbook keeps its data there; XDG_DATA_HOME names \
      another place
      [69]
      """)
    mkdir(workshop.folder.path + "/xdg", 0o755)
    mkdir(workshop.dataFolder, 0o755)
    try workshop.expect(
      """
      $ offerbook loads
      ! offerbook: ~/xdg/offerbook belongs to root. Run offerbook as root, or set XDG_DATA_HOME \
      to a folder of your own
      [69]
      """)
  }
}

/// Who may not write everywhere: nobody for root, who may, and anyone else as they are.
enum Nobody {
  static let prefix =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : []

  /// Whether nobody gets to what was built here.
  static let canRun: Bool = {
    guard let program = try? Repository.program("offerbook") else { return false }
    let words = prefix + [program, "--version"]
    return (try? CommandRun.result(words[0], Array(words.dropFirst())))?.status == 0
  }()
}
