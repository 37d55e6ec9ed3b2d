import Statistics

/// Times `body` in batches of about a millisecond; prints the median per call, in microseconds.
func measure<Result>(_ name: String, runs: Int = 101, _ body: () throws -> Result) rethrows {
  let clock = ContinuousClock()
  let first = try clock.measure { _ = try body() }
  let batch = max(1, Int(0.001 / max(seconds(first), 1e-7)))
  var times: [Double] = []
  for _ in 0..<runs {
    let time = try clock.measure { for _ in 0..<batch { _ = try body() } }
    times.append(seconds(time) * 1e6 / Double(batch))
  }
  times.sort()
  print("\(name)\t\((times[runs / 2] * 100).rounded() / 100)")
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

/// Scores with two decimals and a common part, so that ties and correlation occur.
func scores(_ count: Int, _ columns: Int, _ source: inout RandomSource) -> [[Double]] {
  let common = (0..<count).map { _ in source.unit() }
  return (0..<columns).map { _ in
    common.map { (($0 + source.unit()) * 50).rounded() / 100 }
  }
}

var source = RandomSource(seed: 63)
let columns = scores(63, 88, &source)
let x = columns[0]
let y = columns[1]
let bootstrap = Bootstrap(replications: 10_000, seed: 1)

for method in CorrelationMethod.allCases {
  try measure("matrix 88x88 n=63 \(method.rawValue)") {
    try correlationMatrix(columns, method: method)
  }
}
for method in CorrelationMethod.allCases {
  try measure("bootstrap 10000 n=63 \(method.rawValue)", runs: 21) {
    try correlate(x, y, method: method, bootstrap: bootstrap)
  }
}
for method in CorrelationMethod.allCases {
  try measure("correlate n=63 \(method.rawValue)") { try correlate(x, y, method: method) }
}
let indicators = scores(51, 49, &source)
let domains = Array(columns[..<8])
try measure("importance weights 49 columns n=51", runs: 21) { try importanceWeights(indicators) }
try measure("importance weights 8 columns n=63", runs: 21) { try importanceWeights(domains) }
try measure("benefit of the doubt 8 columns n=63", runs: 21) { try benefitOfTheDoubt(domains) }
var large = RandomSource(seed: 2)
let million = scores(1_000_000, 2, &large)
for method in CorrelationMethod.allCases {
  try measure("correlate n=1000000 \(method.rawValue)", runs: 3) {
    try correlate(million[0], million[1], method: method)
  }
}
measure("ranks n=1000000", runs: 3) { ranks(million[0], ties: .average, descending: true) }
measure("quantile n=1000000", runs: 3) { quantile(million[0], 0.25) }
