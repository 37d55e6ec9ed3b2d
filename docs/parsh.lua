---@meta
-- Made from the declarations by `parsh reference docs`; do not edit.


---Shows where to start, or what a function, a value or a word means.
---@class help
---@overload fun(subject?: any): nil
help = {}
par = {}
stats = {}

---An index over the years: panel[2023] is its edition of 2023.
---@class Panel
---@field name string The short name.
---@field title string The full title, in English where it has one.
local Panel = {}

---The years of the index.
---@return table
function Panel:years() end

---Every unit that was ever scored.
---@return Table
function Panel:units() end

---The tree of what is scored in a year.
---@param year? integer|string A year; the last without one.
---@return Framework
function Panel:framework(year) end

---The scores at a node over the years, a column for each year.
---@param node? string A node by code or name; the whole without one.
---@param options? {stage?: string, linked?: boolean, by?: string}
---@return Table
function Panel:trend(node, options) end

---Why a unit's score changed between two years, leaf by leaf, performance and framework apart.
---@param unit string Its name or code.
---@param y1 integer|string From this year.
---@param y2 integer|string To this one.
---@param options? {node?: string}
---@return Change
function Panel:change(unit, y1, y2, options) end

---Why a unit's rank changed between two years: its own doing, the others', and on which nodes.
---@param unit string Its name or code.
---@param y1 integer|string From this year.
---@param y2 integer|string To this one.
---@param options? {level?: any, n?: integer, error?: number, seed?: integer}
---@return RankChange
function Panel:rank_change(unit, y1, y2, options) end

---The rank that a unit would have, had it not changed at a node since another year.
---@param unit string Its name or code.
---@param year integer|string The year that is looked at.
---@param options? {keep?: integer|string, node?: string}
---@return Table
function Panel:counterfactual(unit, year, options) end

---Who climbed and who fell most between two years, by whose doing and where.
---@param y1 integer|string From this year.
---@param y2 integer|string To this one.
---@param options? {top?: integer}
---@return Table
function Panel:movers(y1, y2, options) end

---The index in the units that its units became.
---@param map? table New names with lists of old ones, or old ones with new; else the successors of units.csv.
---@param options? {method?: string, weights?: any, missing?: string}
---@return Panel
function Panel:merge(map, options) end

---What the units of a merged index are made of, with what is missing where.
---@return Table
function Panel:parts() end

---Two years as far as both frameworks have the same content, on one scale.
---@param y1 integer|string From this year.
---@param y2 integer|string To this one.
---@return Panel
function Panel:comparable(y1, y2) end

---One unit over the years: score, rank, changes, best and worst year.
---@param unit string Its name or code.
---@param node? string A node by code or name; the whole without one.
---@return Table
function Panel:history(unit, node) end

---How every unit grew: change, and slope a year.
---@param node? string A node by code or name; the whole without one.
---@param options? {from?: integer|string, to?: integer|string, linked?: boolean, ci?: number}
---@return Table
function Panel:growth(node, options) end

---Whether units came closer: β, the growth regressed on the start, and σ, the ratio of spreads.
---@param node? string A node by code or name; the whole without one.
---@param options? {from?: integer|string, to?: integer|string, linked?: boolean, ci?: number}
---@return Convergence
function Panel:convergence(node, options) end

---How far ranks stay as they are: Kendall's W, places moved a year, who entered the first ten.
---@param node? string A node by code or name; the whole without one.
---@param options? {from?: integer|string, to?: integer|string, top?: integer}
---@return Stability
function Panel:stability(node, options) end

---One index in one year: papi[2023].
---@class Edition
---@field year integer The year.
---@field label string What messages call it, such as PAPI 2023.
local Edition = {}

---The scores at a node, in the index's own unit.
---@param node? string A node by code or name; the whole without one.
---@param options? {stage?: string, method?: string}
---@return Scores
function Edition:score(node, options) end

---The points at a node.
---@param node? string A node by code or name; the whole without one.
---@param options? {stage?: string, method?: string}
---@return Scores
function Edition:points(node, options) end

---The share of what a node allows, in percent.
---@param node? string A node by code or name; the whole without one.
---@param options? {stage?: string, method?: string}
---@return Scores
function Edition:percent(node, options) end

---Ranks the units at a node, best first.
---@param node? string A node by code or name; the whole without one.
---@param options? {within?: string, stage?: string}
---@return Table
function Edition:rank(node, options) end

---Correlates two nodes: how far they go together over the units.
---@param a string A node by code or name.
---@param b string Another.
---@param options? {method?: string, ci?: number, bootstrap?: integer, seed?: integer, test?: string}
---@return Correlation
function Edition:cor(a, b, options) end

---The correlations of all nodes of a level.
---@param options? {level?: integer, method?: string}
---@return Table
function Edition:correlations(options) end

---The card of a province or another unit: score, rank, class, change, parts.
---@param unit string Its name, with or without diacritics, or its code.
---@return UnitCard
function Edition:unit(unit) end

---The provinces, or other units, that existed in the year.
---@return Table
function Edition:units() end

---The tree of what is scored.
---@return Framework
function Edition:framework() end

---The nodes of the framework as a table.
---@return Table
function Edition:nodes() end

