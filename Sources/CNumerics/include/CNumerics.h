// Distribution functions in plain C; Boost.Math stands behind them.
//
// An argument outside the domain (NaN, degrees of freedom not above 0, a probability outside 0 to 1)
// gives NaN. No function throws or allocates, and each may be called from any thread.
#ifndef CNUMERICS_H
#define CNUMERICS_H

#ifdef __cplusplus
extern "C" {
#endif

/// P(T > t) for Student's t; keeps its relative precision in the far tail.
double cnumerics_student_t_tail(double t, double degrees_of_freedom);

/// The t with P(T <= t) = probability for Student's t; -inf and inf at 0 and 1.
double cnumerics_student_t_quantile(double probability, double degrees_of_freedom);

/// P(X > x) for chi-square; keeps its relative precision in the far tail.
double cnumerics_chi_square_tail(double x, double degrees_of_freedom);

/// P(F > x) for Fisher's F; keeps its relative precision in the far tail.
double cnumerics_fisher_tail(double x, double numerator, double denominator);

/// The x with P(F <= x) = probability for Fisher's F; 0 and inf at 0 and 1.
double cnumerics_fisher_quantile(double probability, double numerator, double denominator);

/// P(Z > z) for the standard normal; keeps its relative precision in the far tail.
double cnumerics_normal_tail(double z);

/// The z with P(Z <= z) = probability; -inf and inf at 0 and 1.
double cnumerics_normal_quantile(double probability);

#ifdef __cplusplus
}
#endif
#endif
