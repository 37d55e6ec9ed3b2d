import ArgumentParser
import Glibc

do {
  var command = try Parsh.parseAsRoot()
  try command.run()
} catch let code as ExitCode {
  exit(code.rawValue)
} catch {
  let isAsked = Parsh.exitCode(for: error) == .success
  Output.write(
    Parsh.fullMessage(for: error) + "\n", to: isAsked ? STDOUT_FILENO : STDERR_FILENO)
  exit(isAsked ? 0 : 2)
}
