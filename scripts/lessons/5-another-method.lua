lesson {
  title = {en = "Another method, another winner", vi = "Đổi phương pháp, đổi tỉnh đứng đầu"},
  teaches = {
    en = "Weights, scales and means: what the decision fixes, what is choice, and which differences survive another choice.",
    vi = "Trọng số, thang đo, cách tổng hợp: điều gì do quyết định ấn định, điều gì là lựa chọn, khác biệt nào còn lại khi chọn cách khác.",
  },
  minutes = 25,
}

setup [[
pt = par.open("par-teaching")[2022]
pci = par.open("pci")[2019]
papi = par.open("papi")[2023]
function places(before, after)
  return before:rank():scores{value = "rank"} - after:rank():scores{value = "rank"}
end
tree = pt:composite():tree()
gain = places(pci, pci:weigh("equal"))
links = pci:coherence():filter("with == 'total'")
move = places(pt, pt:weigh{["8"] = 0})
wide = pci:score("labor"):max() - pci:score("labor"):min()
narrow = pci:score("transparency"):max() - pci:score("transparency"):min()
geo = pt:aggregate("arithmetic, arithmetic, geometric")
low = pt:aggregate("arithmetic, arithmetic, minimum")
u = pci:uncertainty{weights = 0.25, n = 500, seed = 1}
]]

-- 1: weights are maxima -----------------------------------------------------------------------------

say {
  en = [[
    The official total adds points up. So a domain weighs its maximum, and a decision sets that.
    composite() takes an index apart into such a method; 'effective' is the share of the whole. 'pt'
    is the teaching index: names are real, figures synthetic.]],
  vi = [[
    Tổng điểm chính thức là phép cộng điểm, nên trọng số của lĩnh vực chính là điểm tối đa, do quyết
    định ấn định. Hàm composite() tách chỉ số thành phương pháp như vậy; 'effective' là tỷ trọng trong
    toàn bộ. 'pt' là chỉ số để giảng dạy: tên tỉnh là thật, số liệu là mô phỏng.]],
}
show [[
tree = pt:composite():tree()
tree:row("1").weight
tree:row("8").weight
tree:row("8").effective
]]
note {
  en = "Ask who decided on 16 and 9.5, and what for. A weight says what is held to matter; it is not measured.",
  vi = "Hỏi học viên: ai quyết định số 16 và 9,5, nhằm mục đích gì? Trọng số nói điều gì được coi là quan trọng; đó không phải kết quả đo.",
}
ask {
  en = "How many times as much as domain 1 does domain 8 count? Two decimals.",
  vi = "Lĩnh vực 8 có trọng số gấp bao nhiêu lần lĩnh vực 1? Lấy hai chữ số thập phân.",
  answer = "16 / 9.5",
  is = 1.68,
  tolerance = 0.006,
  foreseen = {
    {
      code = "16 - 9.5",
      en = "That is how many points more. How many times as much is a ratio.",
      vi = "Đó là số điểm chênh lệch. Gấp bao nhiêu lần là một tỷ số.",
    },
    {
      code = "9.5 / 16",
      en = "That is what domain 1 counts beside domain 8. Turn the ratio round.",
      vi = "Đó là lĩnh vực 1 so với lĩnh vực 8. Đảo tỷ số lại.",
    },
  },
  hint = {en = "Divide one weight by the other.", vi = "Chia trọng số này cho trọng số kia."},
  after = {
    en = "One percent of domain 8 adds 0.16 points to the total, one percent of domain 1 adds 0.095. Nothing in the data says that it must be so.",
    vi = "Thêm một phần trăm ở lĩnh vực 8 thì tổng tăng 0,16 điểm, ở lĩnh vực 1 thì tăng 0,095 điểm. Không có gì trong số liệu buộc phải như vậy.",
  },
  right = {
    "0.16 / 0.095",
    [[pt:framework():node("8").max / pt:framework():node("1").max]],
  },
  wrong = {"1.6", "2", "0.065"},
}

-- 2: predict equal weights --------------------------------------------------------------------------