---Where the figures of a unit come from.
---@param unit string Its name or code.
---@param node? string A node by code or name; the whole without one.
---@return Table
function Edition:sources(unit, node) end

---Every published figure beside the one that the scores make, disagreements first.
---@return Table
function Edition:verify() end

---Where points are lost: the leaves, those that cost most first.
---@param unit? string A unit; without one, the mean over all of them.
---@return Table
function Edition:lost(unit) end

---Which leaves still tell units apart: shares at the maximum and at the minimum, levels.
---@return Table
function Edition:saturation() end

---What becomes of the ranks when each node of a level is left out in turn.
---@param options? {level?: integer}
---@return Table
function Edition:remove(options) end

---The class of each unit, and what it lacks to the class and to the rank above.
---@param node? string A node by code or name; the whole without one.
---@return Table
function Edition:class(node) end

---A unit's score as a tree: points, what was lost and why, beside the best and the median.
---@param unit string Its name or code.
---@param node? string Where to begin; the whole without one.
---@param options? {depth?: integer}
---@return Table
function Edition:explain(unit, node, options) end

---Self scores against appraised ones: who claims more than is found, and on what.
---@param options? {by?: string}
---@return Table
function Edition:inflation(options) end

---The edition as it would be with other points: ranks, classes and all.
---@param changes table For each unit the nodes with what becomes of them.
---@return Edition
function Edition:whatif(changes) end

---The edition that the rules make of the raw inputs, given points left aside.
---@return Edition
function Edition:computed() end

---What it takes a unit to reach a rank, a score or a class, the others staying as they are.
---@param unit string Its name or code.
---@param options? {rank?: integer, percent?: number, class?: string, method?: string, cost?: table}
---@return Target
function Edition:target(unit, options) end

---The edition taken apart into its method, to try it by other steps.
---@return Composite
function Edition:composite() end

---Fills in missing values of indicators.
---@param options? {method?: string}
---@return Composite
function Edition:impute(options) end

---Treats indicators for outliers.
---@param options? {most?: integer, skewness?: number, kurtosis?: number, curve?: string}
---@return Composite
function Edition:treat(options) end

---What treatment for outliers makes of each indicator, check by check.
---@param options? {most?: integer, skewness?: number, kurtosis?: number, curve?: string}
---@return Table
function Edition:outliers(options) end

---Brings indicators to one scale on which higher is better.
---@param scale string minmax, zscore, rank, prank, borda, dist2max, dist2ref, dist2targ, goalposts, fracmax or index; numbers may follow: "minmax 1 100"; or a function of value and code.
---@param options? {low?: number, high?: number, target?: number, reference?: string, constant?: number, scale?: number, ties?: string, capped?: boolean}
---@return Composite
function Edition:normalise(scale, options) end

---Takes other weights.
---@param weights string equal, maxima, entropy, critic, importance or components; or weights by node: {["1"] = 0.5, ["2"] = 1}.
---@return Composite
function Edition:weigh(weights) end

---Combines parts in another way.
---@param method string arithmetic, geometric, harmonic, median, minimum, "power 0.5", "ordered 3 2 1", mazziotta, copeland or bod; with commas one a level, lowest first.
---@param options? {nodes?: table, known?: number}
---@return Composite
function Edition:aggregate(method, options) end

---How the parts of every node go with each other, and with the node.
---@param options? {method?: string, adjust?: string, high?: number, negative?: number, weak?: number, test?: string}
---@return Table
function Edition:coherence(options) end

---How sure ranks are: ranks again and again under assumptions drawn by chance.
---@param options? {weights?: number, normalise?: table, aggregate?: table, treat?: table, drop?: any, appraisal?: number, survey?: boolean, n?: integer, seed?: integer, level?: number, keep?: boolean}
---@return Uncertainty
function Edition:uncertainty(options) end

---Which assumption moves ranks most: Sobol's indices.
---@param of? string "ranks" for the mean of places moved, a unit for its rank, or a function of ranks and scores.
---@param options? {weights?: number, normalise?: table, aggregate?: table, treat?: table, drop?: any, appraisal?: number, survey?: boolean, n?: integer, seed?: integer, estimator?: string, bootstrap?: integer, ci?: number}
---@return Sensitivity
function Edition:sensitivity(of, options) end

---The tree of what is scored in a year; prints with limits, methods and weights.
---@class Framework
---@field label string Which index and year.
local Framework = {}

---A node by its code or name.
---@param node string The code, or the name in Vietnamese or English.
---@return Node
function Framework:node(node) end

---The nodes as a table.
---@return Table
function Framework:table() end

---A node of a framework.
---@class Node
---@field code string Its code.
---@field name string Its name in Vietnamese.
---@field name_en string Its name in English.
---@field method string documents or survey, where told.
---@field parent string The code of the node above.
---@field min number The fewest points.
---@field max number The most points, where known.
---@field weight number Its weight among its siblings.
---@field level integer How far below the whole.
---@field children table The codes of the nodes below.
local Node = {}

---One unit in one edition.
---@class UnitCard
---@field name string Its name.
---@field code string Its code.
---@field region string Its region.
---@field score number Its score.
---@field rank integer Its rank; nil without a score.
---@field of integer Among how many with a score.
---@field class string Its class.
---@field change number Score less that of the year before.
---@field rank_change integer Places won since the year before.
---@field parts Table Its scores by part.
local UnitCard = {}

