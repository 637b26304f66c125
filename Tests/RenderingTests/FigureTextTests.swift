import Offerbook
import Testing

@testable import Rendering

@Suite("Figures as people read them")
struct FigureTextTests {
  @Test(
    "round once, half away from zero",
    arguments: [
      ("0", "0"), ("0.4", "0"), ("0.5", "1"), ("-0.5", "−1"), ("-0.4", "0"),
      ("999.5", "1,000"), ("1234567.49", "1,234,567"), ("-1234567.5", "−1,234,568"),
      ("2.5", "3"), ("3.5", "4"), ("12345678901234567890.99", "12,345,678,901,234,567,891"),
    ] as [(ExactDecimal, String)])
  func amount(value: ExactDecimal, text: String) {
    #expect(FigureText.amount(value) == text)
  }

  @Test(
    "show ratios in percent",
    arguments: [
      ("0.0613", "6.1 %"), ("0.0615", "6.2 %"), ("1", "100.0 %"), ("-0.00049", "0.0 %"),
      ("-0.0005", "−0.1 %"), ("12.5", "1,250.0 %"),
    ] as [(ExactDecimal, String)])
  func ratio(value: ExactDecimal, text: String) {
    #expect(FigureText.ratio(value) == text)
  }

  @Test("show changes with a sign, except those that round to nothing")
  func changes() {
    #expect(FigureText.amountChange("1234.5") == "+1,235")
    #expect(FigureText.amountChange("-1234.5") == "−1,235")
    #expect(FigureText.amountChange("0.2") == "0")
    #expect(FigureText.pointChange("0.004") == "+0.4 pp")
    #expect(FigureText.relativeChange("-0.08") == "−8.0 %")
    #expect(FigureText.relativeChange("0.0001") == "0.0 %")
  }

  @Test("show counts with the digits they have")
  func counts() {
    #expect(FigureText.count("1204") == "1,204")
    #expect(FigureText.count("1204.00") == "1,204")
    #expect(FigureText.count("-2.50") == "−2.5")
  }

  @Test("say why a value is missing")
  func missing() {
    #expect(ReportCell.none(reason: "no-deals").text == "– no deals")
    #expect(
      ReportCell.none(reason: "denominator-not-positive").text == "– denominator not positive")
    #expect(ReportCell.status(.needsImprovement).text == "▲ needs improvement")
    #expect(ReportCell.status(.notAvailable).text == "– not available")
  }

  @Test("are short beside marks, all in one unit")
  func compact() {
    #expect(
      CompactText.values(["612400", "8000", "-400", "0"], unit: .amount)
        == ["612k", "8k", "0", "0"])
    #expect(CompactText.values(["1204300.50", "95000"], unit: .amount) == ["1.20M", "0.10M"])
    #expect(CompactText.values(["12.4", "-3"], unit: .amount) == ["12", "−3"])
    #expect(CompactText.values(["9996000"], unit: .amount) == ["10.0M"])
    #expect(CompactText.values(["0.0613"], unit: .ratio) == ["6.1 %"])
    #expect(CompactText.values([], unit: .amount) == [])
  }
}
