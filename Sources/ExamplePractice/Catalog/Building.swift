extension OfferBook {
  static let implementation: [Offering] = [
    Offering(
      code: "IM-LITE", name: "First Steps for Small Teams", type: .implementation,
      maturity: "Viable", delivery: .both, segments: [.small, .midMarket], price: 3_900,
      unit: .package, days: 2, hours: 14, owner: "Greta Lindqvist", launched: Day(2025, 2, 3),
      summary: "Two days, one engineer, one project working end to end.",
      appeal: BySegment(0, 4, 14, 0)),
    Offering(
      code: "IM-QS", name: "Quick Start, hosted", type: .implementation, maturity: "Complete",
      delivery: .both, price: 15_500, unit: .package, days: 10, hours: 60,
      owner: "Greta Lindqvist", launched: Day(2021, 4, 1),
      summary: "Ten days to a working hosted set-up with single sign-on and two teams on it.",
      appeal: BySegment(6, 10, 1, 3)),
    Offering(
      code: "IM-QS-HA", name: "Quick Start, high availability", type: .implementation,
      maturity: "Complete", delivery: .both, segments: [.large, .midMarket, .publicSector],
      price: 31_000, unit: .package, days: 20, hours: 124, owner: "Greta Lindqvist",
      launched: Day(2021, 10, 1),
      summary: "A tested, documented installation that survives the loss of a node.",
      appeal: BySegment(7, 3, 0, 7)),
    Offering(
      code: "IM-ROLL", name: "Roll-out to Fifty Teams", type: .implementation,
      maturity: "Viable", segments: [.large], price: 46_000, unit: .package, days: 30,
      hours: 190, owner: "Greta Lindqvist", launched: Day(2023, 6, 1),
      summary: "Onboarding in waves, with office hours and a measure of use.",
      appeal: BySegment(5, 0, 0, 0)),
    Offering(
      code: "IM-OWN", name: "Implementation by Statement of Work", type: .implementation,
      packaged: false, maturity: "Complete", delivery: .both,
      segments: [.large, .midMarket, .publicSector], price: 255, unit: .hour,
      owner: "Greta Lindqvist", launched: Day(2019, 2, 1),
      summary: "What no package covers, scoped and estimated for one customer.",
      appeal: BySegment(9, 5, 0, 8)),
    Offering(
      code: "IM-GOV", name: "Implementation in Closed Networks", type: .implementation,
      packaged: false, maturity: "Viable", delivery: .both, segments: [.publicSector],
      industries: [.government], price: 320, unit: .hour, owner: "Walt Jessup",
      launched: Day(2023, 2, 1),
      summary: "Cleared engineers, no outside connection, evidence for the auditor.",
      appeal: BySegment(0, 0, 0, 7)),
  ]

  static let migration: [Offering] = [
    Offering(
      code: "MG-500", name: "Migration, up to 500 projects", type: .migration,
      maturity: "Complete", delivery: .both, price: 18_500, unit: .package, days: 15, hours: 76,
      owner: "Ravi Menon", launched: Day(2021, 7, 1),
      summary: "Projects, history and users, moved in two trial runs and a cut-over.",
      appeal: BySegment(5, 8, 1, 4)),
    Offering(
      code: "MG-1500", name: "Migration, up to 1,500 projects", type: .migration,
      maturity: "Complete", delivery: .both, segments: [.large, .midMarket, .publicSector],
      price: 36_000, unit: .package, days: 30, hours: 150, owner: "Ravi Menon",
      launched: Day(2021, 7, 1), summary: "As the smaller one, in waves, with a rehearsal each.",
      appeal: BySegment(7, 2, 0, 4)),
    Offering(
      code: "MG-OWN", name: "Migration by Statement of Work", type: .migration, packaged: false,
      maturity: "Complete", delivery: .both, segments: [.large, .midMarket, .publicSector],
      price: 250, unit: .hour, owner: "Ravi Menon", launched: Day(2020, 2, 3),
      summary: "Several sources, own tooling, rules about what may move.",
      appeal: BySegment(8, 3, 0, 5)),
    Offering(
      code: "MG-ARC", name: "Archive Transfer", type: .migration, stage: .retired,
      maturity: "Viable", segments: [.large, .publicSector], price: 12_500, unit: .package,
      days: 8, hours: 52, owner: "Ravi Menon", launched: Day(2021, 2, 1),
      retired: Day(2025, 2, 1), summary: "Read-only copies of old systems; tooling withdrawn.",
      appeal: BySegment(3, 0, 0, 4)),
    Offering(
      code: "MG-CLOUD", name: "Self-Managed to Hosted", type: .migration, stage: .building,
      maturity: "Planned", segments: [.midMarket, .small], price: 11_000, unit: .package,
      days: 6, owner: "Ravi Menon", summary: "A guided move with a fixed cut-over weekend."),
  ]
}
