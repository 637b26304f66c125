import Foundation
import Offerbook
import Testing

struct FeedsDeclarationTests {
  @Test func `a feed is found by its name`() throws {
    #expect(try Feed.named("plan").title == "Plan")
  }

  @Test func `an unknown feed is refused with the known ones`() {
    #expect(
      inputError { _ = try Feed.named("booking") }
        == "no feed is called 'booking' (did you mean 'bookings'?); "
        + "the feeds are offerings, bookings, revenue, plan, fx, calendar")
  }

  @Test func `keys are those of the contract`() {
    #expect(Feed.offerings.key == ["offering_code"])
    #expect(Feed.bookings.key == ["opportunity_id", "line"])
    #expect(Feed.revenue.key == ["opportunity_id", "revenue_id"])
    #expect(Feed.plan.key == ["version", "indicator", "month", "segment", "geo", "category"])
  }

  @Test func `a rate is known by its type, currency and month`() {
    #expect(Feed.fx.key == ["rate_type", "currency", "month"])
  }

  @Test(arguments: Feed.all.map(\.name))
  func `an empty file made from the template reads as nothing`(name: String) throws {
    let feed = try Feed.named(name)
    let reading = try FeedReading(csv: feed.template, feed)
    #expect(reading.counts == ReadCounts())
  }

  @Test(arguments: Feed.all.map(\.name))
  func `the table schema is JSON with every column`(name: String) throws {
    let feed = try Feed.named(name)
    let json = try JSONSerialization.jsonObject(with: Data(feed.tableSchema.utf8))
    let schema = try #require(json as? [String: any Sendable])
    let fields = try #require(schema["fields"] as? [[String: any Sendable]])
    #expect(fields.map { $0["name"] as? String } == feed.columns.map(\.name))
    #expect(schema["primaryKey"] as? [String] == feed.key)
    #expect(schema["missingValues"] as? [String] == [""])
  }

  @Test func `a field of the schema tells type, meaning and limits`() {
    #expect(
      Feed.bookings.tableSchema.contains(
        """
            {
              "name": "delivery",
              "type": "string",
              "description": "Who delivers. A blank means direct.",
              "constraints": {
                "enum": ["direct", "partner"]
              }
            }
        """))
  }
}
