// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Every target is held to the same rules: Swift 6 language mode and no warnings.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

// A release build on Linux is one static program: nothing is loaded or bound at its start, which
// takes three quarters of the time and two thirds of the instructions of one that is linked to
// shared libraries (Tests/Benchmarks/startup), and it runs where no Swift and no libedit is
// installed. Where the archives of libedit and what it needs are missing, only Swift's runtime is
// inside. Foundation stays out.
let archives = ["edit", "tinfo", "bsd", "md"]
let isWhollyStatic = ["x86_64-linux-gnu", "aarch64-linux-gnu"].contains { machine in
  archives.allSatisfy { FileManager.default.fileExists(atPath: "/usr/lib/\(machine)/lib\($0).a") }
}
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-lswiftSynchronization", "-Xlinker", "--gc-sections", "-Xlinker", "-s",
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
    .library(name: "PlanModel", targets: ["PlanText", "PlanModel", "PlanFile", "PlanTables"]),
    .library(name: "PlanImport", targets: ["PlanImport"]),
    .library(name: "PlanQuery", targets: ["QuerySyntax", "PlanQuery"]),
    .library(name: "PlanRendering", targets: ["PlanRendering"]),
  ],
  targets: [
    // libedit: `apt-get install libedit-dev` on Debian; part of the SDK on macOS.
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CSystem"),
    .target(name: "PlanText", swiftSettings: strict),
    .target(name: "PlanModel", dependencies: ["PlanText"], swiftSettings: strict),
    .target(name: "PlanFile", dependencies: ["PlanModel", "PlanText"], swiftSettings: strict),
    .target(name: "PlanTables", dependencies: ["PlanModel", "PlanText"], swiftSettings: strict),
    .target(
      name: "PlanImport", dependencies: ["PlanFile", "PlanModel", "PlanText"],
      swiftSettings: strict),
    .target(
      name: "QuerySyntax", dependencies: ["PlanModel", "PlanText"], swiftSettings: strict),
    .target(
      name: "PlanQuery", dependencies: ["PlanModel", "PlanTables", "PlanText", "QuerySyntax"],
      swiftSettings: strict),
    .target(
      name: "PlanRendering", dependencies: ["PlanModel", "PlanTables", "PlanText"],
      swiftSettings: strict),
    .target(
      name: "PlanLearn",
      dependencies: [
        "PlanFile", "PlanModel", "PlanQuery", "PlanRendering", "PlanTables", "PlanText",
        "QuerySyntax",
      ],
      exclude: ["BuiltIn/lessons/README.md"],
      resources: [.embedInCode("BuiltIn/lessons")], swiftSettings: strict),
    .target(
      name: "PlanShell",
      dependencies: [
        "CEditLine", "CSystem", "PlanFile", "PlanImport", "PlanLearn", "PlanModel", "PlanQuery",
        "PlanRendering", "PlanTables", "PlanText", "QuerySyntax",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "planq",
      dependencies: ["PlanShell"], swiftSettings: strict, linkerSettings: selfContained),

    .target(
      name: "PlanTestSupport", dependencies: ["PlanModel"], path: "Tests/PlanTestSupport",
      swiftSettings: strict),
    // What is fuzzed, shared with the package in Tests/Fuzzing.
    .target(
      name: "PlanFuzzBodies",
      dependencies: ["PlanFile", "PlanImport", "PlanModel", "PlanQuery", "PlanTables"],
      path: "Tests/Fuzzing/Bodies", swiftSettings: strict),
    .executableTarget(
      name: "LineReaderDemo", dependencies: ["PlanShell"], path: "Tests/LineReaderDemo",
      swiftSettings: strict),
    .testTarget(
      name: "PlanTestSupportTests", dependencies: ["PlanTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PlanTextTests", dependencies: ["PlanTestSupport", "PlanText"], swiftSettings: strict),
    .testTarget(
      name: "PlanModelTests", dependencies: ["PlanModel", "PlanText", "PlanTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanFileTests",
      dependencies: ["PlanFile", "PlanModel", "PlanTables", "PlanTestSupport", "PlanText"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanTablesTests", dependencies: ["PlanFile", "PlanModel", "PlanTables", "PlanText"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanImportTests",
      dependencies: ["PlanFile", "PlanImport", "PlanModel", "PlanTestSupport", "PlanText"],
      exclude: ["Growth/shapes.json", "Layouts"],
      swiftSettings: strict),
    .testTarget(
      name: "QuerySyntaxTests",
      dependencies: ["PlanModel", "PlanTestSupport", "PlanText", "QuerySyntax"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanQueryTests",
      dependencies: [
        "PlanFile", "PlanModel", "PlanQuery", "PlanTables", "PlanTestSupport", "PlanText",
        "QuerySyntax",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PlanRenderingTests",
      dependencies: [
        "PlanFile", "PlanModel", "PlanRendering", "PlanTables", "PlanTestSupport", "PlanText",
      ], swiftSettings: strict),
    .testTarget(
      name: "PlanLearnTests",
      dependencies: [
        "PlanFile", "PlanLearn", "PlanModel", "PlanQuery", "PlanRendering", "PlanTables",
        "PlanTestSupport", "PlanText",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "PlanFile", "PlanFuzzBodies", "PlanModel", "PlanQuery", "PlanRendering", "PlanShell",
        "PlanTables", "PlanTestSupport", "PlanText", "QuerySyntax", "planq",
      ],
      exclude: ["Highlighting/my-department.scopes"], swiftSettings: strict),
    .testTarget(
      name: "PlanShellTests",
      dependencies: [
        "PlanFile", "PlanLearn", "PlanModel", "PlanRendering", "PlanShell", "PlanTables",
        "PlanTestSupport", "PlanText", "LineReaderDemo", "planq",
      ],
      exclude: ["Cases"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
