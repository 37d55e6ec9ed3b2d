extension SampleError {
  /// What a number has to be, as a message calls it.
  package enum Need: String, Sendable {
    case finite = "a finite number"
    case positive = "over 0"
    case notNegative = "0 or more"
    case share = "from 0 to 1"
    case overLowerEnd = "over the lower end"
    case betterThanWorst = "better than the worst value"
    case place = "the place of a value that is not missing"
    case once = "there once"
    case bootstrapCount = "from 2 to 10000000"
    case sobolDimensions = "from 1 to 256"
    case sobolFactors = "from 1 to 128"
    case sobolRows = "from 2 to 1048576"
    case maximumOver0 = "over 0 for fractions of it"
    case somewhereOver0 = "over 0 in some row"
    case notUnderLeast = "the least share or more"
    case upToUnits = "from 1 to the number of units without a missing value"
    case upToDifferent = "from 1 to the number of complete rows that differ"
    case upToComponents = "from 1 to the number of components"
    case fewFactors = "1 or more, and leave no negative degrees of freedom"
    case starts = "from 1 to 10000"
    case oneOrLess = "1 or less"
    case oneOrMore = "1 or more"
  }

  /// The reason where a number is not what a method needs.
  var reasonOfNeed: String {
    switch self {
    case .unsuitable(let argument, let column, let position, let value, let need):
      "\(place(argument, column, position)) is \(plain(value))"
        + (position == nil && need.isRemedy ? "" : "; it must be \(need.rawValue)")
    case .unsuitableSum(let argument, let sum, let need):
      "\(argument) add up to \(plain(sum)); the sum must be \(need.rawValue)"
    case .noWeight(let argument):
      "\(argument) add up to 0"
    case .notPerColumn(let argument, let count, let columns):
      "\(argument) has \(counted(count, "entry", "entries")) for \(counted(columns, "column"))"
    default: ""
    }
  }

  /// What would work where a number is not what a method needs.
  var remedyOfNeed: String? {
    switch self {
    case .unsuitable(_, _, .some, _, .positive):
      "normalise first, such as by min–max from 1 to 100, or choose another mean"
    case .unsuitable(_, _, _, _, .betterThanWorst): "choose a better one"
    case .unsuitable(_, _, _, _, .once): "give each once"
    case .unsuitable(_, _, _, _, .fewFactors): "use fewer factors, or more columns"
    case .unsuitable(_, _, _, _, .maximumOver0): "choose another scale"
    case .unsuitable(_, _, _, _, .somewhereOver0): "leave the column out"
    case .unsuitableSum(_, _, let need):
      need == .oneOrLess ? "use smaller numbers" : "use larger numbers"
    case .unsuitable(_, _, let position, _, let need):
      position == nil ? "use \(need.remedy)" : "use values that are \(need.rawValue)"
    case .noWeight: "give some of them a weight over 0"
    case .notPerColumn: "give one for every column"
    default: nil
    }
  }

  private func place(_ argument: String, _ column: Int?, _ position: Int?) -> String {
    let list = column.map { "column \($0)" + (argument == "columns" ? "" : " of \(argument)") }
    return position.map { "value \($0) of \(list ?? argument)" } ?? list ?? argument
  }

  /// A whole number without a decimal point, as what is counted would be given.
  private func plain(_ value: Double) -> String {
    abs(value) < 1e15 ? Int(exactly: value).map { "\($0)" } ?? shown(value) : shown(value)
  }
}

extension SampleError.Need {
  /// Whether what is needed of a number by itself says what would work.
  fileprivate var isRemedy: Bool {
    switch self {
    case .betterThanWorst, .once, .fewFactors, .somewhereOver0, .maximumOver0: false
    default: true
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .finite, .place: rawValue
    default: "a number \(rawValue)"
    }
  }
}

/// Throws `SampleError.unsuitable` unless a number is finite and, where so asked, over 0 and so on.
func checkNumber(
  _ value: Double, _ argument: String, _ need: SampleError.Need
) throws(SampleError) {
  guard value.isFinite else { throw .unsuitable(argument: argument, value: value, must: .finite) }
  let holds =
    switch need {
    case .positive, .maximumOver0: value > 0
    case .notNegative: value >= 0
    case .share: value >= 0 && value <= 1
    default: true
    }
  guard holds else { throw .unsuitable(argument: argument, value: value, must: need) }
}
