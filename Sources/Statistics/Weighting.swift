import Glibc

/// Equal weights that add up to 1.
///
///     equalWeights(4)  // 0.25, 0.25, 0.25, 0.25
///
/// - Parameter count: How many; none for 0 or less.
package func equalWeights(_ count: Int) -> [Double] {
  Array(repeating: 1 / Double(max(1, count)), count: max(0, count))
}

/// Weights by entropy: the more unevenly a column is spread over the units, the more it weighs.
///
/// wⱼ = (1 − eⱼ)/Σ (1 − e), where eⱼ = −Σ p ln p / ln n and p = x/Σ x over the n values of column j
/// that are not missing (NaN). Columns are indicators on a scale from 0, such as shares or points,
/// where 0 means nothing of it: weights do not change with the unit of a column, but with its origin.
/// They tell which columns set units apart, not which matter. Which end is better plays no part.
///
///     try entropyWeights([[1, 1, 2], [1, 1, 8]])  // 0.113…, 0.886…
///
/// Source: Hwang and Yoon, Multiple Attribute Decision Making (1981), section 3.2, after Shannon.
///
/// - Parameter columns: One for each indicator, of equal length.
/// - Returns: One weight for each column, over 0 and adding up to 1.
/// - Throws: `SampleError` without a column, when lengths differ, a value is negative or infinite, or a
///   column has no two values that differ.
/// - Complexity: O(*n k*) for *k* columns of *n* values.
package func entropyWeights(_ columns: [[Double]]) throws(SampleError) -> [Double] {
  try checkForWeights(columns, needed: 1, for: .entropyWeights)
  try checkNotNegative(columns)
  return try WeightShares(columns.map(unevenness), count: columns.count).shares
}

/// 1 − e, as Σ (q ln q − q + 1)/(n ln n) with q = x/x̄, in which no term is negative.
private func unevenness(_ column: [Double]) -> Double {
  guard let present = presentValues(column, atLeast: 2), let centre = mean(present) else {
    return 0
  }
  let sum = present.reduce(0) { total, value in
    let ratio = value / centre
    return total + (ratio > 0 ? ratio * log(ratio) - ratio + 1 : 1)
  }
  let n = Double(present.count)
  return sum / (n * log(n))
}

/// Weights by CRITIC: a column weighs more the more it varies and the less it says what others say.
///
/// wⱼ = cⱼ/Σ c, where cⱼ = σⱼ Σₖ (1 − rⱼₖ), σⱼ is the standard deviation of column j after min–max and
/// rⱼₖ Pearson's correlation. Columns are to have the better values higher, as after `normalise`:
/// turning one round changes its correlations and with them all weights. Unit and origin do not matter.
/// Units with a missing value (NaN) are left out.
///
///     try criticWeights([[0, 1, 2, 3], [0, 1, 3, 2], [1, 0, 1, 0]])  // 0.268…, 0.195…, 0.535…
///
/// Source: Diakoulaki, Mavrotas and Papayannakis, Computers & Operations Research 22 (1995) 763.
///
/// - Parameter columns: One for each indicator, two or more of equal length.
/// - Returns: One weight for each column, adding up to 1.
/// - Throws: `SampleError` with fewer than two columns, when lengths differ, a value is infinite, all
///   values of a column are equal where every column has one, or all columns rise and fall together.
/// - Complexity: O(*n k*²) for *k* columns of *n* values.
package func criticWeights(_ columns: [[Double]]) throws(SampleError) -> [Double] {
  try checkForWeights(columns, needed: 2, for: .criticWeights)
  let rows = CompleteRows(columns)
  guard rows.count >= 2 else {
    throw .tooFewRows(usable: rows.count, needed: 2, for: .criticWeights)
  }
  try checkVary(rows.columns, for: .criticWeights)
  let forms = try standardColumns(rows.columns, argument: "columns")
  let contents = forms.indices.map { j in
    let conflict = forms.indices.reduce(0) { total, k in
      total + (k == j ? 0 : max(0, 1 - dot(forms[j].values, forms[k].values)))
    }
    return spread(rows.columns[j]) * conflict
  }
  guard contents.contains(where: { $0 > 1e-12 * Double(columns.count) }) else {
    throw .collinear(argument: "columns", column: 2)
  }
  return try WeightShares(contents, count: columns.count).shares
}

/// The standard deviation over the range.
private func spread(_ column: [Double]) -> Double {
  guard let low = column.min(), let high = column.max() else { return 0 }
  return (standardDeviation(column.map { ($0 / 2 - low / 2) / (high / 2 - low / 2) })) ?? 0
}

/// Throws unless there are columns enough, of equal length, without an infinite value, which vary.
private func checkForWeights(
  _ columns: [[Double]], needed: Int, for purpose: SampleError.Purpose
) throws(SampleError) {
  guard columns.count >= needed else {
    throw .tooFewColumns(count: columns.count, needed: needed, for: purpose)
  }
  try checkColumns(columns)
  try checkVary(columns, for: purpose)
}

/// Throws when a column has no value, or its values are equal to twelve digits.
func checkVary(
  _ columns: [[Double]], for purpose: SampleError.Purpose
) throws(SampleError) {
  for (index, column) in columns.enumerated() where isFlat(column) {
    guard let value = minimum(column) else {
      throw .tooFewRows(usable: 0, needed: 2, for: purpose)
    }
    throw .constantColumn(column: index + 1, value: value, for: purpose)
  }
}
