import Glibc

/// A clock that nobody sets.
enum MonotonicClock {
  /// Seconds since some moment.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What is said of a statement that took so long: `1.8 s`, `2 min 5 s`; nil up to so many seconds.
  static func note(
    _ seconds: Double, _ style: DisplayStyle, over least: Double = 1
  ) -> String? {
    guard seconds > least else { return nil }
    if seconds < 59.95 { return style.number(seconds, digits: 1) + " s" }
    let whole = Int(seconds.rounded())
    return "\(whole / 60) \(style.language == .vi ? "phút" : "min") \(whole % 60) s"
  }
}
