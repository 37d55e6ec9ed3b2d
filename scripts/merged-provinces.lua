-- The provinces of 1 July 2025 in an index of before: scores by the mean of the parts, and how far the
-- rank depends on that choice: beside it ranks by the most and by the fewest points of a part, leaf by
-- leaf. Those two are bounds: the first lifts merged provinces by construction, the second lowers them.
--
--   parsh scripts/merged-provinces.lua --index papi --year 2024
--   parsh scripts/merged-provinces.lua --weights population.csv --unit province --column people

local options = require "options"

local given = options.read("The 34 provinces in an index of 63, and what the method changes.", {
  { "index", "NAME", "An index.", default = "papi" },
  { "year", "YEAR", "The year; else the last there is.", integer = true },
  { "weights", "FILE", "A CSV of what provinces count, such as people; else all the same." },
  { "unit", "NAME", "Its column of provinces.", default = "province" },
  { "column", "NAME", "Its column of numbers.", default = "people" },
})

local index = par.open(given.index)
local years = index:years()
local year = given.year or years[#years]

local weights
if given.weights then
  weights = par.read(given.weights):scores { unit = given.unit, value = given.column }
end

-- Scores in merged units; a part without a score is left out.
local function scores(how)
  how.missing = "skip"
  return index:merge(nil, how)[year]:score()
end

local mean = scores { weights = weights }
local best, worst = scores { method = "best" }, scores { method = "worst" }
local rank, rank_best, rank_worst = stats.rank(mean), stats.rank(best), stats.rank(worst)

-- Parts without a score in the year.
local gaps = index:merge():parts()
local function without(unit)
  return (gaps:row(unit).missing or ""):match(year .. ": ([^;]+)")
end

local rows, moved = {}, 0
for unit, score in pairs(mean) do
  local by_mean, by_best, by_worst = rank[unit], rank_best[unit], rank_worst[unit]
  local spread = math.max(by_mean, by_best, by_worst) - math.min(by_mean, by_best, by_worst)
  if spread > 0 then moved = moved + 1 end
  rows[#rows + 1] = {
    rank = by_mean, unit = unit, score = score, best = by_best, worst = by_worst, spread = spread,
    without = without(unit),
  }
end
table.sort(rows, function(a, b)
  if a.rank ~= b.rank then return a.rank < b.rank end
  return a.unit < b.unit
end)

print(par.table(rows, {
  title = string.format("%s %d in merged units", index.name, year),
  columns = { "rank", "unit", "score", "best", "worst", "spread", "without" },
  headings = { best = "rank by most", worst = "rank by fewest" },
  digits = { score = 2 },
  notes = {
    string.format("the rank of %d of %d depends on the method", moved, #rows),
    "mean and most, leaf by leaf:   " .. tostring(stats.cor(mean, best)),
    "mean and fewest, leaf by leaf: " .. tostring(stats.cor(mean, worst)),
  },
}))
