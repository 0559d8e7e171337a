// swift-tools-version: 6.2
import PackageDescription

// Apart from the project, so that nobody builds it who only wants planq:
//     swift run -c release --package-path Tests/Fuzzing planq-fuzz --seconds 60
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "planq-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "planq", path: "../..")],
  targets: [
    // The project has these sources too, in the target PlanFuzzBodies, for the test that runs all
    // findings again.
    .target(
      name: "FuzzBodies",
      dependencies: [
        .product(name: "PlanImport", package: "planq"),
        .product(name: "PlanModel", package: "planq"),
        .product(name: "PlanQuery", package: "planq"),
      ],
      path: "Bodies", swiftSettings: strict),
    .target(name: "SanitizerCoverage", path: "SanitizerCoverage"),
    .executableTarget(
      name: "planq-fuzz",
      dependencies: [
        "FuzzBodies", "SanitizerCoverage", .product(name: "PlanModel", package: "planq"),
      ],
      path: "Fuzzer", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
