import Foundation
import Testing

@testable import Rendering

@Suite("Colours")
struct PaletteTests {
  private let light = Palette(Reports.Monthly.style.text, block: 0)
  private let dark = Palette(Reports.Monthly.style.text, block: 1)

  @Test("of words stand out from the paper as WCAG AA asks, in light and dark")
  func text() {
    for palette in [light, dark] {
      for name in ["ink", "muted", "good", "warn", "bad", "link"] {
        #expect(palette.contrast(name, "paper") >= 4.5, "\(name)")
      }
    }
  }

  @Test("of marks stand out from the paper, in light and dark")
  func marks() {
    for palette in [light, dark] {
      for name in ["solid", "prior", "good-bar", "bad-bar"] {
        #expect(palette.contrast(name, "paper") >= 3, "\(name)")
      }
      #expect(palette.contrast("solid", "range-1") >= 3)
    }
  }

  @Test("of good and bad differ in lightness, for eyes that see no red and for grey print")
  func grey() {
    for palette in [light, dark] {
      #expect(palette.contrast("good-bar", "bad-bar") >= 1.9)
    }
    #expect(light.contrast("solid", "prior") >= 2.5)
  }

  @Test("of a drawing are those of the page")
  func drawings() {
    let inks = [
      "solid": ChartInk.solid, "prior": ChartInk.prior, "ink": ChartInk.text,
      "muted": ChartInk.mutedText, "faint": ChartInk.grid, "paper": ChartInk.paper,
      "good-bar": VarianceInk.ink(true), "bad-bar": VarianceInk.ink(false),
      "good": VarianceInk.textInk(true), "bad": VarianceInk.textInk(false),
    ]
    for (name, ink) in inks { #expect(light.colours[name] == ink, "\(name)") }
  }
}

/// The colours that a block of the style sheet sets.
private struct Palette {
  let colours: [String: String]

  /// `block` counts the `:root` blocks from the top.
  init(_ style: String, block: Int) {
    let blocks = style.components(separatedBy: ":root {").dropFirst()
    let lines = blocks.dropFirst(block).first?.components(separatedBy: "}").first ?? ""
    colours = lines.components(separatedBy: ";").reduce(into: [:]) { colours, line in
      let parts = line.components(separatedBy: ":").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if parts.count == 2, parts[0].hasPrefix("--") {
        colours[String(parts[0].dropFirst(2))] = parts[1]
      }
    }
  }

  /// The contrast of two colours by WCAG 2.2, from 1 to 21; 0 for a colour that is not there.
  func contrast(_ first: String, _ second: String) -> Double {
    let lights = [first, second].compactMap { luminance(of: $0) }.sorted()
    return lights.count == 2 ? (lights[1] + 0.05) / (lights[0] + 0.05) : 0
  }

  private func luminance(of name: String) -> Double? {
    guard let hex = colours[name]?.dropFirst(), let value = Int(hex, radix: 16) else { return nil }
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
