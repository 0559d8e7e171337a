// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: Swift 6 language mode and no warnings.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "planq",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "PlanModel", targets: ["PlanModel"]),
    .library(name: "PlanQuery", targets: ["PlanQuery"]),
  ],
  targets: [
    .target(name: "PlanModel", swiftSettings: strict),
    .target(name: "PlanQuery", dependencies: ["PlanModel"], swiftSettings: strict),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"], swiftSettings: strict),
    .testTarget(
      name: "PlanQueryTests", dependencies: ["PlanQuery", "PlanModel"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
