import ArgumentParser

/// `parsh.1`: the manual page, made from the command line's own help.
enum ManualPage {
  /// The page in man macros.
  static var text: String {
    """
    .TH PARSH 1 "" "parsh \(Version.text)" "User Commands"
    .SH NAME
    parsh \\- \(escaped(Parsh.configuration.abstract))
    .SH SYNOPSIS AND OPTIONS
    .nf
    \(escaped(Parsh.helpMessage(columns: 72)))
    .fi
    .SH FILES
    .TP
    ~/.config/parsh/init.lua
    run before anything else, unless \\-\\-vanilla is given
    .TP
    PREFIX/share/parsh/datasets
    the published data packages
    .TP
    PREFIX/share/parsh/scripts
    saved analyses, to run or to copy
    .SH ENVIRONMENT
    .TP
    PARSH_DATASETS
    folders of data packages, with colons between, in place of the installed ones
    .TP
    XDG_CONFIG_HOME, XDG_STATE_HOME
    where the configuration and the state of the shell are
    .TP
    LC_ALL, LC_MESSAGES, LANG
    Vietnamese headings where one of them begins with vi
    .TP
    PAGER
    what shows a result that is longer than the screen, at the prompt; less without one
    .TP
    NO_COLOR
    no bold and no faint text where it is set

    """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n.", with: "\n\\&.")
  }
}
