import LuaRuntime

/// What a declared function wants at a place of the text.
struct Expectation {
  /// The ways to stand in a call.
  enum Form: Equatable {
    /// An argument at its place.
    case argument
    /// What stands in the brackets of an index.
    case index
    /// An element of a list that is an argument or an option.
    case element
    /// The value of an option.
    case optionValue
    /// The name of an option, or of a field of a table that is an argument; these are there already.
    case name(given: [String])
  }

  /// What is called or indexed.
  let function: Function
  /// The parameter that takes what stands here; nil where there is none, and for the name of an
  /// option.
  let parameter: ParameterInfo?
  /// How it stands there.
  let form: Form
  /// Whether nothing of it stands before the place: what is typed is all of it.
  let isDirect: Bool
  /// Where the value stands that knows the names: an edition, a table.
  let source: Int32?
}

extension ValueFinder {
  /// What is wanted at a place that is followed by nothing else.
  ///
  /// - Parameter isString: Whether a string stands there, which may be the argument of a call without
  ///   parentheses.
  func expectation(at place: Int, isString: Bool) -> Expectation? {
    if isString, code.endsValue(place - 1) {
      return expectation(ofArgument: 1, calling: place - 1, isDirect: true)
    }
    return expectation(in: code.pairs.open.count - 1, at: place, tables: 3)
  }

  /// What the innermost call wants that a place is in, whatever stands between.
  func callExpectation(at place: Int, isString: Bool) -> Expectation? {
    if let expected = expectation(at: place, isString: isString), expected.form != .index {
      return expected
    }
    for open in code.pairs.open.reversed().prefix(20) where code.isSign(open, "(") {
      let argument = 1 + code.commas(after: open, before: place)
      if let expected = expectation(ofArgument: argument, calling: open - 1, isDirect: false) {
        return expected
      }
    }
    return nil
  }

  /// What the open bracket of a depth wants at a place, which no deeper bracket holds.
  ///
  /// - Parameter tables: In how many tables, one in the other, it may stand.
  private func expectation(in depth: Int, at place: Int, tables: Int) -> Expectation? {
    guard tables >= 0, code.pairs.open.indices.contains(depth) else { return nil }
    let open = code.pairs.open[depth]
    let isDirect = place == open + 1 || code.isSign(place - 1, ",") || code.isSign(place - 1, ";")
    if code.isSign(open, "(") {
      let argument = 1 + code.commas(after: open, before: place)
      return expectation(ofArgument: argument, calling: open - 1, isDirect: isDirect)
    }
    if code.isSign(open, "[") { return expectation(indexing: open - 1, isDirect: isDirect) }
    return expectation(inTable: depth, at: place, isDirect: isDirect, tables: tables)
  }

  private func expectation(
    ofArgument argument: Int, calling callee: Int, isDirect: Bool
  ) -> Expectation? {
    guard code.endsValue(callee), let known = value(endingAt: callee), let function = known.function
    else { return nil }
    let places = function.parameters.filter { !$0.isNamed }
    let parameter = places.indices.contains(argument - 1) ? places[argument - 1] : nil
    return Expectation(
      function: function, parameter: parameter, form: .argument, isDirect: isDirect,
      source: known.source ?? (argument > 1 ? firstArgument(after: callee + 1) : nil))
  }

  /// Where the value stands that is the first argument of a call: `e` of `doc(e, "8")`.
  private func firstArgument(after open: Int) -> Int32? {
    guard code.isSign(open, "("), code.tokens.indices.contains(open + 1) else { return nil }
    let end = code.chainEnd(from: open + 1)
    guard code.isSign(end, ","), code.chainStart(endingAt: end - 1) == open + 1 else { return nil }
    return value(endingAt: end - 1)?.source
  }

  private func expectation(indexing value: Int, isDirect: Bool) -> Expectation? {
    guard code.endsValue(value), let known = self.value(endingAt: value),
      let lookup = known.type?.lookup
    else { return nil }
    return Expectation(
      function: lookup, parameter: lookup.parameters.last, form: .index, isDirect: isDirect,
      source: known.source)
  }

  /// What is wanted in a table: as the only argument of a call, as one among others, as an option.
  private func expectation(
    inTable depth: Int, at place: Int, isDirect: Bool, tables: Int
  ) -> Expectation? {
    let open = code.pairs.open[depth]
    let outer: Expectation?
    let argument: Int
    if code.endsValue(open - 1) {
      argument = 1
      outer = expectation(ofArgument: 1, calling: open - 1, isDirect: true)
    } else {
      guard depth > 0 else { return nil }
      outer = expectation(in: depth - 1, at: open, tables: tables - 1)
      argument = 1 + code.commas(after: code.pairs.open[depth - 1], before: open)
    }
    guard let outer, outer.isDirect else { return nil }
    return expectation(inTable: open, argument: argument, of: outer, at: place, isDirect)
  }

  private func expectation(
    inTable open: Int, argument: Int, of outer: Expectation, at place: Int, _ isDirect: Bool
  ) -> Expectation? {
    let function = outer.function
    func expected(_ parameter: ParameterInfo?, _ form: Expectation.Form, _ isDirect: Bool)
      -> Expectation
    {
      Expectation(
        function: function, parameter: parameter, form: form, isDirect: isDirect,
        source: outer.source)
    }
    if outer.form == .argument, function.takesOptions(at: argument) {
      let given = names(in: open, before: place)
      if isDirect { return expected(nil, .name(given: given), true) }
      guard let name = optionName(before: place) else { return nil }
      let option = function.parameters.first { $0.isNamed && $0.name == name.text }
      return option.map { expected($0, .optionValue, name.isDirect) }
    }
    guard let parameter = outer.parameter else { return nil }
    if parameter.type == "table", isDirect {
      return expected(parameter, .name(given: names(in: open, before: place)), true)
    }
    return parameter.type == "list" ? expected(parameter, .element, isDirect) : nil
  }

  /// The name before the `=` that a place follows, or follows a part of the value after.
  private func optionName(before place: Int) -> (text: String, isDirect: Bool)? {
    guard let open = code.pairs.open.last(where: { $0 < place }) else { return nil }
    var sign = place - 1
    while sign > open + 1, !code.isSign(sign, "=") {
      if code.isSign(sign, ",") || code.isSign(sign, ";") { return nil }
      sign = min(sign, code.pairs.partners[sign] ?? sign) - 1
    }
    guard sign > open + 1, code.tokens[sign - 1].kind == .name else { return nil }
    return (code.text(sign - 1), sign == place - 1)
  }

  /// The names that a table gives already.
  private func names(in open: Int, before end: Int) -> [String] {
    var names: [String] = []
    var place = open + 1
    while place < end {
      if code.tokens[place].kind == .name, code.isSign(place + 1, "=") {
        names.append(code.text(place))
      }
      place = max(place, code.pairs.partners[place] ?? place) + 1
    }
    return names
  }
}
