import Offerbook
import Testing

@Suite struct DatabaseLocationTests {
  @Test func theOptionComesFirst() {
    let environment = ["OFFERBOOK_DATABASE": "postgresql://b", "PGHOST": "c", "HOME": "/home/u"]
    let chosen = DatabaseLocation.chosen(database: "postgresql://a", environment: environment)
    #expect(chosen == .server("postgresql://a"))
  }

  @Test func ourVariableComesBeforeThoseOfLibpq() {
    let environment = ["OFFERBOOK_DATABASE": "postgresql://b", "PGHOST": "c", "HOME": "/home/u"]
    let chosen = DatabaseLocation.chosen(database: nil, environment: environment)
    #expect(chosen == .server("postgresql://b"))
  }

  @Test(arguments: ["PGHOST", "PGHOSTADDR", "PGPORT", "PGSERVICE", "PGDATABASE"])
  func libpqIsLeftToItsEnvironment(variable: String) {
    let environment = [variable: "x", "HOME": "/home/u"]
    #expect(DatabaseLocation.chosen(database: nil, environment: environment) == .server(nil))
  }

  @Test(arguments: ["PGUSER", "PGPASSFILE", "PGSSLMODE"])
  func howToTalkToAServerNamesNone(variable: String) {
    let environment = [variable: "x", "HOME": "/home/u"]
    let chosen = DatabaseLocation.chosen(database: nil, environment: environment)
    #expect(chosen == .privateServer(dataFolder: "/home/u/.local/share/offerbook"))
  }

  @Test func emptyVariablesSayNothing() {
    let environment = ["OFFERBOOK_DATABASE": "", "PGHOST": "", "XDG_DATA_HOME": "", "HOME": "/h"]
    let chosen = DatabaseLocation.chosen(database: nil, environment: environment)
    #expect(chosen == .privateServer(dataFolder: "/h/.local/share/offerbook"))
  }

  @Test func theDataFolderFollowsTheXDGStandard() {
    #expect(DatabaseLocation.dataFolder(environment: ["XDG_DATA_HOME": "/d/"]) == "/d/offerbook")
    let relative = ["XDG_DATA_HOME": "relative", "HOME": "/h"]
    #expect(DatabaseLocation.dataFolder(environment: relative) == "/h/.local/share/offerbook")
  }
}