---A value for each unit: arithmetic, statistics, scores["Lạng Sơn"], #scores, pairs(scores).
---@class Scores
---@field label string What the values are.
local Scores = {}

---The mean, or average.
---@return number
function Scores:mean() end

---The median.
---@return number
function Scores:median() end

---The standard deviation of a sample, with n − 1.
---@return number
function Scores:sd() end

---The lowest value.
---@return number
function Scores:min() end

---The highest value.
---@return number
function Scores:max() end

---The value below which a share of the values lies (type 7).
---@param p number The share, from 0 to 1.
---@return number
function Scores:quantile(p) end

---How many units have a value.
---@return integer
function Scores:count() end

---The names of the units without a value.
---@return table
function Scores:missing() end

---The value of a unit, whatever its name.
---@param unit string Its name or code.
---@return number
function Scores:at(unit) end

---Filters: the units whose value passes a test.
---@param test function A function of the value and the name; true keeps the unit.
---@return Scores
function Scores:filter(test) end

---Ranks the units by value.
---@param options? {ties?: string, order?: string}
---@return Table
function Scores:rank(options) end

---The units with the highest values.
---@param count integer How many.
---@return Table
function Scores:top(count) end

---The units with the lowest values.
---@param count integer How many.
---@return Table
function Scores:bottom(count) end

---The values as a table, missing ones included.
---@return Table
function Scores:table() end

---Rows and named columns: table.rank is a column, table[1] a row, #table the number of rows.
---@class Table
local Table = {}

---The row of a unit, or of another key.
---@param key string What stands in the key column.
---@return any
function Table:row(key) end

---The rows in the order of a column.
---@param column string Its name.
---@param options? {order?: string}
---@return Table
function Table:sort(column, options) end

---Filters: the rows that pass a test.
---@param condition string A text such as "score > 80 and region == 'Tây Nguyên'", or a function of the row.
---@return Table
function Table:filter(condition) end

---One row for each value of a column, with means.
---@param column string Its name.
---@return Table
function Table:group(column) end

---The rows that two tables have in common, side by side.
---@param other Table The other table.
---@param column? string What they have in common; the key column without one.
---@return Table
function Table:join(other, column) end

---The first rows.
---@param count integer How many.
---@return Table
function Table:top(count) end

---The last rows.
---@param count integer How many.
---@return Table
function Table:bottom(count) end

---A column, whatever its name.
---@param column string Its name.
---@return Vector
function Table:column(column) end

---The names of the columns, from left to right.
---@return table
function Table:names() end

---Some columns, in this order.
---@param columns table Their names as a list.
---@return Table
function Table:select(columns) end

---The same columns under other names.
---@param names table Old names with the new: {score = "egov"}.
---@return Table
function Table:rename(names) end

---A column as scores keyed by unit, to compute and correlate with.
---@param options? {unit?: string, value?: string}
---@return Scores
function Table:scores(options) end

---Saves the table as comma-separated values in full precision.
---@param path? string A file under the working folder; without one the text is the result.
---@return string
function Table:csv(path) end

---Saves the table as Markdown, for a report.
---@param path? string A file under the working folder; without one the text is the result.
---@return string
function Table:markdown(path) end

---Saves the table as JSON: a list of records in full precision.
---@param path? string A file under the working folder; without one the text is the result.
---@return string
function Table:json(path) end

---A column of a table: vector[1], #vector, and a value for every function of stats.
---@class Vector
---@field name string The column's name.
local Vector = {}

---How far two variables go together, with its interval and p-value.
---@class Correlation
---@field estimate number The coefficient, from −1 to 1.
---@field low number Where the interval begins; nil where there are too few pairs.
---@field high number Where the interval ends.
---@field level number The confidence of the interval.
---@field p number The two-sided p-value.
---@field n integer Pairs used.
---@field missing integer Pairs left out because a value is missing.
---@field method string pearson, spearman or kendall.
---@field test string Where p comes from: t, normal, exact or edgeworth.
local Correlation = {}

---How an indicator becomes points; called with an input and the maximum it gives them.
---@class Rule
---@field text string The rule as a framework writes it.
local Rule = {}

---The points for an input, unrounded.
---@param input number What the rule goes by: a number, true or false, counts, elements, answers.
---@param maximum number The most points of the leaf.
---@param options? {eased?: boolean}
---@return number
function Rule:points(input, maximum, options) end

---The rule in words.
---@return string
function Rule:explain() end

---What it takes a unit to reach a target.
---@class Target
---@field needed number How many points are needed.
---@field steps Table What to do, a row for each leaf.
---@field changes table The steps as whatif takes them.
---@field after Edition The edition as it is then.
local Target = {}

---What moved a unit's score between two years.
---@class Change
---@field total number The score of y2 less that of y1.
---@field performance number What the unit did of it; nil where no part is known.
---@field framework number What the framework did of it; nil where no part is known.
---@field parts Table The parts leaf by leaf, which add up to it.
---@field tree Table The parts rolled up: every node with what its leaves add.
local Change = {}

