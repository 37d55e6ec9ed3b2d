/// The values of two lists at the positions where neither is missing.
struct CompletePairs {
  let x: [Double]
  let y: [Double]
  /// Positions at which one or both are missing.
  let missing: Int

  var count: Int { x.count }

  /// Copies nothing when nothing is missing.
  ///
  /// - Throws: `SampleError.unequalLengths`.
  init(_ x: [Double], _ y: [Double]) throws(SampleError) {
    try checkPairs(x, y)
    let complete = x.indices.count { !x[$0].isNaN && !y[$0].isNaN }
    missing = x.count - complete
    guard missing > 0 else {
      self.x = x
      self.y = y
      return
    }
    var keptX: [Double] = []
    var keptY: [Double] = []
    keptX.reserveCapacity(complete)
    keptY.reserveCapacity(complete)
    for i in x.indices where !x[i].isNaN && !y[i].isNaN {
      keptX.append(x[i])
      keptY.append(y[i])
    }
    self.x = keptX
    self.y = keptY
  }
}

/// Throws `SampleError.unequalLengths` unless two lists have the same length.
package func checkPairs(_ x: [Double], _ y: [Double]) throws(SampleError) {
  guard x.count == y.count else { throw .unequalLengths(x: x.count, y: y.count) }
}
