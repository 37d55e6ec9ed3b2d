-- What parsh makes of an index's raw inputs, a line for each unit and node: year, unit, node, points
-- to nine decimals, then percent, rank and class of the whole. `tools/score --compare` reads it.
local index = par.open(arg[1])

local function text(number)
  if number == nil then return "" end
  local digits = string.format("%.9f", number):gsub("0+$", "")
  return (digits:gsub("%.$", ""))
end

for _, year in ipairs(index:years()) do
  local edition = index[year]:computed()
  local codes, places = {}, {}
  local ranking = edition:rank()
  for _, unit in ipairs(edition:units()) do
    codes[unit.name], places[unit.name] = unit.code, ranking:row(unit.name)
  end
  local nodes = {}
  for _, node in ipairs(edition:nodes()) do nodes[#nodes + 1] = node.code end
  for _, part in ipairs{"documents", "survey"} do
    if pcall(edition.points, edition, part) then nodes[#nodes + 1] = part end
  end
  local percents = edition:percent()
  for _, node in ipairs(nodes) do
    local points = edition:points(node)
    for name, code in pairs(codes) do
      local fields = {year, code, node, text(points[name]), "", "", ""}
      if node == "total" then
        local place = places[name] or {}
        fields[5], fields[6], fields[7] = text(percents[name]), text(place.rank), place.class or ""
      end
      print(table.concat(fields, "\t"))
    end
  end
end