---What moved a unit's rank between two years.
---@class RankChange
---@field total number Places won.
---@field framework number Places won by the framework.
---@field own number Places won by its own change.
---@field rivals number Places won by the others' change.
---@field from number The rank in the first year.
---@field to number The rank in the second year.
---@field parts Table Places by node.
---@field passes Table Who came ahead and who fell back, with the gap in both years and the node that made most of it.
---@field overtook table Who was ahead and is not now.
---@field overtaken_by table Who was not ahead and is now.
local RankChange = {}

---Whether units came closer between two years.
---@class Convergence
---@field beta number Growth a year for a point more at the start.
---@field beta_low number Where its interval begins.
---@field beta_high number Where its interval ends.
---@field beta_p number The p-value of β.
---@field sigma number The spread of the last year over that of the first.
---@field sigma_low number Where its interval begins.
---@field sigma_high number Where its interval ends.
---@field sigma_p number The p-value of equal spreads.
---@field n integer Units with a score in both years.
---@field years Table Number, mean and spread by year.
local Convergence = {}

---How far ranks stay as they are from year to year.
---@class Stability
---@field w number Kendall's W, from 0 (no agreement) to 1 (the same ranks every year).
---@field p number Its p-value.
---@field n integer Units with a score in every year.
---@field years Table Places moved, and who entered and left the first, by year.
local Stability = {}

---Several indices side by side, by unit and year.
---@class Joined
local Joined = {}

---Correlates two indices over units and years, with p-values clustered by unit.
---@param x string One of the names.
---@param y string Another.
---@param options? {over?: string, lag?: integer, difference?: boolean, given?: table, method?: string, ci?: number}
---@return PanelCorrelation
function Joined:cor(x, y, options) end

---How two indices go together: all, within and between units, in changes, a year apart.
---@param x string One of the names.
---@param y string Another.
---@param options? {given?: table, method?: string, ci?: number}
---@return Table
function Joined:relation(x, y, options) end

---The correlation of two indices in each year.
---@param x string One of the names.
---@param y string Another.
---@param options? {method?: string, ci?: number}
---@return Table
function Joined:by_year(x, y, options) end

---Every score: a row for each unit and year.
---@return Table
function Joined:table() end

---What is missing where: units that have a score of another index in the year.
---@return Table
function Joined:missing() end

---How far two indices go together over units and years.
---@class PanelCorrelation
---@field estimate number The coefficient, from −1 to 1.
---@field low number Where the interval begins.
---@field high number Where the interval ends.
---@field p number The two-sided p-value.
---@field n integer Pairs used.
---@field units integer Units that they belong to.
---@field missing integer Pairs left out because a value is missing.
local PanelCorrelation = {}

---An index taken apart into its method: indicators, a tree with weights, and the steps taken.
---@class Composite
---@field label string What it is made from.
---@field steps table What was done to it, in order.
local Composite = {}

---Fills in missing values of indicators.
---@param options? {method?: string}
---@return Composite
function Composite:impute(options) end

---Treats indicators for outliers.
---@param options? {most?: integer, skewness?: number, kurtosis?: number, curve?: string}
---@return Composite
function Composite:treat(options) end

---What treatment for outliers makes of each indicator, check by check.
---@param options? {most?: integer, skewness?: number, kurtosis?: number, curve?: string}
---@return Table
function Composite:outliers(options) end

---Brings indicators to one scale on which higher is better.
---@param scale string minmax, zscore, rank, prank, borda, dist2max, dist2ref, dist2targ, goalposts, fracmax or index; numbers may follow: "minmax 1 100"; or a function of value and code.
---@param options? {low?: number, high?: number, target?: number, reference?: string, constant?: number, scale?: number, ties?: string, capped?: boolean}
---@return Composite
function Composite:normalise(scale, options) end

---Takes other weights.
---@param weights string equal, maxima, entropy, critic, importance or components; or weights by node: {["1"] = 0.5, ["2"] = 1}.
---@return Composite
function Composite:weigh(weights) end

---Combines parts in another way.
---@param method string arithmetic, geometric, harmonic, median, minimum, "power 0.5", "ordered 3 2 1", mazziotta, copeland or bod; with commas one a level, lowest first.
---@param options? {nodes?: table, known?: number}
---@return Composite
function Composite:aggregate(method, options) end

---How the parts of every node go with each other, and with the node.
---@param options? {method?: string, adjust?: string, high?: number, negative?: number, weak?: number, test?: string}
---@return Table
function Composite:coherence(options) end

---The values of a node, keyed by unit.
---@param node? string A node by its code; the whole without one.
---@return Scores
function Composite:scores(node) end

---Ranks the units by a node, best first.
---@param node? string A node by its code; the whole without one.
---@return Table
function Composite:rank(node) end

---The nodes with their weights, and what each counts in the whole.
---@return Table
function Composite:tree() end

---The values of all nodes of a level, unit by unit.
---@param options? {level?: any}
---@return Table
function Composite:table(options) end

---How many indicators each unit is missing.
---@return Table
function Composite:missing() end

---Leaves out the units with too much missing.
---@param most number The share of indicators that may be missing, from 0 to 1.
---@return Composite
function Composite:screen(most) end

---Leaves out nodes, with all below them.
---@param nodes table The code of a node, or a list of codes.
---@return Composite
function Composite:without(nodes) end

