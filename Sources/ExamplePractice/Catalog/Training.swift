extension OfferBook {
  static let standardTraining: [Offering] = [
    Offering(
      code: "TR-FND", name: "Platform Fundamentals, on site", type: .standardTraining,
      maturity: "Lovable", delivery: .both, price: 6_800, unit: .session, days: 1, hours: 12,
      owner: "Ines Aldana", launched: Day(2020, 3, 2),
      summary: "One day in the customer's room for up to twelve people.",
      appeal: BySegment(6, 5, 0, 7)),
    Offering(
      code: "TR-FND-R", name: "Platform Fundamentals, remote", type: .standardTraining,
      maturity: "Lovable", delivery: .both, price: 4_900, unit: .session, days: 1, hours: 10,
      owner: "Ines Aldana", launched: Day(2020, 3, 2),
      summary: "Two half days online, with labs, for up to twelve people.",
      appeal: BySegment(7, 10, 6, 6)),
    Offering(
      code: "TR-ADM", name: "Administration, on site", type: .standardTraining,
      maturity: "Complete", delivery: .both, segments: [.large, .publicSector], price: 13_500,
      unit: .session, days: 2, hours: 24, owner: "Ines Aldana", launched: Day(2021, 9, 1),
      summary: "Two days of installing, scaling, upgrading and restoring.",
      appeal: BySegment(5, 0, 0, 7)),
    Offering(
      code: "TR-ADM-R", name: "Administration, remote", type: .standardTraining,
      maturity: "Complete", delivery: .both, price: 9_600, unit: .session, days: 2, hours: 20,
      owner: "Ines Aldana", launched: Day(2021, 9, 1),
      summary: "The administrators' course in four half days online.",
      appeal: BySegment(6, 7, 1, 5)),
    Offering(
      code: "TR-SEC-R", name: "Security Practices, remote", type: .standardTraining,
      maturity: "Complete", delivery: .both, price: 5_200, unit: .session, days: 1, hours: 10,
      owner: "Noor Haddad", launched: Day(2022, 5, 2),
      summary: "Finding, ranking and mending weaknesses as part of daily work.",
      appeal: BySegment(6, 5, 1, 5)),
    Offering(
      code: "TR-AUT-R", name: "Pipeline Automation, remote", type: .standardTraining,
      maturity: "Complete", delivery: .both, price: 5_200, unit: .session, days: 1, hours: 10,
      owner: "Noor Haddad", launched: Day(2021, 2, 1),
      summary: "From the first pipeline to shared templates, with labs.",
      appeal: BySegment(6, 7, 3, 4)),
    Offering(
      code: "TR-PLN-R", name: "Portfolio Planning, remote", type: .standardTraining,
      stage: .retired, maturity: "Viable", price: 4_900, unit: .session, days: 1, hours: 10,
      owner: "Noor Haddad", launched: Day(2021, 6, 1), retired: Day(2025, 10, 1),
      summary: "Planning work across teams; now a part of Platform Fundamentals.",
      appeal: BySegment(3, 3, 0, 2)),
    Offering(
      code: "TR-AI-R", name: "Working with AI Assistance, remote", type: .standardTraining,
      stage: .pilot, maturity: "Minimal", segments: [.large, .midMarket], geos: [.amer, .emea],
      price: 5_600, unit: .session, days: 1, hours: 12, owner: "Noor Haddad",
      launched: Day(2026, 3, 2),
      summary: "Reviewing, testing and governing what assistants write.",
      appeal: BySegment(7, 8, 0, 0)),
    Offering(
      code: "TR-SEAT", name: "Seat in a Public Class", type: .standardTraining,
      maturity: "Complete", segments: [.midMarket, .small], price: 650, unit: .seat, days: 1,
      hours: 1, owner: "Ines Aldana", launched: Day(2023, 2, 1),
      summary: "One person in a scheduled online class.",
      appeal: BySegment(0, 4, 16, 0)),
    Offering(
      code: "TR-CERT", name: "Certification for a Team of Ten", type: .standardTraining,
      maturity: "Viable", price: 2_400, unit: .team, hours: 3, owner: "Ines Aldana",
      launched: Day(2022, 11, 1), summary: "Ten exams with review, valid for two years.",
      appeal: BySegment(4, 4, 2, 3)),
    Offering(
      code: "TR-LIB", name: "Self-Paced Library, twelve months", type: .standardTraining,
      stage: .building, maturity: "Planned", price: 9_000, unit: .team, owner: "Noor Haddad",
      summary: "Recorded lessons and labs, renewed each quarter."),
  ]

  static let customTraining: [Offering] = [
    Offering(
      code: "TR-OWN", name: "Course Made to Measure", type: .customTraining, packaged: false,
      maturity: "Complete", segments: [.large, .publicSector, .midMarket], price: 310,
      unit: .hour, owner: "Ines Aldana", launched: Day(2021, 2, 1),
      summary: "The customer's own process, examples and tools, taught to its teams.",
      appeal: BySegment(6, 3, 0, 6)),
    Offering(
      code: "TR-TTT", name: "Train the Trainer", type: .customTraining, packaged: false,
      stage: .backlog, maturity: "Planned", segments: [.large], owner: "Ines Aldana",
      summary: "Licences the course and qualifies the customer's own trainers."),
  ]
}
