import ArgumentParser
import Glibc

do {
  let words = Array(CommandLine.arguments.dropFirst())
  if let type = words.first.flatMap(Parsh.named) {
    var command = try type.parseAsRoot(Array(words.dropFirst()))
    try command.run()
  } else {
    var command = try Parsh.parseAsRoot(Parsh.separated(words))
    try command.run()
  }
} catch let code as ExitCode {
  exit(code.rawValue)
} catch {
  let isAsked = Parsh.exitCode(for: error) == .success
  Output.write(
    Parsh.fullMessage(for: error) + "\n", to: isAsked ? STDOUT_FILENO : STDERR_FILENO)
  exit(isAsked ? 0 : 2)
}