---How sure ranks are: ranks again and again under assumptions drawn by chance.
---@param options? {weights?: number, normalise?: table, aggregate?: table, treat?: table, drop?: any, appraisal?: number, survey?: boolean, n?: integer, seed?: integer, level?: number, keep?: boolean}
---@return Uncertainty
function Composite:uncertainty(options) end

---Which assumption moves ranks most: Sobol's indices.
---@param of? string "ranks" for the mean of places moved, a unit for its rank, or a function of ranks and scores.
---@param options? {weights?: number, normalise?: table, aggregate?: table, treat?: table, drop?: any, appraisal?: number, survey?: boolean, n?: integer, seed?: integer, estimator?: string, bootstrap?: integer, ci?: number}
---@return Sensitivity
function Composite:sensitivity(of, options) end

---How sure ranks are under assumptions drawn by chance.
---@class Uncertainty
---@field table Table The same as a table, unit by unit.
---@field n integer Replications.
---@field failed Table Replications that gave no ranks, and why.
---@field moved number The mean, over replications and units, of the places moved.
local Uncertainty = {}

---How likely each rank of a unit is.
---@param unit string The unit's name or code.
---@return Table
function Uncertainty:distribution(unit) end

---How likely a unit is among the first, or in a class.
---@param unit string The unit's name or code.
---@param options? {first?: integer, class?: string}
---@return number
function Uncertainty:probability(unit, options) end

---How likely one unit is ahead of another.
---@param a string A unit.
---@param b string Another.
---@return number
function Uncertainty:beats(a, b) end

---How likely each unit is ahead of the one ranked next.
---@return Table
function Uncertainty:pairs() end

---What each replication assumed, and the places moved.
---@param options? {weights?: boolean}
---@return Table
function Uncertainty:replications(options) end

---A unit's rank in every replication.
---@param unit string The unit's name or code.
---@return table
function Uncertainty:ranks(unit) end

---A unit's score in every replication, where they were kept.
---@param unit string The unit's name or code.
---@return table
function Uncertainty:scores(unit) end

---How much of a result's variance each assumption makes.
---@class Sensitivity
---@field table Table The first-order and the total index of each assumption, with intervals.
---@field replications Uncertainty The evaluations that it rests on.
---@field failed integer Rows of the design left out because an evaluation failed.
local Sensitivity = {}

---Whether the shape of values suggests outliers.
---@class Outliers
---@field skewness number G1; nil where all are equal.
---@field kurtosis number G2; nil where all are equal.
---@field passes boolean Whether no treatment is needed.
local Outliers = {}

---Values treated for outliers, and what was done.
---@class Treatment
---@field values Scores The values as they are to be used: Scores or a list.
---@field steps Table The check before and after each step.
---@field passes boolean Whether the values pass as they are to be used.
local Treatment = {}

---Principal components of columns.
---@class PCA
---@field components Table Spread and share of each component.
---@field loadings Table What each column counts in each component.
---@field scores Table Where each row stands on each component.
---@field kaiser integer How many components hold more than a column does on average.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local PCA = {}

---Factors behind columns.
---@class Factors
---@field loadings Table The correlation of each column with each factor, and what they leave.
---@field shares table The share of the variance that each factor holds.
---@field residual number The root mean square of what is left of the correlations.
---@field chi2 number The statistic of the test that so many factors are enough; nil for minres.
---@field df number Its degrees of freedom.
---@field p number How often so much is left where so many factors are enough.
---@field heywood table The columns whose uniqueness stands at its bound.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local Factors = {}

---Cronbach's alpha, and what each column does to it.
---@class Reliability
---@field alpha number Of the columns in their units.
---@field low number Where the interval begins; nil where pairwise.
---@field high number Where the interval ends.
---@field standardised number Of the columns over their standard deviations.
---@field mean_r number The mean correlation over all pairs.
---@field items Table Alpha without each column, and its correlation with the rest; nil where pairwise.
---@field n integer Complete rows used; nil where pairwise.
---@field missing integer Rows with a missing value.
local Reliability = {}

---McDonald's omega of one factor.
---@class Omega
---@field omega number From 0 to 1.
---@field loadings Table The correlation of each column with the factor, and what the factor leaves.
---@field residual number The root mean square of what is left of the correlations.
---@field converged boolean Whether the search came to rest.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local Omega = {}

---Whether correlations suit a factor analysis.
---@class KMO
---@field kmo number The measure over all columns, from 0 to 1.
---@field columns Table The measure of each column.
---@field chi2 number Bartlett's χ².
---@field df integer Its degrees of freedom.
---@field p number The p-value that all correlations are 0.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local KMO = {}

---The correlations of every column with every other.
---@class CorrelationMatrix
---@field estimates Table The coefficients, a row and a column for each.
---@field p Table The p-values, adjusted where that was asked for.
---@field n Table How many rows know both.
---@field pairs Table A row for each pair, with a flag where it is high or negative.
local CorrelationMatrix = {}

---How far columns agree on the order of the rows.
---@class Concordance
---@field w number From 0, no agreement, to 1.
---@field chi2 number χ² of its test.
---@field df integer Its degrees of freedom.
---@field p number The p-value that orders are unrelated.
---@field n integer Complete rows used.
---@field columns integer How many columns.
---@field missing integer Rows left out because a value is missing.
local Concordance = {}

