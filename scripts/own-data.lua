-- Figures of your own beside an index: a CSV with a column of province names and a column of
-- numbers. Names are found without diacritics and by their other names.
--
-- scripts/example-units.csv shows the form; its figures are the published PCI scores of 2019
-- (datasets/pci/published.csv, rounded to two decimals).
--
--   parsh scripts/own-data.lua --csv scripts/example-units.csv --column pci_2019 --year 2019

local options = require "options"

local given = options.read("Sets a column of a CSV beside an index, and correlates the two.", {
  { "csv", "FILE", "A CSV under the working folder.", needed = true },
  { "column", "NAME", "Its column of numbers.", needed = true },
  { "unit", "NAME", "Its column of names.", default = "province" },
  { "index", "NAME", "An index.", default = "papi" },
  { "year", "YEAR", "The year; else the last there is.", integer = true },
  { "node", "CODE", "A node by code or name.", default = "total" },
})

local own = par.read(given.csv)
local names, numbers = own:column(given.unit), own:column(given.column)
local index = par.open(given.index)
local years = index:years()
local scores = index[given.year or years[#years]]:score(given.node)

local rows, x, y, unknown = {}, {}, {}, {}
for line = 1, #own do
  local name, number = names[line], numbers[line]
  if number and type(number) ~= "number" then
    options.refuse("--column %s holds texts: %s", given.column, number)
  end
  local found, score = pcall(scores.at, scores, name or "")
  if found then
    rows[#rows + 1] = { [given.unit] = name, [given.column] = number, [given.index] = score }
    x[#x + 1], y[#y + 1] = number or stats.missing, score or stats.missing
  else
    unknown[#unknown + 1] = name or "line " .. line + 1
  end
end

if #rows == 0 then
  options.refuse("--unit %s: none of its names is in %s: %s", given.unit, scores.label,
    table.concat(unknown, ", "))
end

local notes = { tostring(stats.cor(x, y)) }
if #unknown > 0 then notes[2] = "not in the index: " .. table.concat(unknown, ", ") end

print(par.table(rows, {
  title = given.column .. " and " .. scores.label,
  columns = { given.unit, given.column, given.index },
  headings = { [given.index] = scores.label },
  digits = { [given.index] = 2 },
  notes = notes,
}):sort(given.column, { order = "descending" }))
