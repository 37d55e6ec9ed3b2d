-- How sure a unit's rank is: its interval and the probabilities of the classes when weights, answers to
-- surveys, appraisals and the choice of indicators could have been otherwise, who it can hardly be told
-- apart from, and which of these assumptions moves the rank most.
--
--   parsh scripts/how-sure-is-the-rank.lua "lang son" --index par-teaching --year 2022
--   parsh scripts/how-sure-is-the-rank.lua "ha giang" --index papi --year 2023 --lang vi

local options = require "options"

local given = options.read("How sure a unit's rank is.", {
  { "index", "NAME", "An index.", default = "par-teaching" },
  { "year", "YEAR", "The year; else the last there is.", integer = true },
  { "weights", "PERCENT", "How far each weight may be off.", default = 25, integer = true },
  { "deff", "PERCENT", "The design effect of surveys, 100 for a simple sample.", default = 150,
    integer = true },
  { "appraised", "PERCENT", "How many appraisals may be a level off; 0 for none.", default = 10,
    integer = true },
  { "n", "N", "How many replications.", default = 10000, integer = true },
  { "seed", "N", "Where the random numbers begin.", default = 1, integer = true },
}, { "unit", "UNIT", "A unit by its name or code." })

local index = par.open(given.index)
local years = index:years()
local e = index[given.year or years[#years]]

-- What is not certain, as far as the index says enough to try it.
local assumptions = { weights = given.weights / 100 }
local function assume(name, value)
  local trial = { n = 1, [name] = value }
  if pcall(e.uncertainty, e, trial) then assumptions[name] = value end
end
assume("survey", { deff = given.deff / 100 })
if given.appraised > 0 then
  assume("appraisal", { steps = 1, share = given.appraised / 100 })
end
assumptions.drop = "leaf"

local function with(more)
  local all = {}
  for name, value in pairs(assumptions) do all[name] = value end
  for name, value in pairs(more) do all[name] = value end
  return all
end

local unsure = e:uncertainty(with { n = given.n, seed = given.seed })
local found = unsure.table
local column = found:names()[2]
local name = e:unit(given.unit).name

print(found:filter(column .. " == '" .. name:gsub("'", "") .. "'"))
print()

-- The units whose order with this one is least certain.
local rivals = {}
for rank, other in ipairs(found[column]) do
  if other ~= name and found.rank[rank] then
    local ahead = unsure:beats(name, other)
    rivals[#rivals + 1] = {
      rank = found.rank[rank], unit = other, ahead = ahead, doubt = math.abs(ahead - 0.5),
    }
  end
end
print(par.table(rivals, {
  columns = { "rank", "unit", "ahead", "doubt" }, digits = { ahead = 3 },
  title = "Probability that " .. name .. " is ahead of",
}):sort("doubt"):top(5):select { "rank", "unit", "ahead" })
print()

-- Which assumption moves the rank most.
print(e:sensitivity(name, with { n = 512, seed = given.seed }))
