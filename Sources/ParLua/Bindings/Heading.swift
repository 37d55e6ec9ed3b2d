import ParIndex

/// The columns that results have, each named and headed in one place.
enum Heading {
  static let rank = head("rank", "hạng")
  static let score = head("score", "điểm")
  static let points = head("points", "điểm")
  static let percent = head("percent", "%")
  static let category = head("class", "nhóm")
  static let change = head("change", "thay đổi", .signed)
  static let rankChange = head("rank_change", "đổi hạng", .signed)
  static let publishedRank = head("published_rank", "hạng đã công bố")
  static let region = head("region", "vùng")
  static let node = head("node", "tiêu chí")
  static let code = head("code", "mã")
  static let name = wide(head("name", "tên"))
  static let nameEn = head("name_en", "tên tiếng Anh")
  static let fullName = head("full_name", "tên đầy đủ")
  static let from = head("from", "từ")
  static let to = head("to", "đến")
  static let successor = head("successor", "nhập vào")
  static let min = head("min", "tối thiểu")
  static let max = head("max", "tối đa")
  static let weight = head("weight", "trọng số")
  static let method = head("method", "phương pháp")
  static let level = head("level", "cấp")
  static let measure = head("measure", "số đo")
  static let against = head("against", "so với")
  static let published = head("published", "đã công bố")
  static let computed = head("computed", "tính được")
  static let difference = head("difference", "chênh lệch", .signed)
  static let agrees = head("agrees", "khớp")
  static let source = head("source", "nguồn")
  static let publisher = head("publisher", "nơi công bố")
  static let address = head("address", "địa chỉ")
  static let confidence = head("confidence", "độ tin cậy")
  static let stage = head("stage", "giai đoạn")
  static let value = head("value", "giá trị")
  static let dataset = head("dataset", "bộ dữ liệu")
  static let title = head("title", "tên chỉ số")
  static let years = head("years", "năm")
  static let parent = head("parent", "thuộc")
  static let rule = head("rule", "cách chấm")
  static let parts = head("parts", "gồm")
  static let lost = head("lost", "điểm mất")
  static let share = digits(head("share", "% mất"), 1)
  static let cumulative = digits(head("cumulative", "% cộng dồn"), 1)
  static let most = head("most", "mất nhiều nhất")
  static let mostLost = head("most_lost", "mất")
  static let known = head("n", "n")
  static let above = head("next_class", "nhóm trên")
  static let toAbove = head("to_class", "còn thiếu")
  static let ahead = head("ahead", "đứng trên")
  static let toAhead = head("to_rank", "cách")
  static let atMaximum = digits(head("at_max", "% tối đa"), 1)
  static let atMinimum = digits(head("at_min", "% tối thiểu"), 1)
  static let levels = head("levels", "số mức")
  static let itemRest = digits(head("item_rest", "tương quan"), 3)
  static let best = head("best", "cao nhất")
  static let median = head("median", "trung vị")
  static let regionMedian = head("region_median", "trung vị vùng")
  static let before = head("last_year", "năm trước")
  static let input = head("input", "số liệu")
  static let claimed = head("self", "tự chấm")
  static let found = head("appraised", "thẩm định")
  static let excess = head("excess", "chênh lệch", .signed)
  static let over = head("over", "cao hơn")
  static let under = head("under", "thấp hơn")
  static let pValue = head("p", "p", .pValue)
  static let mostOver = head("most", "nhiều nhất")
  static let documentsRank = head("documents_rank", "hạng hồ sơ")
  static let surveyRank = head("survey_rank", "hạng điều tra")
  static let gain = head("gain", "tăng", .signed)
  static let kind = head("kind", "loại")
  static let gained = head("value", "thay đổi", .signed)
  static let places = head("places", "số bậc", .signed)
  static let year = head("year", "năm")
  static let isBreak = head("break", "đổi khung")
  static let low = head("low", "thấp")
  static let high = head("high", "cao")
  static let firstScore = head("first", "đầu")
  static let lastScore = head("last", "cuối")
  static let slope = head("a_year", "mỗi năm", .signed)
  static let mean = head("mean", "trung bình")
  static let deviation = head("sd", "độ lệch chuẩn")
  static let moved = head("moved", "dịch chuyển")
  static let rho = head("rho", "ρ")
  static let entered = head("entered", "vào")
  static let left = head("left", "ra")
  static let together = head("all", "đủ cả")
  static let pairsOver = head("over", "phạm vi")
  static let estimate = head("estimate", "hệ số")
  static let p = ColumnHead("p", form: .pValue)
  static let unitCount = head("units", "số đơn vị")
  static let index = head("index", "chỉ số")
  static let units = head("units", "các đơn vị")
  static let anyUnit = head("unit", "đơn vị")
  static let mover = head("most", "đổi nhiều nhất")
  static let gaps = head("missing", "thiếu")
  static let error = head("se", "sai số chuẩn")
  static let performance = head("performance", "do kết quả", .signed)
  static let framework = head("framework", "do bộ tiêu chí", .signed)
  static let residual = head("residual", "phần dư", .signed)
  static let totalChange = head("total", "tổng", .signed)
  static let gapBefore = head("before", "cách trước", .signed)
  static let gapAfter = head("after", "cách sau", .signed)
  static let made = head("made", "tạo ra", .signed)
  static let own = head("own", "do mình", .signed)
  static let rivals = head("rivals", "do đơn vị khác", .signed)
  static let nodePlaces = head("node_places", "số bậc ở đó", .signed)
  static let cases = head("cases", "số lượng")
  static let cost = head("cost", "chi phí")
  static let type = head("type", "loại")
  static let effective = head("effective", "trọng số chung")
  static let direction = head("direction", "chiều")
  static let missingShare = head("share", "% thiếu")
  static let imputed = head("imputed", "đã điền")
  static let indicator = head("indicator", "chỉ tiêu")
  static let winsorised = head("winsorised", "kéo vào")
  static let curve = head("curve", "đường cong")
  static let skewnessAfter = head("skewness_after", "bất đối xứng sau")
  static let kurtosisAfter = head("kurtosis_after", "độ nhọn sau")
  static let probability = head("probability", "xác suất")
  static let cumulativeShare = head("cumulative", "cộng dồn")
  static let next = head("next", "kế sau")
  static let shared = head("shared", "bằng hạng")
  static let replication = head("replication", "lần lặp")
  static let hasFailed = head("failed", "hỏng")
  static let first = head("first", "lần đầu")
  static let reason = wide(head("reason", "lý do"))
  static let assumption = head("assumption", "giả định")
  static let firstLow = head("first_low", "cận dưới")
  static let firstHigh = head("first_high", "cận trên")
  static let passesAfter = head("passes_after", "đạt sau")
  static let size = head("size", "cỡ")
  static let step = head("step", "bước")
  static let penalty = head("penalty", "phần phạt")
  static let component = head("component", "thành phần")
  static let eigenvalue = head("eigenvalue", "giá trị riêng")
  static let portion = head("share", "tỷ trọng")
  static let runningPortion = head("cumulative", "cộng dồn")
  static let alphaWithout = head("alpha_without", "alpha khi bỏ")
  static let loading = head("loading", "hệ số tải")
  static let uniqueness = head("uniqueness", "phần riêng")
  static let heywood = head("heywood", "Heywood")
  static let adequacy = head("kmo", "KMO")
  static let x = head("x", "x")
  static let y = head("y", "y")
  static let adjustedP = head("p_adjusted", "p hiệu chỉnh", .pValue)
  static let flag = head("flag", "dấu")
  static let part = head("part", "phần")
  static let lesson = head("lesson", "bài")
  static let topic = wide(head("topic", "nội dung"))
  static let minutes = head("minutes", "phút")
  static let questions = head("questions", "câu hỏi")
  static let progress = head("progress", "tiến độ")
  static let with = head("with", "với")
  static let matrix = head("matrix", "ma trận")
  static let factor = wide(head("factor", "yếu tố"))
  static let firstOrder = head("first", "bậc nhất")
  static let totalOrder = head("total", "toàn phần")
  static let totalLow = head("total_low", "cận dưới")
  static let totalHigh = head("total_high", "cận trên")
  static let term = wide(head("term", "biến"))
  static let t = head("t", "t")
  static let row = head("row", "dòng")
  static let importance = head("importance", "mức quan trọng")
  static let wanted = head("target", "mục tiêu")
  static let peers = head("peers", "đơn vị chuẩn")
  static let cluster = head("cluster", "cụm")
  static let silhouette = head("silhouette", "silhouette")
  static let within = head("within", "trong cụm")
  static let joinedFirst = head("first", "thứ nhất")
  static let joinedSecond = head("second", "thứ hai")
  static let height = head("height", "độ cao")
  static let column = wide(head("column", "cột"))
  static let skewness = head("skewness", "bất đối xứng")
  static let kurtosis = head("kurtosis", "độ nhọn")
  static let passes = head("passes", "đạt")
  static let pulledIn = head("treated", "số giá trị")
  static let group = head("group", "nhóm")
  static let meanRank = head("mean_rank", "hạng trung bình")
  static let vif = head("vif", "VIF")
  static let fitted = head("fitted", "giá trị khớp")
  static let leverage = head("leverage", "đòn bẩy")
  static let studentised = head("studentised", "phần dư Student hoá", .signed)
  static let cooks = head("cooks", "Cook")

