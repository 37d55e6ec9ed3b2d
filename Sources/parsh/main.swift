import ArgumentParser
import Glibc

let words = Array(CommandLine.arguments.dropFirst())
let named = words.first.flatMap(Parsh.named)
let type: any ParsableCommand.Type = named ?? Parsh.self
do {
  let own = named == nil ? Parsh.separated(words) : Array(words.dropFirst())
  var command = try type.parseAsRoot(own)
  try command.run()
} catch let code as ExitCode {
  exit(code.rawValue)
} catch {
  let isAsked = type.exitCode(for: error) == .success
  Output.write(
    type.fullMessage(for: error) + "\n", to: isAsked ? STDOUT_FILENO : STDERR_FILENO)
  exit(isAsked ? 0 : 2)
}
