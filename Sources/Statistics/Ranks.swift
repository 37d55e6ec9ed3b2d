/// Which rank equal values share.
///
/// The values 10, 20, 20, 30, ranked from the smallest, get:
package enum Ties: String, CaseIterable, Sendable {
  /// 1, 2, 2, 4: the best place, and the next places stay empty.
  case competition
  /// 1, 2, 2, 3: the best place, and the next place follows.
  case dense
  /// 1, 2.5, 2.5, 4: the mean of the places they fill.
  case average
}

/// The place of every value among all, 1 first.
///
/// A missing value (NaN) gets NaN and takes no place. Equal means equal as a `Double`; who ranks
/// decimals that came out of arithmetic rounds them first. With `ties: .average` the ranks of
/// *n* values add up to n(n + 1)/2, whatever the ties.
///
///     ranks([70, 90, 90], ties: .competition, descending: true)  // [3, 1, 1]
///
/// - Parameter descending: true ranks the largest value 1, false the smallest.
/// - Complexity: O(*n* log *n*).
package func ranks(_ values: [Double], ties: Ties, descending: Bool) -> [Double] {
  guard let classes = try? RankClasses(values) else { return [] }
  let places = classes.places(ties, descending: descending)
  return classes.codes.map { $0 < 0 ? .nan : places[$0] }
}

/// Values reduced to what rank statistics need: which are equal, and their order.
struct RankClasses {
  /// The class of each value, from 0 for the smallest; −1 for a missing one.
  private(set) var codes: [Int]
  /// How many values each class has.
  private(set) var counts: [Int] = []

  /// - Complexity: O(*n* log *n*).
  init(_ values: [Double], _ meter: inout WorkMeter) throws(SampleError) {
    codes = Array(repeating: -1, count: values.count)
    counts.reserveCapacity(values.count)
    var last: UInt64?
    for item in try sortedOrder(values, &meter) {
      try meter.spend(1)
      if item.key != last {
        counts.append(0)
        last = item.key
      }
      counts[counts.count - 1] += 1
      codes[item.position] = counts.count - 1
    }
  }

  init(_ values: [Double]) throws(SampleError) {
    var meter = WorkMeter.unlimited
    try self.init(values, &meter)
  }

  /// The rank that each class gets.
  func places(_ ties: Ties, descending: Bool) -> [Double] {
    var places = Array(repeating: 0.0, count: counts.count)
    var before = 0
    for step in counts.indices {
      let code = descending ? counts.count - 1 - step : step
      places[code] = place(ties, before: before, count: counts[code], step: step)
      before += counts[code]
    }
    return places
  }

  private func place(_ ties: Ties, before: Int, count: Int, step: Int) -> Double {
    switch ties {
    case .competition: Double(before + 1)
    case .dense: Double(step + 1)
    case .average: Double(before) + Double(count + 1) / 2
    }
  }
}
