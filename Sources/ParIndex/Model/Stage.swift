/// How far a score has come: claimed by the unit, appraised by a council, or final.
package enum Stage: String, CaseIterable, Sendable {
  /// What the unit claims for itself (tự chấm).
  case selfScored = "self"
  /// What the council found (thẩm định).
  case appraised
  /// What was published in the end.
  case final

  /// The place in the process, 0 for the first.
  var index: Int {
    switch self {
    case .selfScored: 0
    case .appraised: 1
    case .final: 2
    }
  }

  /// How many stages there are.
  static let count = 3
}

/// How the points of a leaf come about.
package enum Method: String, CaseIterable, Sendable {
  /// Reports and evidence, appraised by a council (hồ sơ).
  case documents
  /// A sociological survey (điều tra xã hội học).
  case survey
}

/// How sure it is that a figure is what its source says.
package enum Confidence: String, CaseIterable, Sendable {
  /// Printed in the source.
  case read
  /// A difference or sum of printed figures.
  case derived
  /// Printed, but rounded more coarsely than elsewhere.
  case readRounded = "read-rounded"
  /// Printed, but probably misprinted.
  case readDoubtful = "read-doubtful"
  /// Printed, but the year is not certain.
  case readYearUncertain = "read-year-uncertain"
}
