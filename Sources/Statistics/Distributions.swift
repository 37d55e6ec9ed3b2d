import CNumerics

/// The probability that Student's *t* exceeds a value.
///
/// P(T > t) with `degreesOfFreedom` > 0, to full relative precision in the far tail.
/// NaN when an argument is NaN or the degrees of freedom are not above 0.
///
///     studentTail(2, degreesOfFreedom: 10)  // 0.03669401738537018
///
/// Source: Boost.Math, incomplete beta function.
package func studentTail(_ t: Double, degreesOfFreedom: Double) -> Double {
  cnumerics_student_t_tail(t, degreesOfFreedom)
}

/// The value that Student's *t* stays at or under with a given probability.
///
/// Infinite at 0 and 1; NaN when `probability` lies outside 0 to 1 or the degrees of freedom are
/// not above 0.
///
///     studentQuantile(0.975, degreesOfFreedom: 10)  // 2.228138851986274
///
/// Source: Boost.Math, inverse of the incomplete beta function.
package func studentQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
  cnumerics_student_t_quantile(probability, degreesOfFreedom)
}

/// The probability that a chi-square variable exceeds a value.
///
/// P(X > x) with `degreesOfFreedom` > 0, to full relative precision in the far tail; 1 up to 0.
/// NaN when an argument is NaN or the degrees of freedom are not above 0.
///
///     chiSquareTail(3, degreesOfFreedom: 2)  // 0.22313016014842982
///
/// Source: Boost.Math, upper incomplete gamma function.
package func chiSquareTail(_ x: Double, degreesOfFreedom: Double) -> Double {
  cnumerics_chi_square_tail(x, degreesOfFreedom)
}

/// The probability that Fisher's *F* exceeds a value.
///
/// P(F > x), F a chi-square variable over its degrees of freedom, `numerator`, divided by another,
/// `denominator`, to full relative precision in the far tail; 1 up to 0. NaN when an argument is NaN
/// or degrees of freedom are not above 0.
///
///     fisherTail(4.1028210151304, degreesOfFreedom: 2, 10)  // 0.05
///
/// Source: Boost.Math, incomplete beta function.
package func fisherTail(
  _ x: Double, degreesOfFreedom numerator: Double, _ denominator: Double
) -> Double {
  cnumerics_fisher_tail(x, numerator, denominator)
}

/// The value that Fisher's *F* stays at or under with a given probability.
///
/// F is a chi-square variable over its degrees of freedom, `numerator`, divided by another,
/// `denominator`. 0 and infinite at 0 and 1; NaN when `probability` lies outside 0 to 1 or degrees of
/// freedom are not above 0. The quantile at 1 − p is the reciprocal of that at p with the degrees
/// of freedom exchanged.
///
///     fisherQuantile(0.95, degreesOfFreedom: 2, 10)  // 4.1028210151304
///
/// Source: Boost.Math, inverse of the incomplete beta function.
package func fisherQuantile(
  _ probability: Double, degreesOfFreedom numerator: Double, _ denominator: Double
) -> Double {
  cnumerics_fisher_quantile(probability, numerator, denominator)
}

/// The probability that a standard normal variable exceeds a value.
///
/// P(Z > z), to full relative precision in the far tail. NaN for NaN.
///
///     normalTail(1.959963984540054)  // 0.025
///
/// Source: Boost.Math, complementary error function.
package func normalTail(_ z: Double) -> Double {
  cnumerics_normal_tail(z)
}

/// The value that a standard normal variable stays at or under with a given probability.
///
/// Infinite at 0 and 1; NaN when `probability` lies outside 0 to 1.
///
///     normalQuantile(0.975)  // 1.959963984540054
///
/// Source: Boost.Math, inverse complementary error function.
package func normalQuantile(_ probability: Double) -> Double {
  cnumerics_normal_quantile(probability)
}
