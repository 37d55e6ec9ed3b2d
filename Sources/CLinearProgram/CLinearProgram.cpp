#include "CLinearProgram.h"

#include <dlfcn.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace {

// The functions of CLP's C interface that are used, by their names in the library.
class Clp {
 public:
  // The library stays loaded, so that this opens it anew only the first time.
  explicit Clp(const char *library)
      : handle_(dlopen(library, RTLD_NOW | RTLD_LOCAL)), isComplete_(handle_) {
    if (!handle_) return;
    find(newModel, "Clp_newModel");
    find(deleteModel, "Clp_deleteModel");
    find(setLogLevel, "Clp_setLogLevel");
    find(setPrimalTolerance, "Clp_setPrimalTolerance");
    find(setDualTolerance, "Clp_setDualTolerance");
    find(setPerturbation, "Clp_setPerturbation");
    find(setDirection, "Clp_setOptimizationDirection");
    find(loadProblem, "Clp_loadProblem");
    find(primal, "Clp_primal");
    find(status, "Clp_status");
    find(solution, "Clp_primalColumnSolution");
    find(prices, "Clp_dualRowSolution");
  }

  bool isComplete() const { return isComplete_; }

  void *(*newModel)();
  void (*deleteModel)(void *model);
  void (*setLogLevel)(void *model, int level);
  void (*setPrimalTolerance)(void *model, double tolerance);
  void (*setDualTolerance)(void *model, double tolerance);
  void (*setPerturbation)(void *model, int kind);
  void (*setDirection)(void *model, double direction);
  void (*loadProblem)(
      void *model, const int columns, const int rows, const int *starts, const int *indices,
      const double *values, const double *columnLower, const double *columnUpper,
      const double *objective, const double *rowLower, const double *rowUpper);
  int (*primal)(void *model, int valuesPass);
  int (*status)(void *model);
  double *(*solution)(void *model);
  double *(*prices)(void *model);

 private:
  template <typename Function>
  void find(Function &function, const char *name) {
    function = reinterpret_cast<Function>(dlsym(handle_, name));
    isComplete_ = isComplete_ && function;
  }

  void *handle_;
  bool isComplete_;
};

// The entries of a matrix that are not 0, column by column.
struct SparseColumns {
  SparseColumns(int rows, int columns, const double *entries) : starts(1, 0) {
    for (int column = 0; column < columns; ++column, entries += rows) {
      for (int row = 0; row < rows; ++row) {
        if (entries[row] == 0) continue;
        indices.push_back(row);
        values.push_back(entries[row]);
      }
      starts.push_back(static_cast<int>(indices.size()));
    }
  }

  std::vector<int> starts;
  std::vector<int> indices;
  std::vector<double> values;
};

// CLP's random changes of the costs serve programs far larger.
std::shared_ptr<void> newModel(const Clp &clp) {
  const std::shared_ptr<void> model(clp.newModel(), clp.deleteModel);
  clp.setLogLevel(model.get(), 0);
  clp.setPerturbation(model.get(), 102);
  clp.setDirection(model.get(), -1);
  return model;
}

clinearprogram_outcome outcome(int status) {
  switch (status) {
    case 0: return CLINEARPROGRAM_OPTIMAL;
    case 1: return CLINEARPROGRAM_INFEASIBLE;
    case 2: return CLINEARPROGRAM_UNBOUNDED;
    default: return CLINEARPROGRAM_GIVEN_UP;
  }
}

// With CLP's own tolerances, the last, a result could stop short in the eighth digit; but where
// entries differ much the first can be out of reach.
clinearprogram_outcome solve(const Clp &clp, void *model) {
  auto result = CLINEARPROGRAM_GIVEN_UP;
  for (const double tolerance : {1e-12, 1e-9, 1e-7}) {
    clp.setPrimalTolerance(model, tolerance);
    clp.setDualTolerance(model, tolerance);
    clp.primal(model, 0);
    result = outcome(clp.status(model));
    if (result == CLINEARPROGRAM_OPTIMAL) break;
  }
  return result;
}

}  // namespace

clinearprogram_outcome clinearprogram_maximise(
    const char *library, int rows, int columns, const double *entries, const double *objective,
    const double *lower, const double *upper, double *solution, double *prices) {
  try {
    const Clp clp(library);
    if (!clp.isComplete()) return CLINEARPROGRAM_NO_LIBRARY;
    const SparseColumns matrix(rows, columns, entries);
    const std::shared_ptr<void> model = newModel(clp);
    clp.loadProblem(
        model.get(), columns, rows, matrix.starts.data(), matrix.indices.data(),
        matrix.values.data(), nullptr, nullptr, objective, lower, upper);
    const auto result = solve(clp, model.get());
    if (result != CLINEARPROGRAM_OPTIMAL) return result;
    std::copy_n(clp.solution(model.get()), columns, solution);
    std::copy_n(clp.prices(model.get()), rows, prices);
    return result;
  } catch (...) {
    return CLINEARPROGRAM_GIVEN_UP;
  }
}
