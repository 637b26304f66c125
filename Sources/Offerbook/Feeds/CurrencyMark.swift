/// A sign or a code that says what currency an amount is in.
struct CurrencyMark: Sendable, Equatable {
  let text: String
  /// The currencies that are written with it; empty = all.
  let currencies: [String]
  /// The one currency that an amount is in which says nothing else; nil where several are meant by it.
  let given: String?

  func fits(_ currency: String) -> Bool { currencies.isEmpty || currencies.contains(currency) }

  /// An ISO code: it fits itself.
  init?(code: ArraySlice<UInt8>) {
    guard code.count == 3, code.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) && $0 >= 0x41 })
    else { return nil }
    let code = String(decoding: code.map { $0 & 0xDF }, as: UTF8.self)
    guard Currency.named(code) != nil else { return nil }
    (text, currencies, given) = (code, [code], code)
  }

  private init(_ text: String, _ currencies: [String], given: String?) {
    (self.text, self.currencies, self.given) = (text, currencies, given)
  }

  /// The mark that bytes begin with, and how many they are.
  static func first(of bytes: ArraySlice<UInt8>) -> (mark: CurrencyMark, count: Int)? {
    guard let first = bytes.first, first &- 0x30 > 9 else { return nil }
    let mark =
      CurrencyMark(code: bytes.prefix(3))
      ?? byFirstByte[first]?.first { bytes.starts(with: $0.text.utf8) }
    return mark.map { ($0, $0.text.utf8.count) }
  }

  /// The mark that bytes end with, and how many they are.
  static func last(of bytes: ArraySlice<UInt8>) -> (mark: CurrencyMark, count: Int)? {
    guard let last = bytes.last, last &- 0x30 > 9 else { return nil }
    let mark =
      CurrencyMark(code: bytes.suffix(3))
      ?? byLastByte[last]?.first { bytes.suffix($0.text.utf8.count).elementsEqual($0.text.utf8) }
    return mark.map { ($0, $0.text.utf8.count) }
  }

  private static let byFirstByte = Dictionary(grouping: signs) { $0.text.utf8.first ?? 0 }
  private static let byLastByte = Dictionary(grouping: signs) { $0.text.utf8.last ?? 0 }

  /// The signs, longest first.
  private static let signs: [CurrencyMark] =
    (signsOfOne.map { ($0, $1, $1.first) } + signsOfSeveral.map { ($0, $1, nil) })
    .flatMap { (signs: String, currencies: [String], given: String?) in
      signs.split(separator: " ").map { CurrencyMark(String($0), currencies, given: given) }
    }
    .sorted { $0.text.utf8.count > $1.text.utf8.count }

  /// Signs that mean the first of the currencies where nothing else is said.
  private static let signsOfOne: [(String, [String])] = [
    ("€", ["EUR"]), ("US$ $US U$S", ["USD"]), ("A$ AU$", ["AUD"]), ("CA$ Can$", ["CAD"]),
    ("NZ$", ["NZD"]), ("S$ SG$", ["SGD"]), ("HK$", ["HKD"]), ("NT$", ["TWD"]), ("R$", ["BRL"]),
    ("MX$ Mex$", ["MXN"]), ("EC$", ["XCD"]), ("TT$", ["TTD"]),
    ("£ ￡", ["GBP", "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP"]), ("E£", ["EGP"]),
    ("JP¥ 円", ["JPY"]), ("CN¥", ["CNY"]), ("₹", ["INR"]), ("₩ ￦", ["KRW", "KPW"]),
    ("₽ руб руб.", ["RUB"]), ("₺ TL", ["TRY"]), ("₪", ["ILS"]), ("zł", ["PLN"]), ("Kč", ["CZK"]),
    ("Ft", ["HUF"]), ("лв лв.", ["BGN"]), ("SFr SFr. sFr sFr.", ["CHF"]), ("RM", ["MYR"]),
    ("Rp Rp.", ["IDR"]), ("₫", ["VND"]), ("₱", ["PHP", "CUP"]), ("฿", ["THB"]), ("₴", ["UAH"]),
    ("₸", ["KZT"]), ("₦", ["NGN"]), ("₵ GH₵", ["GHS"]), ("₡", ["CRC", "SVC"]), ("₲", ["PYG"]),
    ("₭", ["LAK"]), ("₮", ["MNT"]), ("₼", ["AZN"]), ("₾", ["GEL"]), ("৳", ["BDT"]),
    ("S/ S/.", ["PEN"]),
  ]

  /// Signs of several currencies, none of which is meant where nothing else is said.
  private static let signsOfSeveral: [(String, [String])] = [
    (
      "$ ＄ ﹩",
      [
        "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "BBD", "BMD", "BND", "BRL",
        "BSD", "BZD", "CLP", "COP", "CUP", "CVE", "DOP", "FJD", "GYD", "JMD", "KYD", "LRD", "MOP",
        "NAD", "NIO", "SBD", "SRD", "TOP", "TTD", "UYU", "WST", "XCD", "ZWG",
      ]
    ),
    ("C$", ["CAD", "NIO"]), ("¥ ￥", ["JPY", "CNY"]), ("元", ["CNY", "TWD", "HKD", "MOP"]),
    ("kr kr. Kr Kr. KR", ["SEK", "NOK", "DKK", "ISK"]),
    (
      "Fr Fr. fr fr.",
      ["CHF", "BIF", "CDF", "DJF", "GNF", "KMF", "RWF", "XAF", "XOF", "XPF"]
    ),
    ("FCFA CFA", ["XAF", "XOF"]), ("Rs Rs. ₨", ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
    ("lei Lei", ["RON", "MDL"]), ("R", ["ZAR", "BRL"]), ("﷼", ["IRR", "OMR", "QAR", "SAR", "YER"]),
    ("¤", []),
  ]
}

/// The signs and codes that were taken from one amount.
final class CurrencyMarks {
  private(set) var found: [CurrencyMark] = []

  /// An amount has a sign and a code at the most, `$1,234.00 USD`.
  private static let most = 2

  /// Takes a mark from the beginning or the end of an amount; nil when there is none.
  func take(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard found.count < Self.most else { return nil }
    if let (mark, count) = CurrencyMark.first(of: bytes), !found.contains(mark) {
      found.append(mark)
      return bytes.dropFirst(count)
    }
    guard let (mark, count) = CurrencyMark.last(of: bytes), !found.contains(mark) else {
      return nil
    }
    found.append(mark)
    return bytes.dropLast(count)
  }

  func clear() {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
  }
}