  private static func head(_ name: String, _ vietnamese: String, _ form: NumberForm = .plain)
    -> ColumnHead
  {
    ColumnHead(name, heading: [.vi: vietnamese], form: form)
  }

  /// Texts by which rows are known, which are cut last.
  private static func wide(_ head: ColumnHead) -> ColumnHead {
    var wide = head
    wide.leastWidth = 22
    return wide
  }

  /// The same with so many decimals.
  static func digits(_ head: ColumnHead, _ digits: Int) -> ColumnHead {
    ColumnHead(head.name, heading: head.heading, digits: digits, form: head.form)
  }

  /// Scores at a node of an edition, with bars over what the node allows.
  static func scores(_ edition: Edition, _ node: NodeID) -> ColumnHead {
    // The whole is shown as it is published, so that class and score agree.
    let published = node == .total ? edition.framework.rounding.digits : nil
    var head = digits(score, published ?? edition.info.digits)
    if node == .total, case .cut = edition.framework.rounding { head.form = .cut }
    head.bar = (try? edition.limits(node)).map(BarScale.init)
    return head
  }

  /// The column of units, called what they are: "province".
  static func unit(_ info: IndexInfo) -> ColumnHead {
    ColumnHead(info.unitColumn, heading: [.vi: info.unitVi])
  }
}

extension IndexInfo {
  /// The name of the column of units: "province", "ministry".
  var unitColumn: String {
    let name = unitEn.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return name.isEmpty ? "unit" : String(name)
  }
}

extension Table {
  /// A table of columns whose lengths are equal and whose names differ because they are written
  /// so; were they not, a table that says so.
  init(
    _ title: String?, _ columns: [(ColumnHead, [Cell])], key: String? = nil, notes: [String] = []
  ) {
    do throws(TableError) {
      self = try Table(title: title, columns.map { Column($0.0, $0.1) }, key: key, notes: notes)
    } catch {
      self.init(trusted: [], key: nil, title: title, notes: notes + [error.description])
    }
  }
}

extension BarScale {
  /// Bars over all that a node allows.
  init(_ limits: ScoreLimits) { self.init(low: limits.low, high: limits.high) }
}
