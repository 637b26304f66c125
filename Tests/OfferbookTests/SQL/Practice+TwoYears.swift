import Postgres

@testable import Offerbook

extension Practice {
  /// How many deals `twoYears` has in a month; each has two lines and one row of revenue.
  static let dealsOfMonth = 500

  /// A practice with 12,000 deals from 2022-11 to 2024-10, planned, closed but for the last month,
  /// and corrected since by ten loads of 100 deals' services. The first load of bookings leaves some
  /// records out.
  static func twoYears(openRejects: Int = 0) throws -> Practice {
    let practice = try Practice()
    let months = Month.range(Month(year: 2022, month: 11), Month(year: 2024, month: 10))
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let segments = ["Large", "Mid-Market", "SMB", "Public"]
    let columns =
      "opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,segment"
    var deals: [String] = []
    var revenue = ["opportunity_id,revenue_id,recognised_on,amount,currency,offering_code,cost"]
    for month in months {
      for number in 0..<dealsOfMonth {
        let day = "\(month)-\(padded(1 + number * lengths[month.month - 1] / dealsOfMonth, to: 2))"
        let (id, segment) = ("\(month)/\(number)", segments[number % segments.count])
        let offering = number % 2 == 0 ? "EDU" : "IMP"
        deals.append(
          "\(id),1,\(day),services,\(100 + number),USD,\(offering),,A\(number),\(segment)")
        deals.append("\(id),2,\(day),product,900,USD,,900,A\(number),\(segment)")
        revenue.append("\(id),1,\(day),60.5,USD,\(offering),40")
      }
    }
    let rejected = (0..<openRejects).map { "X\($0),1,2024-10-05,services,much,USD,EDU,,A,Large" }
    try practice.load(
      "bookings", ([columns] + deals + rejected).joined(separator: "\n"),
      tolerance: .records(openRejects))
    try practice.load("revenue", revenue.joined(separator: "\n"))
    let plan = months.flatMap { month in
      segments.flatMap { segment in
        [
          "p,services-bookings,\(month),\(segment),40000,USD",
          "p,net-arr,\(month),\(segment),100000,USD",
          "p,dollar-attach-rate,\(month),\(segment),0.4,",
        ]
      }
    }
    let planned = ["version,indicator,month,segment,value,currency"] + plan
    try practice.load("plan", planned.joined(separator: "\n"))
    try practice.agree("p")
    for month in months.dropLast() {
      _ = try Closes(practice.connection).close(month, isLocked: false, note: nil, user: "tester")
    }
    for number in 0..<10 {
      let corrected = deals.indices.filter { $0 % 20 == number * 2 }.prefix(100).map {
        deals[$0].replacing(",USD,", with: ".0\(number),USD,")
      }
      try practice.load("bookings", ([columns] + corrected).joined(separator: "\n"))
    }
    try practice.connection.runScript("analyze")
    return practice
  }
}