---The correlation of two variables given others.
---@class PartialCorrelation
---@field estimate number The coefficient, from −1 to 1.
---@field low number Where the interval begins; nil where there are too few rows.
---@field high number Where the interval ends.
---@field p number The two-sided p-value.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
---@field method string pearson, spearman or kendall.
---@field given table The names of what is taken out.
local PartialCorrelation = {}

---A statistic with an interval by resampling.
---@class Bootstrap
---@field estimate number The statistic of the data as they are.
---@field low number Where the interval begins.
---@field high number Where the interval ends.
---@field se number The standard deviation over the samples.
---@field bias number The mean over the samples less the estimate.
---@field failed integer Samples for which the statistic is not defined.
---@field n integer How often it was resampled.
---@field count integer How many rows were resampled.
---@field kind string bca, percentile or basic.
local Bootstrap = {}

---What a test of a hypothesis found: statistic, p-value, estimate and interval.
---@class Test
---@field method string Which test: t, paired t, welch t, pooled t, signed rank, rank sum, sign and so on.
---@field statistic number t, V of signed ranks, W of rank sums, the number above, or H.
---@field df number The degrees of freedom; nil for ranks and signs.
---@field p number The p-value.
---@field test string Where p comes from: t, normal, exact or chi-square.
---@field alternative string Which deviations count: two-sided, less or greater.
---@field estimate number The mean, median or difference found; nil for groups.
---@field low number Where its interval begins; nil where there are too few values.
---@field high number Where it ends.
---@field level number The confidence of the interval.
---@field n integer Values or pairs used.
---@field missing integer Values or pairs left out because one is missing.
---@field groups Table Number, mean rank and median of each group; nil elsewhere.
local Test = {}

---A linear regression: its coefficients, how well it fits, and what single rows do to it.
---@class Regression
---@field coefficients Table A row for the intercept and each predictor: term, estimate, se, t, p, low, high.
---@field r2 number The share of the variance of y that the fit takes up.
---@field adjusted_r2 number The same less what useless predictors would add; may be negative.
---@field f number F that no predictor adds anything; nil with robust errors or clusters.
---@field p number The p-value of F.
---@field sigma number The standard deviation of the residuals, in the unit of y.
---@field aic number Akaike's criterion: less is better, for one y.
---@field level number The confidence of the intervals.
---@field df integer The degrees of freedom of t: n less coefficients, or clusters less one.
---@field n integer Rows used.
---@field missing integer Rows left out because a value is missing.
---@field clusters integer Clusters among the rows; nil without.
local Regression = {}

---What each row does to the regression: residual, leverage, Cook's distance.
---@return Table
function Regression:diagnostics() end

---How far predictors that go together blow up the variance of each coefficient.
---@return Table
function Regression:vif() end

---Each row scored by the weights that suit it best.
---@class BenefitOfTheDoubt
---@field scores Table Score of each row, and the rows that keep it down.
---@field weights Table The weights that suit each row best, in its own row.
---@field shares Table What part of each score every column makes.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local BenefitOfTheDoubt = {}

---Rows in clusters, each near the mean of its own.
---@class KMeans
---@field clusters Table The cluster of each row, and how well the row suits it.
---@field centres Table Size, squares within, and the mean of every column, of each cluster.
---@field silhouette number The mean over all rows; nil with one cluster.
---@field within number The squared distances of rows from their centres, added up.
---@field between number The squared distances of the centres from the mean, once for each row.
---@field converged boolean Whether no move of one row would lower the squares.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local KMeans = {}

---A tree of rows that are alike.
---@class Clusters
---@field merges Table What became one, how far apart it was, and how many rows it then has.
---@field method string How far apart two clusters are.
---@field n integer Complete rows used.
---@field missing integer Rows left out because a value is missing.
local Clusters = {}

---The cluster of each row when there are to be k.
---@param k integer How many clusters.
---@return Table
function Clusters:cut(k) end

---Why a call failed; prints as its message.
---@class Error
---@field message string The whole message.
---@field argument string The parameter it is about, if one is.
local Error = {}

---Opens an index: a published data package by name, or a folder of your own.
---@param dataset string A name that par.datasets() lists, or the path of a folder.
---@return Panel
function par.open(dataset) end

---Lists the published data packages.
---@return Table
function par.datasets() end

---Reads a CSV of your own as a table.
---@param path string The file; comma, semicolon or tab between fields.
---@return Table
function par.read(path) end

---Makes a table of rows that a script has computed.
---@param rows table A list of rows; a row names its cells, as in {year = 2023, n = 61}.
---@param options? {columns?: table, digits?: table, headings?: table, title?: string, notes?: table}
---@return Table
function par.table(rows, options) end

---A scoring rule from its text, as a framework's table writes it.
---@param text string A kind of rule and its numbers: "threshold 80%".
---@return Rule
function par.rule(text) end

---Puts several indices side by side.
---@param indices table Names of your choice, each with an index, or with {index, node}.
---@return Joined
function par.join(indices) end

---Makes a composite index of your own indicators.
---@param values Table A row for each unit, a column of numbers for each indicator.
---@param tree? Table A row for each node: code, parent, weight, direction (−1 where lower is better), name; else one level.
---@param options? {unit?: string, name?: string, region?: string, label?: string}
---@return Composite
function par.composite(values, tree, options) end

