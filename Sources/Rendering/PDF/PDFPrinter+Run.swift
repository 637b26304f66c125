internal import Foundation
internal import Offerbook

extension PDFPrinter {
  /// Runs the program on `report.html` of the folder until it ends or its time is over.
  ///
  /// - Returns: Its exit code, or 128 and the signal that ended it.
  func run(in folder: PrivateFolder) throws -> Int32 {
    let log = open(folder.file("log"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer {
      close(log)
      close(nothing)
    }
    let launch = Launch(
      [path] + arguments(folder), environment: environment(folder),
      descriptors: [nothing, log, log])
    let process = try launch.start()
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      if let status = Launch.ended(process) { return status }
      usleep(5000)
    }
    kill(process, SIGKILL)
    _ = Launch.wait(for: process)
    throw PDFUnavailable("\(path) took longer than \(limit) and was stopped; no PDF was made")
  }

  private func arguments(_ folder: PrivateFolder) -> [String] {
    let (page, pdf) = (folder.file("report.html"), folder.file("report.pdf"))
    switch kind {
    case .weasyprint: return ["--encoding", "utf-8", page, pdf]
    case .chromium:
      // Root may not have a sandbox; the page holds no script, and its policy forbids all loading.
      let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
      return sandbox + [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-extensions", "--disable-sync", "--disable-background-networking",
        "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=\(folder.file("profile"))", "--no-pdf-header-footer",
        "--print-to-pdf=\(pdf)", URL(filePath: page).absoluteString,
      ]
    }
  }

  /// Nothing of the user's is read or written, and every way to the network ends at a closed port.
  private func environment(_ folder: PrivateFolder) -> [String: String] {
    let own = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let closed = "http://127.0.0.1:9"
    return [
      "PATH": own, "HOME": folder.path, "TMPDIR": folder.path, "XDG_CACHE_HOME": folder.path,
      "XDG_CONFIG_HOME": folder.path, "LANG": "C.UTF-8", "http_proxy": closed,
      "https_proxy": closed, "ftp_proxy": closed,
    ]
  }
}
