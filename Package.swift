// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Every target is held to the same rules: Swift 6 language mode and no warnings.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// A release build on Linux is one static program: nothing is loaded or bound at its start, which
// takes three quarters of the time and two thirds of the instructions of one that is linked to
// shared libraries (Tests/Benchmarks/startup), and it runs where no Swift and no libedit is
// installed. Where the archives of libedit and what it needs are missing, only Swift's runtime is
// inside. The argument parser brings FoundationEssentials, whose parts the linker has to be told;
// the whole of Foundation, with ICU, stays out.
let archives = ["edit", "tinfo", "bsd", "md"]
let isWhollyStatic = ["x86_64-linux-gnu", "aarch64-linux-gnu"].contains { machine in
  archives.allSatisfy { FileManager.default.fileExists(atPath: "/usr/lib/\(machine)/lib\($0).a") }
}
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
      "-Xlinker", "--gc-sections", "-Xlinker", "-s",
    ], .when(platforms: [.linux], configuration: .release)),
  .unsafeFlags(
    isWhollyStatic
      ? ["-static-executable"] + archives.map { "-l\($0)" }
      // At a fixed address and without exported symbols there is next to nothing to relocate.
      : [
        "-static-stdlib", "-Xlinker", "--exclude-libs=ALL", "-Xlinker", "--no-export-dynamic",
        "-Xclang-linker", "-no-pie",
      ], .when(platforms: [.linux], configuration: .release)),
]

let package = Package(
  name: "planq",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "planq", targets: ["planq"]),
    .library(name: "PlanModel", targets: ["PlanModel"]),
    .library(name: "PlanImport", targets: ["PlanImport"]),
    .library(name: "PlanQuery", targets: ["PlanQuery"]),
    .library(name: "PlanRendering", targets: ["PlanRendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // libedit: `apt-get install libedit-dev` on Debian; part of the SDK on macOS.
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CSystem"),
    .target(name: "PlanModel", swiftSettings: strict),
    .target(name: "PlanImport", dependencies: ["PlanModel"], swiftSettings: strict),
    .target(name: "PlanQuery", dependencies: ["PlanModel"], swiftSettings: strict),
    .target(name: "PlanRendering", dependencies: ["PlanModel"], swiftSettings: strict),
    .target(
      name: "PlanLearn", dependencies: ["PlanModel", "PlanQuery", "PlanRendering"],
      swiftSettings: strict),
    .target(
      name: "PlanShell",
      dependencies: [
        "CEditLine", "CSystem", "PlanImport", "PlanLearn", "PlanModel", "PlanQuery",
        "PlanRendering",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "planq",
      dependencies: [
        "PlanShell", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: selfContained),

    .target(name: "PlanTestSupport", path: "Tests/PlanTestSupport", swiftSettings: strict),
    // What is fuzzed, shared with the package in Tests/Fuzzing.
    .target(
      name: "PlanFuzzBodies", dependencies: ["PlanImport", "PlanModel", "PlanQuery"],
      path: "Tests/Fuzzing/Bodies", swiftSettings: strict),
    .executableTarget(
      name: "LineReaderDemo", dependencies: ["PlanShell"], path: "Tests/LineReaderDemo",
      swiftSettings: strict),
    .testTarget(
      name: "PlanTestSupportTests", dependencies: ["PlanTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PlanModelTests", dependencies: ["PlanModel", "PlanTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanImportTests", dependencies: ["PlanImport", "PlanModel", "PlanTestSupport"],
      exclude: ["Growth/shapes.json", "Layouts"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanQueryTests", dependencies: ["PlanModel", "PlanQuery", "PlanTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanRenderingTests",
      dependencies: ["PlanModel", "PlanRendering", "PlanTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PlanLearnTests",
      dependencies: ["PlanLearn", "PlanModel", "PlanQuery", "PlanRendering", "PlanTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "PlanFuzzBodies", "PlanModel", "PlanQuery", "PlanRendering", "PlanShell",
        "PlanTestSupport", "planq",
      ],
      exclude: ["Highlighting/my-department.scopes"], swiftSettings: strict),
    .testTarget(
      name: "PlanShellTests",
      dependencies: [
        "PlanLearn", "PlanModel", "PlanRendering", "PlanShell", "PlanTestSupport", "LineReaderDemo",
        "planq",
      ],
      exclude: ["Cases"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
