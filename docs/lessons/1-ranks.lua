-- Points, percent, rank

-- What a score is made of, what a rank adds to it, and what a rank hides.

panel = par.open("par-teaching")
pt = panel[2022]
ministries = par.open("par-ministries")[2023]

-- 1

-- An index of administrative reform is a tree: domains hold criteria, criteria hold sub-criteria, and each sub-criterion is worth some points. What a province gets is added up.
--
-- Here 'pt' is such an index of 63 provinces in 2022, made for teaching: the names are real, the figures synthetic, and nobody is judged by them. First the index on one line, then what its domain 1 allows:

show(pt)

show(pt:framework():node("1").max)

-- How many points can a province reach in all? The whole is the node "total".

show(pt:framework():node("total").max)

-- 2

-- Points of different parts cannot be set side by side: 8 of 16 is half, 8 of 9.5 is most of it. A percent of what the part allows can be.

show(pt:points("8")["Lạng Sơn"])

show(pt:framework():node("8").max)

-- What percent of domain 8 did Lạng Sơn get? Two decimals will do.

show(pt:percent("8")["Lạng Sơn"])

-- 3

-- A percent says how much of a part was got. A rank says how many got more. Lạng Sơn in domain 6, public finance, first its percent, then its rank:

show(pt:percent("6")["Lạng Sơn"])

show(pt:rank("6"):row("Lạng Sơn").rank)

-- Had it the same percent in domain 7, digital government: which rank would it have there?

-- 4

show(pt:percent("7"):top(3))

-- The highest percent in domain 7 is 88.37, less than the 88.68 that made rank 21 in domain 6.

-- What may be concluded?

-- 5

-- Criterion 1.5, new initiatives, is worth one point, and many provinces have all of it. Equal points share a rank. Whoever comes next is ranked by how many are ahead (competition ranking).

show(pt:rank("1.5"):top(2))

show(#pt:rank("1.5"):filter("rank == 1"))

-- Which rank has the next province after those?

show(pt:rank("1.5").rank[51])

-- 6

-- Back to the whole. From the first of 63 provinces to the last it is so many points:

show(pt:score():max() - pt:score():min())

show((pt:score():max() - pt:score():min()) / 62)

-- The second figure is the gap between neighbours, were all 62 gaps equal.

-- They are not. How many of the 62 gaps are 0.08 points or less?

-- 7

-- In the table of pt:class() the column to_rank is the gap to the rank above. Gaps of over half a point are counted here.

show(pt:class():select{"rank", "province", "score", "to_rank"}:top(3))

show(#pt:class():filter("to_rank > 0.5"))

-- Count the gaps of 0.08 points or less.

show(#pt:class():filter("to_rank <= 0.08"))

-- 8

-- What do ten places take, if everybody else stays where they are? From rank 24 to rank 14:

show(pt:score():rank():filter("rank == 14 or rank == 24"))

-- How many points does An Giang need to reach rank 14? Two decimals will do.

show(pt:target("An Giang", {rank = 14}).needed)

-- 9

-- Classes have fixed limits: A from 90, B from 80 to under 90, C under 80. Now published figures of 2023 for ministries (page: xaydungchinhsach.chinhphu.vn).

show(ministries:rank():select{"rank", "ministry", "score"}:top(3))

-- Which class is the ministry at rank 1 in?

-- 10

-- Back to 'pt', synthetic. Between ranks 58 and 59 class C begins.

show(pt:class():filter("rank > 56 and rank < 61"):select{"rank", "score", "class"})

-- How many points does rank 59 lack to class B?

show(pt:class()[59].to_class)

-- 11

-- Under the table stands how many a rank is among. The data name 19 ministries and bodies.

show(ministries:rank():select{"rank", "score"}:bottom(2))

-- A draft says: "rank 17 of 19, so two did worse". What is right?

-- 12

-- In 2022 the framework of the synthetic index changed: 102 sub-criteria became 88. 'panel' has all years. The rank of Vĩnh Long in 2021, then in 2022:

show(panel[2021]:unit("Vĩnh Long").rank)

show(panel[2022]:unit("Vĩnh Long").rank)

-- If only what both frameworks measure counted, 81 sub-criteria: how would its rank move?

-- 13

shared = panel:comparable(2021, 2022)
show(shared:history("Vĩnh Long"):select{"year", "score", "rank"})

-- What may be written about 2021 to 2022?

-- 14

-- To remember: quote a rank with its points, its part, the number of those ranked, and the framework. Neighbours may be 0.02 points apart, or one point. A class looks at one's own points alone; a missing figure has no rank.
--
-- To try next: pt:unit("lang son") for one province on a card, pt:target("lang son", {class = "A"}) for what a class takes, and help "rank" for all that a ranking can do.
