import LineEditor
import ParLua

/// The keys of the prompt, for `help "keys"`: what the keymap says, in both languages.
enum KeyHelp {
  /// A line for each thing that a key does while a text is typed, with its first two keys.
  static let lines: [KeyLine] = Keymap.emacs.bindings.map { entry in
    KeyLine(
      keys: entry.keys.prefix(2).map(spelled).joined(separator: ", "),
      english: entry.command.rawValue,
      vietnamese: vietnamese(entry.command))
  }

  /// `C-Left` as it stands on keyboards: `Ctrl-Left`.
  private static func spelled(_ key: String) -> String {
    for (short, long) in [("C-", "Ctrl-"), ("M-", "Alt-"), ("S-", "Shift-")]
    where key.hasPrefix(short) && key.count > 2 {
      return long + key.dropFirst(2)
    }
    return key
  }

  private static func vietnamese(_ command: Command) -> String {
    switch command {
    case .left: "Lùi một ký tự"
    case .right: "Tiến một ký tự, hoặc lấy gợi ý"
    case .wordLeft: "Lùi một từ"
    case .wordRight: "Tiến một từ, hoặc lấy một từ của gợi ý"
    case .lineStart: "Về đầu dòng"
    case .lineEnd: "Về cuối dòng, hoặc lấy gợi ý"
    case .textStart: "Về đầu đoạn"
    case .textEnd: "Về cuối đoạn"
    case .up: "Lên một dòng; ở dòng đầu: lệnh cũ hơn bắt đầu giống vậy"
    case .down: "Xuống một dòng; ở dòng cuối: lệnh mới hơn"
    case .deleteBackward: "Xóa ký tự trước con trỏ"
    case .deleteForward: "Xóa ký tự tại con trỏ"
    case .deleteOrLeave: "Xóa ký tự tại con trỏ; chưa gõ gì thì thoát"
    case .transpose: "Đổi chỗ hai ký tự quanh con trỏ"
    case .killLineEnd: "Cắt đến cuối dòng"
    case .killLineStart: "Cắt đến đầu dòng"
    case .killWordLeft: "Cắt từ trước con trỏ"
    case .killWordRight: "Cắt từ sau con trỏ"
    case .yank: "Chèn phần vừa cắt"
    case .yankOlder: "Thay phần vừa chèn bằng phần cắt trước đó"
    case .undo: "Hoàn tác thay đổi vừa rồi"
    case .redo: "Làm lại thay đổi vừa hoàn tác"
    case .accept: "Chạy; nếu chưa xong thì xuống dòng"
    case .newLine: "Xuống dòng mới"
    case .abandon: "Bỏ dòng đang gõ, không chạy"
    case .clear: "Xóa màn hình"
    case .suspend: "Tạm dừng chương trình"
    case .cancel: "Đóng phần hiện dưới dòng"
    case .complete: "Điền tiếp từ đang gõ, hoặc hiện các khả năng"
    case .completeBackward: "Đi ngược trong các khả năng"
    case .help: "Hiện cách gọi hàm tại con trỏ"
    case .searchOlder: "Tìm trong lịch sử; bấm nữa: lệnh cũ hơn"
    case .menuNext, .menuPrevious, .menuPageDown, .menuPageUp, .menuAccept, .menuLeave,
      .searchNewer, .searchShorten, .searchKeep, .searchCancel:
      ""
    }
  }
}
