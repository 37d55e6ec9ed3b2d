/// One line that says how far long work is: its share, its rate, the time that is left.
///
/// It is shown when a statement has taken a while, renewed now and then, and taken away before
/// anything else is shown.
final class ProgressLine {
  /// How long a statement may take before the line comes, and between two renewals.
  private static let patience = Duration.milliseconds(700)
  private static let pause = Duration.milliseconds(100)

  /// Shows a text in place of the one before; nil takes it away.
  private let show: (String?) -> Void
  private let phrase: Phrase
  private let now: () -> ContinuousClock.Instant
  private var start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?
  /// Where the present piece of work began.
  private var first: (time: ContinuousClock.Instant, share: Double)?
  private var latest = 0.0

  init(
    phrase: Phrase, now: @escaping () -> ContinuousClock.Instant = { .now },
    show: @escaping (String?) -> Void
  ) {
    self.show = show
    self.phrase = phrase
    self.now = now
    start = now()
  }

  /// A statement begins.
  func begin() {
    start = now()
    first = nil
  }

  /// Work goes on; its share is done, where that is known.
  func tell(_ share: Double?) {
    let time = now()
    if let share {
      if share < latest || first == nil { first = (time, share) }
      latest = share
    }
    guard time - start > ProgressLine.patience, time - (shown ?? start) > ProgressLine.pause else {
      return
    }
    shown = time
    show(text(share, time))
  }

  /// Takes the line away, for something else to be shown.
  func clear() {
    guard shown != nil else { return }
    shown = nil
    show(nil)
  }

  private func text(_ share: Double?, _ time: ContinuousClock.Instant) -> String {
    guard let share, let first, share > first.share else {
      return phrase.working(seconds: (time - start).seconds)
    }
    let rate = (share - first.share) / (time - first.time).seconds
    return phrase.progress(share: share, rate: rate, left: (1 - share) / rate)
  }
}

extension Duration {
  /// In seconds.
  var seconds: Double { self / .seconds(1) }
}
