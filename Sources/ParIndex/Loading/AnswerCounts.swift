/// Counts of answers as a table writes them: `A: 210, B: 130, C: 40`.
enum AnswerCounts {
  /// The options with their counts, in the order of the text; nil where it is none.
  static func read(_ text: String) -> [RuleInput.Answer]? {
    var text = text
    return text.withUTF8 { bytes in
      var answers: [RuleInput.Answer] = []
      var start = 0
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
        guard let answer = answer(bytes, start..<end),
          !answers.contains(where: { $0.option == answer.option })
        else { return nil }
        answers.append(answer)
        start = end + 1
      }
      return answers
    }
  }

  /// `A: 210`.
  private static func answer(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> RuleInput.Answer? {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = trimmed(bytes, range.lowerBound..<colon)
    let digits = trimmed(bytes, colon + 1..<range.upperBound)
    guard !name.isEmpty, (1...15).contains(digits.count) else { return nil }
    var count = 0
    for byte in bytes[digits] {
      guard case let digit = byte &- 0x30, digit <= 9 else { return nil }
      count = count * 10 + Int(digit)
    }
    return RuleInput.Answer(
      option: String(decoding: bytes[name], as: UTF8.self), count: Double(count))
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var (first, end) = (range.lowerBound, range.upperBound)
    while first < end, bytes[first] == 0x20 { first += 1 }
    while end > first, bytes[end - 1] == 0x20 { end -= 1 }
    return first..<end
  }
}

extension Rule {
  /// How many answers count, and the standard deviation of what they are worth (divisor *n* − 1);
  /// nil where the input has no answers.
  func sample(_ input: RuleInput, mean: Double) -> (count: Double, deviation: Double)? {
    switch (kind, input) {
    case (.survey(let options), .answers(let answers)):
      var (count, squares) = (0.0, 0.0)
      for answer in answers {
        guard let worth = options.first(where: { $0.name == answer.option })?.worth else {
          continue
        }
        count += answer.count
        squares += answer.count * (worth.value - mean) * (worth.value - mean)
      }
      return (count, count > 1 ? (squares / (count - 1)).squareRoot() : .nan)
    case (.sipas, .counts(_, of: let valid)):
      return (valid, valid > 1 ? (mean * (1 - mean) * valid / (valid - 1)).squareRoot() : .nan)
    default: return nil
    }
  }
}
