-- Another method, another winner

-- Weights, scales and means: what the decision fixes, what is choice, and which differences survive another choice.

pt = par.open("par-teaching")[2022]
pci = par.open("pci")[2019]
papi = par.open("papi")[2023]
function places(before, after)
  return before:rank():scores{value = "rank"} - after:rank():scores{value = "rank"}
end
tree = pt:composite():tree()
gain = places(pci, pci:weigh("equal"))
links = pci:coherence():filter("with == 'total'")
move = places(pt, pt:weigh{["8"] = 0})
wide = pci:score("labor"):max() - pci:score("labor"):min()
narrow = pci:score("transparency"):max() - pci:score("transparency"):min()
geo = pt:aggregate("arithmetic, arithmetic, geometric")
low = pt:aggregate("arithmetic, arithmetic, minimum")
u = pci:uncertainty{weights = 0.25, n = 500, seed = 1}

-- 1

-- The official total adds points up. So a domain weighs its maximum, and a decision sets that. composite() takes an index apart into such a method; 'effective' is the share of the whole. 'pt' is the teaching index: names are real, figures synthetic.

tree = pt:composite():tree()
show(tree:row("1").weight)
show(tree:row("8").weight)
show(tree:row("8").effective)

-- How many times as much as domain 1 does domain 8 count? Two decimals.

show(16 / 9.5)

-- 2

-- The competitiveness index PCI asks firms. Its ten sub-indices do not count the same: transparency, labour training and business support 20 percent each, informal charges 10, six others 5 each. The first three of 2019:

show(pci:rank():top(3):select{"rank", "province", "score"})

-- If all ten sub-indices counted the same: what would change?

-- 3

show(pci:weigh("equal"):rank():top(2))

-- These are the same answers of the same firms. places(before, after), made for this lesson, gives the places that each province gains; minus is a loss.

gain = places(pci, pci:weigh("equal"))
show(gain["Quảng Ninh"])

-- How many places does the province that gains most gain?

show(places(pci, pci:weigh("equal")):max())

-- 4

-- coherence() correlates every part with its whole. Here labour training (20 percent), time costs and entry costs (5 percent each):

links = pci:coherence():filter("with == 'total'")
show(links:row("labor").estimate)
show(links:row("time").estimate)
show(links:row("entry").estimate)

-- Time costs go with the total as closely as labour training. What follows?

-- 5

-- Back to 'pt'. Another test leaves a domain out, as weight 0 does. Without domain 8 the new ranking goes with the official one like this:

show(stats.cor(pt:score(), pt:weigh{["8"] = 0}:scores()))

-- ρ is 0.95. How many places does the province move that moves farthest?

-- 6

-- remove() leaves out each domain in turn. The three that move ranks most:

show(pt:remove{level = 1}:filter("moved > 3.1"):select{"node", "moved", "rho"})

move = places(pt, pt:weigh{["8"] = 0})

-- How many provinces move by more than 5 places, up or down, without domain 8?

show(#places(pt, pt:weigh{["8"] = 0}):table():filter("value > 5 or value < -5"))

-- 7

-- Min–max gives the lowest unit of each indicator 0, the highest 100. Here the first in PAPI 2023 by points, then after min–max. No weight was touched:

show(papi:rank().province[1])
show(papi:normalise("minmax"):rank().province[1])

-- To see why: highest minus lowest of two PCI sub-indices that weigh 20 percent each.

wide = pci:score("labor"):max() - pci:score("labor"):min()
narrow = pci:score("transparency"):max() - pci:score("transparency"):min()
show({wide, narrow})

-- After min–max: a point of transparency adds how many times what one of labor adds?

show((pci:score("labor"):max() - pci:score("labor"):min()) / (pci:score("transparency"):max() - pci:score("transparency"):min()))

-- 8

-- How are parts put together? A has 90 and 10 percent in two domains, B has 50 and 50. With equal weights, one column a domain:

show(stats.means({{90, 50}, {10, 50}}, "arithmetic"))
show(stats.means({{90, 50}, {10, 50}}, "minimum"))

-- The arithmetic mean lets the 90 make up for the 10, the minimum does not at all. The geometric mean of two numbers is the square root of their product.

-- What is the geometric mean of A?

show(stats.means({{90, 50}, {10, 50}}, "geometric")[1])

-- 9

-- Now the domains of 'pt' are put together so; below them points add up as before. A geometric mean needs values over 0; where there are zeros, write normalise("minmax 1 100") first.

geo = pt:aggregate("arithmetic, arithmetic, geometric")
low = pt:aggregate("arithmetic, arithmetic, minimum")
show(stats.cor(pt:score(), geo:scores()).estimate)
show(stats.cor(pt:score(), low:scores()).estimate)
show(low:scores()["Quảng Trị"])
show(pt:percent("7")["Quảng Trị"])

-- How many places does Quảng Trị lose if its weakest domain alone counts?

show(-places(pt, pt:aggregate("arithmetic, arithmetic, minimum"))["Quảng Trị"])

-- 10

-- Handbooks treat outliers: they pull the farthest values in to the next. 2.1.1, legal documents issued on schedule, is a sub-criterion that does not pass their check. Two provinces have 0 there. One of them (synthetic), in percent, as it is and after treatment:

show(pt:percent("2.1.1")["Sóc Trăng"])
show(pt:treat():scores("2.1.1")["Sóc Trăng"])

-- Should the zeros be pulled in before the official ranking?

-- 11

-- One other method is one more choice. uncertainty() tries many: here PCI 500 times, each weight times a random number from 0.75 to 1.25, then brought back to the same sum. The mean of places moved, then the share of the 500 in which Quảng Ninh is first:

u = pci:uncertainty{weights = 0.25, n = 500, seed = 1}
show(u.moved)
show(u:probability("Quảng Ninh", {first = 1}))

-- First in all 500, and yet by equal weights another is first. How can that be?

-- 12

-- sensitivity() varies scale, weights and mean at once. 'first': the share of the variance of the mean places moved that would go, on average, if that choice alone were fixed.

s = pci:sensitivity{weights = 0.25, normalise = {"as is", "minmax 1 100"},
  aggregate = {"arithmetic", "geometric"}, n = 256, seed = 1}
show(s.table:row("normalise").first)
show(s.table:row("aggregate").first)
show(s.table:row("weights").first)

-- What may be reported?

-- 13

-- The first of 'pt' (synthetic) by points, min–max and weakest domain. Then, of 500 draws of weights, the share in which a rank is ahead of the next:

show({pt:rank().province[1], pt:normalise("minmax"):rank().province[1],
  low:rank().province[1]})
v = pt:uncertainty{weights = 0.25, n = 500, seed = 1}
show({v:beats("Gia Lai", "Yên Bái"), v:beats("Yên Bái", "Lâm Đồng")})

-- Which sentence may stand in a report?

-- 14

-- The law fixes the method, and with it the official rank. Weights, scale and mean were chosen before that, and others would have been possible. Robustness changes no official rank; it says which differences survive another reasonable choice, and which are too fragile to discuss.
--
-- To try: the same with an index of your own; pci:normalise("zscore") or "rank"; pt:weigh("equal"), equal at every level; help "Edition:aggregate" for other means.