say {
  en = [[
    The competitiveness index PCI asks firms. Its ten sub-indices do not count the same: transparency,
    labour training and business support 20 percent each, informal charges 10, six others 5 each. The
    first three of 2019:]],
  vi = [[
    Chỉ số năng lực cạnh tranh PCI hỏi doanh nghiệp. Trong mười chỉ số thành phần, tính minh bạch, đào
    tạo lao động, hỗ trợ doanh nghiệp có trọng số 20 %, chi phí không chính thức 10 %, sáu chỉ số còn
    lại 5 %. Ba tỉnh đầu năm 2019:]],
}
show [[pci:rank():top(3):select{"rank", "province", "score"}]]
note {
  en = "These weights were recovered from the published totals, which they reproduce for 2019 (datasets/pci/README.md).",
  vi = "Các trọng số này được suy ngược từ tổng điểm đã công bố và cho lại đúng tổng điểm năm 2019 (datasets/pci/README.md).",
}
predict {
  en = "If all ten sub-indices counted the same: what would change?",
  vi = "Nếu mười chỉ số thành phần có trọng số bằng nhau, điều gì sẽ thay đổi?",
  {en = "Nothing among the first three.", vi = "Ba tỉnh đầu giữ nguyên thứ tự."},
  {en = "Ranks 2 and 3 swap; the first stays first.", vi = "Hạng 2 và 3 đổi chỗ, tỉnh đứng đầu giữ nguyên."},
  {en = "Another province is first.", vi = "Một tỉnh khác đứng đầu."},
  answer = 3,
}

-- 3: equal weights ----------------------------------------------------------------------------------

show [[pci:weigh("equal"):rank():top(2)]]
say {
  en = [[
    These are the same answers of the same firms. places(before, after), made for this lesson, gives the
    places that each province gains; minus is a loss.]],
  vi = [[
    Vẫn là câu trả lời của các doanh nghiệp ấy. Hàm places(trước, sau), làm riêng cho bài này, cho biết
    mỗi tỉnh lên bao nhiêu bậc; số âm là xuống bậc.]],
}
show [[
gain = places(pci, pci:weigh("equal"))
gain["Quảng Ninh"]
]]
ask {
  en = "How many places does the province that gains most gain?",
  vi = "Tỉnh lên nhiều bậc nhất lên được bao nhiêu bậc?",
  answer = [[places(pci, pci:weigh("equal")):max()]],
  is = 40,
  foreseen = {
    {
      code = [[-places(pci, pci:weigh("equal")):min()]],
      en = "That is the greatest loss. The greatest gain is the highest value of 'gain'.",
      vi = "Đó là mức xuống bậc lớn nhất. Mức lên bậc lớn nhất là giá trị cao nhất của 'gain'.",
    },
    {
      code = [[gain["Đồng Tháp"] ]],
      en = "That is the new first province. One that is far down can gain much more.",
      vi = "Đó là tỉnh đứng đầu mới. Tỉnh ở dưới thấp có thể lên nhiều bậc hơn hẳn.",
    },
  },
  hint = {en = "gain:max(), or look: gain:top(3)", vi = "gain:max(), hoặc xem: gain:top(3)"},
  after = {
    en = "Sóc Trăng gains 40 places and Hồ Chí Minh loses 35. 'Equal' is a choice as well: it says that six sub-indices of 5 percent should count double.",
    vi = "Sóc Trăng lên 40 bậc, Hồ Chí Minh xuống 35 bậc. 'Bằng nhau' cũng là một lựa chọn: sáu chỉ số thành phần 5 % được nhân đôi trọng số.",
  },
  right = {"gain:max()", [[gain:top(1).value[1] ]]},
  wrong = {"2", [[-gain["Quảng Ninh"] ]], "63"},
}

-- 4: weight is not influence ------------------------------------------------------------------------

