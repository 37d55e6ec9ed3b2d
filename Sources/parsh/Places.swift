import Glibc

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

/// The size of the terminal.
enum Screen {
  /// Columns and lines; nil where standard output is no terminal.
  static var size: (width: Int, height: Int)? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether the terminal shows bold and faint and nobody said not to.
  static var hasColor: Bool {
    size != nil && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
  }
}
