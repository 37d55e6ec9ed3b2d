import LuaRuntime

/// What is said of a statistic, wherever it is offered: formula, edges, source.
struct StatisticText: Sendable {
  let summary: String
  let vietnamese: String
  let formula: String
  let vietnameseFormula: String
  let source: String

  /// The notes of a function that gives it; missing values are left out everywhere.
  func notes(seeAlso: [String]) -> Notes {
    Notes(
      vietnamese: vietnamese, vietnameseReturns: "số; nil khi không xác định",
      vietnameseDetails: "\(vietnameseFormula) Bỏ qua giá trị thiếu.",
      details: "\(formula) Missing values are left out.", source: source, seeAlso: seeAlso)
  }

  private static let vocabulary = "ISO 3534-1:2006, Statistics: vocabulary and symbols"

  static let mean = StatisticText(
    summary: "The mean, or average.", vietnamese: "Trung bình cộng.",
    formula: "Σx/n over the values that are there.",
    vietnameseFormula: "Σx/n trên các giá trị có.",
    source: "\(vocabulary), sample mean.")

  static let median = StatisticText(
    summary: "The median.", vietnamese: "Trung vị.",
    formula: "The middle value, or the mean of the two in the middle.",
    vietnameseFormula: "Giá trị đứng giữa, hoặc trung bình của hai giá trị đứng giữa.",
    source: "\(vocabulary), sample median.")

  static let sd = StatisticText(
    summary: "The standard deviation of a sample, with n − 1.",
    vietnamese: "Độ lệch chuẩn mẫu, chia cho n − 1.",
    formula: "√(Σ(x − mean)²/(n − 1)); nil under two values.",
    vietnameseFormula: "√(Σ(x − trung bình)²/(n − 1)); nil khi dưới hai giá trị.",
    source: "\(vocabulary), sample standard deviation.")

  static let variance = StatisticText(
    summary: "The variance of a sample, with n − 1.",
    vietnamese: "Phương sai mẫu, chia cho n − 1.",
    formula: "Σ(x − mean)²/(n − 1); nil under two values.",
    vietnameseFormula: "Σ(x − trung bình)²/(n − 1); nil khi dưới hai giá trị.",
    source: "\(vocabulary), sample variance.")

  static let skewness = StatisticText(
    summary: "The skewness G1: positive with a long right tail.",
    vietnamese: "Độ bất đối xứng (skewness) G1: dương khi đuôi phải dài.",
    formula: """
      √(n(n − 1))/(n − 2) · m₃/m₂^1.5, where mₖ = Σ(x − mean)ᵏ/n; nil under three values or where \
      all are equal.
      """,
    vietnameseFormula: """
      √(n(n − 1))/(n − 2) · m₃/m₂^1.5, với mₖ = Σ(x − trung bình)ᵏ/n; nil khi dưới ba giá trị hoặc \
      mọi giá trị bằng nhau.
      """,
    source: "Joanes and Gill, The Statistician 47 (1998) 183, type 2.")

  static let kurtosis = StatisticText(
    summary: "The excess kurtosis G2: 0 for a normal distribution.",
    vietnamese: "Độ nhọn (kurtosis) G2: bằng 0 với phân phối chuẩn.",
    formula: """
      (n − 1)/((n − 2)(n − 3)) · ((n + 1)(m₄/m₂² − 3) + 6), where mₖ = Σ(x − mean)ᵏ/n; nil under \
      four values or where all are equal.
      """,
    vietnameseFormula: """
      (n − 1)/((n − 2)(n − 3)) · ((n + 1)(m₄/m₂² − 3) + 6), với mₖ = Σ(x − trung bình)ᵏ/n; nil khi \
      dưới bốn giá trị hoặc mọi giá trị bằng nhau.
      """,
    source: "Joanes and Gill, The Statistician 47 (1998) 183, type 2.")

  static let minimum = StatisticText(
    summary: "The lowest value.", vietnamese: "Giá trị thấp nhất.",
    formula: "x₍₁₎, the first of the values in order.",
    vietnameseFormula: "x₍₁₎, giá trị đứng đầu khi xếp từ thấp đến cao.",
    source: "\(vocabulary), order statistic.")

  static let maximum = StatisticText(
    summary: "The highest value.", vietnamese: "Giá trị cao nhất.",
    formula: "x₍ₙ₎, the last of the values in order.",
    vietnameseFormula: "x₍ₙ₎, giá trị đứng cuối khi xếp từ thấp đến cao.",
    source: "\(vocabulary), order statistic.")

  static let quantile = StatisticText(
    summary: "The value below which a share of the values lies (type 7).",
    vietnamese: "Phân vị: giá trị mà một tỷ lệ các giá trị nằm dưới (kiểu 7).",
    formula: "Type 7: linear between the order statistics at 1 + (n − 1)p.",
    vietnameseFormula: """
      Kiểu 7: nội suy tuyến tính giữa các thống kê thứ tự tại vị trí 1 + (n − 1)p.
      """,
    source: "Hyndman and Fan, The American Statistician 50 (1996) 361, definition 7.")

  static let quantileTypes = StatisticText(
    summary: quantile.summary, vietnamese: quantile.vietnamese,
    formula: """
      Type 7: linear between the order statistics at 1 + (n − 1)p. Types 1 to 3 take a value or the \
      mean of two; 4 to 9 are linear at a + p(n + 1 − a − b), with a and b 0 and 1 (4), ½ (5), 0 (6), \
      1 (7), ⅓ (8), ⅜ (9).
      """,
    vietnameseFormula: """
      Kiểu 7: nội suy tuyến tính giữa các thống kê thứ tự tại vị trí 1 + (n − 1)p. Kiểu 1 đến 3 lấy một \
      giá trị hoặc trung bình của hai; 4 đến 9 nội suy tại a + p(n + 1 − a − b), với a và b là 0 và 1 \
      (4), ½ (5), 0 (6), 1 (7), ⅓ (8), ⅜ (9).
      """,
    source: "Hyndman and Fan, The American Statistician 50 (1996) 361.")

  static let covariance = StatisticText(
    summary: "The covariance of a sample, with n − 1.",
    vietnamese: "Hiệp phương sai mẫu, chia cho n − 1.",
    formula: "Σ(x − mean)(y − mean)/(n − 1) over the pairs that have both values.",
    vietnameseFormula: """
      Σ(x − trung bình)(y − trung bình)/(n − 1) trên các cặp có đủ hai giá trị.
      """,
    source: "\(vocabulary), sample covariance.")
}
