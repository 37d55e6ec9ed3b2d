// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "parsh",
  products: [
    .executable(name: "parsh", targets: ["parsh"]),
    .library(name: "ParLua", targets: ["ParLua"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // MARK: Program and libraries
    .target(
      name: "CLua",
      cSettings: [.define("_GNU_SOURCE"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary(":liblua5.4.a")]),
    .target(name: "LuaRuntime", dependencies: ["CLua"], swiftSettings: strict),
    .target(name: "CNumerics", cxxSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CLinearProgram", cxxSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "Statistics", dependencies: ["CNumerics", "CLinearProgram"], swiftSettings: strict),
    .target(name: "ParIndex", dependencies: ["Statistics"], swiftSettings: strict),
    .target(name: "TerminalText", swiftSettings: strict),
    .target(
      name: "ParLua", dependencies: ["ParIndex", "Statistics", "LuaRuntime", "TerminalText"],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      cSettings: [.define("_GNU_SOURCE"), .treatAllWarnings(as: .error)]),
    .target(
      name: "LineEditor", dependencies: ["CTerminal", "TerminalText"], swiftSettings: strict),
    .executableTarget(
      name: "parsh",
      dependencies: [
        "ParLua", "LineEditor", "TerminalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // MARK: Tests and benchmarks
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "LuaRuntimeTests", dependencies: ["LuaRuntime", "CLua", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ParIndexTests", dependencies: ["ParIndex", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTextTests", dependencies: ["TerminalText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineEditor", "CTerminal", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ParLuaTests", dependencies: ["ParLua", "TestSupport"], exclude: ["Transcripts"],
      swiftSettings: strict),
    .testTarget(
      name: "parshTests", dependencies: ["parsh", "TestSupport"], exclude: ["Expected"],
      swiftSettings: strict),
    .target(
      name: "CBaseline", path: "Benchmarks/CBaseline",
      cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary(":liblua5.4.a")]),
    .executableTarget(
      name: "runtime-benchmark", dependencies: ["LuaRuntime", "CBaseline"],
      path: "Benchmarks/RuntimeBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "index-benchmark", dependencies: ["ParIndex", "Statistics"],
      path: "Benchmarks/IndexBenchmark",
      swiftSettings: strict),
    .executableTarget(
      name: "uncertainty-benchmark", dependencies: ["ParIndex", "Statistics"],
      path: "Benchmarks/UncertaintyBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "editor-benchmark", dependencies: ["LineEditor"], path: "Benchmarks/EditorBenchmark",
      swiftSettings: strict),
    .executableTarget(
      name: "statistics-benchmark", dependencies: ["Statistics"],
      path: "Benchmarks/StatisticsBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "shell-benchmark", dependencies: ["ParLua"], path: "Benchmarks/ShellBenchmark",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17,
  cxxLanguageStandard: .cxx17
)
