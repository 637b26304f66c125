internal import CLibCrypto

/// A SHA-256 that is computed piece by piece.
final class SHA256 {
  private let context: OpaquePointer?

  init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Forgets everything that was added.
  func restart() {
    // Naming the algorithm again would make the library look it up again.
    EVP_DigestInit_ex(context, nil, nil)
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// Writes the 32 bytes of the digest; nothing may be added afterwards.
  func finish(into digest: UnsafeMutablePointer<UInt8>) {
    EVP_DigestFinal_ex(context, digest, nil)
  }

  /// The digest in hexadecimal; nothing may be added afterwards.
  func finish() -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      guard let start = digest.baseAddress else { return "" }
      finish(into: start)
      return Self.hex(UnsafeBufferPointer(digest))
    }
  }

  /// The digest of bytes in hexadecimal.
  static func hex(of bytes: [UInt8]) -> String {
    let hash = SHA256()
    bytes.withUnsafeBytes { hash.add($0) }
    return hash.finish()
  }

  /// The digest of a text in hexadecimal.
  static func hex(of text: String) -> String {
    let hash = SHA256()
    var text = text
    text.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
    return hash.finish()
  }

  private static func hex(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
