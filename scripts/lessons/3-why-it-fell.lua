lesson {
  title = {en = "Why did it fall 31 places?", vi = "Vì sao tụt 31 bậc?"},
  teaches = {
    en = "What moves a score and a rank between two years: own performance, the others, the framework.",
    vi = "Điều gì làm điểm và hạng thay đổi giữa hai năm: kết quả của mình, các đơn vị khác, bộ tiêu chí.",
  },
  minutes = 25,
}

setup [[
ix = par.open("par-teaching")
old, pt = ix[2021], ix[2022]
papi = par.open("papi")
c = ix:change("lang son", 2021, 2022)
r = ix:rank_change("lang son", 2021, 2022)
d = pt:percent("8.1.1") - old:percent("8.1.1")
k = ix:comparable(2021, 2022)
]]

-- 1 -------------------------------------------------------------------------------------------------

say {
  en = [[
    'ix' is a synthetic index, made for teaching. In it Lạng Sơn goes from rank 23 in 2021 to rank 54 in
    2022. These ranks, their scores and a few parts of 2022 are set to known figures; the rest, and
    every other province, is invented. So nothing here explains or judges the real province.

    First a quieter year. In 2020 and 2021 the same framework was in force, and the score of Lạng Sơn
    rose from 85.65 to 87.11.]],
  vi = [[
    'ix' là chỉ số mô phỏng, làm ra để giảng dạy. Trong đó Lạng Sơn từ hạng 23 năm 2021 xuống hạng 54 năm
    2022. Hai hạng này, điểm tương ứng và một vài phần của năm 2022 được đặt theo số liệu đã biết; phần
    còn lại và mọi tỉnh khác đều là giả định. Vì vậy ở đây không có gì giải thích hay đánh giá tỉnh Lạng
    Sơn trên thực tế.

    Trước hết xét một năm ít biến động. Năm 2020 và 2021 áp dụng cùng một bộ tiêu chí, điểm của Lạng Sơn
    tăng từ 85,65 lên 87,11.]],
}
predict {
  en = "From 2020 to 2021 the score rose by 1.46. What did the rank do?",
  vi = "Từ 2020 đến 2021 điểm tăng 1,46. Còn hạng thì sao?",
  {en = "It rose.", vi = "Tăng bậc."},
  {en = "It stayed about the same.", vi = "Gần như giữ nguyên."},
  {en = "It fell.", vi = "Giảm bậc."},
  answer = 3,
  after = {
    en = "From 17 to 23. A rise of the score with a fall of the rank is nothing strange: the next step shows how.",
    vi = "Từ 17 xuống 23. Điểm tăng mà hạng giảm không có gì lạ: bước sau cho thấy vì sao.",
  },
}

-- 2 -------------------------------------------------------------------------------------------------

say {
  en = [[
    A rank moves for two reasons: what the province did, and what the others did. rank_change() tells
    them apart, in places; positive is up. Where the framework stays the same there is nothing else, and
    the two add up to the total.]],
  vi = [[
    Hạng thay đổi vì hai lẽ: việc tỉnh làm được và việc các tỉnh khác làm được. rank_change() tách hai
    phần ấy ra, tính bằng số bậc; số dương là tăng bậc. Khi bộ tiêu chí giữ nguyên thì không còn lý do
    nào khác, và hai phần cộng lại bằng tổng.]],
}
show [[(ix[2021]:score() - ix[2020]:score()):mean()]]
show [[ix:rank_change("lang son", 2020, 2021).total]]
show [[ix:rank_change("lang son", 2020, 2021).own]]
note {
  en = [[
    How 'own' is made: among the others' scores of 2020 its score of 2021 would be 4th, 13 places up; among those of 2021 its
    score of 2020 would be 43rd, so that its own rise won 20. 'own' is the mean of the two orders, 16.5. Let the class find
    'rivals' the same way: 4 to 23 and 17 to 43.]],
  vi = [[
    Cách tính 'own': với điểm năm 2021 đặt giữa các tỉnh khác của năm 2020, tỉnh đứng thứ 4, tăng 13 bậc; với điểm năm 2020 đặt
    giữa các tỉnh khác của năm 2021, tỉnh đứng thứ 43, nên phần tăng của mình được 20 bậc. 'own' là trung bình của hai thứ tự:
    16,5. Cho lớp tự tính 'rivals' theo cách ấy: 4 xuống 23 và 17 xuống 43.]],
}
ask {
  en = "How many places is what the other provinces did worth? Mind the sign.",
  vi = "Phần do các tỉnh khác là bao nhiêu bậc? Chú ý dấu.",
  answer = [[ix:rank_change("lang son", 2020, 2021).rivals]],
  is = -22.5,
  foreseen = {
    {
      code = "22.5",
      en = "The size is right. Places lost have a minus here: −6 = 16.5 + others.",
      vi = "Độ lớn đúng. Ở đây bậc bị mất mang dấu trừ: −6 = 16,5 + phần của các tỉnh khác.",
    },
    {
      code = "-6",
      en = "That is both together. Own change won 16.5 places, and still 6 were lost in all.",
      vi = "Đó là cả hai phần cộng lại. Phần của mình được 16,5 bậc mà tổng vẫn mất 6 bậc.",
    },
    {
      code = "10.5",
      en = "16.5 − 6 goes the wrong way. Solve 16.5 + others = −6.",
      vi = "16,5 − 6 là ngược chiều. Hãy giải 16,5 + phần của các tỉnh khác = −6.",
    },
  },
  hint = {
    en = [[total = own + others; or the same call with .rivals at its end]],
    vi = [[tổng = phần của mình + phần của các tỉnh khác; hoặc gọi lại lệnh trên với .rivals ở cuối]],
  },
  after = {
    en = [[It gained 1.46 points, the mean of all provinces rose by 2.65. Who gains less than the others falls: a fall of rank need not be a fall of performance.]],
    vi = [[Tỉnh tăng 1,46 điểm, trung bình các tỉnh tăng 2,65. Ai tăng ít hơn các tỉnh khác thì tụt: hạng giảm chưa chắc là kết quả giảm.]],
  },
  right = {"-6 - 16.5", "-45 / 2"},
  wrong = {"16.5", "-2.65", "0"},
}

