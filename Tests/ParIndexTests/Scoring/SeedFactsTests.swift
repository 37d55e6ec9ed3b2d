import Statistics
import Testing

@testable import ParIndex

/// Figures that provinces and ministries printed, and what the rules make of them.
///
/// From reports on reform of Lạng Sơn (2022, 2023), Cần Thơ (2021), Nam Định (2020) and the Ministry of
/// Justice (2020), and the ministry's announcements of the index.
@Suite struct SeedFactsTests {
  private static func rounded(_ value: Double, _ rounding: Rounding) -> Double {
    rounding.apply(value)
  }

  @Test(arguments: [
    // Cần Thơ 2021: 46 of 231 dossiers at level 4, printed as 19.91 %.
    (46.0, 231.0, Rounding.halfUp(digits: 2), 19.91),
    // Lạng Sơn 2023: 146 953 of 157 027 dossiers online, printed as 93.6 %.
    (146_953, 157_027, .halfUp(digits: 1), 93.6),
    // Nam Định 2020: 62.62 of 70 points, printed as 89.45, which is cut.
    (62.62, 70, .cut(digits: 2), 89.45),
    // Lạng Sơn 2023: 18 420 and 87 253 are all of the 105 673 digitised dossiers.
    (18_420 + 87_253, 105_673, .none, 100),
  ])
  func `a rate of counts is as printed`(
    _ part: Double, _ whole: Double, _ rounding: Rounding, _ printed: Double
  ) throws {
    let rule = try RuleReader.rule("ratio")
    let percent = try rule.points(.counts(part, of: whole), maximum: 100)
    #expect(Self.rounded(percent, rounding) == printed)
  }

  @Test(arguments: [
    // SIPAS of 91.17 % is 9.12 of 10 points; the country's 85.48 % of 2020 would be 8.55.
    ("sipas", RuleInput.number(0.9117), 10.0, 9.12), ("sipas", .number(0.8548), 10, 8.55),
    // Cần Thơ's 46 of 231 against the target of 30 % for 2021.
    ("ratio target 30% or nothing", .counts(46, of: 231), 1, 0),
    ("ratio target 30%", .counts(46, of: 231), 1, 0.66),
    // 69.24 % of Lạng Sơn's dossiers of 2022 were settled online from end to end.
    ("proportional", .number(0.6924), 2, 1.38),
    // 14 of 17 national systems connected in Lạng Sơn in 2023.
    ("ratio threshold 80%", .counts(14, of: 17), 1.5, 1.24),
    // 3 % settled late in Thừa Thiên Huế in 2021 leave 97 % on time.
    ("complement tiers 90%: 0.5, 100%: 1", .counts(3, of: 100), 1, 0.5),
  ])
  func `a printed rate is worth its points`(
    _ text: String, _ input: RuleInput, _ maximum: Double, _ points: Double
  ) throws {
    let made = try RuleReader.rule(text).points(input, maximum: maximum)
    #expect(Self.rounded(made, .halfUp(digits: 2)) == points)
  }

  @Test func `Lạng Sơn fell from 87.11 and rank 23 by 5.66 points and 31 places`() {
    #expect(decimal(81.45 + 5.66) == 87.11)
    #expect(54 - 31 == 23)
    #expect(decimal(81.45 - 87.11) == -5.66)
  }

  @Test(arguments: [
    // National, from 2020: A from 90, B from 80.
    ([90.0, 80, 0], 94.02, "A"), ([90, 80, 0], 81.45, "B"), ([90, 80, 0], 87.11, "B"),
    ([90, 80, 0], 79.99, "C"), ([90, 80, 0], 90, "A"),
    // 2018: A 80, B 75, C 70, D.
    ([80, 75, 70, 0], 74.64, "C"), ([80, 75, 70, 0], 85.11, "A"),
    // Districts of Nam Định: 80 and 70; 89.45 was the first.
    ([80, 70, 0], 89.45, "A"),
  ])
  func `a printed score is in its class`(_ limits: [Double], _ score: Double, _ code: String) {
    let classes = zip(["A", "B", "C", "D"], limits).map { code, lower in
      ClassScheme.Class(code: code, name: code, lower: lower)
    }
    #expect(ClassScheme(kind: .cutOff, classes: classes).assign([score]).first??.code == code)
  }

  @Test func `ties share the best rank as printed`() {
    // The e-government score of 2017 has two at 17 and none at 18, DTI 2022 two at 15.
    let scores = [0.62, 0.61, 0.61, 0.6]
    #expect(ranks(scores, ties: .competition, descending: true) == [1, 2, 2, 4])
    // One scoring application used inside provinces ranks densely.
    #expect(ranks(scores, ties: .dense, descending: true) == [1, 2, 2, 3])
  }

  @Test func `the parts of the frameworks add up`() {
    #expect(68.0 + 32 == 100 && 22.0 + 10 == 32 && 66.5 + 33.5 == 100 && 68.5 + 31.5 == 100)
  }
}
