import LuaRuntime
import Testing

@testable import ParLua

@Suite struct MethodsPageTests {
  @Test func `every declaration that names a source has its place`() {
    let text = MethodsPage.text
    for function in Library.declarations where !function.notes.source.isEmpty {
      #expect(text.contains(function.summary), "\(function.name)")
    }
  }

  @Test func `no method is told twice, and each says more than its name`() {
    let headings = MethodsPage.text.split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(Set(headings).count == headings.count)
    #expect(headings.count > 60)
  }
}
