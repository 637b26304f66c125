/// A currency of ISO 4217.
package struct Currency: Hashable, Sendable {
  /// The three letters, `USD`.
  package let code: String
  /// How many digits its amounts have behind the point.
  package let decimals: Int

  /// Finds a currency by its code, or gives nil when ISO 4217 has none of that name.
  package static func named(_ code: String) -> Currency? {
    decimalsByCode[code].map { Currency(code: code, decimals: $0) }
  }

  private static let decimalsByCode: [String: Int] = {
    var table: [String: Int] = [:]
    for (decimals, codes) in codesByDecimals {
      for code in codes.split(whereSeparator: \.isWhitespace) { table[String(code)] = decimals }
    }
    return table
  }()

  /// ISO 4217, list one, without funds, metals and testing codes.
  private static let codesByDecimals: [(Int, String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (
      2,
      """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD
      CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
      GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
      MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP
      PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
      TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
      """
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
  ]
}
