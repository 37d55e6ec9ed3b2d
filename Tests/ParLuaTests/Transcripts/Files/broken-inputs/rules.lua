function balance(input, maximum) return maximum + 1 end
