// Linear programs in plain C; CLP of COIN-OR stands behind them.
//
// CLP is loaded when it is first asked for, so that a program which never asks neither needs it nor
// pays for it. No function throws or prints, and each may be called from any thread.
#ifndef CLINEARPROGRAM_H
#define CLINEARPROGRAM_H

#ifdef __cplusplus
extern "C" {
#endif

/// How an attempt to solve a program ended.
typedef enum {
  CLINEARPROGRAM_OPTIMAL = 0,
  /// No x keeps all limits.
  CLINEARPROGRAM_INFEASIBLE = 1,
  /// The objective grows without end.
  CLINEARPROGRAM_UNBOUNDED = 2,
  /// The solver gave up, or memory ran out.
  CLINEARPROGRAM_GIVEN_UP = 3,
  /// The library is not there, or lacks a function.
  CLINEARPROGRAM_NO_LIBRARY = 4
} clinearprogram_outcome;

/// Maximises objective · x for x >= 0 with lower <= Ax <= upper.
///
/// Limits may be infinite. `entries` holds the columns of A after each other, each of `rows`
/// entries. Where the outcome is optimal, `solution` gets the x, one for each column, and `prices`
/// by how much the objective would grow with a limit, one for each row. `library` is a name as
/// dlopen(3) takes it.
clinearprogram_outcome clinearprogram_maximise(
    const char *library, int rows, int columns, const double *entries, const double *objective,
    const double *lower, const double *upper, double *solution, double *prices);

#ifdef __cplusplus
}
#endif
#endif
