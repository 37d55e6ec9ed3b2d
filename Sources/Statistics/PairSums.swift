/// All sums aᵢ + bⱼ of two sorted lists, or those with i ≤ j of one, without keeping them.
///
/// A place among them is found by halving the range of all doubles: it takes at most 64 counts, each
/// in one walk along both lists.
struct PairSums {
  private let a: [Double]
  private let b: [Double]
  private let isTriangle: Bool
  let count: Int

  /// The differences xᵢ − yⱼ of lists that are not empty.
  static func differences(_ x: [Double], _ y: [Double]) -> PairSums {
    PairSums(x.sorted(), y.map { -$0 }.sorted(), isTriangle: false, count: x.count * y.count)
  }

  /// The means (xᵢ + xⱼ)/2, i ≤ j, of a list that is not empty.
  static func means(_ x: [Double]) -> PairSums {
    let halves = x.map { $0 / 2 }.sorted()
    return PairSums(halves, halves, isTriangle: true, count: x.count * (x.count + 1) / 2)
  }

  private init(_ a: [Double], _ b: [Double], isTriangle: Bool, count: Int) {
    self.a = a
    self.b = b
    self.isTriangle = isTriangle
    self.count = count
  }

  var median: Double {
    let low = value((count + 1) / 2)
    return count.isMultiple(of: 2) ? low / 2 + value(count / 2 + 1) / 2 : low
  }

  /// The sum at a place from 1, the least, to `count`.
  ///
  /// - Complexity: O(*n* + *m*), some 64 times.
  func value(_ place: Int) -> Double {
    var low = Placed(a[0] + b[0], at: 0).key
    var high = Placed(a[a.count - 1] + b[b.count - 1], at: 0).key
    while low < high {
      let middle = low + (high - low) / 2
      if count(atMost: Placed.value(ofKey: middle)) >= place {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return Placed.value(ofKey: low)
  }

  private func count(atMost bound: Double) -> Int {
    var reach = b.count
    var total = 0
    for i in a.indices {
      while reach > 0, a[i] + b[reach - 1] > bound { reach -= 1 }
      total += isTriangle ? max(0, reach - i) : reach
    }
    return total
  }
}
