/// How far each unit is better than each other, over weighted columns.
package struct Outranking: Sendable, Equatable {
  /// The number of units.
  package let size: Int
  /// Row by row: the share of the weight by which unit i is better than unit j, at i · `size` + j.
  ///
  /// Equal values count half to both. 0 on the diagonal; NaN where no column knows both.
  package let shares: [Double]

  /// The pairs of which one is better, and nowhere worse or equal, to twelve digits.
  package var dominances: Int { shares.count { $0 > 1 - 1e-12 } }

  /// The share of all pairs that `dominances` are; NaN for fewer than two units.
  package var dominanceShare: Double {
    Double(dominances) / (Double(size) * Double(size - 1) / 2)
  }
}

/// The share of the weight by which each unit is better than each other.
///
/// The share of i over j is Σ w over the columns in which i has the higher value, and half of the w
/// where both are equal, divided by Σ w over the columns that know both. The shares of i over j and
/// of j over i add up to 1. Only the order within a column counts: neither its unit nor how far units
/// lie apart.
///
///     try outranking([[1, 2], [1, 2], [4, 3]]).shares  // 0, ⅓, ⅔, 0
///
/// Sources: Munda and Nardo, Applied Economics 41 (2009) 1513; COINr's `outrankMatrix`, where a missing
/// value counts as a loss to the unit that comes later.
///
/// - Parameters:
///   - columns: One for each indicator, higher being better, of equal length.
///   - weights: One for each column, 0 or more; equal ones for `nil`.
/// - Throws: `SampleError` without a column, when lengths differ, a value is infinite, or a weight is
///   negative or all are 0.
/// - Complexity: O(*n*² *k*) for *k* columns of *n* values.
package func outranking(
  _ columns: [[Double]], weights: [Double]? = nil
) throws(SampleError) -> Outranking {
  guard let first = columns.first else {
    throw .tooFewColumns(count: 0, needed: 1, for: .outranking)
  }
  try checkColumns(columns)
  let weights = try WeightShares(weights, count: columns.count).shares
  let size = first.count
  var won = Array(repeating: 0.0, count: size * size)
  for (column, weight) in zip(columns, weights) where weight > 0 {
    for i in 0..<size {
      for j in 0..<size where i != j {
        won[i * size + j] +=
          column[i] > column[j] ? weight : column[i] == column[j] ? weight / 2 : 0
      }
    }
  }
  return Outranking(size: size, won: won)
}

extension Outranking {
  /// - Parameter won: The weight by which the one is better, at the place of its share.
  fileprivate init(size: Int, won: [Double]) {
    self.size = size
    shares = won.indices.map { cell in
      let (i, j) = (cell / size, cell % size)
      return i == j ? 0 : won[cell] / (won[cell] + won[j * size + i])
    }
  }
}

/// Copeland's scores: how many units each one outranks, less how many outrank it.
///
/// One unit outranks another when its share by `outranking` is over ½; at ½, to twelve digits, neither
/// does. Scores lie from −(n − 1) to n − 1 and add up to 0. A unit that has no value at all in a
/// column with weight has no score (NaN); a pair that no column knows counts for neither.
///
///     try copeland([[1, 2, 3], [1, 3, 2], [2, 1, 3]])  // -2, 0, 2
///
/// Source: Copeland, A reasonable social welfare function, University of Michigan (1951); COINr's
/// `a_copeland`.
///
/// - Parameters:
///   - columns: One for each indicator, higher being better, of equal length.
///   - weights: One for each column, 0 or more; equal ones for `nil`.
/// - Throws: `SampleError` as `outranking` does.
/// - Complexity: O(*n*² *k*) for *k* columns of *n* values.
package func copeland(
  _ columns: [[Double]], weights: [Double]? = nil
) throws(SampleError) -> [Double] {
  let matrix = try outranking(columns, weights: weights)
  let weights = try WeightShares(weights, count: columns.count).shares
  return (0..<matrix.size).map { i in
    guard columns.indices.contains(where: { weights[$0] > 0 && !columns[$0][i].isNaN }) else {
      return .nan
    }
    return matrix.shares[i * matrix.size..<(i + 1) * matrix.size].enumerated().reduce(0) {
      total, cell in
      guard cell.offset != i, !cell.element.isNaN, abs(cell.element - 0.5) > 1e-12 else {
        return total
      }
      return total + (cell.element > 0.5 ? 1 : -1)
    }
  }
}
