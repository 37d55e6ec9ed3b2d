/// The sample covariance of two lists, with the divisor n − 1.
///
/// s(x, y) = Σ (xᵢ − x̄)(yᵢ − ȳ) / (n − 1) over the pairs in which neither is missing (NaN);
/// the means are those of these pairs. In the unit of *x* times that of *y*, in two passes.
///
///     covariance([1, 2, 6], [1, 3, 5])  // 5
///
/// - Returns: `nil` with fewer than two complete pairs, with an infinite value, or when the lengths
///   differ (`checkPairs` tells).
/// - Complexity: O(*n*).
package func covariance(_ x: [Double], _ y: [Double]) -> Double? {
  guard let pairs = try? CompletePairs(x, y), pairs.count >= 2 else { return nil }
  var x = pairs.x
  var y = pairs.y
  let centringX = centre(&x)
  let centringY = centre(&y)
  let scaled = dot(x, y) / Double(pairs.count - 1)
  return defined(scaled / centringX.scale / centringY.scale)
}
