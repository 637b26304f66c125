/// Whether bytes that claim to be of an encoding with one byte a letter are UTF-8 after all.
///
/// Where UTF-8 is read as windows-1252, `Zürich` becomes `ZÃ¼rich`. Nobody writes so: a file in which
/// all bytes past ASCII make up UTF-8 is taken for UTF-8 as soon as it holds a letter or sign of
/// western languages, or two letters of another alphabet in a row. A single pair could be chance:
/// the two bytes of `É”` are a letter of UTF-8 too.
struct UTF8Evidence {
  private var isTelling = false
  private var isContradicted = false

  var isUTF8: Bool { isTelling && !isContradicted }

  /// Takes the bytes of a cell that holds some past ASCII.
  mutating func add(_ run: ByteRun) {
    guard !isContradicted else { return }
    guard TextDecoder.firstInvalid(run) == nil else {
      isContradicted = true
      return
    }
    guard !isTelling else { return }
    var index = 0
    var isAfterSequence = false
    while index < run.count {
      let lead = run[index]
      guard lead >= 0x80 else {
        isAfterSequence = false
        index += 1
        continue
      }
      // U+00A0 to U+017F, and the quotes, dashes and signs from U+2000 on.
      if isAfterSequence || (0xC2...0xC5).contains(lead) || lead == 0xE2 { isTelling = true }
      isAfterSequence = true
      index += lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
  }

  /// What to say of a file that is UTF-8 and was said to be something else.
  static func error(_ encoding: TextEncoding, file: String, line: Int? = nil) -> InputError {
    InputError(
      "the file is UTF-8, but the mapping says \(encoding.rawValue); say `encoding: utf-8`",
      file: file, line: line)
  }
}
