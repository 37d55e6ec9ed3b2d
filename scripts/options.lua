-- The options of a saved analysis: read from `arg`, explained by --help.
--
--   local options = require "options"
--   local given = options.read("Ranks the provinces.", {
--     { "year", "YEAR", "The year.", default = 2023, integer = true },
--     { "method", "METHOD", "Which coefficient.", oneof = { "pearson", "spearman" } },
--     { "csv", "FILE", "A file of your own.", needed = true },
--   })
--   print(given.year, given.csv)
--
-- Further arguments { "unit", "UNIT", "A province." } ask for words without dashes, in this order.
--
-- A wrong option ends the script with one line and exit status 1.

local options = {}

-- An error of the user's, not of the script's: told without a line of the script.
function options.refuse(message, ...)
  error(string.format(message, ...) .. "; --help lists the options", 0)
end

local function line(option)
  local text = option[3]
  if option.oneof then text = text .. " " .. table.concat(option.oneof, ", ") .. "." end
  if option.default then text = text .. " Default: " .. option.default .. "." end
  if option.needed then text = text .. " Needed." end
  return string.format("  --%-16s %s", option[1] .. " " .. option[2], text)
end

local function help(summary, known, words)
  local usage = "Usage: parsh " .. arg[0]
  for _, word in ipairs(words) do usage = usage .. " " .. word[2] end
  local lines = { summary, "", usage .. " [options]", "" }
  for _, word in ipairs(words) do
    lines[#lines + 1] = string.format("  %-18s %s", word[2], word[3])
  end
  for _, option in ipairs(known) do lines[#lines + 1] = line(option) end
  lines[#lines + 1] = line { "help", "", "This page." }
  lines[#lines + 1] = line { "format", "FORMAT", "table, markdown, csv or json." }
  lines[#lines + 1] = line { "lang", "LANGUAGE", "The headings' language: en or vi." }
  lines[#lines + 1] = line { "decimal-comma", "", "0,436 rather than 0.436." }
  return table.concat(lines, "\n")
end

local function find(word, known)
  local names = {}
  for _, option in ipairs(known) do
    if word == "--" .. option[1] then return option end
    names[#names + 1] = "--" .. option[1]
  end
  options.refuse("no option '%s'; there are %s", word, table.concat(names, ", "))
end

local function contains(list, text)
  for _, item in ipairs(list) do
    if item == text then return true end
  end
  return false
end

local function whole(option, name, text)
  if not option.integer then return text end
  return math.tointeger(tonumber(text)) or options.refuse("%s %s: give a whole number", name, text)
end

local function read(option, text)
  local name = "--" .. option[1]
  if not text then options.refuse("%s needs a value: %s %s", name, name, option[2]) end
  if option.oneof and not contains(option.oneof, text) then
    options.refuse("%s %s: use %s", name, text, table.concat(option.oneof, ", "))
  end
  return whole(option, name, text)
end

-- What was given, by the options' names; defaults where nothing was.
function options.read(summary, known, ...)
  local words, given = { ... }, {}
  local place, next = 1, 1
  while arg[place] do
    if arg[place] == "--help" then
      print(help(summary, known, words))
      os.exit(0)
    end
    local word = words[next]
    if word and arg[place]:sub(1, 2) ~= "--" then
      given[word[1]] = whole(word, word[2], arg[place])
      place, next = place + 1, next + 1
    else
      local option = find(arg[place], known)
      given[option[1]] = read(option, arg[place + 1])
      place = place + 2
    end
  end
  if words[next] then options.refuse("%s is needed", words[next][2]) end
  for _, option in ipairs(known) do
    local name = option[1]
    if given[name] == nil then given[name] = option.default end
    if given[name] == nil and option.needed then
      options.refuse("--%s %s is needed", name, option[2])
    end
  end
  return given
end

return options
