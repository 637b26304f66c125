import Testing

@testable import Offerbook

/// A report.yaml says what is in a report; a mistake in it is one error with its line.
@Suite struct ReportFileTests {
  @Test func theShippedReportsAreDeclared() throws {
    let reports = try ReportLibrary().reports
    #expect(reports.map(\.name) == ["monthly", "quarterly", "segment", "offering"])
    for report in reports {
      #expect(report.summary.hasSuffix("."), "\(report.name)")
      #expect(report.sections.last?.kind == .definitions, "\(report.name)")
    }
  }

  @Test func whatIsNotSaidHasADefault() throws {
    let report = try ReportFile(
      TemplateFile(
        path: "r.yaml",
        text: """
          title: T
          sections:
            - { kind: breakdown, indicators: services-bookings }
            - kind: breakdown
              indicators: [services-bookings]
              by: [geo, category]
          """)
    ).declaration(named: "own")
    #expect(report.span == .month)
    #expect(report.sections.map(\.name) == ["breakdown", "breakdown-by-geo-category"])
    #expect(report.sections.map(\.title) == ["Against plan", "Against plan"])
    #expect(report.sections[0].by == [.segment])
    #expect(report.sections[1].line == 4)
  }

  @Test(
    arguments: [
      ("", "r.yaml: the report is empty; it starts with `title: TITLE`"),
      ("title: T", "r.yaml:1: the report lists no `sections`"),
      ("sections: []", "r.yaml:1: the report has no title"),
      ("title: T\nsections: []", "r.yaml:2: `sections` is a list"),
      (
        "titel: T\nsections: []",
        "r.yaml:1: a report has no 'titel' (did you mean 'title'?); it has title, summary, period"
      ),
      ("title: [T\n", "r.yaml:2: the report is not valid YAML"),
      (
        "title: T\nperiod: moth\nsections: []",
        "r.yaml:2: `period` is one of month, quarter, year, not 'moth' (did you mean 'month'?)"
      ),
      (
        "title: T\nsections:\n  - kind: trends\n",
        "r.yaml:3: no section is of the kind 'trends' (did you mean 'trend'?); the kinds are summary"
      ),
      ("title: T\nsections:\n  - title: x\n", "r.yaml:3: the section has no `kind`"),
      ("title: T\nsections:\n  - kind: trend\n", "r.yaml:3: a section of the kind trend lists"),
      (
        "title: T\nsections:\n  - kind: data\n    limit: 3\n",
        "r.yaml:4: a section of the kind data has no 'limit'; it has kind, name, title"
      ),
      (
        "title: T\nsections:\n  - kind: trend\n    indicators: [net-arr,\n      services-booking]\n",
        "r.yaml:5: no indicator is called 'services-booking' (did you mean 'services-bookings'?)"
      ),
      (
        "title: T\nsections:\n  - kind: breakdown\n    indicators: net-arr\n    by: [category]\n",
        "r.yaml:5: net-arr has no category: it is net arr, which can be broken down by segment"
      ),
      (
        "title: T\nsections:\n  - kind: breakdown\n    indicators: net-arr\n    by: [segmnt]\n",
        "r.yaml:5: no dimension is called 'segmnt'"
      ),
      (
        "title: T\nsections:\n  - kind: breakdown\n    indicators: net-arr\n    charts: [dots]\n",
        "r.yaml:5: the chart 'dots' shows rates, and net-arr is none"
      ),
      (
        "title: T\nsections:\n  - kind: trend\n    indicators: net-arr\n    charts: [colums]\n",
        "r.yaml:5: a section of the kind trend draws no 'colums' (did you mean 'columns'?)"
      ),
      (
        "title: T\nsections:\n  - kind: offerings\n    limit: some\n",
        "r.yaml:4: `limit` is a number of rows, at least 1"
      ),
      (
        "title: T\nsections:\n  - kind: bridge\n    indicators: net-arr\n    cause: deal-attach-rate\n",
        "r.yaml:5: `cause` names a ratio whose planned numerator is one of the section's indicators"
      ),
      (
        "title: T\nsections:\n  - kind: data\n  - kind: data\n",
        "r.yaml:4: a second section is called 'data', like that of line 3"
      ),
    ])
  func aMistakeIsAnErrorWithItsLine(yaml: String, message: String) {
    let error = #expect(throws: InputError.self) {
      try ReportFile(TemplateFile(path: "r.yaml", text: yaml)).declaration(named: "own")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func aFilterThatAnIndicatorDoesNotCarryIsRefused() throws {
    let practice = try Practice()
    let error = #expect(throws: InputError.self) {
      try practice.report(
        "title: T\nsections:\n  - { kind: trend, indicators: [net-arr] }",
        where: [.offering: "EDU"])
    }
    #expect(
      error?.description.hasPrefix(
        "report.yaml:3: the section trend cannot be filtered: net-arr has no offering") == true)
  }

  @Test func anUnknownValueOfAFilterIsRefused() throws {
    let practice = try Practice()
    let error = #expect(throws: InputError.self) {
      try practice.report(
        "title: T\nsections:\n  - { kind: trend, indicators: [net-arr], where: { geo: X } }")
    }
    #expect(error?.description.hasPrefix("report.yaml:3: no geo is called 'X'") == true)
  }
}
