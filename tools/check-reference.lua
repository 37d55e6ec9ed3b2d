-- Reproduces the results in a folder by calls of public functions, and prints how far they differ.
--
--   tools/check-reference FOLDER
--
-- A file maps to a function that gives, for a row and a column of it, the value that is computed here.
-- Every column of numbers or flags that is no key is compared. The difference is relative to the value,
-- or to 1 where that is less; a value that is missing on one side alone differs infinitely.

local folder = (arg[1] or "."):gsub("/$", "") .. "/"
local tolerance = 1e-9

local function read(file) return par.read(folder .. file) end
-- What stands for a column of which nothing is computed here.
local left_out = {}
local function gap(value) return value == nil and stats.missing or value end
local function known(value) if type(value) ~= "userdata" then return value end end

-- What is computed once and used by several.
local function once(make)
  local made = {}
  return function(...)
    local key = table.concat({ ... }, " ")
    if made[key] == nil then made[key] = make(...) end
    return made[key]
  end
end

-- The values of a column in the order of the file, gaps marked.
local function column(file, name)
  local values = {}
  local t = file
  for i = 1, #t do values[i] = gap(t[i][name]) end
  return values
end

-- A tree as par.composite takes it, from a table of metadata.
local function tree(meta)
  local rows = {}
  for i = 1, #meta do
    local row = meta[i]
    if row.Type == "Indicator" or row.Type == "Aggregate" then
      rows[#rows + 1] = {
        code = row.iCode, name = row.iName, weight = row.Weight, direction = row.Direction,
        parent = row.Parent ~= "NA" and row.Parent or nil,
      }
    end
  end
  return par.table(rows)
end

-- The index of 51 countries: each indicator by its denominator, then imputed by groups.
local asem = once(function()
  local data, meta = read "01_asem_iData.csv", read "01_asem_iMeta.csv"
  local rows = {}
  for i = 1, #data do
    local unit = data[i]
    local row = { unit = unit.uCode, region = unit.EurAsia_group }
    for j = 1, #meta do
      local code, by = meta[j].iCode, meta[j].Denominator
      if meta[j].Type == "Indicator" then
        local divisor = by == "NA" and 1 or unit[by]
        row[code] = unit[code] and divisor and unit[code] / divisor
      end
    end
    rows[i] = row
  end
  return par.composite(par.table(rows), tree(meta), { unit = "unit", region = "region" })
    :impute { method = "region mean" }
end)

local treated = once(function(most) return asem():treat { most = tonumber(most) } end)
local nominal = once(function() return treated(5):normalise "minmax" end)

-- The values of a composite by its units' codes.
local function cells(make)
  local values = once(function() return make():table() end)
  return function(row, name) return values():row(row.uCode)[name] end
end

-- Ranks by units' codes.
local ranks_by_code = function(composite)
  local values, found = composite:table(), {}
  local whole = composite:tree().code[1]
  local ranks = stats.rank(column(values, whole))
  for i = 1, #values do found[values[i].unit] = ranks[i] end
  return found
end

