-- Does survey go with e-government?

-- To read a correlation with its n, interval and p, and to say neither more nor less than it does.

papi = par.open("papi")
e19 = papi[2019]
e23 = papi[2023]
e17 = papi[2017]
egov = par.open("egov")[2017]:score()
s19, t19 = e19:score("5"), e19:score("8.1")
s23, t23 = e23:score("5"), e23:score("8.1")
x = {1, 2, 3, 4, 5, 6, 7, 8}
y = {2, 1, 4, 3, 6, 5, 7, 8}
typo = {2, 1, 4, 3, 6, 5, 7, 80}
function gap(a, b, c, d) return stats.cor(c, d).estimate - stats.cor(a, b).estimate end
dims = e23:composite():table{level = 1}
m = stats.cormatrix(dims, {adjust = "holm"})
both = par.join{survey = {papi, "5"}, egov = {papi, "8.1"}}

-- 1

-- PAPI asks citizens. Dimension 5 is about administrative procedures, sub-dimension 8.1 about access to the authorities' portals. e19 and e23 are 2019 and 2023. Source: CECODES, VFF-CRT, RTA and UNDP, as collected in hnks-gh/ml-mcdm.
--
-- Spearman's ρ (rho) compares two orders of the provinces: 1 is the same order, −1 the reverse, near 0 neither. The 95 % interval is in brackets; n counts the provinces that have both values.

show(e23:cor("5", "8.1"))

-- Two of 63 provinces are left out. Which? Ask for the list of names.

show(e23:score("5"):missing())

-- 2

-- In 2023, ρ = 0.436: provinces whose citizens report better procedures tend to be those whose citizens report better access to portals. A tendency, with many exceptions.
--
-- Both figures come from the same citizens' answers, in one survey. Someone who answers favourably to one question may do so to another, and that alone can make two figures go together.

-- The same two figures in 2019, four years earlier. What is your guess for ρ?

-- 3

show(e19:cor("5", "8.1"))

-- p is how often a coefficient at least this far from 0 would turn up if the two had nothing to do with each other: 0.537, more than half of the time. That is often called a null result.
--
-- The interval holds the values of ρ that such figures do not speak against.

-- Up to which ρ does the interval of 2019 reach? Three decimals, or ask the result for its upper end.

show(e19:cor("5", "8.1").high)

-- 4

-- The 63 provinces are all there are, no sample was drawn of them. p and interval speak of a model in which the provinces could have turned out otherwise.
--
-- Scores are also estimates, each from some of a province's citizens. Such error pulls ρ towards 0.

-- ρ = 0.079 [−0.172, 0.321], p = 0.537. What may a report say of 2019?

-- 5

-- Not significant in 2019, significant in 2023: this compares two verdicts, not two coefficients. The difference, ρ of 2023 less ρ of 2019, has an interval of its own: draw the provinces anew 1000 times, each with both years. (s19, t19: dimension 5 and 8.1 in 2019; s23, t23: in 2023.)

show(stats.bootstrap({s19, t19, s23, t23}, gap, {n = 1000}))

-- 0 is outside. But dimension 5 is not the same thing in both years: 5.2 (construction permits) is not there from 2021. Both years have 5.1, 5.3 and 5.4.

-- Add these three up for 2019. What is the ρ of their sum with 8.1? (Scores can be added with +.)

show(stats.cor(e19:score("5.1") + e19:score("5.3") + e19:score("5.4"), e19:score("8.1")))

-- 6

-- The difference again, 2023 less 2019, now of 5.1, 5.3 and 5.4 in both years:

show(stats.bootstrap({s19 - e19:score("5.2"), t19, s23, t23}, gap, {n = 1000}))

-- What may be said of 2019 and 2023?

-- 7

-- Pearson's r measures how close the points lie to a straight line, by the values themselves. Spearman's ρ is the same measure taken of the ranks. x is 1 to 8, y eight made-up values:

show(y)

show(stats.cor(x, y))

show(stats.cor(x, y, {method = "pearson"}))

-- Somebody types 80 in place of 8, the last value of y. What becomes of r and ρ?

-- 8

show(typo)

show(stats.cor(x, typo, {method = "pearson"}))

-- One value in eight takes r from 0.929 to 0.630, and its interval now includes 0. Such a value, far from all others, is called an outlier. The p and interval of r also suppose roughly normal values, which these are not.

-- And the ρ of x and typo? Three decimals.

show(stats.cor(x, typo))

-- 9

-- So far one survey was set against itself. The e-government score of 2017 is not made of citizens' answers: the ministry of information and communications scored the provinces. egov has it (source: the Vĩnh Phúc portal, after the ministry), for 53 of 63 provinces; e17 is PAPI 2017.

show(egov:count())

-- Correlate PAPI's dimension 5 of 2017 with egov. Which ρ do you get, to three decimals?

show(stats.cor(e17:score("5"), egov))

-- 10

show(stats.cor(e17:score("5"), egov))

-- Which sentence keeps to what this result says?

-- 11

-- PAPI has 8 dimensions, so each can be set against 7 others. Whoever looks at all pairs may well find some with p under 0.05, even where nothing goes with anything: 5 in a hundred, on average.

-- How many of the pairs of 8 dimensions would have p < 0.05 on average, if nothing went with anything?

show(8 * 7 / 2 * 0.05)

-- 12

-- m holds all pairs of the 8 dimensions in 2023 (dims). Holm's adjustment raises the p-values the more, the more pairs were looked at, so that the chance of even one false finding is at most 5 %.

m = stats.cormatrix(dims, {adjust = "holm"})

show(m.pairs:bottom(3))

-- How many pairs are under 0.05 after adjustment? The column is p_adjusted; # before a table counts its rows.

show(#m.pairs:filter("p_adjusted < 0.05"))

-- 13

-- Back to the first pair: dimension 5 and sub-dimension 8.1 of PAPI. You have 2019 and 2023, and what changed in dimension 5 between them.

show(e19:cor("5", "8.1"))

show(e23:cor("5", "8.1"))

-- In one or two sentences for a report: do procedures and access to portals go together? Write them on one line.

-- 14

-- Here are all years with both figures. Would your sentences stand? This lesson picked 2019 as the lowest of seven; two years picked so differ more than two taken blindly.

show(both:by_year("survey", "egov"))

-- To go on: scripts/survey-vs-egov.lua for every year and part, ?stats.cor for the formulas.