say {
  en = [[
    coherence() correlates every part with its whole. Here labour training (20 percent), time costs and
    entry costs (5 percent each):]],
  vi = [[
    Hàm coherence() tính tương quan của từng phần với toàn bộ. Dưới đây là đào tạo lao động (20 %), chi
    phí thời gian và chi phí gia nhập thị trường (mỗi chỉ số 5 %):]],
}
show [[
links = pci:coherence():filter("with == 'total'")
links:row("labor").estimate
links:row("time").estimate
links:row("entry").estimate
]]
note {
  en = "A part is contained in its whole, so some correlation is built in. The six sub-indices of 5 percent differ among themselves as well; see pci:coherence().",
  vi = "Phần nằm trong toàn bộ nên đã có sẵn một mức tương quan. Sáu chỉ số 5 % cũng khác nhau nhiều; xem pci:coherence().",
}
choose {
  en = "Time costs go with the total as closely as labour training. What follows?",
  vi = "Chi phí thời gian đi cùng tổng điểm chặt như đào tạo lao động. Suy ra điều gì?",
  {
    en = "The total was computed wrongly.",
    vi = "Tổng điểm đã bị tính sai.",
    reply = {
      en = "It is computed as it should be. A correlation also depends on how a part spreads and how it goes with the other parts.",
      vi = "Tổng điểm được tính đúng. Tương quan còn phụ thuộc mức phân tán của từng phần và quan hệ với các phần khác.",
    },
  },
  {
    en = "A weight does not say alone how closely a part goes with the ranking.",
    vi = "Riêng trọng số chưa cho biết một phần gắn với thứ hạng chặt đến đâu.",
  },
  {
    en = "Improving time costs would raise a province's total as much.",
    vi = "Cải thiện chi phí thời gian sẽ nâng tổng điểm của tỉnh lên ngang như thế.",
    reply = {
      en = "No: a point more there adds a quarter of what a point of labour training adds. A correlation between provinces does not say what a change does.",
      vi = "Không: thêm một điểm ở đó chỉ bằng một phần tư so với đào tạo lao động. Tương quan giữa các tỉnh không cho biết một thay đổi có tác dụng gì.",
    },
  },
  answer = 2,
  hint = {en = "Which sentence speaks of the ranking, not of causes or mistakes?", vi = "Câu nào nói về thứ hạng, không nói về nguyên nhân hay sai sót?"},
  after = {
    en = "A weight says what one more point adds. How closely a part goes with the order of provinces depends on the figures too: entry costs hardly do.",
    vi = "Trọng số cho biết thêm một điểm thì tổng tăng bao nhiêu. Một phần đi cùng thứ tự các tỉnh chặt đến đâu còn do số liệu: chi phí gia nhập hầu như không.",
  },
}

-- 5: predict removal --------------------------------------------------------------------------------

say {
  en = [[
    Back to 'pt'. Another test leaves a domain out, as weight 0 does. Without domain 8 the new ranking
    goes with the official one like this:]],
  vi = [[
    Trở lại 'pt'. Một phép thử khác là bỏ hẳn một lĩnh vực, tức cho trọng số 0. Không có lĩnh vực 8, xếp
    hạng mới tương quan với xếp hạng chính thức như sau:]],
}
show [[stats.cor(pt:score(), pt:weigh{["8"] = 0}:scores())]]
predict {
  en = "ρ is 0.95. How many places does the province move that moves farthest?",
  vi = "ρ là 0,95. Tỉnh dịch chuyển nhiều nhất dịch chuyển bao nhiêu bậc?",
  {en = "3 at most.", vi = "Nhiều nhất là 3."},
  {en = "4 to 10.", vi = "Từ 4 đến 10."},
  {en = "More than 10.", vi = "Hơn 10."},
  answer = 3,
}

-- 6: single provinces -------------------------------------------------------------------------------

