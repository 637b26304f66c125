extension OfferBook {
  static let integration: [Offering] = [
    Offering(
      code: "IN-TRK", name: "Issue Tracker Integration", type: .integration,
      maturity: "Complete", delivery: .both, price: 2_800, unit: .package, days: 2, hours: 12,
      owner: "Emil Brandt", launched: Day(2020, 9, 1),
      summary: "Two-way links between commits, changes and the customer's tracker.",
      appeal: BySegment(4, 6, 5, 2)),
    Offering(
      code: "IN-SSO", name: "Directory and Single Sign-On", type: .integration,
      maturity: "Complete", delivery: .both, price: 2_800, unit: .package, days: 2, hours: 12,
      owner: "Emil Brandt", launched: Day(2020, 9, 1),
      summary: "Groups and permissions from the customer's directory.",
      appeal: BySegment(4, 7, 4, 4)),
    Offering(
      code: "IN-OWN", name: "Integration by Statement of Work", type: .integration,
      packaged: false, maturity: "Viable", delivery: .both,
      segments: [.large, .midMarket, .publicSector], price: 260, unit: .hour,
      owner: "Emil Brandt", launched: Day(2021, 2, 1),
      summary: "Service desks, artefact stores, change boards, in-house tools.",
      appeal: BySegment(5, 3, 0, 3)),
    Offering(
      code: "IN-ERP", name: "Business System Connector", type: .integration, packaged: false,
      stage: .backlog, maturity: "Planned", delivery: .partner, segments: [.large],
      industries: [.manufacturing, .retail], owner: "Emil Brandt",
      summary: "Release approvals from the customer's resource planning system."),
  ]

  static let advisory: [Offering] = [
    Offering(
      code: "AD-HC", name: "Health Check", type: .advisory, maturity: "Complete", price: 9_800,
      unit: .package, days: 5, hours: 40, owner: "Salma Karimi", launched: Day(2022, 2, 1),
      summary: "Five days, one report: what to mend, in what order, and why.",
      appeal: BySegment(6, 6, 1, 5)),
    Offering(
      code: "AD-BLK", name: "Expert Hours, block of 40", type: .advisory, maturity: "Complete",
      price: 12_400, unit: .block, days: 90, hours: 40, owner: "Salma Karimi",
      launched: Day(2021, 2, 1), summary: "Forty hours of a senior engineer within ninety days.",
      appeal: BySegment(7, 5, 1, 4)),
    Offering(
      code: "AD-RES-3", name: "Resident Engineer, three months", type: .advisory,
      maturity: "Viable", segments: [.large, .publicSector], geos: [.amer, .emea],
      price: 98_000, unit: .package, days: 62, hours: 480, owner: "Walt Jessup",
      launched: Day(2022, 2, 1), summary: "One engineer full time with the customer's team.",
      appeal: BySegment(2, 0, 0, 2)),
    Offering(
      code: "AD-RES-6", name: "Resident Engineer, six months", type: .advisory,
      maturity: "Viable", segments: [.large, .publicSector], geos: [.amer], price: 186_000,
      unit: .package, days: 124, hours: 960, owner: "Walt Jessup", launched: Day(2022, 2, 1),
      summary: "As for three months, with a successor trained.",
      appeal: BySegment(1, 0, 0, 1)),
    Offering(
      code: "AD-FLOW", name: "Delivery Flow Assessment", type: .advisory, packaged: false,
      stage: .pilot, maturity: "Minimal", segments: [.large, .midMarket],
      industries: [.finance, .technology, .manufacturing], price: 300, unit: .hour,
      owner: "Salma Karimi", launched: Day(2026, 2, 2),
      summary: "Where work waits, measured, with three changes to try first.",
      appeal: BySegment(6, 3, 0, 0)),
    Offering(
      code: "AD-AI", name: "AI Adoption Advisory", type: .advisory, packaged: false,
      stage: .backlog, maturity: "Planned", segments: [.large, .midMarket],
      owner: "Salma Karimi", summary: "Rules, metrics and a first use case for assistants."),
    Offering(
      code: "AD-COE", name: "Centre of Excellence Set-Up", type: .advisory, packaged: false,
      stage: .idea, maturity: "Planned", segments: [.large], owner: "Salma Karimi",
      summary: "A small team that makes good practice the easy one."),
  ]
}