-- Indicators below each pillar, as columns of a file.
local function pillar_columns(file)
  return once(function(pillar)
    local lineage, data, columns = read "01_asem_lineage.csv", read(file), {}
    for i = 1, #lineage do
      if lineage[i].Pillar == pillar then
        columns[#columns + 1] = column(data, lineage[i].Indicator)
      end
    end
    return columns
  end)
end
local raw_by_pillar = pillar_columns "01_asem_iData.csv"
local scaled_by_pillar = pillar_columns "04_asem_norm_minmax_0_100.csv"

-- The replications whose parameters are recorded.
local scale_of = { n_minmax = "minmax 1 100", n_zscore = "zscore 10 2" }
local mean_of = { a_amean = "arithmetic", a_gmean = "geometric" }
local weight_sets = once(function()
  local sets, noisy = {}, read "11_sa_noisy_weights.csv"
  for i = 1, #noisy do
    local row = noisy[i]
    sets[row.set] = sets[row.set] or {}
    sets[row.set][row.iCode] = row.Weight
  end
  return sets
end)
local replications = once(function()
  local parameters, made = read "11_ua100_seed101_parameters.csv", {}
  for i = 1, #parameters do
    local given = parameters[i]
    local composite = treated(given.winmax):weigh(weight_sets()[given.weight_set])
      :normalise(scale_of[given.norm]):aggregate(mean_of[given.agg])
    made[i] = { scores = composite:table(), ranks = ranks_by_code(composite) }
  end
  return made
end)
local nominal_ranks = once(function() return ranks_by_code(nominal()) end)
local rank_statistics = {
  Nominal = function(_, unit) return nominal_ranks()[unit] end,
  Mean = function(ranks) return stats.mean(ranks) end,
  Median = function(ranks) return stats.median(ranks) end,
  Q5 = function(ranks) return stats.quantile(ranks, 0.05) end,
  Q95 = function(ranks) return stats.quantile(ranks, 0.95) end,
}

-- The synthetic index of 63 units: percent of what each node allows.
local synthetic = once(function()
  local data, meta = read "16_par63_synthetic_iData.csv", read "16_par63_synthetic_iMeta.csv"
  local most = {}
  for i = 1, #meta do
    if meta[i].Level == 1 then most[meta[i].iCode] = meta[i].Weight end
  end
  return par.composite(data, tree(meta), { unit = "uCode" })
    :normalise("goalposts", { low = 0, high = most, scale = 100 }):table()
end)
local domain = once(function(code) return column(synthetic(), code) end)
local domains = once(function()
  local columns = {}
  for i = 1, 8 do columns["D" .. i] = domain("D" .. i) end
  return columns
end)
local with_whole = once(function()
  local columns = { PAR = domain "PAR" }
  for code, values in pairs(domains()) do columns[code] = values end
  return columns
end)
local synthetic_ranks = once(function(code)
  local found, ranks = {}, stats.rank(domain(code))
  for i = 1, #synthetic() do found[synthetic()[i].unit] = ranks[i] end
  return found
end)
local function distances(values)
  local middle, found = stats.median(values), {}
  for i = 1, #values do found[i] = math.abs(values[i] - middle) end
  return found
end
local described = {
  n = function(x) return #x end, mean = stats.mean, sd = stats.sd, var_ = stats.var,
  median = stats.median, min = function(x) return stats.quantile(x, 0) end,
  max = function(x) return stats.quantile(x, 1) end,
  iqr = function(x) return stats.quantile(x, 0.75) - stats.quantile(x, 0.25) end,
  -- For a normal distribution the standard deviation is so many times the median distance.
  mad = function(x) return 1.4826 * stats.median(distances(x)) end,
}
local tested = { est = "estimate", p = "p", lo = "low", hi = "high" }
local correlation = once(function(method, var)
  return stats.cor(domain(var), domain "PAR", { method = method, test = "r", exact = true })
end)

-- The vectors that functions are tried on.
local vector = once(function(name)
  local inputs, values = read "15_vec_inputs.csv", {}
  for i = 1, #inputs do
    if inputs[i].vec == name then values[#values + 1] = gap(inputs[i].x) end
  end
  return values
end)
local function of_vector(functions)
  local made = once(function(name, vec) return functions[name](vector(vec)) end)
  return function(row, name) 
    if not functions[name] then return left_out end
    return known(made(name, row.vec)[row.i])
  end
end
local scales = of_vector {
  minmax = function(x) return stats.normalise(x, "minmax") end,
  z = function(x) return stats.normalise(x, "zscore") end,
  rank_min = function(x) return stats.normalise(x, "rank") end,
  rank_avg = function(x) return stats.normalise(x, "rank", { ties = "average" }) end,
  borda = function(x) return stats.normalise(x, "borda") end,
  prank = function(x) return stats.normalise(x, "prank") end,
  dist2max = function(x) return stats.normalise(x, "dist2max") end,
  fracmax = function(x) return stats.normalise(x, "fracmax") end,
}
local curves = of_vector {
  log_CT = function(x) return stats.transform(x, "log") end,
  log_CT_plus = function(x) return stats.transform(x, "log_skew") end,
  log_CT_orig = function(x) return stats.transform(x, "log_one") end,
  boxcox0 = function(x) return stats.transform(x, "boxcox", { power = 0 }) end,
  ["boxcox0.5"] = function(x) return stats.transform(x, "boxcox", { power = 0.5 }) end,
}

-- Means of 1 … 10 with weights 1 … 10, as COINr's own examples have them; the first three without the last.
local ten, but_one, weights = {}, {}, {}
for i = 1, 10 do ten[i], but_one[i], weights[i] = { i }, { i < 10 and i or stats.missing }, i end
local function mean(columns, method, options)
  options = options or {}
  options.weights, options.known = weights, 0
  return stats.means(columns, method, options)[1]
end
local means = {
  a_amean = function() return mean(but_one, "arithmetic") end,
  a_gmean = function() return mean(but_one, "geometric") end,
  a_hmean = function() return mean(but_one, "harmonic") end,
  a_genmean_p2 = function() return mean(ten, "power", { power = 2 }) end,
  a_genmean_pm1 = function() return mean(ten, "power", { power = -1 }) end,
}

local matrix = once(function(method)
  local data, columns = read "01_asem_iData.csv", {}
  local lineage = read "01_asem_lineage.csv"
  for i = 1, #lineage do
    columns[lineage[i].Indicator] = column(data, lineage[i].Indicator)
  end
  return stats.cormatrix(columns, { method = method, test = "r", exact = true })
end)
local function correlations(method, part)
  return function(row, name)
    if row.row == name then return part == "p" and 0 or 1 end
    return matrix(method)[part]:row(row.row)[name]
  end
end

local sobol = once(function()
  local design = read "11_sobol_ishigami_N500_design.csv"
  local n, blocks = #design // 5, {}
  for k = 1, 5 do
    blocks[k] = {}
    for i = 1, n do blocks[k][i] = design[(k - 1) * n + i].y end
  end
  return stats.sobol(
    blocks[1], blocks[2], { blocks[3], blocks[4], blocks[5] }, { estimator = "uncentred" })
end)

local components = once(function(pillar)
  return stats.pca(scaled_by_pillar(pillar)).components
end)
local synthetic_components = once(function() return stats.pca(domains()).components end)
local outliers = once(function() return asem():outliers() end)
local checked = {
  ["check_SkewKurt0.Pass"] = "passes", ["check_SkewKurt0.Skew"] = "skewness",
  ["check_SkewKurt0.Kurt"] = "kurtosis", ["winsorise.nwin"] = "winsorised",
  ["check_SkewKurt1.Pass"] = "passes_after", ["check_SkewKurt1.Skew"] = "skewness_after",
  ["check_SkewKurt1.Kurt"] = "kurtosis_after",
}
local alpha = once(function()
  local data, meta, columns = read "16_par63_synthetic_iData.csv", read "16_par63_synthetic_iMeta.csv", {}
  for i = 1, 12 do columns[i] = column(data, meta[i].iCode) end
  return stats.alpha(columns)
end)
local reliability = { raw_alpha = "alpha", ["std.alpha"] = "standardised", average_r = "mean_r" }
local small = { 2, 9, 2, 5, stats.missing, 9, 9, 1 }
local ties = { average = "average", min = "competition" }
local without = once(function(pillar)
  return ranks_by_code(pillar == "Nominal" and nominal() or nominal():without(pillar))
end)

local results = {
  ["03_asem_treated.csv"] = cells(function() return treated(5) end),
  ["03_asem_treated_dets.csv"] = function(row, name)
    return outliers():row(row.iCode)[checked[name]]
  end,
  ["04_asem_norm_minmax_0_100.csv"] = cells(nominal),
  ["04_asem_norm_zscore_10_2.csv"] = cells(function() return treated(5):normalise "zscore 10 2" end),
  ["04_asem_norm_rank_average.csv"] = cells(function()
    return treated(5):normalise("rank", { ties = "average" })
  end),
  ["04_asem_norm_borda.csv"] = cells(function() return treated(5):normalise "borda" end),
  ["05_asem_agg_amean.csv"] = cells(nominal),
  ["05_asem_agg_1_100_gmean.csv"] = cells(function()
    return treated(5):normalise("minmax 1 100"):aggregate "geometric"
  end),
  ["07_asem_corr_raw_pearson.csv"] = correlations("pearson", "estimates"),
  ["07_asem_corr_raw_spearman.csv"] = correlations("spearman", "estimates"),
  ["07_asem_corr_raw_kendall.csv"] = correlations("kendall", "estimates"),
  ["07_asem_corr_raw_spearman_pvalues.csv"] = correlations("spearman", "p"),
  ["08_asem_cronbach_by_pillar.csv"] = function(row, name)
    if name == "n" then return #raw_by_pillar(row.iCode) end
    local columns = name == "alpha_raw" and raw_by_pillar or scaled_by_pillar
    return stats.alpha(columns(row.iCode), { pairwise = true }).alpha
  end,
  ["09_asem_pca_sdev.csv"] = function(row, name)
    local names = { sdev = "sd", eigen = "eigenvalue", frac = "share" }
    return components(row.group)[names[name]][row.PC]
  end,
  ["11_sobol_ishigami_N500_estimate.csv"] = function(row, name)
    return sobol()[name == "Si" and "first" or "total"][tonumber(row.Variable:sub(2))]
  end,
  ["11_ua100_seed101_nominal.csv"] = function(row, name)
    return name == "Rank" and nominal_ranks()[row.uCode] or nominal():table():row(row.uCode).Index
  end,
  ["11_ua100_seed101_scores.csv"] = function(row, name)
    local made = name ~= "Nominal" and replications()[tonumber(name:sub(3))].scores
    return (made or nominal():table()):row(row.uCode).Index
  end,
  ["11_ua100_seed101_rankstats.csv"] = function(row, name)
    local ranks = {}
    for i, made in ipairs(replications()) do ranks[i] = made.ranks[row.uCode] end
    return rank_statistics[name](ranks, row.uCode)
  end,
  ["12_remove_L2_ranks.csv"] = function(row, name) return without(name)[row.uCode] end,
  ["15_vec_means.csv"] = function(row) return means[row.case]() end,
  ["15_vec_norms.csv"] = scales,
  ["15_vec_skew_kurt.csv"] = function(row, name)
    local names = { skew = "skewness", kurt = "kurtosis", pass = "passes" }
    return stats.outliers(vector(row.vec))[names[name]]
  end,
  ["15_vec_transforms.csv"] = curves,
  ["15_vec_winsorise_max5.csv"] = function(row, name)
    if name ~= "x" then return left_out end
    return known(stats.winsorise(vector(row.vec))[row.i])
  end,
  ["16_par63_corr_spearman.csv"] = function(row, name)
    return row.row == name and 1
      or stats.cor(domain(row.row), domain(name), { exact = true }).estimate
  end,
  ["16_par63_ranks.csv"] = function(row, name) return synthetic_ranks(name)[row.uCode] end,
  ["17_cortest_D1_to_D8_vs_PAR.csv"] = function(row, name)
    -- R gives no interval of rank correlations.
    local is_end = name == "lo" or name == "hi"
    if not tested[name] or is_end and row.method ~= "pearson" then return left_out end
    return correlation(row.method, row.var)[tested[name]]
  end,
  ["17_desc_domains.csv"] = function(row, name) return described[name](domain(row.var)) end,
  ["17_prcomp_domains_sdev.csv"] = function(_, _, i) return synthetic_components().sd[i] end,
  ["17_psych_alpha_S12_total.csv"] = function(_, name)
    return reliability[name] and alpha()[reliability[name]] or left_out
  end,
  ["17_quantile_types_small.csv"] = function(row, name)
    if name ~= "q" then return left_out end
    return stats.quantile({ 3, 1, 4, 1, 5, 9, 2, 6 }, row.p, { type = row.type })
  end,
  ["17_rank_ties_methods.csv"] = function(_, name, i)
    if not ties[name] then return left_out end
    return known(stats.rank(small, { ties = ties[name], order = "ascending" })[i])
  end,
}

-- What tells the rows of each kind of file apart, and is compared nowhere.
local keys = {
  uCode = true, uName = true, iCode = true, row = true, vec = true, i = true, case = true, var = true,
  method = true, Variable = true, group = true, PC = true, type = true,
}

local function difference(wanted, got)
  if type(wanted) == "string" then
    wanted = wanted ~= "NA" and wanted or nil
    return wanted == (got ~= nil and tostring(got):upper() or nil) and 0 or math.huge
  end
  if wanted == nil or got == nil then return wanted == got and 0 or math.huge end
  return math.abs(wanted - got) / math.max(1, math.abs(wanted))
end

local rows, failed = {}, 0
local files = {}
for file in pairs(results) do files[#files + 1] = file end
table.sort(files)
for _, file in ipairs(files) do
  local expected = read(file)
  local worst, count, where, left = 0, 0, nil, {}
  for _, name in ipairs(expected:names()) do
    if not keys[name] then
      for i = 1, #expected do
        local got = results[file](expected[i], name, i)
        if got == left_out then
          left[name] = true
        else
          count = count + 1
          local d = difference(expected[i][name], got)
          if d > worst then worst, where = d, name .. ", row " .. i end
        end
      end
    end
  end
  if worst > tolerance then failed = failed + 1 end
  local names = {}
  for name in pairs(left) do names[#names + 1] = name end
  table.sort(names)
  rows[#rows + 1] = {
    file = file, rows = #expected, values = count, difference = string.format("%.1e", worst),
    where = worst > tolerance and where or nil, left_out = table.concat(names, " "),
  }
end

print(par.table(rows, {
  columns = { "file", "rows", "values", "difference", "where", "left_out" },
  title = "Results reproduced by public functions",
  notes = { failed == 0 and "every difference is at most 1e-9"
    or failed .. " of " .. #rows .. " files differ by more than 1e-9" },
}))
if failed > 0 then os.exit(1) end
