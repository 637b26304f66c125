/// Small numbers for texts that come again and again; zero is no text.
struct TextNumbers {
  private var numbers: [[UInt8]: Int] = [:]
  private var texts: [[UInt8]] = [[]]
  private var scratch: [UInt8] = []

  mutating func number(_ text: UnsafeRawBufferPointer?) -> Int {
    guard let text else { return 0 }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: text)
    if let number = numbers[scratch] { return number }
    texts.append(scratch)
    numbers[scratch] = texts.count - 1
    return texts.count - 1
  }

  /// The text of a number, nil for zero.
  subscript(number: Int) -> [UInt8]? { number == 0 ? nil : texts[number] }
}
