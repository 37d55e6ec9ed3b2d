-- One page on why a province's score and rank moved between two years: what it did and what the
-- framework did, the leaves that cost most, places lost to its own change and to others, who passed.
--
--   parsh scripts/why-did-it-move.lua "lang son" 2021 2022 --index par-teaching
--   parsh scripts/why-did-it-move.lua "hà giang" 2022 2023 --index papi --lang vi

local options = require "options"

local given = options.read(
  "Why a province's score and rank moved between two years.",
  {
    { "index", "NAME", "An index.", default = "par-teaching" },
    { "leaves", "N", "How many of the leaves that cost most.", default = 5, integer = true },
    { "passes", "N", "How many of those that passed.", default = 5, integer = true },
  },
  { "unit", "UNIT", "A province by its name or code." },
  { "from", "YEAR1", "From this year.", integer = true },
  { "to", "YEAR2", "To this one.", integer = true }
)

local index = par.open(given.index)
local change = index:change(given.unit, given.from, given.to)
local rank = index:rank_change(given.unit, given.from, given.to)

print(change)
print()
print(change.parts:filter "kind == 'performance' and value < 0":sort "value":top(given.leaves))
print()
print(rank)
print()
print(rank.passes:top(given.passes))
