import Statistics
import Testing

@Suite struct TransformationTests {
  /// COINr 1.1.14: log_CT, log_CT_plus, log_CT_orig and boxcox of its own small vectors.
  @Test(arguments: [
    (
      Transformation.logarithm, Vector.negative,
      [
        1.6193882432872684, 6.218699716325445, 6.2206895687380594, 6.222675469499951,
        6.224657434275193, 6.22663547863491, 6.228609618058005, 6.2305798679318904,
        6.232546243553204, 6.234508760128528,
      ]
    ),
    (
      .logarithmBySkew, Vector.negative,
      [
        -6.234508760128528, -2.5687881337687024, -2.489064659936664, -2.402430427963762,
        -2.307572634505085, -2.2027647577118348, -2.0856720914304723, -1.9530276168241774,
        -1.8000582720427503, -1.6193882432872686,
      ]
    ),
    (
      .logarithmBySkew, Vector.gaps,
      [
        1.095273387402595, .nan, 1.6074359097634274, 2.301584592660462, .nan, 3.1350593387750902,
        3.5832411220909393, 4.0428758138469085, 5.710393904243855,
      ]
    ),
    (
      .logarithmFromOne, Vector.gaps,
      [
        0, .nan, 1.0986122886681098, 2.0794415416798357, .nan, 3.044522437723423,
        3.5263605246161616, 4.007333185232471, 5.703782474656201,
      ]
    ),
    (
      .boxCox(0), Vector.negative,
      [
        0, 6.210600077024653, 6.212606095751519, 6.214608098422191, 6.2166061010848646,
        6.218600119691729, 6.220590170099739, 6.222576268071369, 6.22455842927536,
        6.226536669287466,
      ]
    ),
    (
      .boxCox(0.5), Vector.gaps,
      [
        0, .nan, 1.4641016151377544, 3.6568542494923806, .nan, 7.16515138991168,
        9.661903789690601, 12.832396974191326, 32.64101615137755,
      ]
    ),
  ])
  func `agrees with COINr`(
    _ method: Transformation, _ values: [Double], _ expected: [Double]
  ) throws {
    #expect(match(try transform(values, by: method), expected))
  }

  static let every: [Transformation] = [
    .logarithm, .logarithmBySkew, .logarithmFromOne, .boxCox(0), .boxCox(0.5), .boxCox(-1),
  ]

  @Test(arguments: every, seeds)
  func `rises, and keeps missing values missing`(
    _ method: Transformation, _ seed: UInt64
  ) throws {
    var source = RandomSource(seed: seed)
    let values = source.values(30, decimals: 1, missing: 0.1)
    let result = try transform(values, by: method)
    for i in values.indices {
      #expect(values[i].isNaN == result[i].isNaN)
      #expect(values.indices.allSatisfy { !(values[i] < values[$0]) || result[i] < result[$0] })
    }
  }

  @Test(arguments: every)
  func `gives nothing for nothing`(_ method: Transformation) throws {
    #expect(try transform([], by: method).isEmpty)
    #expect(match(try transform([.nan], by: method), [.nan]))
  }

  @Test func `refuses what has no curve`() throws {
    for method in Self.every.prefix(2) {
      #expect(throws: SampleError.constant(argument: "values", value: 2, for: .logarithm)) {
        try transform([2, .nan, 2], by: method)
      }
    }
    #expect(try transform([2, 2], by: .logarithmFromOne) == [0, 0])
    #expect(throws: SampleError.infinite(argument: "values", position: 2)) {
      try transform([2, .infinity], by: .logarithm)
    }
    #expect(throws: SampleError.unsuitable(argument: "power", value: -.infinity, must: .finite)) {
      try transform([2, 3], by: .boxCox(-.infinity))
    }
  }
}