say {
  en = [[remove() leaves out each domain in turn. The three that move ranks most:]],
  vi = [[Hàm remove() lần lượt bỏ từng lĩnh vực. Ba lĩnh vực làm hạng thay đổi nhiều nhất:]],
}
show [[pt:remove{level = 1}:filter("moved > 3.1"):select{"node", "moved", "rho"}]]
show [[move = places(pt, pt:weigh{["8"] = 0})]]
note {
  en = "Let them look at move:top(5) and move:bottom(5). Then ask what 'the rankings agree to 0.95' would tell the head of such a province.",
  vi = "Cho học viên xem move:top(5) và move:bottom(5). Rồi hỏi: câu 'hai xếp hạng tương quan 0,95' có ích gì cho lãnh đạo một tỉnh như vậy?",
}
ask {
  en = "How many provinces move by more than 5 places, up or down, without domain 8?",
  vi = "Khi bỏ lĩnh vực 8, bao nhiêu tỉnh dịch chuyển quá 5 bậc, cả lên lẫn xuống?",
  answer = [[#places(pt, pt:weigh{["8"] = 0}):table():filter("value > 5 or value < -5")]],
  is = 16,
  foreseen = {
    {
      code = [[#move:table():filter("value >= 5 or value <= -5")]],
      en = "That counts the one province that moves exactly 5 as well. More than 5 is asked.",
      vi = "Như vậy đếm cả tỉnh dịch chuyển đúng 5 bậc. Câu hỏi là quá 5 bậc.",
    },
    {
      code = [[#move:table():filter("value > 5")]],
      en = "Those are the provinces that go up. Count those that go down as well.",
      vi = "Đó mới là các tỉnh đi lên. Còn phải đếm các tỉnh đi xuống.",
    },
    {
      code = "3.84",
      en = "That is the mean of places moved. Provinces are to be counted.",
      vi = "Đó là số bậc dịch chuyển bình quân. Câu hỏi là số tỉnh.",
    },
  },
  hint = {
    en = [[#move:table():filter("value > 5 or value < -5")]],
    vi = [[#move:table():filter("value > 5 or value < -5")]],
  },
  after = {
    en = "One province in four, though ρ is 0.95; three go up 15 places. A correlation sums up all 63; it promises nothing to one.",
    vi = "Cứ bốn tỉnh thì một tỉnh, dù ρ là 0,95; ba tỉnh lên 15 bậc. Tương quan tóm tắt cả 63 tỉnh, không bảo đảm gì cho riêng một tỉnh.",
  },
  right = {
    [[#move:filter(function(v) return math.abs(v) > 5 end)]],
    [[#move:table():filter("value > 5") + #move:table():filter("value < -5")]],
  },
  wrong = {"5", "63", "0.95"},
}

-- 7: normalisation ----------------------------------------------------------------------------------

say {
  en = [[
    Min–max gives the lowest unit of each indicator 0, the highest 100. Here the first in PAPI 2023 by
    points, then after min–max. No weight was touched:]],
  vi = [[
    Với mỗi chỉ tiêu, min–max cho đơn vị thấp nhất 0, cao nhất 100. Dưới đây là tỉnh đứng đầu PAPI 2023
    theo điểm, rồi sau min–max. Trọng số giữ nguyên:]],
}
show [[
papi:rank().province[1]
papi:normalise("minmax"):rank().province[1]
]]
say {
  en = "To see why: highest minus lowest of two PCI sub-indices that weigh 20 percent each.",
  vi = "Để hiểu vì sao: cao nhất trừ thấp nhất của hai chỉ số PCI cùng trọng số 20 %.",
}
show [[
wide = pci:score("labor"):max() - pci:score("labor"):min()
narrow = pci:score("transparency"):max() - pci:score("transparency"):min()
{wide, narrow}
]]
note {
  en = "Other scales: pci:normalise(\"zscore\") counts in standard deviations, pci:normalise(\"rank\") keeps the order alone and throws all distances away. Each weighs in its own way.",
  vi = "Các thang khác: pci:normalise(\"zscore\") đo bằng độ lệch chuẩn; pci:normalise(\"rank\") chỉ giữ thứ tự, bỏ hết khoảng cách. Mỗi thang đặt trọng số theo cách riêng.",
}
ask {
  en = "After min–max: a point of transparency adds how many times what one of labor adds?",
  vi = "Sau min–max, một điểm minh bạch làm tổng tăng gấp mấy lần một điểm lao động?",
  answer = [[(pci:score("labor"):max() - pci:score("labor"):min()) / (pci:score("transparency"):max() - pci:score("transparency"):min())]],
  is = 1.92,
  tolerance = 0.006,
  foreseen = {
    {
      code = "1",
      en = "That holds before min–max: both weigh 20 percent. Now each range is stretched to 100.",
      vi = "Trước min–max thì đúng: cùng trọng số 20 %. Nay mỗi khoảng đều được kéo thành 100.",
    },
    {
      code = "narrow / wide",
      en = "The narrower range is stretched more, so a point in it counts more: turn the ratio round.",
      vi = "Khoảng hẹp bị kéo giãn nhiều hơn nên mỗi điểm ở đó nặng hơn: đảo tỷ số lại.",
    },
  },
  hint = {
    en = "A point is worth 100 / range after min–max. Divide the one by the other.",
    vi = "Sau min–max một điểm đáng 100 / khoảng. Chia giá trị này cho giá trị kia.",
  },
  after = {
    en = "A scale weighs too, without being called a weight. And min–max depends on two provinces: if the last one improves, the scores of those in between fall.",
    vi = "Thang đo cũng là một cách đặt trọng số, dù không mang tên ấy. Min–max lại phụ thuộc hai tỉnh: tỉnh cuối tiến lên thì điểm các tỉnh ở giữa giảm.",
  },
  right = {"wide / narrow", "(100 / narrow) / (100 / wide)"},
  wrong = {"wide - narrow", "20", "wide"},
}

-- 8: geometric mean by hand -------------------------------------------------------------------------

say {
  en = [[
    How are parts put together? A has 90 and 10 percent in two domains, B has 50 and 50. With equal
    weights, one column a domain:]],
  vi = [[
    Các phần được tổng hợp thế nào? A đạt 90 và 10 phần trăm ở hai lĩnh vực, B đạt 50 và 50. Trọng số
    bằng nhau, mỗi cột một lĩnh vực:]],
}
show [[
stats.means({{90, 50}, {10, 50}}, "arithmetic")
stats.means({{90, 50}, {10, 50}}, "minimum")
]]
say {
  en = [[
    The arithmetic mean lets the 90 make up for the 10, the minimum does not at all. The geometric mean
    of two numbers is the square root of their product.]],
  vi = [[
    Trung bình cộng cho phép 90 bù hết cho 10; giá trị nhỏ nhất thì không cho bù chút nào. Trung bình
    nhân của hai số là căn bậc hai của tích.]],
}
ask {
  en = "What is the geometric mean of A?",
  vi = "Trung bình nhân của A là bao nhiêu?",
  answer = [[stats.means({{90, 50}, {10, 50}}, "geometric")[1] ]],
  is = 30,
  tolerance = 0.000001,
  foreseen = {
    {
      code = "50",
      en = "That is the arithmetic mean, (90 + 10) / 2. Multiply, then take the root.",
      vi = "Đó là trung bình cộng, (90 + 10) / 2. Cần nhân hai số rồi lấy căn.",
    },
    {
      code = "900",
      en = "That is the product. Take its square root.",
      vi = "Đó là tích. Cần lấy căn bậc hai.",
    },
    {
      code = "10",
      en = "That is the minimum. The geometric mean lies between the minimum and the arithmetic mean.",
      vi = "Đó là giá trị nhỏ nhất. Trung bình nhân nằm giữa giá trị nhỏ nhất và trung bình cộng.",
    },
  },
  hint = {en = "The root is the power 0.5: (90 * 10) ^ 0.5", vi = "Căn bậc hai là luỹ thừa 0,5: (90 * 10) ^ 0.5"},
  after = {
    en = "B has 50 by every mean. A has 50, 30 or 10: the mean decides how much a weak part may be made up for. Whether it should be is for people to decide, not for figures.",
    vi = "B đạt 50 theo mọi cách. A đạt 50, 30 hoặc 10: cách tổng hợp quyết định phần yếu được bù đến đâu. Có nên cho bù hay không là việc con người quyết định, không phải số liệu.",
  },
  right = {"(90 * 10) ^ 0.5", "math.sqrt(900)"},
  wrong = {"18", "100", "45"},
}

-- 9: geometric and minimum on pt --------------------------------------------------------------------

say {
  en = [[
    Now the domains of 'pt' are put together so; below them points add up as before. A geometric mean
    needs values over 0; where there are zeros, write normalise("minmax 1 100") first.]],
  vi = [[
    Nay tổng hợp các lĩnh vực của 'pt' như vậy; bên dưới vẫn cộng điểm. Trung bình nhân cần giá trị lớn
    hơn 0; nếu có số 0 thì trước đó viết normalise("minmax 1 100").]],
}
show [[
geo = pt:aggregate("arithmetic, arithmetic, geometric")
low = pt:aggregate("arithmetic, arithmetic, minimum")
stats.cor(pt:score(), geo:scores()).estimate
stats.cor(pt:score(), low:scores()).estimate
low:scores()["Quảng Trị"]
pt:percent("7")["Quảng Trị"]
]]
note {
  en = "In 'pt' the minimum is domain 7 for 26 of 63 provinces: that domain gives lower percents to nearly all. So the minimum is no neutral choice either, where domains differ in difficulty.",
  vi = "Trong 'pt', giá trị nhỏ nhất rơi vào lĩnh vực 7 ở 26 trong 63 tỉnh, vì lĩnh vực này cho phần trăm thấp với hầu hết các tỉnh. Lấy giá trị nhỏ nhất khi các lĩnh vực khó dễ khác nhau cũng không phải lựa chọn trung tính.",
}
ask {
  en = "How many places does Quảng Trị lose if its weakest domain alone counts?",
  vi = "Nếu chỉ tính lĩnh vực yếu nhất, Quảng Trị xuống bao nhiêu bậc?",
  answer = [[-places(pt, pt:aggregate("arithmetic, arithmetic, minimum"))["Quảng Trị"] ]],
  is = 45,
  foreseen = {
    {
      code = [[low:rank():row("Quảng Trị").rank]],
      en = "That is the rank it then has. How many places is that below its official one?",
      vi = "Đó là hạng sau khi đổi. Hạng ấy thấp hơn hạng chính thức bao nhiêu bậc?",
    },
    {
      code = [[places(pt, low)["Quảng Trị"] ]],
      en = "Right in size; minus means a loss. The question asks for the places lost, as a positive number.",
      vi = "Đúng về độ lớn; dấu trừ là xuống bậc. Câu hỏi là số bậc bị mất, viết thành số dương.",
    },
    {
      code = [[-places(pt, geo)["Quảng Trị"] ]],
      en = "That is by the geometric mean. Where the weakest domain alone counts it is 'low'.",
      vi = "Đó là theo trung bình nhân. Chỉ tính lĩnh vực yếu nhất là 'low'.",
    },
  },
  hint = {en = [[places(pt, low)["quang tri"], or the two ranks]], vi = [[places(pt, low)["quang tri"], hoặc lấy hiệu hai hạng]]},
  after = {
    en = "From 15 to 60, by domain 7 alone. The geometric mean moves it 5 places: percents of domains lie near each other here, so the two means hardly differ.",
    vi = "Từ hạng 15 xuống hạng 60, chỉ do lĩnh vực 7. Theo trung bình nhân thì xuống 5 bậc: phần trăm các lĩnh vực ở đây gần nhau nên hai loại trung bình ít khác nhau.",
  },
  right = {
    [[-places(pt, low)["quang tri"] ]],
    [[low:rank():row("quang tri").rank - pt:rank():row("quang tri").rank]],
  },
  wrong = {"15", "67.61", "0"},
}

-- 10: outliers --------------------------------------------------------------------------------------

say {
  en = [[
    Handbooks treat outliers: they pull the farthest values in to the next. 2.1.1, legal documents
    issued on schedule, is a sub-criterion that does not pass their check. Two provinces have 0
    there. One of them (synthetic), in percent, as it is and after treatment:]],
  vi = [[
    Các sổ tay hướng dẫn xử lý điểm ngoại lai: kéo giá trị xa nhất về giá trị kế tiếp. Tiêu chí thành
    phần 2.1.1, ban hành văn bản quy phạm pháp luật đúng tiến độ, không đạt kiểm tra ấy. Hai tỉnh được 0
    điểm. Một trong hai tỉnh (số liệu mô phỏng), theo phần trăm, trước và sau khi xử lý:]],
}
show [[
pt:percent("2.1.1")["Sóc Trăng"]
pt:treat():scores("2.1.1")["Sóc Trăng"]
]]
note {
  en = "25 of 88 sub-criteria do not pass: pt:outliers():filter(\"passes == false\"). A yes/no rule, or one where nearly all have the maximum, is skewed by construction. Compare GDP or population, where one huge value stretches min–max for everybody.",
  vi = "25 trong 88 tiêu chí thành phần không đạt kiểm tra: pt:outliers():filter(\"passes == false\"). Quy tắc có/không, hoặc nơi hầu hết đạt tối đa, vốn đã lệch. So với GDP hay dân số: một giá trị rất lớn làm giãn min–max của tất cả.",
}
choose {
  en = "Should the zeros be pulled in before the official ranking?",
  vi = "Có nên kéo các số 0 ấy lên trước khi xếp hạng chính thức?",
  {
    en = "No. They are what the rule gives; first check that they are right.",
    vi = "Không. Đó là kết quả theo quy tắc; trước hết kiểm tra số liệu có đúng không.",
  },
  {
    en = "Yes. They fail a statistical test.",
    vi = "Có. Các số ấy không đạt kiểm tra thống kê.",
    reply = {
      en = "The test asks about the shape of all values. It cannot tell a mistake from points truly not given.",
      vi = "Kiểm tra ấy xét hình dạng phân bố. Nó không phân biệt được số sai với điểm thực sự không đạt.",
    },
  },
  {
    en = "Yes, or two provinces distort the mean of the others.",
    vi = "Có, nếu không hai tỉnh này làm sai lệch các tỉnh khác.",
    reply = {
      en = "Points add up province by province: nobody's points depend on those of another. They would under min–max.",
      vi = "Điểm cộng riêng từng tỉnh: điểm tỉnh này không phụ thuộc tỉnh khác. Với min–max thì có.",
    },
  },
  answer = 1,
  hint = {en = "Whom would the treatment give 86 percent of a point?", vi = "Xử lý như vậy thì ai được cho 86 % của một điểm?"},
  after = {
    en = "Treatment serves raw indicators that are to be normalised. Under a scoring rule it would give points that nobody awarded.",
    vi = "Xử lý ngoại lai dành cho chỉ tiêu thô sắp được chuẩn hoá. Với quy tắc chấm điểm, nó cho thêm những điểm không ai chấm.",
  },
}

-- 11: uncertainty -----------------------------------------------------------------------------------

say {
  en = [[
    One other method is one more choice. uncertainty() tries many: here PCI 500 times, each weight times a
    random number from 0.75 to 1.25, then brought back to the same sum. The mean of places moved, then
    the share of the 500 in which Quảng Ninh is first:]],
  vi = [[
    Một phương pháp khác chỉ là thêm một lựa chọn. Hàm uncertainty() thử nhiều lần: ở đây PCI 500 lần, mỗi
    trọng số nhân với một số ngẫu nhiên từ 0,75 đến 1,25, rồi đưa về cùng tổng. Số bậc dịch chuyển bình
    quân, rồi tỷ lệ số lần Quảng Ninh đứng đầu:]],
}
show [[
u = pci:uncertainty{weights = 0.25, n = 500, seed = 1}
u.moved
u:probability("Quảng Ninh", {first = 1})
]]
choose {
  en = "First in all 500, and yet by equal weights another is first. How can that be?",
  vi = "Đứng đầu cả 500 lần, mà với trọng số bằng nhau lại là tỉnh khác. Vì sao?",
  {
    en = "500 replications are too few.",
    vi = "500 lần lặp là quá ít.",
    reply = {
      en = "More of them draw from the same range. Look at which weights can be drawn at all.",
      vi = "Lặp thêm thì vẫn rút từ khoảng ấy. Hãy xem những trọng số nào có thể được rút.",
    },
  },
  {
    en = "It is a random result; with another seed it would be otherwise.",
    vi = "Đó là kết quả ngẫu nhiên; đổi seed thì sẽ khác.",
    reply = {
      en = "Try seed = 2: it stays so. Look at which weights can be drawn at all.",
      vi = "Thử seed = 2: vẫn như vậy. Hãy xem những trọng số nào có thể được rút.",
    },
  },
  {
    en = "Weights of 5 and 20, times 0.75 to 1.25, never become 10 and 10.",
    vi = "Trọng số 5 và 20 nhân với 0,75 đến 1,25 không bao giờ thành 10 và 10.",
  },
  answer = 3,
  hint = {en = "Equal weights would be 10 each. How far does 20 go down?", vi = "Bằng nhau là mỗi chỉ số 10. Số 20 giảm được đến đâu?"},
  after = {
    en = "Such a share is about the choices that were drawn, not about the truth. Always say which: 'first in all of 500 draws of weights within 25 percent'.",
    vi = "Tỷ lệ ấy chỉ nói về các lựa chọn đã rút, không nói về sự thật. Luôn nêu rõ: 'đứng đầu trong cả 500 lần rút trọng số trong khoảng 25 %'.",
  },
}

-- 12: sensitivity -----------------------------------------------------------------------------------

say {
  en = [[
    sensitivity() varies scale, weights and mean at once. 'first': the share of the variance of the mean
    places moved that would go, on average, if that choice alone were fixed.]],
  vi = [[
    Hàm sensitivity() thay đổi cùng lúc thang đo, cách tổng hợp, trọng số. 'first': phần phương sai của
    số bậc dịch chuyển bình quân sẽ mất đi, tính trung bình, nếu cố định riêng lựa chọn ấy.]],
}
show [[
s = pci:sensitivity{weights = 0.25, normalise = {"as is", "minmax 1 100"},
  aggregate = {"arithmetic", "geometric"}, n = 256, seed = 1}
s.table:row("normalise").first
s.table:row("aggregate").first
s.table:row("weights").first
]]
note {
  en = "The shares depend on the alternatives offered: with weights = 0.9 in place of 0.25 they look otherwise; let them try. Estimates can stray below 0, true shares cannot.",
  vi = "Các tỷ lệ này phụ thuộc các phương án được đưa ra: thử weights = 0.9 thay cho 0.25 sẽ khác; nên cho học viên thử. Ước lượng có thể nhỏ hơn 0, tỷ lệ thật thì không.",
}
choose {
  en = "What may be reported?",
  vi = "Có thể báo cáo điều gì?",
  {
    en = "The weights of PCI do not matter.",
    vi = "Trọng số của PCI không quan trọng.",
    reply = {
      en = "Within 25 percent they matter less than the scale. Equal weights, beyond that, moved a province by 40 places.",
      vi = "Trong khoảng 25 % thì ít quan trọng hơn thang đo. Trọng số bằng nhau, ngoài khoảng ấy, đã làm một tỉnh lên 40 bậc.",
    },
  },
  {
    en = "Of these three choices, as varied here, the scale moves ranks most.",
    vi = "Trong ba lựa chọn đã thử ở đây, thang đo làm hạng đổi nhiều nhất.",
  },
  {
    en = "Two provinces in three owe their rank to the scale.",
    vi = "Cứ ba tỉnh thì hai tỉnh có hạng như vậy là do thang đo.",
    reply = {
      en = "The share is one of variance over the replications, not of provinces.",
      vi = "Đó là tỷ lệ của phương sai giữa các lần lặp, không phải tỷ lệ số tỉnh.",
    },
  },
  answer = 2,
  hint = {en = "Which sentence keeps to the choices that were tried?", vi = "Câu nào chỉ nói trong phạm vi các lựa chọn đã thử?"},
  after = {
    en = "So here a debate about method should begin with the scale. These are estimates: the interval of the first is 0.55 to 0.81.",
    vi = "Vậy ở đây, bàn về phương pháp nên bắt đầu từ thang đo. Các số này là ước lượng: khoảng tin cậy của số đầu là 0,55 đến 0,81.",
  },
}

-- 13: law and choice --------------------------------------------------------------------------------

say {
  en = [[
    The first of 'pt' (synthetic) by points, min–max and weakest domain. Then, of 500 draws of weights,
    the share in which a rank is ahead of the next:]],
  vi = [[
    Tỉnh đứng đầu 'pt' (mô phỏng) theo điểm, min–max, lĩnh vực yếu nhất. Sau đó là tỷ lệ, trong 500 lần
    rút trọng số, mỗi hạng đứng trên hạng kế sau:]],
}
show [[
{pt:rank().province[1], pt:normalise("minmax"):rank().province[1],
  low:rank().province[1]}
v = pt:uncertainty{weights = 0.25, n = 500, seed = 1}
{v:beats("Gia Lai", "Yên Bái"), v:beats("Yên Bái", "Lâm Đồng")}
]]
choose {
  en = "Which sentence may stand in a report?",
  vi = "Câu nào có thể đưa vào báo cáo?",
  {
    en = "By another method Đà Nẵng is first, so the official rank needs correcting.",
    vi = "Theo cách khác Đà Nẵng đứng đầu, vậy cần sửa hạng chính thức.",
    reply = {
      en = "The decision fixes the method of the official rank. Another method answers another question; it corrects nothing.",
      vi = "Quyết định đã ấn định phương pháp cho hạng chính thức. Phương pháp khác trả lời câu hỏi khác, không sửa được hạng ấy.",
    },
  },
  {
    en = "Every method gives another winner, so ranks say nothing.",
    vi = "Mỗi cách cho một tỉnh đứng đầu, vậy thứ hạng không nói lên điều gì.",
    reply = {
      en = "Some differences survive: rank 2 stays ahead of rank 3 in nearly all draws.",
      vi = "Có những khác biệt vẫn còn: hạng 2 đứng trên hạng 3 trong hầu hết các lần rút.",
    },
  },
  {
    en = "Gia Lai is first officially; weights within 25 percent often put it second.",
    vi = "Gia Lai đứng đầu chính thức; đổi trọng số trong 25 % thì nhiều khi đứng thứ hai.",
  },
  answer = 3,
  hint = {en = "One sentence keeps law and robustness apart and says both.", vi = "Có một câu nêu cả hạng theo quy định lẫn mức vững chắc, không lẫn lộn hai điều."},
  after = {
    en = "0.568 is near 0.5, where either order is as likely, and the two are 0.03 points apart. 0.998: this order hardly depends on weights within 25 percent.",
    vi = "0,568 gần 0,5, mức mà hai thứ tự có khả năng như nhau; hai tỉnh cách nhau 0,03 điểm. 0,998: thứ tự này hầu như không phụ thuộc trọng số trong khoảng 25 %.",
  },
}

say {
  en = [[
    The law fixes the method, and with it the official rank. Weights, scale and mean were chosen before
    that, and others would have been possible. Robustness changes no official rank; it says which
    differences survive another reasonable choice, and which are too fragile to discuss.

    To try: the same with an index of your own; pci:normalise("zscore") or "rank"; pt:weigh("equal"),
    equal at every level; help "Edition:aggregate" for other means.]],
  vi = [[
    Quy định ấn định phương pháp, và qua đó ấn định hạng chính thức. Trọng số, thang đo, cách tổng hợp
    đã được lựa chọn trước đó, và có thể đã chọn khác. Đánh giá độ vững không đổi hạng chính thức; nó
    cho biết khác biệt nào vẫn còn khi chọn cách hợp lý khác, khác biệt nào quá mong manh để bàn luận.

    Nên thử: làm lại với chỉ số của bạn; pci:normalise("zscore") hoặc "rank"; pt:weigh("equal"), bằng
    nhau ở mọi cấp; help "Edition:aggregate" để xem các cách tổng hợp khác.]],
}
