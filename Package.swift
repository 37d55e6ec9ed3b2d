// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "parsh",
  targets: [
    // MARK: Library
    .target(
      name: "CLua",
      cSettings: [.define("_GNU_SOURCE"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary(":liblua5.4.a")]),
    .target(name: "LuaRuntime", dependencies: ["CLua"], swiftSettings: strict),
    // MARK: Tests
    .testTarget(name: "LuaRuntimeTests", dependencies: ["LuaRuntime", "CLua"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)
