-- Points for current spending: all where what was spent is what was planned, less the further
-- it is off, nothing at a quarter or more.
--
-- input.numerator is what was spent, input.denominator what was planned.
function balanced_budget(input, maximum)
  local off = math.abs(1 - input.numerator / input.denominator)
  return math.max(0, maximum * (1 - off / 0.25))
end