---The mean, or average.
---@param x table Scores, a column of a table, or a list of numbers.
---@return number
function stats.mean(x) end

---The median.
---@param x table Scores, a column of a table, or a list of numbers.
---@return number
function stats.median(x) end

---The standard deviation of a sample, with n − 1.
---@param x table Scores, a column of a table, or a list of numbers.
---@return number
function stats.sd(x) end

---The variance of a sample, with n − 1.
---@param x table Scores, a column of a table, or a list of numbers.
---@return number
function stats.var(x) end

---The skewness G1: positive with a long right tail.
---@param x table Scores, a column of a table, or a list of numbers.
---@return number
function stats.skewness(x) end

---The excess kurtosis G2: 0 for a normal distribution.
---@param x table Scores, a column of a table, or a list of numbers.
---@return number
function stats.kurtosis(x) end

---The value below which a share of the values lies (type 7).
---@param x table Scores, a column of a table, or a list of numbers.
---@param p number The share, from 0 to 1.
---@param options? {type?: integer}
---@return number
function stats.quantile(x, p, options) end

---The rank of each value.
---@param x table Scores, a column of a table, or a list of numbers.
---@param options? {ties?: string, order?: string}
---@return Scores
function stats.rank(x, options) end

---Correlates two variables: how far they go together.
---@param x table Scores, a column of a table, or a list of numbers.
---@param y table As x; scores are joined by unit, lists by place.
---@param options? {method?: string, ci?: number, bootstrap?: integer, seed?: integer, test?: string, exact?: boolean}
---@return Correlation
function stats.cor(x, y, options) end

---The covariance of a sample, with n − 1.
---@param x table Scores, a column of a table, or a list of numbers.
---@param y table As x; scores are joined by unit, lists by place.
---@return number
function stats.cov(x, y) end

---Brings values to a scale on which they can be averaged.
---@param x table Scores, a column of a table, or a list of numbers.
---@param method? string How; minmax without one. A function gets each value and gives another.
---@param options? {direction?: integer, low?: number, high?: number, mean?: number, sd?: number, ties?: string, reference?: string, target?: number, capped?: boolean, scale?: number, truncated?: boolean, base?: number, constant?: number}
---@return Scores
function stats.normalise(x, method, options) end

---Fills in missing values from those that are known.
---@param x table Scores, a column of a table, or a list of numbers.
---@param method string By the mean, the median, the last known value, or a line over years.
---@param options? {by?: any, years?: table, ends?: string, within?: integer}
---@return Scores
function stats.impute(x, method, options) end

---Whether the shape of values suggests outliers.
---@param x table Scores, a column of a table, or a list of numbers.
---@param options? {skewness?: number, kurtosis?: number}
---@return Outliers
function stats.outliers(x, options) end

---Pulls the farthest values in to the next, until no outliers are left.
---@param x table Scores, a column of a table, or a list of numbers.
---@param options? {most?: integer, skewness?: number, kurtosis?: number}
---@return Scores
function stats.winsorise(x, options) end

---Draws in a tail by a curve.
---@param x table Scores, a column of a table, or a list of numbers.
---@param method string Which curve.
---@param options? {power?: number}
---@return Scores
function stats.transform(x, method, options) end

---Treats values for outliers: winsorises, then draws in by a curve, as needed.
---@param x table Scores, a column of a table, or a list of numbers.
---@param options? {most?: integer, skewness?: number, kurtosis?: number, curve?: string, power?: number, combined?: boolean}
---@return Treatment
function stats.treat(x, options) end

---The weighted mean of each row of several columns.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param method? string Which mean; arithmetic without one.
---@param options? {weights?: table, known?: number, power?: number, order?: table}
---@return Scores
function stats.means(columns, method, options) end

---Weighs columns by how far they set rows apart.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param method string equal, entropy, critic, pca or components.
---@return Table
function stats.weights(columns, method) end

---Weights under which columns count in their mean what they are meant to.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {targets?: table, method?: string}
---@return Table
function stats.importance(columns, options) end

---The benefit of the doubt: each row scored by the weights that suit it best.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {least?: table, most?: table}
---@return BenefitOfTheDoubt
function stats.bod(columns, options) end

---The Mazziotta–Pareto index: means less a penalty for being unbalanced.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {adjusted?: boolean, directions?: table, low?: table, high?: table, penalty?: string, divisor?: string}
---@return Table
function stats.mazziotta(columns, options) end

---Copeland's score: how many others a row outranks, less how many outrank it.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {weights?: table, directions?: table}
---@return Scores
function stats.copeland(columns, options) end

---Principal components: the directions in which rows differ most.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {scaled?: boolean}
---@return PCA
function stats.pca(columns, options) end

---Factor analysis: a few factors that explain the correlations of columns.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {factors?: integer, method?: string}
---@return Factors
function stats.factors(columns, options) end

---Puts rows into k clusters, each row near the mean of its own.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param k integer How many clusters.
---@param options? {starts?: integer, seed?: integer, standardise?: boolean}
---@return KMeans
function stats.kmeans(columns, k, options) end

