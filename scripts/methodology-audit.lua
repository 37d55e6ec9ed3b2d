-- The steps of the OECD and JRC handbook on composite indicators for an index, one line each: what is
-- there, what stands out, and how far ranks depend on the choices that were made.
--
--   parsh scripts/methodology-audit.lua --index par-teaching --year 2022
--   parsh scripts/methodology-audit.lua --index pci --year 2019 --with papi

local options = require "options"

local given = options.read("The handbook's steps for an index, on one page.", {
  { "index", "NAME", "An index.", default = "par-teaching" },
  { "year", "YEAR", "The year; else the last there is.", integer = true },
  { "with", "NAME", "Another index whose scores are set beside it." },
  { "n", "N", "How many replications.", default = 2000, integer = true },
})

local index = par.open(given.index)
local years = index:years()
local year = given.year or years[#years]
local e = index[year]
local c = e:composite()

local rows = {}
local function add(step, finding)
  -- What an index does not say enough for has its reason as the finding.
  local done, text = pcall(finding)
  if not done then text = "– " .. tostring(text):gsub("^[^:]+:%d+: ", ""):gsub("^[%w:]+: ", "") end
  rows[#rows + 1] = { step = step, finding = text }
end
local tree = c:tree()
local domains = tree:filter "level == 1"
local values = c:table { level = 1 }
local columns = {}
for i = 1, #domains do columns[domains.code[i]] = values:column(domains.code[i]) end

-- The largest of a column and what stands in another beside it.
local function largest(t, column, label)
  local row = t:sort(column, { order = "descending" })[1]
  return row[column], row[label]
end
-- The mean of the places by which ranks differ from those as they are.
local ranks = stats.rank(c:scores())
local function moved(other)
  local sum, count = 0, 0
  for unit, rank in pairs(stats.rank(other:scores())) do
    if ranks[unit] then sum, count = sum + math.abs(rank - ranks[unit]), count + 1 end
  end
  return string.format("%.1f places on average", sum / count)
end

add("1 framework", function()
  local indicators = #c:table { level = "leaf" }:names() - 2
  return string.format("%d units, %d indicators in %d parts", #e:units(), indicators, #domains)
end)
add("2 data", function()
  local flat = e:saturation():filter "at_max >= 90"
  return string.format("%d indicators at the maximum in 90 %% of units", #flat)
end)
add("3 missing data", function()
  local missing, units = 0, 0
  local t = c:missing()
  for i = 1, #t do
    missing = missing + t[i].share / #t
    if t[i].missing > 0 then units = units + 1 end
  end
  return string.format("%.1f %% of values, in %d units", missing, units)
end)
add("3 outliers", function()
  return string.format("%d of %d fail the check of skewness and kurtosis",
    #e:outliers():filter "passes == false", #e:outliers())
end)
add("4 structure", function()
  local a = stats.alpha(columns)
  return string.format("α %.2f; first component %.0f %%; KMO %.2f",
    a.alpha, 100 * stats.pca(columns).components.share[1], stats.kmo(columns).kmo)
end)
add("4 conflicts", function()
  local low = stats.cormatrix(columns).pairs:sort "estimate"[1]
  return string.format("least correlation %.2f, of %s and %s", low.estimate, low.x, low.y)
end)
add("5 scale from min to max", function()
  return moved(c:normalise "minmax")
end)
add("6 what counts most", function()
  local weight, code = largest(domains, "effective", "code")
  local whole, best, at = c:scores(), -2, nil
  for i = 1, #domains do
    local r = stats.cor(c:scores(domains.code[i]), whole, { method = "pearson" }).estimate
    if r > best then best, at = r, domains.code[i] end
  end
  return string.format("by weight %s (%.0f %%), by correlation %s (%.2f)",
    code, 100 * weight, at, best)
end)
add("6 equal weights", function() return moved(c:weigh "equal") end)
add("6 geometric means", function()
  return moved(c:normalise("minmax 1 100"):aggregate "geometric")
end)
local unsure = e:uncertainty { weights = 0.25, drop = "leaf", n = given.n }
add("7 uncertainty", function()
  local t, width = unsure.table, 0
  local known = t:filter "rank > 0"
  for i = 1, #known do width = width + (known.high[i] - known.low[i]) / #known end
  return string.format("%.1f places on average, 5–95 %% spans %.1f", unsure.moved, width)
end)
add("7 sensitivity", function()
  local t = e:sensitivity { weights = 0.25, drop = "leaf", n = 256, bootstrap = 0 }.table
  return string.format("%s: %.0f %% of the variance in total", t.assumption[1], 100 * t.total[1])
end)
add("8 back to the data", function()
  local places, node = largest(e:remove(), "moved", "node")
  return string.format("%s: without it %.1f places on average", node, places)
end)
add("9 links", function()
  if not given.with then return "name one by --with" end
  return tostring(stats.cor(e:score(), par.open(given.with)[year]:score()))
end)
add("10 published figures", function()
  local t = e:verify()
  if #t == 0 then return "none to set beside" end
  return string.format("%d of %d", #t:filter "agrees == true", #t)
end)

print(par.table(rows, {
  columns = { "step", "finding" }, title = e.label,
  notes = { "steps: OECD and JRC, Handbook on Constructing Composite Indicators (2008)" },
}))
