-- Do citizens (PAPI) and firms (PCI) see the same provinces as well governed? The totals of both,
-- joined by province, in every year that both have.
--
--   parsh scripts/papi-vs-pci.lua --year 2019

local options = require "options"

local given = options.read("Correlates the totals of PAPI and PCI by year.", {
  { "year", "YEAR", "Only this year.", integer = true },
})

local papi, pci = par.open "papi", par.open "pci"
local has_pci = {}
for _, year in ipairs(pci:years()) do has_pci[year] = true end

local rows = {}
for _, year in ipairs(papi:years()) do
  if has_pci[year] and (not given.year or given.year == year) then
    local c = stats.cor(papi[year]:score(), pci[year]:score())
    rows[#rows + 1] = {
      year = year, estimate = c.estimate, low = c.low, high = c.high,
      p = c.p, n = c.n, missing = c.missing,
    }
  end
end
if #rows == 0 then options.refuse("--year %d: PAPI and PCI do not both have it", given.year) end

print(par.table(rows, {
  title = "PAPI and PCI over the provinces, totals · spearman",
  columns = { "year", "estimate", "low", "high", "p", "n", "missing" },
  headings = { estimate = "ρ" },
  digits = { estimate = 3, low = 3, high = 3 },
  notes = {
    "PAPI has 6 dimensions to 2017 and 8 from 2018; PCI has other sub-indices and weights from "
      .. "2013: compare years with care.",
    "p and the interval speak of a model in which provinces could have turned out otherwise: all "
      .. "63 are meant, none is a sample.",
  },
}))
