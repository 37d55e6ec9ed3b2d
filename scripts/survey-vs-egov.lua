-- Do provinces whose citizens report good administrative procedures (PAPI dimension 5) also have
-- good e-governance (PAPI dimension 8)? A correlation over the provinces for each sub-dimension
-- and year; then the procedures of 2017 against the e-government score of that year.
--
--   parsh scripts/survey-vs-egov.lua --year 2023

local options = require "options"

local given = options.read("Correlates PAPI dimension 5, procedures, with e-governance by year.", {
  { "year", "YEAR", "Only this year.", integer = true },
  { "method", "METHOD", "The coefficient:", oneof = { "spearman", "pearson", "kendall" },
    default = "spearman" },
})
local how = { method = given.method }
local symbol = ({ spearman = "ρ", pearson = "r", kendall = "τ" })[given.method]

local rows = {}
local function add(year, against, c)
  rows[#rows + 1] = {
    year = year, against = against,
    estimate = c.estimate, low = c.low, high = c.high, p = c.p, n = c.n,
  }
end

local papi = par.open "papi"
for _, year in ipairs(papi:years()) do
  if year >= 2018 and (not given.year or given.year == year) then
    local e = papi[year]
    for _, code in ipairs(e:framework():node("8").children) do
      add(year, code .. " " .. e:framework():node(code).name_en, e:cor("5", code, how))
    end
  end
end
if not given.year or given.year == 2017 then
  local egov = par.open("egov")[2017]
  add(2017, "e-government score 2017", stats.cor(papi[2017]:score("5"), egov:score(), how))
end
if #rows == 0 then
  options.refuse("--year %d: e-governance is there for 2017 and PAPI's years from 2018", given.year)
end

local notes = {
  "p and the 95 % interval from low to high speak of a model in which provinces could have turned "
    .. "out otherwise: all 63 are meant, none is a sample. Scores carry sampling error of their "
    .. "own, which pulls " .. symbol .. " towards zero.",
}
if not given.year then
  notes[2] = "The parts of dimension 8 change in 2019 and 2020, those of 5 in 2021: compare years "
    .. "with care."
end

print(par.table(rows, {
  title = "PAPI 5, procedures, and e-governance over the provinces · " .. given.method,
  columns = { "year", "against", "estimate", "low", "high", "p", "n" },
  headings = { against = "PAPI 5 ×", estimate = symbol },
  digits = { estimate = 3, low = 3, high = 3 },
  notes = notes,
}))
