-- The regions in one index and year: how many provinces have a score, their mean, and which of
-- them is first and which last.
--
--   parsh scripts/regional-means.lua --index pci --year 2019
--   parsh scripts/regional-means.lua --node 8.1 --decimal-comma

local options = require "options"

local given = options.read("Means of the regions, with the best and the worst province of each.", {
  { "index", "NAME", "An index of provinces.", default = "papi" },
  { "year", "YEAR", "The year; else the last there is.", integer = true },
  { "node", "CODE", "A node by code or name.", default = "total" },
})

local index = par.open(given.index)
local years = index:years()
local e = index[given.year or years[#years]]
local scores = e:score(given.node)

local region_of = {}
for _, unit in ipairs(e:units()) do region_of[unit.name] = unit.region end

-- The provinces of each region, best first.
local regions = {}
for _, row in ipairs(scores:rank()) do
  local region = region_of[row.unit]
  if region then
    regions[region] = regions[region] or {}
    table.insert(regions[region], row)
  end
end

local rows = {}
for region, provinces in pairs(regions) do
  local values = {}
  for place, province in ipairs(provinces) do values[place] = province.value end
  local best, worst = provinces[1], provinces[#provinces]
  rows[#rows + 1] = {
    region = region, n = #provinces, mean = stats.mean(values),
    best = best.unit, max = best.value, worst = worst.unit, min = worst.value,
  }
end
if #rows == 0 then options.refuse("%s has no regions with a score", e.label) end

print(par.table(rows, {
  title = scores.label .. " · means of the regions",
  columns = { "region", "n", "mean", "best", "max", "worst", "min" },
  digits = { mean = 2, max = 2, min = 2 },
  notes = { #scores .. " of " .. #e:units() .. " provinces have a score; each counts once." },
}):sort("region"):sort("mean", { order = "descending" }))
