internal import CLibCrypto

/// The fingerprint by which a text is known again.
enum SHA256 {
  /// The fingerprint of a text's bytes in 64 lower-case hexadecimal digits.
  static func hex(of text: String) -> String {
    var text = text
    var digest = [UInt8](repeating: 0, count: 32)
    let hashed = text.withUTF8 {
      EVP_Digest($0.baseAddress, $0.count, &digest, nil, EVP_sha256(), nil)
    }
    precondition(hashed == 1, "libcrypto has no SHA-256")
    let digits = Array("0123456789abcdef".utf8)
    let hex = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hex, as: UTF8.self)
  }
}