---Which rows are alike: a tree of clusters that merge two by two.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {method?: string, standardise?: boolean}
---@return Clusters
function stats.cluster(columns, options) end

---Cronbach's alpha: how consistently columns measure one thing.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {pairwise?: boolean, ci?: number}
---@return Reliability
function stats.alpha(columns, options) end

---McDonald's omega: how well the sum of columns measures one factor behind them.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@return Omega
function stats.omega(columns) end

---Whether correlations suit a factor analysis: KMO, and Bartlett's test.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@return KMO
function stats.kmo(columns) end

---The correlations of every column with every other.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@param options? {method?: string, adjust?: string, high?: number, negative?: number, test?: string, exact?: boolean}
---@return CorrelationMatrix
function stats.cormatrix(columns, options) end

---Raises p-values because there are several.
---@param p table The p-values, as a list or column.
---@param method? string holm, bh or bonferroni; holm without one.
---@return table
function stats.adjust(p, method) end

---Kendall's W: how far columns agree on the order of the rows.
---@param columns any A list of scores, columns or lists, or a table: all its columns of numbers.
---@return Concordance
function stats.concordance(columns) end

---Student's t test of a mean, of pairs, or of two means by Welch.
---@param x table Scores, a column of a table, or a list of numbers.
---@param y? table The second sample, or the other half of the pairs; none for one sample.
---@param options? {paired?: boolean, mean?: number, difference?: number, equal_variances?: boolean, alternative?: string, ci?: number}
---@return Test
function stats.ttest(x, y, options) end

---Wilcoxon's test: signed ranks of one sample or of pairs, rank sums of two.
---@param x table Scores, a column of a table, or a list of numbers.
---@param y? table The second sample, or the other half of the pairs; none for one sample.
---@param options? {paired?: boolean, median?: number, difference?: number, alternative?: string, ci?: number}
---@return Test
function stats.wilcoxon(x, y, options) end

---The exact sign test: whether as many values lie above a median as below.
---@param x table Scores, a column of a table, or a list of numbers.
---@param options? {median?: number, alternative?: string, ci?: number}
---@return Test
function stats.signtest(x, options) end

---The test of Kruskal and Wallis: whether groups lie in the same place.
---@param x table Scores, a column of a table, or a list of numbers.
---@param groups any The group of each value: a list or a column; "region" for scores.
---@return Test
function stats.kruskal(x, groups) end

---The correlation left when what other columns hold is taken out of both.
---@param x table Scores, a column of a table, or a list of numbers.
---@param y table As x; scores are joined by unit, lists by place.
---@param given any What is taken out: a list of scores, columns or lists, or a table.
---@param options? {method?: string, ci?: number}
---@return PartialCorrelation
function stats.partial(x, y, given, options) end

---Linear regression of one variable on others, by least squares.
---@param y table What is explained: scores, a column of a table, or a list of numbers.
---@param xs any What explains it: one such, a list {a, b}, names {egov = a}, or a table's numbers.
---@param options? {robust?: string, cluster?: any, ci?: number}
---@return Regression
function stats.lm(y, xs, options) end

---An interval for any statistic, by resampling.
---@param x table Scores, a column or a list; or a list of several that are resampled together.
---@param f string The name of a statistic, or a function of the resampled list (or lists).
---@param options? {n?: integer, seed?: integer, ci?: number, kind?: string}
---@return Bootstrap
function stats.bootstrap(x, f, options) end

---Where to compute a model so that stats.sobol can tell what matters.
---@param factors integer How many uncertain factors.
---@param rows integer How many rows each matrix has; best a power of two.
---@param options? {seed?: integer}
---@return Table
function stats.sobol_design(factors, rows, options) end

---Sobol's indices: which share of the variance each uncertain factor accounts for.
---@param a table The results at matrix a, row by row.
---@param b table The same at matrix b.
---@param mixed any For each factor, the same at a with its column from b.
---@param options? {estimator?: string, ci?: number, bootstrap?: integer, seed?: integer}
---@return Table
function stats.sobol(a, b, mixed, options) end

---Finds functions by words in English or Vietnamese, diacritics optional.
---@param words string What it is about, in quotes.
---@return nil
function help.search(words) end

---Says what a node means: names, limits, who scores it and by which rule.
---@param of Node A node; or an edition or a framework that has it.
---@param node? string The node's code or name; the whole without one.
---@return string
function doc(of, node) end

---Shows the whole of the last result, however long and wide, or in another form.
---@param form? string "table", "markdown", "csv" or "json".
---@return nil
function last(form) end

---Shows a value as the prompt does; it becomes `_` and last() shows the whole of it.
---@param value any What to show; nil shows nothing.
---@return nil
function show(value) end

---Lists your own globals: what each is and how much it holds.
---@return Table
function who() end

---Writes what was typed and succeeded at the prompt, as a script that runs.
---@param path string A file under the working folder.
---@param options? {overwrite?: boolean}
---@return nil
function save(path, options) end

---Begins to keep a transcript in Markdown, with results; without a path, ends it.
---@param path? string A file under the working folder; none to end.
---@param options? {overwrite?: boolean}
---@return nil
function log(path, options) end

---Lists the lessons, or plays one at the prompt.
---@param name? string The name of a lesson, or the path of a file; none lists them.
---@return Table
function lesson(name) end