-- 3 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Does it happen outside a lesson? PAPI 2023 and 2024 have the same framework, and these are real
    figures. The mean of the provinces rose. The table papi[2024]:rank() has the columns 'change' (of the
    score, on the year before) and 'rank_change' (positive is up).]],
  vi = [[
    Ngoài bài học có xảy ra không? PAPI 2023 và 2024 có cùng một bộ tiêu chí, và đây là số liệu thật.
    Trung bình các tỉnh đã tăng. Bảng papi[2024]:rank() có cột 'change' (thay đổi điểm so với năm trước)
    và 'rank_change' (thay đổi hạng, số dương là tăng bậc).]],
}
show [[papi[2023]:score():mean()]]
show [[papi[2024]:score():mean()]]
note {
  en = [[
    Each year 61 of 63 provinces have a score, not the same ones, so that a place or two come from that. PAPI is a survey:
    small changes of a score lie within its sampling error, and none of the 19 is worse or better for being in this list.]],
  vi = [[
    Mỗi năm 61 trong 63 tỉnh có điểm, không phải cùng những tỉnh ấy, nên một vài bậc đến từ đó. PAPI là điều tra: thay đổi nhỏ
    của điểm nằm trong sai số chọn mẫu; có tên trong 19 tỉnh này không có nghĩa là tốt hơn hay kém hơn.]],
}
ask {
  en = "In how many provinces did the score of PAPI rise from 2023 to 2024, and the rank fall? (# counts rows)",
  vi = "Ở bao nhiêu tỉnh điểm PAPI tăng từ 2023 đến 2024 mà hạng lại giảm? (# đếm số dòng)",
  answer = [[#papi[2024]:rank():filter("change > 0 and rank_change < 0")]],
  is = 19,
  foreseen = {
    {
      code = [[#papi[2024]:rank():filter("change > 0")]],
      en = "So many scores rose. Wanted are those of them whose rank fell.",
      vi = "Đó là số tỉnh có điểm tăng. Câu hỏi là trong số ấy bao nhiêu tỉnh có hạng giảm.",
    },
    {
      code = [[#papi[2024]:rank():filter("rank_change < 0")]],
      en = "So many ranks fell, whatever the score did. Both conditions are wanted: join them with 'and'.",
      vi = "Đó là số tỉnh có hạng giảm, bất kể điểm. Cần cả hai điều kiện: nối bằng 'and'.",
    },
  },
  hint = {
    en = [[#papi[2024]:rank():filter("change > 0 and rank_change < 0")]],
    vi = [[#papi[2024]:rank():filter("change > 0 and rank_change < 0")]],
  },
  after = {
    en = "Of 35 provinces whose rank fell, 19 had a higher score than the year before.",
    vi = "Trong 35 tỉnh có hạng giảm, 19 tỉnh có điểm cao hơn năm trước.",
  },
  right = {
    [[#papi[2024]:rank():filter("rank_change < 0"):filter("change > 0")]],
    "35 - 16",
  },
  wrong = {"16", "63", "61"},
}

-- 4 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Now 2022. A new framework came into force: 88 sub-criteria instead of 102, other maxima, some content
    new, some dropped. In the synthetic index Lạng Sơn falls from rank 23 to 54, 31 places. There are
    three possible causes now: its own performance, the performance of the others, and the framework.]],
  vi = [[
    Bây giờ đến năm 2022. Một bộ tiêu chí mới có hiệu lực: 88 tiêu chí thành phần thay cho 102, điểm tối
    đa khác, có nội dung mới, có nội dung bị bỏ. Trong chỉ số mô phỏng, Lạng Sơn từ hạng 23 xuống 54, tức
    31 bậc. Nay có thể có ba nguyên nhân: kết quả của mình, kết quả của các tỉnh khác, và bộ tiêu chí.]],
}
predict {
  en = "Which of the three weighs most in these 31 places?",
  vi = "Trong ba nguyên nhân, nguyên nhân nào nặng nhất trong 31 bậc này?",
  {en = "Its own performance.", vi = "Kết quả của mình."},
  {en = "The others: they did better.", vi = "Các tỉnh khác: họ làm tốt hơn."},
  {en = "The new framework.", vi = "Bộ tiêu chí mới."},
  answer = 1,
  after = {
    en = "Own −38.8, others +8.2, framework −0.3. In the year before it was the other way round; it has to be looked up each time.",
    vi = "Phần của mình −38,8, các tỉnh khác +8,2, bộ tiêu chí −0,3. Năm trước thì ngược lại; mỗi lần đều phải xem số liệu.",
  },
}

-- 5 -------------------------------------------------------------------------------------------------

say {
  en = [[
    'r' is ix:rank_change("lang son", 2021, 2022). Its three parts add up to −31.]],
  vi = [[
    'r' là ix:rank_change("lang son", 2021, 2022). Ba phần của nó cộng lại bằng −31.]],
}
show [[{r.own, r.rivals, r.framework}]]
show [[#r.overtaken_by]]
choose {
  en = "'rivals' is +8.2 places. What does that say?",
  vi = "'rivals' là +8,2 bậc. Con số ấy nói gì?",
  {
    en = "Eight provinces overtook Lạng Sơn.", vi = "Tám tỉnh đã vượt Lạng Sơn.",
    reply = {
      en = "31 did: #r.overtaken_by. And places with a plus are places won.",
      vi = "Có 31 tỉnh vượt: #r.overtaken_by. Và số bậc mang dấu cộng là số bậc được thêm.",
    },
  },
  {
    en = "What the others did would by itself have moved Lạng Sơn up some eight places.",
    vi = "Riêng những gì các tỉnh khác làm thì lẽ ra đưa Lạng Sơn lên chừng tám bậc.",
  },
  {
    en = "Lạng Sơn overtook eight provinces.", vi = "Lạng Sơn đã vượt tám tỉnh.",
    reply = {
      en = "It overtook none: #r.overtook is 0. The parts say what each cause alone would do, not who passed whom.",
      vi = "Không vượt tỉnh nào: #r.overtook bằng 0. Các phần cho biết riêng từng nguyên nhân sẽ gây ra gì, không cho biết ai vượt ai.",
    },
  },
  answer = 2,
  hint = {
    en = "Positive is up. The three parts are effects, not lists of provinces.",
    vi = "Số dương là tăng bậc. Ba phần là tác động, không phải danh sách các tỉnh.",
  },
  after = {
    en = "In 48 of the 63 provinces performance fell, by 1.27 points on the mean of all. It fell by more in Lạng Sơn. r.passes shows, province by province, where the gap was made.",
    vi = "Ở 48 trong 63 tỉnh, phần do kết quả giảm; trung bình cả 63 tỉnh giảm 1,27 điểm. Ở Lạng Sơn phần này giảm nhiều hơn. r.passes cho thấy khoảng cách với từng tỉnh sinh ra ở đâu.",
  },
}

-- 6 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Now the score. 'c' is ix:change("lang son", 2021, 2022): −5.66 points = performance −5.24, framework
    −0.42. Performance is what changed in content that both years score; framework is re-weighting, new
    and dropped content. Domain 3 lost 1.38 of these points:]],
  vi = [[
    Bây giờ xét điểm. 'c' là ix:change("lang son", 2021, 2022): −5,66 điểm = do kết quả −5,24, do bộ tiêu
    chí −0,42. Do kết quả (performance) là thay đổi ở nội dung mà cả hai năm đều chấm; do bộ tiêu chí
    (framework) là đổi điểm tối đa, nội dung mới và nội dung bị bỏ. Lĩnh vực 3 mất 1,38 trong số ấy:]],
}
show [[c.tree:row("3").performance]]
show [[c.tree:row("3").framework]]
choose {
  en = "A report says of domain 3: \"Procedures got worse by 1.38 points.\" What do the figures allow?",
  vi = "Một báo cáo viết về lĩnh vực 3: \"Thủ tục hành chính kém đi 1,38 điểm.\" Số liệu cho phép nói gì?",
  {
    en = "The report is right: 1.38 points fewer is worse work.", vi = "Báo cáo đúng: ít hơn 1,38 điểm là làm kém đi.",
    reply = {
      en = "Look at 'performance': on what both years score, next to nothing changed.",
      vi = "Hãy xem phần do kết quả: ở nội dung mà cả hai năm đều chấm, gần như không có gì thay đổi.",
    },
  },
  {
    en = "The framework hardly matters in any domain: −0.42 in all.", vi = "Bộ tiêu chí hầu như không ảnh hưởng ở lĩnh vực nào: tổng chỉ −0,42.",
    reply = {
      en = "−0.42 is a sum of plus and minus. By domain it goes from −1.36 to +0.54.",
      vi = "−0,42 là tổng của số dương và số âm. Theo lĩnh vực, nó đi từ −1,36 đến +0,54.",
    },
  },
  {
    en = "The points went with the framework; on the same content it hardly changed.",
    vi = "Điểm mất đi theo bộ tiêu chí; trên cùng nội dung thì hầu như không đổi.",
  },
  answer = 3,
  hint = {en = "−1.38 = performance + framework.", vi = "−1,38 = do kết quả + do bộ tiêu chí."},
  after = {
    en = "The maximum of domain 3 fell from 14.5 to 13 points. Points of two frameworks cannot be set side by side before this is taken out.",
    vi = "Điểm tối đa của lĩnh vực 3 giảm từ 14,5 xuống 13. Chưa loại phần này ra thì không đặt điểm của hai bộ tiêu chí cạnh nhau được.",
  },
}

-- 7 -------------------------------------------------------------------------------------------------

say {
  en = [[
    The sum goes down to the leaves. Here is one of domain 3: "Effect of the one-stop shop", 3.5.2 in
    2022. The crosswalk says that it goes on from 3.5.3 of 2021. Points of Lạng Sơn and maximum, 2021 and 2022:]],
  vi = [[
    Phép cộng đi xuống tận tiêu chí thành phần. Đây là một tiêu chí của lĩnh vực 3: "Hiệu quả của cơ chế
    một cửa", năm 2022 mang mã 3.5.2. Theo bảng đối chiếu, nó nối tiếp 3.5.3 của năm 2021. Điểm của Lạng Sơn và điểm tối đa, năm 2021 và 2022:]],
}
show [[{old:points("3.5.3")["lang son"], old:framework():node("3.5.3").max}]]
show [[{pt:points("3.5.2")["lang son"], pt:framework():node("3.5.2").max}]]
ask {
  en = "By how many percentage points did its share of the maximum change? One decimal will do.",
  vi = "Tỷ lệ đạt được so với điểm tối đa thay đổi bao nhiêu điểm phần trăm? Một chữ số thập phân là đủ.",
  answer = [[pt:percent("3.5.2")["lang son"] - old:percent("3.5.3")["lang son"] ]],
  is = -7.2,
  tolerance = 0.051,
  foreseen = {
    {
      code = [[pt:points("3.5.2")["lang son"] - old:points("3.5.3")["lang son"] ]],
      en = "These are points, and the maxima differ. Divide each by the maximum of its own year first.",
      vi = "Đó là điểm, mà điểm tối đa hai năm khác nhau. Trước hết chia mỗi năm cho điểm tối đa của năm đó.",
    },
    {
      code = [[pt:percent("3.5.2")["lang son"] - old:percent("3.5.2")["lang son"] ]],
      en = "The same code, another content: in 2021 it was 3.5.3. Go by the content, not by the code.",
      vi = "Cùng mã nhưng khác nội dung: năm 2021 tiêu chí này là 3.5.3. Phải theo nội dung, không theo mã.",
    },
    {
      code = [[old:percent("3.5.3")["lang son"] - pt:percent("3.5.2")["lang son"] ]],
      en = "The size is right. A change is the later year less the earlier one.",
      vi = "Độ lớn đúng. Thay đổi là năm sau trừ năm trước.",
    },
  },
  hint = {
    en = [[100 * 1.0192 / 1.25 - 100 * 0.8873 / 1, or percent("3.5.2") of 'pt' less percent("3.5.3") of 'old']],
    vi = [[100 * 1.0192 / 1.25 - 100 * 0.8873 / 1, hoặc percent("3.5.2") của 'pt' trừ percent("3.5.3") của 'old']],
  },
  after = {
    en = [[More points, a smaller share. c.parts books performance: −0.072 × the mean maximum 1.125 = −0.08; re-weighting: +0.25 × the mean share 0.851 = +0.21. Together +0.13, the change of the points.]],
    vi = [[Điểm nhiều hơn, tỷ lệ đạt thấp hơn. c.parts ghi: do kết quả: −0,072 × điểm tối đa trung bình 1,125 = −0,08; do đổi điểm tối đa: +0,25 × tỷ lệ đạt trung bình 0,851 = +0,21. Cộng lại +0,13, đúng bằng thay đổi của điểm.]],
  },
  right = {"100 * 1.0192 / 1.25 - 100 * 0.8873", "81.54 - 88.73"},
  wrong = {"-0.08", "12.5", "0.21"},
}

-- 8 -------------------------------------------------------------------------------------------------

say {
  en = [[
    One domain kept its content: domain 8 has the same leaves with the same maxima in both years. Nothing
    in it is re-weighted, new or dropped, so that the whole difference of its points counts as
    performance.]],
  vi = [[
    Có một lĩnh vực giữ nguyên nội dung: lĩnh vực 8 hai năm có cùng các tiêu chí thành phần với cùng điểm
    tối đa. Không có phần đổi điểm tối đa, nội dung mới hay bị bỏ, nên toàn bộ chênh lệch điểm được tính
    là do kết quả.]],
}
show [[old:framework():node("8").max]]
show [[pt:framework():node("8").max]]
note {
  en = [[
    A finer point: the maxima are the same, two scoring rules are not. In 2022 8.3.1 (new firms) gives the maximum from 15 %
    growth, before from 12 %; the tiers of 8.5.1 were raised by one percentage point. In the synthetic inputs growth in 8.5.1
    rises from 5.47 % to 6.73 % and the points stay at 0.5; by the tiers of 2021 they would be 1. The program counts a stricter
    rule as performance, so the framework's 0.00 is true of maxima and content alone. Have the class compare both in datasets/par-teaching/framework.csv.]],
  vi = [[
    Điểm sâu hơn: điểm tối đa như nhau nhưng hai quy tắc chấm thì khác. Năm 2022, 8.3.1 (doanh nghiệp mới) đạt tối đa khi tăng
    15 %, trước là 12 %; các mức của 8.5.1 nâng thêm một điểm phần trăm. Trong số liệu mô phỏng, tăng trưởng ở 8.5.1 từ 5,47 %
    lên 6,73 % mà điểm vẫn 0,5; theo các mức năm 2021 thì được 1 điểm. Chương trình tính quy tắc chặt hơn vào phần do kết quả,
    nên số 0,00 của bộ tiêu chí chỉ đúng với điểm tối đa và nội dung. Cho lớp so sánh cả hai bộ tiêu chí trong datasets/par-teaching/framework.csv.]],
}
ask {
  en = "By how many points did domain 8 of Lạng Sơn change from 2021 to 2022? Two decimals.",
  vi = "Từ 2021 đến 2022 lĩnh vực 8 của Lạng Sơn thay đổi bao nhiêu điểm? Hai chữ số thập phân.",
  answer = [[pt:points("8")["lang son"] - old:points("8")["lang son"] ]],
  is = -1.45,
  tolerance = 0.006,
  foreseen = {
    {
      code = [[pt:score("8")["lang son"] - old:score("8")["lang son"] ]],
      en = "That is in percent of the domain's 16 points. Ask for points(): 16 × 9.04 / 100.",
      vi = "Đó là phần trăm của 16 điểm của lĩnh vực. Hãy dùng points(): 16 × 9,04 / 100.",
    },
    {
      code = [[c.total]],
      en = "That is the whole index. Only domain 8 is wanted.",
      vi = "Đó là cả chỉ số. Câu hỏi chỉ về lĩnh vực 8.",
    },
    {
      code = [[old:points("8")["lang son"] - pt:points("8")["lang son"] ]],
      en = "The size is right. A change is the later year less the earlier one.",
      vi = "Độ lớn đúng. Thay đổi là năm sau trừ năm trước.",
    },
  },
  hint = {
    en = [[pt:points("8")["lang son"] less the same of 'old'; or c.tree:row("8").total]],
    vi = [[pt:points("8")["lang son"] trừ đi số tương ứng của 'old'; hoặc c.tree:row("8").total]],
  },
  after = {
    en = "From 13.67 to 12.22 of 16. Its framework part is 0.00, so the change can be quoted in points. Two scoring rules became stricter, though: in 8.5.1 growth rose from 5.47 % to 6.73 % and the points stayed at 0.5. That too counts as performance.",
    vi = "Từ 13,67 xuống 12,22 trên 16. Phần do bộ tiêu chí là 0,00 nên nêu được thẳng thay đổi bằng điểm. Tuy vậy hai quy tắc chấm đã chặt hơn: ở 8.5.1 tăng trưởng từ 5,47 % lên 6,73 % mà điểm vẫn 0,5. Phần ấy cũng được tính là do kết quả.",
  },
  right = {[[c.tree:row("8").performance]], [[c.tree:row("8").total]]},
  wrong = {"-1.54", "-18", "0"},
}

-- 9 -------------------------------------------------------------------------------------------------

say {
  en = [[
    The leaf that moved most of all is in this domain: SIPAS, 8.1.1. Its change in percentage points, for
    Lạng Sơn, for the mean of the 63 provinces, and for the province where it fell least:]],
  vi = [[
    Tiêu chí thành phần thay đổi nhiều nhất nằm trong lĩnh vực này: SIPAS, 8.1.1. Thay đổi tính bằng điểm
    phần trăm của Lạng Sơn, của trung bình 63 tỉnh, và của tỉnh giảm ít nhất:]],
}
show [[
d = pt:percent("8.1.1") - old:percent("8.1.1")
d["lang son"] ]]
show [[d:mean()]]
show [[d:max()]]
choose {
  en = "What may be concluded about SIPAS in Lạng Sơn?",
  vi = "Có thể kết luận gì về SIPAS của Lạng Sơn?",
  {
    en = "What the province did lowered SIPAS by 15.4 percentage points.", vi = "Việc tỉnh làm đã khiến SIPAS giảm 15,4 điểm phần trăm.",
    reply = {
      en = "All 63 fell, by 10.1 on average. A cause that all share cannot be told from this province alone.",
      vi = "Cả 63 tỉnh đều giảm, trung bình 10,1. Nguyên nhân chung của mọi tỉnh thì không thể tìm ở riêng tỉnh này.",
    },
  },
  {
    en = "It fell 5.3 more than the mean; why all fell has to be asked first.",
    vi = "Giảm nhiều hơn trung bình 5,3; trước hết phải hỏi vì sao tất cả đều giảm.",
  },
  {
    en = "Nothing: as all fell, its own change does not count.", vi = "Không gì cả: tất cả đều giảm nên thay đổi của tỉnh không đáng kể.",
    reply = {
      en = "It fell by 5.3 more than the mean and from rank 19 to 51 on this leaf. That part is its own, with sampling error.",
      vi = "Tỉnh giảm nhiều hơn trung bình 5,3 và từ hạng 19 xuống 51 ở tiêu chí này. Phần ấy là riêng của tỉnh, kèm sai số chọn mẫu.",
    },
  },
  answer = 2,
  hint = {en = "Set −15.4 beside −10.1.", vi = "Đặt −15,4 cạnh −10,1."},
  after = {
    en = "change() books all of it as performance, as the maximum of the leaf stayed the same. It sees no questionnaires. The real SIPAS changed its content in 2022; then a drop that all share may come from the questions.",
    vi = "change() tính toàn bộ vào phần do kết quả vì điểm tối đa không đổi. Nó không thấy phiếu hỏi. SIPAS thật đã thay đổi nội dung năm 2022; khi ấy mức giảm chung có thể do câu hỏi.",
  },
}

-- 10 ------------------------------------------------------------------------------------------------

say {
  en = [[
    What if? counterfactual() takes back what performance changed in one domain and leaves all else as
    it is. Performance fell most in domains 2, 7 and 8, by 2.12, 1.47 and 1.45 points. Had one of them
    stayed as in 2021, Lạng Sơn would stand so many places higher:]],
  vi = [[
    Nếu như thì sao? counterfactual() bỏ phần thay đổi do kết quả kể từ năm 2021, từng lĩnh vực một, và giữ
    nguyên mọi thứ khác của năm 2022. Phần do kết quả giảm nhiều nhất ở lĩnh vực 2, 7 và 8: 2,12; 1,47 và
    1,45 điểm. Nếu giữ nguyên ở một lĩnh vực, Lạng Sơn lẽ ra đứng cao hơn số bậc sau:]],
}
show [[ix:counterfactual("lang son", 2022, {keep = 2021, node = "2"}).places[1] ]]
show [[ix:counterfactual("lang son", 2022, {keep = 2021, node = "7"}).places[1] ]]
show [[ix:counterfactual("lang son", 2022, {keep = 2021, node = "8"}).places[1] ]]
predict {
  en = "One at a time, all eight domains add up to 11 places. And all at once?",
  vi = "Từng lĩnh vực một, cả tám cộng lại được 11 bậc. Còn cả tám cùng lúc?",
  {en = "11 places", vi = "11 bậc"},
  {en = "Fewer than 11", vi = "Ít hơn 11 bậc"},
  {en = "Many more than 11", vi = "Nhiều hơn hẳn 11 bậc"},
  answer = 3,
  after = {
    en = "Points add up, places do not. The next step shows how many.",
    vi = "Điểm thì cộng được, bậc thì không. Bước sau cho thấy là bao nhiêu.",
  },
}

-- 11 ------------------------------------------------------------------------------------------------

say {
  en = [[
    A place costs little where provinces stand close together and much where they do not. From 81.45 the
    2.12 points of domain 2 lead to 83.57, past 7 provinces. The next 3.12 points pass many more:]],
  vi = [[
    Nơi các tỉnh đứng sát nhau thì một bậc tốn ít điểm, nơi thưa thì tốn nhiều. Từ 81,45, 2,12 điểm của
    lĩnh vực 2 đưa lên 83,57, vượt 7 tỉnh. 3,12 điểm tiếp theo vượt nhiều tỉnh hơn hẳn:]],
}
show [[#pt:rank():filter("score > 81.45 and score <= 83.57")]]
show [[#pt:rank():filter("score > 83.57 and score <= 86.69")]]
note {
  en = [[
    That is why r.parts gives domain 2 −15.0 of the 31 places and the counterfactual only 7: the first is the mean over all
    orders in which the domains can change, the second is one domain alone, at the end. Neither is wrong; say which is meant.
    It is a sum, not a forecast: it does not say what effort would have brought.]],
  vi = [[
    Vì vậy r.parts ghi lĩnh vực 2 là −15,0 trong 31 bậc còn counterfactual chỉ 7: số trước là trung bình theo mọi thứ tự thay
    đổi của các lĩnh vực, số sau là riêng một lĩnh vực, tính ở bước cuối. Không số nào sai; cần nói rõ dùng số nào. Đây là phép
    tính, không phải dự báo: nó không cho biết nỗ lực sẽ mang lại gì.]],
}
ask {
  en = [[Which rank would Lạng Sơn have in 2022 with its performance of 2021 everywhere? The node is "total".]],
  vi = [[Nếu giữ kết quả năm 2021 ở mọi tiêu chí, năm 2022 Lạng Sơn đứng hạng mấy? Nút cần hỏi là "total".]],
  answer = [[ix:counterfactual("lang son", 2022, {keep = 2021, node = "total"}).rank[1] ]],
  is = 14,
  foreseen = {
    {
      code = "23",
      en = "That is the rank of 2021. But the others and the framework are those of 2022 now.",
      vi = "Đó là hạng năm 2021. Nhưng nay các tỉnh khác và bộ tiêu chí là của năm 2022.",
    },
    {
      code = "43",
      en = "54 − 11 adds places domain by domain. Places do not add up: ask for node = \"total\".",
      vi = "54 − 11 là cộng bậc theo từng lĩnh vực. Bậc không cộng được: hãy hỏi với node = \"total\".",
    },
    {
      code = "40",
      en = "So many places higher, or provinces passed. The rank is 54 less these.",
      vi = "Đó là số bậc cao hơn, tức số tỉnh vượt qua. Hạng là 54 trừ đi số ấy.",
    },
  },
  hint = {
    en = [[ix:counterfactual("lang son", 2022, {keep = 2021, node = "total"}), or 54 less the provinces passed]],
    vi = [[ix:counterfactual("lang son", 2022, {keep = 2021, node = "total"}), hoặc 54 trừ số tỉnh vượt qua]],
  },
  after = {
    en = "14, which is better than 23 in 2021: had it only kept its performance it would have gained places, because that of most others fell.",
    vi = "Hạng 14, cao hơn hạng 23 năm 2021: chỉ cần giữ kết quả là đã tăng bậc, vì kết quả của phần lớn các tỉnh khác giảm.",
  },
  right = {"54 - 7 - 33", [[ix:counterfactual("lang son", 2022, {node = "total"}).rank[1] ]]},
  wrong = {"47", "33", "54"},
}

-- 12 ------------------------------------------------------------------------------------------------

say {
  en = [[
    There is another way to take the framework out: leave only what both frameworks have, and count it in
    both years by the maxima of the later one. That is comparable().]],
  vi = [[
    Còn một cách nữa để loại phần do bộ tiêu chí: chỉ giữ nội dung mà cả hai bộ tiêu chí cùng có và tính
    cả hai năm theo điểm tối đa của bộ sau. Đó là comparable().]],
}
show [[
k = ix:comparable(2021, 2022)
k]]
note {
  en = "Let the class look at k:history(\"lang son\") and k:change(\"lang son\", 2021, 2022): 87.51 to 81.72, framework 0.00. 81 of the 88 sub-criteria of 2022 go on from 2021, 7 are new.",
  vi = "Cho lớp xem k:history(\"lang son\") và k:change(\"lang son\", 2021, 2022): 87,51 xuống 81,72, do bộ tiêu chí 0,00. 81 trong 88 tiêu chí thành phần của năm 2022 nối tiếp năm 2021, 7 tiêu chí là mới.",
}
ask {
  en = "By how many places does Lạng Sơn change from 2021 to 2022 in the comparable index? (minus: down)",
  vi = "Trong chỉ số so sánh được, từ 2021 đến 2022 Lạng Sơn thay đổi bao nhiêu bậc? (dấu trừ: giảm)",
  answer = [[k:rank_change("lang son", 2021, 2022).total]],
  is = -36,
  foreseen = {
    {
      code = "r.total",
      en = "That is the index as it is. Ask the comparable one: k:rank_change(…).",
      vi = "Đó là chỉ số gốc. Hãy hỏi chỉ số so sánh được: k:rank_change(…).",
    },
    {
      code = [[k:rank_change("lang son", 2021, 2022).own]],
      en = "That is its own part. The whole change of the rank is wanted: .total",
      vi = "Đó là phần do mình. Câu hỏi là toàn bộ thay đổi của hạng: .total",
    },
    {
      code = "36",
      en = "The size is right. It went down: a minus.",
      vi = "Độ lớn đúng. Hạng giảm nên mang dấu trừ.",
    },
  },
  hint = {
    en = [[k:history("lang son"), or k:rank_change("lang son", 2021, 2022).total]],
    vi = [[k:history("lang son"), hoặc k:rank_change("lang son", 2021, 2022).total]],
  },
  after = {
    en = "From 18 to 54. The size depends on what is compared; that its own performance made the fall stays: here own is −42.0, others +6.0.",
    vi = "Từ 18 xuống 54. Độ lớn tùy vào nội dung được so sánh; điều không đổi là hạng tụt do kết quả của mình: ở đây phần của mình −42,0, các tỉnh khác +6,0.",
  },
  right = {
    [[k[2022]:rank():row("lang son").rank_change]],
    "18 - 54",
  },
  wrong = {"54", "18", "-5.79"},
}

-- 13 ------------------------------------------------------------------------------------------------

say {
  en = [[
    The same in real figures. From 2021 on PAPI leaves 5.2 out of dimension 5, and 5.1 (certification
    procedures) counts more. The means over the provinces with a score, and the maxima:]],
  vi = [[
    Cũng như vậy với số liệu thật. Từ năm 2021 PAPI bỏ 5.2 khỏi nội dung 5, còn 5.1 (dịch vụ chứng
    thực, xác nhận) được tính nhiều hơn. Trung bình các tỉnh có điểm và điểm tối đa:]],
}
show [[{papi[2020]:score("5.1"):mean(), papi[2021]:score("5.1"):mean()}]]
show [[{papi[2020]:framework():node("5.1").max,
  papi[2021]:framework():node("5.1").max}]]
choose {
  en = "What may be concluded from the rise from 1.82 to 2.40?",
  vi = "Từ mức tăng 1,82 lên 2,40 có thể kết luận gì?",
  {
    en = "Nothing about the service yet: the maximum rose by a third too.",
    vi = "Chưa kết luận được về dịch vụ: điểm tối đa cũng tăng một phần ba.",
  },
  {
    en = "People found the service better by about a third.", vi = "Người dân thấy dịch vụ tốt hơn khoảng một phần ba.",
    reply = {
      en = "From 2.5 to 3.33 the maximum rose by a third as well. Put both years on one scale first.",
      vi = "Từ 2,5 lên 3,33, điểm tối đa cũng tăng một phần ba. Trước hết phải đưa hai năm về một thang.",
    },
  },
  {
    en = "Provinces that rose by less than the mean got worse.", vi = "Tỉnh nào tăng ít hơn trung bình là kém đi.",
    reply = {
      en = "Against the others they fell back; whether the service got worse, points of two scales do not tell.",
      vi = "So với các tỉnh khác thì tụt lại; còn dịch vụ có kém đi hay không, điểm của hai thang không cho biết.",
    },
  },
  answer = 1,
  hint = {en = "1.82 of 2.5, and 2.40 of 3.33.", vi = "1,82 trên 2,5 và 2,40 trên 3,33."},
  after = {
    en = "On one scale, papi:comparable(2020, 2021), the means are 2.42 and 2.40: nearly level, of 63 and 60 provinces.",
    vi = "Trên một thang, papi:comparable(2020, 2021), trung bình là 2,42 và 2,40: gần như bằng nhau, với 63 và 60 tỉnh.",
  },
}

-- 14 ------------------------------------------------------------------------------------------------

say {
  en = [[
    Before "it fell 31 places" is written: Was the framework the same? Was it its own doing or that of
    others? On which leaves, on what both years score? Did its class change? Here it was B both times:]],
  vi = [[
    Trước khi viết "tụt 31 bậc": Bộ tiêu chí có như cũ không? Do mình hay do các đơn vị khác? Ở tiêu chí
    nào, trên nội dung mà cả hai năm đều chấm? Nhóm có thay đổi không? Ở đây hai năm đều nhóm B:]],
}
show [[{old:class():row("lang son").class, pt:class():row("lang son").class}]]
show [[pt:lost("lang son"):top(3):select{"node", "lost", "max"}]]
say {
  en = [[
    What is lost is not what moved: 7.3.2 is third on this list and was new in 2022. Try ix:movers(2021,
    2022), r.passes and ix:trend("8"), or another province with scripts/why-did-it-move.lua.]],
  vi = [[
    Điểm mất chưa phải là điểm thay đổi: 7.3.2 đứng thứ ba trong bảng này nhưng mới có từ năm 2022. Hãy
    thử ix:movers(2021, 2022), r.passes, ix:trend("8"), hoặc xét tỉnh khác bằng scripts/why-did-it-move.lua.]],
}
