-- Why did it fall 31 places?

-- What moves a score and a rank between two years: own performance, the others, the framework.

ix = par.open("par-teaching")
old, pt = ix[2021], ix[2022]
papi = par.open("papi")
c = ix:change("lang son", 2021, 2022)
r = ix:rank_change("lang son", 2021, 2022)
d = pt:percent("8.1.1") - old:percent("8.1.1")
k = ix:comparable(2021, 2022)

-- 1

-- 'ix' is a synthetic index, made for teaching. In it Lạng Sơn goes from rank 23 in 2021 to rank 54 in 2022. These ranks, their scores and a few parts of 2022 are set to known figures; the rest, and every other province, is invented. So nothing here explains or judges the real province.
--
-- First a quieter year. In 2020 and 2021 the same framework was in force, and the score of Lạng Sơn rose from 85.65 to 87.11.

-- From 2020 to 2021 the score rose by 1.46. What did the rank do?

-- 2

-- A rank moves for two reasons: what the province did, and what the others did. rank_change() tells them apart, in places; positive is up. Where the framework stays the same there is nothing else, and the two add up to the total.

show((ix[2021]:score() - ix[2020]:score()):mean())

show(ix:rank_change("lang son", 2020, 2021).total)

show(ix:rank_change("lang son", 2020, 2021).own)

-- How many places is what the other provinces did worth? Mind the sign.

show(ix:rank_change("lang son", 2020, 2021).rivals)

-- 3

-- Does it happen outside a lesson? PAPI 2023 and 2024 have the same framework, and these are real figures. The mean of the provinces rose. The table papi[2024]:rank() has the columns 'change' (of the score, on the year before) and 'rank_change' (positive is up).

show(papi[2023]:score():mean())

show(papi[2024]:score():mean())

-- In how many provinces did the score of PAPI rise from 2023 to 2024, and the rank fall? (# counts rows)

show(#papi[2024]:rank():filter("change > 0 and rank_change < 0"))

-- 4

-- Now 2022. A new framework came into force: 88 sub-criteria instead of 102, other maxima, some content new, some dropped. In the synthetic index Lạng Sơn falls from rank 23 to 54, 31 places. There are three possible causes now: its own performance, the performance of the others, and the framework.

-- Which of the three weighs most in these 31 places?

-- 5

-- 'r' is ix:rank_change("lang son", 2021, 2022). Its three parts add up to −31.

show({r.own, r.rivals, r.framework})

show(#r.overtaken_by)

-- 'rivals' is +8.2 places. What does that say?

-- 6

-- Now the score. 'c' is ix:change("lang son", 2021, 2022): −5.66 points = performance −5.24, framework −0.42. Performance is what changed in content that both years score; framework is re-weighting, new and dropped content. Domain 3 lost 1.38 of these points:

show(c.tree:row("3").performance)

show(c.tree:row("3").framework)

-- A report says of domain 3: "Procedures got worse by 1.38 points." What do the figures allow?

-- 7

-- The sum goes down to the leaves. Here is one of domain 3: "Effect of the one-stop shop", 3.5.2 in 2022. The crosswalk says that it goes on from 3.5.3 of 2021. Points of Lạng Sơn and maximum, 2021 and 2022:

show({old:points("3.5.3")["lang son"], old:framework():node("3.5.3").max})

show({pt:points("3.5.2")["lang son"], pt:framework():node("3.5.2").max})

-- By how many percentage points did its share of the maximum change? One decimal will do.

show(pt:percent("3.5.2")["lang son"] - old:percent("3.5.3")["lang son"])

-- 8

-- One domain kept its content: domain 8 has the same leaves with the same maxima in both years. Nothing in it is re-weighted, new or dropped, so that the whole difference of its points counts as performance.

show(old:framework():node("8").max)

show(pt:framework():node("8").max)

-- By how many points did domain 8 of Lạng Sơn change from 2021 to 2022? Two decimals.

show(pt:points("8")["lang son"] - old:points("8")["lang son"])

-- 9

-- The leaf that moved most of all is in this domain: SIPAS, 8.1.1. Its change in percentage points, for Lạng Sơn, for the mean of the 63 provinces, and for the province where it fell least:

d = pt:percent("8.1.1") - old:percent("8.1.1")
show(d["lang son"])

show(d:mean())

show(d:max())

-- What may be concluded about SIPAS in Lạng Sơn?

-- 10

-- What if? counterfactual() takes back what performance changed in one domain and leaves all else as it is. Performance fell most in domains 2, 7 and 8, by 2.12, 1.47 and 1.45 points. Had one of them stayed as in 2021, Lạng Sơn would stand so many places higher:

show(ix:counterfactual("lang son", 2022, {keep = 2021, node = "2"}).places[1])

show(ix:counterfactual("lang son", 2022, {keep = 2021, node = "7"}).places[1])

show(ix:counterfactual("lang son", 2022, {keep = 2021, node = "8"}).places[1])

-- One at a time, all eight domains add up to 11 places. And all at once?

-- 11

-- A place costs little where provinces stand close together and much where they do not. From 81.45 the 2.12 points of domain 2 lead to 83.57, past 7 provinces. The next 3.12 points pass many more:

show(#pt:rank():filter("score > 81.45 and score <= 83.57"))

show(#pt:rank():filter("score > 83.57 and score <= 86.69"))

-- Which rank would Lạng Sơn have in 2022 with its performance of 2021 everywhere? The node is "total".

show(ix:counterfactual("lang son", 2022, {keep = 2021, node = "total"}).rank[1])

-- 12

-- There is another way to take the framework out: leave only what both frameworks have, and count it in both years by the maxima of the later one. That is comparable().

k = ix:comparable(2021, 2022)
show(k)

-- By how many places does Lạng Sơn change from 2021 to 2022 in the comparable index? (minus: down)

show(k:rank_change("lang son", 2021, 2022).total)

-- 13

-- The same in real figures. From 2021 on PAPI leaves 5.2 out of dimension 5, and 5.1 (certification procedures) counts more. The means over the provinces with a score, and the maxima:

show({papi[2020]:score("5.1"):mean(), papi[2021]:score("5.1"):mean()})

show({papi[2020]:framework():node("5.1").max,
  papi[2021]:framework():node("5.1").max})

-- What may be concluded from the rise from 1.82 to 2.40?

-- 14

-- Before "it fell 31 places" is written: Was the framework the same? Was it its own doing or that of others? On which leaves, on what both years score? Did its class change? Here it was B both times:

show({old:class():row("lang son").class, pt:class():row("lang son").class})

show(pt:lost("lang son"):top(3):select{"node", "lost", "max"})

-- What is lost is not what moved: 7.3.2 is third on this list and was new in 2022. Try ix:movers(2021, 2022), r.passes and ix:trend("8"), or another province with scripts/why-did-it-move.lua.
