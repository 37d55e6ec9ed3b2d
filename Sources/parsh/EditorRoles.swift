import LineEditor
import ParLua

/// What the editor asks of the shell, in the editor's words.
enum EditorRoles {
  /// The roles of a shell.
  static func of(_ shell: Shell) -> Roles {
    var roles = Roles()
    roles.isComplete = shell.isComplete
    return roles
  }
}
