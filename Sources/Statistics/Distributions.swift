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
