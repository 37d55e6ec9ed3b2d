/// What may stand where the cursor is.
public struct Completions: Equatable, Sendable {
  /// One text that may stand there.
  public struct Candidate: Equatable, Sendable {
    /// What is put in place of the range.
    public let text: String
    /// What a menu shows.
    public let label: String
    /// What it is, in a sentence or a word; may be empty.
    public let summary: String

    init(_ text: String, label: String? = nil, summary: String = "") {
      self.text = text
      self.label = label ?? text
      self.summary = summary
    }
  }

  /// The bytes of the text, in UTF-8, that a candidate takes the place of; they end at the cursor.
  public let range: Range<Int>
  /// The best first; empty where nothing is known.
  public let candidates: [Candidate]

  init(_ range: Range<Int>, _ candidates: [Candidate]) {
    self.range = range
    self.candidates = Array(candidates.prefix(Completions.most))
  }

  /// How many candidates are offered at most.
  static let most = 500
}
