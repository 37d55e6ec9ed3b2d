-- Reading a published table

-- What to check in a printed table before it is used: sums, rounding, sources, missing units, breaks, mergers.

m = par.open("par-ministries")[2023]
p = par.open("par-provinces")
s = par.open("sipas")
a = par.open("papi")
g = a:merge()
l = par.open("par-teaching-local")[2023]
new = {["Huyện mới"] = {"Núi Mẫu", "Sông Mẫu"}}

-- 1

-- A published table is worth a check before use. The first is to add up.
--
-- 'm' is the PAR INDEX of ministries 2023 as printed by xaydungchinhsach.chinhphu.vn: 17 ministries, the total and its two parts, appraised documents and survey. One row as an example: the parts added up, then the printed total.

show(m:points("documents")["Bộ Tư pháp"] + m:points("survey")["Bộ Tư pháp"])

show(m:points()["Bộ Tư pháp"])

-- The row misses by 0.01. In how many of the 17 rows, would you say, do the parts miss the total?

-- 2

-- verify() sets every published figure beside the one that can be made from the scores. For these ministries it compares two kinds: the total with the sum of its parts, and the printed rank with the rank by the total.

show(m:verify():filter("agrees == false"):select{
  "ministry", "published", "computed", "difference"}:top(4))

-- In how many of the 17 rows do the two parts give exactly the printed total?

show(17 - #m:verify():filter("agrees == false"))

-- 3

-- A figure rounded to two decimals misses its exact value by at most 0.005. Where parts and total are rounded each alone, these misses can add up. 'p' is the PAR INDEX of provinces: for 2020 it has the first ten with four parts and a total.

show(p[2020]:verify():filter("agrees == false"):select{
  "province", "published", "computed", "difference"})

-- Four parts and a total, each rounded alone to 0.01: how large a gap can rounding alone make?

show(0.02)

-- 4

-- Back to the ministries. All nine gaps are of 0.01, and two parts and a total can miss by as much. All 17 printed ranks agree with the printed totals.

show(m:verify():filter("agrees == false"):group("difference"):select{
  "difference", "n"})

-- What may be concluded?

-- 5

-- Who is missing? Of 19 ministries in the dataset 17 were ranked in 2023, so rank 17 is the last. Of provinces all 63 were ranked in 2021, but the scores of only 11 are in these data.

show(p[2021]:rank():filter("rank >= 8 and rank <= 10"):select{
  "rank", "province", "score", "published_rank"})

-- For a report: which place among the 63 did Tuyên Quang have in 2021?

show(p[2021]:rank():row("Tuyên Quang").published_rank)

-- 6

-- Two provinces were printed with 87.61 in 2021, each on its own page; one page names a rank.

show(p[2021]:rank():filter("score == 87.61"):select{
  "rank", "province", "score", "published_rank"})

-- What is known about their places among the 63?

-- 7

-- Several pages print the same figure, and now and then they differ. Under 'computed' stands the score that the dataset keeps, under 'published' what another page prints. Those two pages print one decimal: 83.6 and 89.6.

show(p[2018]:verify():filter("agrees == false"):select{
  "province", "published", "computed", "source"})

-- Can 83.6 be 83.68 rounded? Round 83.68 to one decimal.

show(83.7)

-- 8

-- For Hải Phòng 2023 en.doanhnghiephoinhap.vn prints 91.81; en.baochinhphu.vn and others print 91.87, which the dataset keeps.

show(p[2023]:rank():top(3):select{"rank", "province", "score", "published_rank"})

-- How should a report handle the two figures?

-- 9

-- A table of years invites subtraction. 's' is SIPAS. To 2021 it asked about five factors of services, from 2022 about policy and services: other questions, the same name.
--
-- In 2021 Hà Tĩnh had 91.17 and place 5 of 63 (published by baohatinh.vn). In 2022 it had 84.37: less by 6.80.

-- By how many places among the 63, would you say, did it fall?

-- 10

-- Two provinces have a score in both years. The change of rank goes by published ranks; the last line is what the dataset knows of the break.

show(s[2022]:rank():filter("change < 0"):select{
  "province", "score", "change", "rank_change", "published_rank"})

-- What may be concluded from −6.80?

-- 11

-- 'a' is PAPI. From 2018 it has dimensions 7 and 8, environment and e-governance, and the most that can be reached goes from 60 to 80. Hà Nội 2018: the change since 2017, then the points in 7 and in 8.

show(a:history("Hà Nội"):row(2018).change)

show(a[2018]:points("7")["Hà Nội"])

show(a[2018]:points("8")["Hà Nội"])

-- How much of the 7.69 is left without dimensions 7 and 8? Two decimals will do.

show(7.6882 - 3.5837 - 3.3195)

-- 12

-- On 1 July 2025, 63 provinces became 34. Hà Giang and Tuyên Quang are one now, named Tuyên Quang. 'g' is a:merge(), PAPI in the 34. Its score, and the lowest and highest of its parts:

show(g:history("Tuyên Quang"):row(2024).score)

show(g:history("Tuyên Quang"):row(2024).low)

show(g:history("Tuyên Quang"):row(2024).high)

-- What is the PAPI score 2024 of the new province?

-- 13

-- Two synthetic districts of 'l' merge. Criterion 4.1, staff by job positions, gives 4 points times a rate. For each district its count and its points:

show(l:explain("Núi Mẫu", "4.1"):row("4.1").input)

show(l:points("4.1")["Núi Mẫu"])

show(l:explain("Sông Mẫu", "4.1"):row("4.1").input)

show(l:points("4.1")["Sông Mẫu"])

-- Scored anew from the counts of both, what does the new district get at 4.1?

show(4 * (67 + 47) / (79 + 50))

-- 14

-- Six questions for any published table:
--
-- 1. Do the parts make the total, and could rounding make the gap?
--
-- 2. Among how many units is a rank, and who is missing?
--
-- 3. Are equal figures equal, or only rounded alike?
--
-- 4. Does another source print something else, and what would change?
--
-- 5. Is each year measured in the same way?
--
-- 6. Are the units the same in every year?
--
-- e:verify() asks the first, e:sources("…") helps with the fourth, ix:history("…") with the fifth, ix:merge():parts() with the sixth; e is one year of an index, ix the whole. Try them on an index of your own.
