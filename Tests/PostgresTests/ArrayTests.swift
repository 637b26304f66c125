import Postgres
import TestSupport
import Testing

@Suite struct ArrayTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyElementsReadBack(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab\"\\{},N ULL'\n;é🧾")
    let elements = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      String(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? "a"
        })
    }
    let text = elements.postgresText ?? ""
    #expect([String](postgresText: text) == elements)
  }

  @Test func whatIsNoArrayIsRefused() {
    #expect([Int](postgresText: "1,2") == nil)
    #expect([Int](postgresText: "{a}") == nil)
    #expect([String](postgresText: "{\"a\\") == nil)
  }
}
