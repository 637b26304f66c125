/// Programs that are not ours, reading what ours wrote: the scripts of Tests/Readers.
package enum IndependentReader {
  /// What a script prints about files; it fails where the script does.
  package static func read(_ script: String, _ files: String...) throws -> String {
    let result = try CommandRun.result(
      "/usr/bin/python3", [Repository.root + "Tests/Readers/" + script] + files,
      environment: ["LANG": "C.UTF-8"], within: 120)
    guard result.status == 0 else {
      throw TestSupportError(
        "\(script) failed; .ci/install tests installs what it needs:\n\(result.errors)")
    }
    return result.output
  }
}
