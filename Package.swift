// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "offerbook",
  products: [
    .executable(name: "offerbook", targets: ["OfferbookCommand"]),
    .executable(name: "example-practice", targets: ["ExamplePractice"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibPQ",
      pkgConfig: "libpq",
      providers: [.apt(["libpq-dev"]), .brew(["libpq"])]
    ),
    .systemLibrary(
      name: "CLibCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]
    ),
    .systemLibrary(
      name: "CLibXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),

    // SQL/ and Reports/ become Swift string literals, so that one file is the whole program.
    .executableTarget(name: "EmbedFilesTool", swiftSettings: settings),
    .plugin(
      name: "EmbedFiles",
      capability: .buildTool(),
      dependencies: ["EmbedFilesTool"],
      path: "Sources/EmbedFiles"
    ),

    .target(name: "Postgres", dependencies: ["CLibPQ"], swiftSettings: settings),
    .target(
      name: "Offerbook",
      dependencies: ["Postgres", "CLibCrypto", "Yams"],
      swiftSettings: settings,
      plugins: ["EmbedFiles"]
    ),
    .target(
      name: "Rendering",
      dependencies: [
        "Offerbook", "CLibXLSXWriter", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings,
      plugins: ["EmbedFiles"]
    ),
    .executableTarget(
      name: "OfferbookCommand",
      dependencies: [
        "Offerbook", "Postgres", "Rendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ExamplePractice",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings
    ),

    .executableTarget(
      name: "RenderingBenchmark", dependencies: ["Offerbook", "Rendering"], swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: ["Offerbook", "Postgres"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "PostgresTests",
      dependencies: ["Postgres", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "OfferbookTests",
      dependencies: ["Offerbook", "Postgres", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Offerbook", "Rendering", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["OfferbookCommand", "ExamplePractice", "Postgres", "TestSupport"],
      swiftSettings: settings
    ),
  ]
)
