// swift-tools-version: 6.2
import PackageDescription

/// The modules that `import Gavel` brings, one way of dependencies: Core knows none of the others.
let libraryModules = [
  "GavelCore", "GavelPrompts", "GavelBackends", "GavelMetrics", "GavelEvaluation",
]

func dependencies(_ names: [String]) -> [Target.Dependency] {
  names.map { .target(name: $0) }
}

let package = Package(
  name: "gavel",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    // Every re-exported module is named: a dependent package is then recompiled when one of them changes.
    .library(name: "Gavel", targets: ["Gavel"] + libraryModules),
    .library(name: "GavelCore", targets: ["GavelCore"]),
    .library(name: "GavelTesting", targets: ["GavelTesting"]),
    .executable(name: "gavel", targets: ["GavelTool"]),
  ],
  targets: [
    .target(name: "GavelCore"),
    .target(name: "GavelPrompts", dependencies: ["GavelCore"]),
    .target(name: "GavelBackends", dependencies: ["GavelCore"]),
    .target(name: "GavelMetrics", dependencies: ["GavelCore"]),
    .target(name: "GavelEvaluation", dependencies: ["GavelCore", "GavelMetrics"]),
    .target(name: "GavelTesting", dependencies: ["GavelCore"]),
    .target(
      name: "GavelConformance",
      dependencies: ["GavelCore", "GavelMetrics", "GavelPrompts", "GavelEvaluation"]),
    .target(name: "Gavel", dependencies: dependencies(libraryModules)),
    .executableTarget(
      name: "GavelTool",
      dependencies: dependencies(libraryModules + ["GavelConformance"]),
      resources: [.embedInCode("Sample/judge.jsonl"), .embedInCode("Sample/compare.jsonl")]),

    .executableTarget(
      name: "quickstart",
      dependencies: dependencies(["Gavel"] + libraryModules),
      path: "Examples/quickstart"),
    .executableTarget(
      name: "custom-rubric",
      dependencies: dependencies(["Gavel"] + libraryModules),
      path: "Examples/custom-rubric",
      resources: [.embedInCode("politeness.json")]),
    .executableTarget(
      name: "own-backend",
      dependencies: dependencies(["Gavel"] + libraryModules),
      path: "Examples/own-backend"),
    .executableTarget(
      name: "reward-function",
      dependencies: dependencies(["Gavel"] + libraryModules),
      path: "Examples/reward-function"),
    .executableTarget(
      name: "serving-guardrail",
      dependencies: dependencies(["Gavel"] + libraryModules),
      path: "Examples/serving-guardrail"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: dependencies(libraryModules + ["GavelTesting"]),
      path: "Tests/Benchmarks",
      exclude: ["as-dependency", "kill-test", "real-model", "statistics"]),

    // Its compile-fail cases import the modules above the core as well.
    .testTarget(
      name: "GavelCoreTests",
      dependencies: ["GavelCore", "GavelMetrics", "GavelPrompts", "GavelTesting"]),
    .testTarget(name: "GavelPromptsTests", dependencies: ["GavelCore", "GavelPrompts", "GavelTesting"]),
    .testTarget(
      name: "GavelConformanceTests",
      dependencies: ["GavelCore", "GavelPrompts", "GavelEvaluation", "GavelConformance"]),
    .testTarget(name: "GavelBackendsTests", dependencies: ["GavelCore", "GavelBackends", "GavelTesting"]),
    .testTarget(name: "GavelMetricsTests", dependencies: ["GavelCore", "GavelMetrics", "GavelConformance"]),
    .testTarget(
      name: "GavelEvaluationTests",
      dependencies: dependencies(libraryModules + ["GavelTesting"])),
    .testTarget(
      name: "GavelToolTests",
      dependencies: dependencies(["GavelTool", "GavelTesting"] + libraryModules)),
    .testTarget(
      name: "ExamplesTests",
      dependencies: dependencies(
        ["quickstart", "custom-rubric", "own-backend", "reward-function", "serving-guardrail"]
          + ["GavelTool", "Gavel", "GavelTesting"] + libraryModules)),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .treatAllWarnings(as: .error),
    ]
}
