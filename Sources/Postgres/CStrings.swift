internal import Foundation

/// C strings in an array that ends with a null pointer, as libpq takes keywords and parameters.
final class CStrings {
  private let owned: [UnsafeMutablePointer<CChar>?]
  let pointers: [UnsafePointer<CChar>?]

  init(_ strings: [String?]) {
    owned = strings.map { $0.flatMap { strdup($0) } }
    pointers = owned.map { $0.map { UnsafePointer($0) } } + [nil]
  }

  deinit {
    for string in owned { free(string) }
  }
}
