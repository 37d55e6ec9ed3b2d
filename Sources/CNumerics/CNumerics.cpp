#include "CNumerics.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace {

namespace math = boost::math;
namespace policies = boost::math::policies;

// Results are doubles already, and nobody above reads a C++ exception.
using Quiet = policies::policy<
    policies::domain_error<policies::errno_on_error>,
    policies::pole_error<policies::errno_on_error>,
    policies::overflow_error<policies::errno_on_error>,
    policies::underflow_error<policies::errno_on_error>,
    policies::evaluation_error<policies::errno_on_error>,
    policies::rounding_error<policies::errno_on_error>,
    policies::indeterminate_result_error<policies::errno_on_error>,
    policies::promote_double<false>>;

using StudentT = math::students_t_distribution<double, Quiet>;
using ChiSquare = math::chi_squared_distribution<double, Quiet>;
using FisherF = math::fisher_f_distribution<double, Quiet>;
using Normal = math::normal_distribution<double, Quiet>;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

template <typename Body>
double guarded(Body body) noexcept {
  try {
    return body();
  } catch (...) {
    return undefined;
  }
}

}  // namespace

double cnumerics_student_t_tail(double t, double degrees_of_freedom) {
  if (std::isnan(t) || !(degrees_of_freedom > 0)) return undefined;
  if (std::isinf(t)) return t > 0 ? 0 : 1;
  return guarded([=] { return math::cdf(math::complement(StudentT(degrees_of_freedom), t)); });
}

double cnumerics_student_t_quantile(double probability, double degrees_of_freedom) {
  if (!(probability >= 0 && probability <= 1) || !(degrees_of_freedom > 0)) return undefined;
  if (probability == 0) return -infinity;
  if (probability == 1) return infinity;
  return guarded([=] { return math::quantile(StudentT(degrees_of_freedom), probability); });
}

double cnumerics_chi_square_tail(double x, double degrees_of_freedom) {
  if (std::isnan(x) || !(degrees_of_freedom > 0)) return undefined;
  if (std::isinf(x) || x <= 0) return x > 0 ? 0 : 1;
  return guarded([=] { return math::cdf(math::complement(ChiSquare(degrees_of_freedom), x)); });
}

double cnumerics_fisher_tail(double x, double numerator, double denominator) {
  if (std::isnan(x) || !(numerator > 0) || !(denominator > 0)) return undefined;
  if (std::isinf(x) || x <= 0) return x > 0 ? 0 : 1;
  return guarded([=] { return math::cdf(math::complement(FisherF(numerator, denominator), x)); });
}

double cnumerics_fisher_quantile(double probability, double numerator, double denominator) {
  if (!(probability >= 0 && probability <= 1)) return undefined;
  if (!(numerator > 0) || !(denominator > 0)) return undefined;
  if (probability == 0) return 0;
  if (probability == 1) return infinity;
  return guarded([=] { return math::quantile(FisherF(numerator, denominator), probability); });
}

double cnumerics_normal_tail(double z) {
  if (std::isnan(z)) return undefined;
  if (std::isinf(z)) return z > 0 ? 0 : 1;
  return guarded([=] { return math::cdf(math::complement(Normal(), z)); });
}

double cnumerics_normal_quantile(double probability) {
  if (!(probability >= 0 && probability <= 1)) return undefined;
  if (probability == 0) return -infinity;
  if (probability == 1) return infinity;
  return guarded([=] { return math::quantile(Normal(), probability); });
}
