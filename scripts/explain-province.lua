-- One page on one province: score, rank, class and change, where most points were lost and by which
-- rule, and what it would take to be among the first.
--
--   parsh scripts/explain-province.lua "lang son" --year 2022 --index par-teaching
--   parsh scripts/explain-province.lua "an giang" --rank 10 --losses 8 --lang vi

local options = require "options"

local given = options.read("Why a province has its score, and what would raise it.", {
  { "index", "NAME", "An index.", default = "par-teaching" },
  { "year", "YEAR", "The year; else the last there is.", integer = true },
  { "losses", "N", "How many of the largest losses.", default = 5, integer = true },
  { "rank", "N", "The rank to aim at.", default = 35, integer = true },
}, { "unit", "UNIT", "A province by its name or code." })

local index = par.open(given.index)
local years = index:years()
local e = index[given.year or years[#years]]

-- A text in lines of at most so many letters, the later ones set in under the first.
local function wrapped(label, text, width)
  local indent = (" "):rep(utf8.len(label))
  local lines, line = {}, label
  for word in text:gmatch("%S+") do
    if utf8.len(line) + utf8.len(word) >= width and line ~= indent then
      lines[#lines + 1], line = line, indent
    end
    line = line .. " " .. word
  end
  lines[#lines + 1] = line
  return table.concat(lines, "\n")
end

print(e:unit(given.unit))
print()

local lost = e:lost(given.unit):top(given.losses)
print(lost:select { "node", "name", "lost", "share", "points", "max" })
for _, node in ipairs(lost.node) do
  local leaf = e:explain(given.unit, node):row(node)
  local measured = leaf.input and leaf.input .. " – " or ""
  print(wrapped(string.format("  %-6s", node), measured .. (leaf.rule or "–"), 78))
end
print()

local rank = math.min(given.rank, e:unit(given.unit).of)
local reached, way = pcall(e.target, e, given.unit, { rank = rank })
if reached then
  print(way.steps:select { "node", "name", "from", "to", "gain", "max" })
else
  print(way)
end
