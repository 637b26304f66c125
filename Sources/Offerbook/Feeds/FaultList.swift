/// The faults of the record at hand, and the columns that have one.
struct FaultList {
  private var faults: [Fault] = []
  private var places: [(shape: Int, column: Int)] = []

  var isEmpty: Bool { faults.isEmpty }

  /// Adds a fault; the same one in several rows of a record counts once.
  mutating func add(_ fault: Fault, shape: Int, column: Int) {
    places.append((shape, column))
    if !faults.contains(fault) { faults.append(fault) }
  }

  func contains(shape: Int, column: Int) -> Bool {
    places.contains { $0.shape == shape && $0.column == column }
  }

  /// Gives the faults and forgets them.
  mutating func take() -> [Fault] {
    defer {
      faults = []
      places = []
    }
    return faults
  }

  /// A value as messages show it: decoded, shortened, control characters written out.
  static func shown(_ run: ByteRun, _ decoder: TextDecoder, _ arena: ByteArena) -> String {
    let most = 200
    let start = run.count > most ? run.slice(0, most) : run
    let text = (decoder.decode(start, into: arena) ?? start).text
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20, ![0x09, 0x0A, 0x0D].contains(scalar.value) || scalar.value == 0x7F {
        shown += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return run.count > most ? shown + "..." : shown
  }
}
