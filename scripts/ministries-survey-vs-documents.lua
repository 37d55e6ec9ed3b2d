-- Ministries in PAR INDEX 2023: where each stands by its total, by what documents show (the
-- appraised part) and by what people say (the survey part); how far the two parts go together;
-- and the printed totals that are not the sum of the printed parts, each rounded alone.
--
--   parsh scripts/ministries-survey-vs-documents.lua --method kendall

local options = require "options"

local given = options.read("Ranks ministries by total, documents and survey in PAR INDEX 2023.", {
  { "method", "METHOD", "The coefficient:", oneof = { "spearman", "pearson", "kendall" },
    default = "spearman" },
})

local e = par.open("par-ministries")[2023]

-- The ranking at a node, its columns named after it.
local function ranking(node)
  return e:rank(node):select { "ministry", "score", "rank" }
    :rename { score = node, rank = node .. "_rank" }
end

print(ranking("total"):join(ranking("documents")):join(ranking("survey")))
print()
print(e:cor("survey", "documents", { method = given.method }))
print()
print(e:verify():filter("agrees == false")
  :select { "ministry", "published", "computed", "difference" })
