-- What 395 forms can say

-- Where the number 395 comes from, what it takes for granted, and how far the answers of 395 people can move a score, a rank and a class.

pt = par.open("par-teaching")[2022]
function forms(N, e) return N / (1 + N * e^2) end
function se(p, n) return math.sqrt(p * (1 - p) / n) end
u395 = u395 or pt:uncertainty{survey = true, n = 1000, seed = 1}
u = u395

-- 1

-- Survey plans often fix the number of forms by one formula, called after Yamane or Slovin:
--
-- n = N / (1 + N e²)
--
-- N is how many people the forms stand for, e the error that is allowed, as a share: 5 % is 0.05.

-- 31 600 people had a dossier settled in a province. How many forms are needed for e = 5 %?

show(31600 / (1 + 31600 * 0.05^2))

-- 2

-- Another province has a hundred times as many people with dossiers: 3 160 000. It wants the same error, 5 %.

-- How many forms will the formula ask of it? Guess, do not compute.

-- 3

show(forms(3160000, 0.05))

show(4 * 0.5 * (1 - 0.5) / 0.05^2)

-- The number of people hardly counts. 400 is 4 p(1 − p)/e² for a share p of one half; the 4 is 1.96² = 3.84 rounded up, for 95 % confidence. So the formula takes for granted: people drawn by lot one by one (a simple random sample), a share near one half, one share for the whole province, an answer from everyone who was drawn.

-- A report says: '395 forms, so the share is known to ±5 points.' When is that too hopeful?

-- 4

-- 'pt' is a synthetic index for teaching: names of real provinces, invented figures. Its SIPAS is the share of satisfied among valid answers, worth 10 points.

show(pt:explain("lang son", "8.1.1"):select{"node", "points", "max", "input"})

-- Had other people been drawn, the share would be another. How far off it typically is, is its standard error: √(p(1 − p)/n).

-- What is the standard error of Lạng Sơn's share, in percentage points, to two decimals?

show(100 * math.sqrt(289/395 * (1 - 289/395) / 395))

-- 5

-- Leaders and deputies answer from A to D, and the mean counts. Its standard error is s/√n, where s tells how far the answers spread. For sub-criterion 1.7.1, worth 1 point, the file survey.csv has s = 0.2925 for Lạng Sơn.

show(0.2925 / math.sqrt(395))

-- Leaders and deputies are few. Suppose that there are N = 1 000 of them and 395 were drawn by lot: what is not known is only the rest, and the error shrinks by √(1 − n/N).

-- What is the standard error then, in points, to four decimals?

show(0.2925 / math.sqrt(395) * math.sqrt(1 - 395/1000))

-- 6

-- Forms are mostly collected in clusters: some districts, in them some communes, in them people. Where people of one cluster answer alike, 40 forms say less than 40 people drawn across the province.
--
-- The design effect, deff, tells by how much: it is how many times the variance (the error squared) is that of a simple random sample. For multi-stage samples 1.5 to 2 is a common assumption; the figure has to be worked out from the data.

-- deff is 2. How many forms of a simple random sample are 395 such forms worth?

show(395 / 2)

-- 7

-- Two provinces, each with a sample of its own. Both shares can be off, so their difference can be off by more than either. For samples drawn apart the squares of the standard errors add up:
--
-- margin of the difference = 1.96 √(se₁² + se₂²)

show(pt:explain("ha giang", "8.1.1").input[1])

show(100 * (305/394 - 289/395))

-- Hà Giang is 4.25 percentage points above Lạng Sơn, 289 of 395. With deff 1, what is the margin of this difference for 95 %, in percentage points?

show(196 * math.sqrt(se(289/395, 395)^2 + se(305/394, 394)^2))

-- 8

-- From scores to ranks. The program takes each of the 63 × 21 survey results as its centre, moves it by a random error of the size that its forms allow, adds everything up and ranks anew, 1 000 times. 'seed' fixes the random numbers, so that all in the class see the same.

u = pt:uncertainty{survey = true, n = 1000, seed = 1}
show(u.n)

-- Lạng Sơn is 54th with 81.45 points. Which ranks will it have in at least nine of ten of these rankings?

-- 9

show(u.table:filter("rank == 18 or rank == 54"):select{
  "rank", "province", "low", "high"})

-- Which sentence may stand in a report?

-- 10

show(pt:rank():filter("rank == 8 or rank == 9"):select{"rank", "province", "score"})

-- Phú Yên is 0.3 points ahead of Kiên Giang in this synthetic index. u:beats(a, b) tells in which share of the rankings a was ahead of b; names go in quotes, diacritics are not needed.

-- In which share of the 1 000 rankings was Phú Yên ahead of Kiên Giang?

show(u:beats("phu yen", "kien giang"))

-- 11

-- The same pair again, now with clusters: deff = 2.

w = pt:uncertainty{survey = {deff = 2}, n = 1000, seed = 1}
show(w:beats("phu yen", "kien giang"))

-- What may be said of the 0.3 points between the 8th and the 9th?

-- 12

show(pt:rank():top(2):select{"rank", "province", "score", "class"})

-- Class A starts at 90. Two provinces of this synthetic index are just above it. u:probability(unit, {class = …}) tells how often a unit came into a class.

-- How likely is class A for Gia Lai?

show(u:probability("gia lai", {class = "A"}))

-- 13

-- u.moved is how many places a province is off its rank in the table, on average over all provinces and rankings.

show(u.moved)

-- Suppose that four times as many forms are collected, some 1 580 in each province. What becomes of the 1.23 places?

-- 14

-- Four times as many forms leave a quarter of the variance; deff = 0.25 stands for that. Below it, deff = 2:

show(pt:uncertainty{survey = {deff = 0.25}, n = 1000, seed = 1}.moved)

show(pt:uncertainty{survey = {deff = 2}, n = 1000, seed = 1}.moved)

-- To take home: 395 is right for one share, drawn by lot, to ±5 percentage points. Say with each survey how it was drawn, how many answered and what deff is assumed. Give ranks with their interval and classes near a cut-off with their probability.
--
-- This is sampling error alone, and the 21 questions are drawn as if different people had answered them; the true error is larger. A greater n in uncertainty{…} smooths the probabilities and makes no rank surer: only forms do.
--
-- Next: pt:uncertainty{weights = 0.25, survey = {deff = 2}, n = 1000}, and help "Edition:sensitivity".
