import Offerbook
import Testing

struct FeedsMappingFaultTests {
  private static let offerings =
    "feed: offerings\ncolumns: { offering_code: code, name: name, category: category }\n"

  private static let mistakes: [(yaml: String, message: String)] = [
    ("", "map.yaml: the mapping is empty; it starts with `feed: NAME`"),
    ("columns: {}", "map.yaml:1: the mapping does not say its feed; start with `feed: NAME`"),
    ("- a", "map.yaml:1: `a mapping` is a table of `name: value`"),
    (
      "feed: bookins",
      "map.yaml:1: no feed is called 'bookins' (did you mean 'bookings'?); "
        + "the feeds are offerings, bookings, revenue, plan, fx, calendar"
    ),
    (
      "feed: offerings\ncolums: {}",
      "map.yaml:2: a mapping has no 'colums' (did you mean 'columns'?); it has feed, source, keep, "
        + "retire, columns, constants, values, lines, ids, key"
    ),
    (
      "feed: offerings\ncolumns:\n  name: a\n  category: b",
      "map.yaml:1: nothing fills 'offering_code', which offerings requires; "
        + "add it to `columns` or `constants`"
    ),
    (
      "feed: offerings\ncolumns:\n  name: a\n  name: b",
      "map.yaml:3: 'name' stands here twice; keep one of them"
    ),
    (
      "\(offerings)constants:\n  name: Start",
      "map.yaml:4: 'name' is filled twice, in line 2 and here; keep one"
    ),
    (
      "\(offerings)constants:\n\n  stage: ready",
      "map.yaml:5: stage 'ready' is not one of idea, backlog, building, pilot, available, retired"
    ),
    (
      "\(offerings)constants: { list_price: 1e5 }",
      "map.yaml:3: list_price '1e5' is not a number like -1234.50"
    ),
    (
      "\(offerings)values: { kind: { a: custom } }",
      "map.yaml:3: `values` translates 'kind', which no source column fills"
    ),
    (
      "\(offerings)key: content\nlines:\n  - { stage: pilot }\n  - { name: x }",
      "map.yaml:6: 'name' is filled twice, in line 2 and here; keep one"
    ),
    (
      "\(offerings)key: hash", "map.yaml:3: `key` can only be content, not 'hash'"
    ),
    (
      "\(offerings)lines: {}",
      "map.yaml:3: `lines` is a list with a `- { column: value }` for each row"
    ),
    (
      "\(offerings)lines:\n  - { list_price: p, skip_when_zero: owner }",
      "map.yaml:4: `skip_when_zero` names an amount; 'owner' is none"
    ),
    (
      "\(offerings)source: { encoding: latin-1 }",
      "map.yaml:3: the encoding 'latin-1' is not known; known are utf-8, iso-8859-1, windows-1252, "
        + "macintosh, utf-16"
    ),
    (
      "\(offerings)source:\n  delimiter: ab",
      "map.yaml:4: `delimiter` is one sign such as \", \" or \";\", or the word tab; 'ab' is not"
    ),
    (
      "\(offerings)source: { decimal: \",\", group: \",\" }",
      "map.yaml:3: `decimal` and `group` are the same letter; name the other one as well"
    ),
    (
      "\(offerings)source: { date: dd/MM/yy }",
      "map.yaml:3: the date pattern 'dd/MM/yy' has 'yy': two digits do not tell the century; "
        + "have the export write yyyy"
    ),
    (
      "\(offerings)source: { date: YYYY-MM-dd }",
      "map.yaml:3: the date pattern 'YYYY-MM-dd' has 'YYYY': YYYY is the year of a week; write yyyy"
    ),
    (
      "\(offerings)source: { date: yyyy-dd }",
      "map.yaml:3: the date pattern 'yyyy-dd' needs yyyy and one of MM, M and MMM, each once"
    ),
    (
      "\(offerings)source: { date: \"yyyy-MM'l\" }",
      "map.yaml:3: the date pattern 'yyyy-MM'l' has a quote that is never closed"
    ),
    (
      "\(offerings)source: { parentheses: perhaps }",
      "map.yaml:3: `parentheses` is true or false, not 'perhaps'"
    ),
    (
      "\(offerings)source: { comma: yes }",
      "map.yaml:3: `source` has no 'comma'; it has encoding, delimiter, decimal, group, date, "
        + "currency_signs, parentheses"
    ),
    (
      "feed: offerings\nkey: content\nconstants: { name: a, category: b }",
      "map.yaml:1: `key: content` needs a source column; all columns are constants"
    ),
    (
      "\(offerings)lines:\n  - { owner: \"\" }",
      "map.yaml:4: 'owner' is a source column or `{ text: a text }`"
    ),
    (
      "\(offerings)retire: { Stage: [] }",
      "map.yaml:3: `retire` lists no value of 'Stage'; nothing would be retired"
    ),
    (
      "feed: revenue\nretire: { Status: [Reversed] }\nkey: content\ncolumns: "
        + "{ opportunity_id: a, recognised_on: b, amount: c, currency: d, offering_code: e }",
      "map.yaml:2: `retire` takes out the row that a record names, and with `key: content` none "
        + "does: what changed in it has changed its name"
    ),
    (
      "feed: plan\nkey: content", "map.yaml:2: the rows of the feed plan cannot be named by content"
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake in a mapping is told with its line`(yaml: String, message: String) {
    #expect(inputError { _ = try Mapping(yaml: yaml, file: "map.yaml") } == message)
  }

  @Test(arguments: ["feed: [", "feed: offerings\n\tcolumns: x", "a: b: c"])
  func `what is not YAML is told with its line`(yaml: String) throws {
    let message = try #require(inputError { _ = try Mapping(yaml: yaml, file: "map.yaml") })
    #expect(message.contains(#/^map.yaml:\d+: the mapping is not valid YAML: /#))
  }

  @Test func `an unknown column of the feed is told with the nearest one`() throws {
    let yaml = "feed: offerings\ncolumns:\n  offering_cod: code"
    let message = try #require(inputError { _ = try Mapping(yaml: yaml, file: "map.yaml") })
    #expect(
      message.hasPrefix(
        "map.yaml:3: the feed offerings has no column 'offering_cod' "
          + "(did you mean 'offering_code'?); it has offering_code, name, category"))
  }

  @Test(arguments: [
    (
      offerings,
      "map.yaml:2: FILE has no column 'category' (did you mean 'categorie'?); "
        + "it has code, name, categorie"
    ),
    (
      "feed: offerings\nkeep:\n  Stage: Won\ncolumns: { offering_code: code, name: name, category: name }",
      "map.yaml:3: FILE has no column 'Stage'; it has code, name, categorie"
    ),
    (
      "feed: offerings\ncolumns: { offering_code: code, name: name }\nlines:\n  - category: Training",
      "map.yaml:4: FILE has no column 'Training'; it has code, name, categorie; "
        + "for a text of your own write { text: Training }"
    ),
  ])
  func `a source column that the file lacks is told with the file`(yaml: String, message: String)
    throws
  {
    try Fixture.withFile("code,name,categorie\n".utf8) { path in
      let found = inputError { _ = try FeedReading(path, mapping: yaml) }
      #expect(found == message.replacing("FILE", with: path))
    }
  }

  @Test func `a mapping for another feed is refused`() throws {
    let mapping = try Mapping(yaml: Self.offerings, file: "map.yaml")
    try Fixture.withFile("a\n".utf8) { path in
      let file = try InputFile(path: path)
      #expect(
        inputError {
          _ = try FeedReader(file: file, feed: .plan, mapping: mapping, context: FeedContext())
        } == "map.yaml: the mapping is for the feed offerings, not for plan")
    }
  }

  @Test func `a required column cannot be filled with nothing`() {
    let yaml = "feed: offerings\nconstants:\n  name: \"\""
    #expect(
      inputError { _ = try Mapping(yaml: yaml, file: "map.yaml") }
        == "map.yaml:3: name is required and cannot be blank")
  }
}
