import Foundation
import Testing

/// Mistakes that must not compile, each with what the compiler has to say and a corrected twin that compiles.
@Suite(.timeLimit(.minutes(10))) struct CompileFailTests {
  @Test(
    .enabled(if: Compiler.isAvailable, "no swiftc, or no built modules, were found"),
    arguments: misuses + misusesOfModules)
  func doesNotCompile(misuse: Misuse) async throws {
    let wrong = try await Compiler.typecheck(misuse.source(misuse.wrong))
    #expect(!wrong.succeeded, "\(misuse.name): the wrong snippet compiles")
    for fragment in misuse.diagnostics {
      #expect(wrong.output.contains(fragment), "\(misuse.name): \(wrong.output)")
    }
    let corrected = try await Compiler.typecheck(misuse.source(misuse.corrected))
    #expect(corrected.succeeded, "\(misuse.name), corrected: \(corrected.output)")
  }

  @Test func casesHaveDifferentNames() {
    let all = misuses + misusesOfModules
    #expect(Set(all.map(\.name)).count == all.count)
    for misuse in all { #expect(!misuse.diagnostics.isEmpty && misuse.wrong != misuse.corrected) }
  }
}
