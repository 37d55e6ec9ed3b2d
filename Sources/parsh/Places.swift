import Glibc
import TerminalText

/// Where the program finds its data and keeps what is its own.
enum Places {
  /// The folders of data packages: those of PARSH_DATASETS (with colons between), else the ones
  /// installed or checked out with the program.
  static var datasets: [String] {
    if let named = Environment["PARSH_DATASETS"] {
      return named.split(separator: ":").map(String.init)
    }
    return dataRoots.map { $0 + "/datasets" }.filter { access($0, R_OK) == 0 }.prefix(1).map { $0 }
  }

  /// The folders of lessons: those of PARSH_LESSONS (with colons between), else the ones installed or
  /// checked out with the program.
  static var lessons: [String] {
    if let named = Environment["PARSH_LESSONS"] {
      return named.split(separator: ":").map(String.init)
    }
    return dataRoots.map { $0 + "/scripts/lessons" }.filter { access($0, R_OK) == 0 }.prefix(1)
      .map { $0 }
  }

  /// The configuration and the state of the shell, which no script may open.
  static var own: [String] { [configuration, state] }

  /// `init.lua`'s folder.
  static var configuration: String { base("XDG_CONFIG_HOME", ".config") + "/parsh" }

  /// The history's folder.
  static var state: String { base("XDG_STATE_HOME", ".local/state") + "/parsh" }

  private static func base(_ variable: String, _ folder: String) -> String {
    Environment[variable] ?? (Environment["HOME"] ?? "") + "/" + folder
  }

  /// `PREFIX/share/parsh` of `PREFIX/bin/parsh`, then every folder above the program.
  private static var dataRoots: [String] {
    guard let resolved = realpath("/proc/self/exe", nil) else { return [] }
    defer { free(resolved) }
    var parts = String(cString: resolved).split(separator: "/").dropLast()
    var roots = ["/" + parts.dropLast().joined(separator: "/") + "/share/parsh"]
    while !parts.isEmpty {
      roots.append("/" + parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    return roots
  }
}

/// The terminal, as far as results need it.
enum Screen {
  /// Shows a text in the row of the cursor, in place of what stands there; nil empties the row.
  static func showProgress(_ text: String?) {
    let shown = cut(text ?? "", to: (size?.width ?? 80) - 1)
    Output.write("\r\u{1B}[K" + shown, to: STDERR_FILENO)
  }

  /// Columns and lines; nil where standard output is no terminal.
  static var size: (width: Int, height: Int)? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
