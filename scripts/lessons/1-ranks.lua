lesson {
  title = {en = "Points, percent, rank", vi = "Điểm, phần trăm, hạng"},
  teaches = {
    en = "What a score is made of, what a rank adds to it, and what a rank hides.",
    vi = "Điểm gồm những gì, hạng cho biết thêm điều gì, và hạng che khuất điều gì.",
  },
  minutes = 20,
}

setup [[
panel = par.open("par-teaching")
pt = panel[2022]
ministries = par.open("par-ministries")[2023]
]]

-- 1 -------------------------------------------------------------------------------------------------

say {
  en = [[
    An index of administrative reform is a tree: domains hold criteria, criteria hold sub-criteria, and
    each sub-criterion is worth some points. What a province gets is added up.

    Here 'pt' is such an index of 63 provinces in 2022, made for teaching: the names are real, the
    figures synthetic, and nobody is judged by them. First the index
    on one line, then what its domain 1 allows:]],
  vi = [[
    Chỉ số cải cách hành chính có cấu trúc hình cây: lĩnh vực gồm các tiêu chí, tiêu chí gồm các tiêu
    chí thành phần, mỗi tiêu chí thành phần có một số điểm tối đa. Điểm tỉnh đạt được cộng dồn lên.

    Ở đây 'pt' là một chỉ số như vậy của 63 tỉnh năm 2022, lập ra để giảng dạy: tên tỉnh là thật, số
    liệu là mô phỏng, không nhằm đánh giá tỉnh nào. Trước hết là thông
    tin chung, sau đó là điểm tối đa của lĩnh vực 1:]],
}
show [[pt]]
show [[pt:framework():node("1").max]]
note {
  en = "Ask where a framework comes from: a decision, with years in which it is in force. Its maxima are choices, not findings.",
  vi = "Hỏi học viên: bộ tiêu chí do đâu mà có? Do một quyết định ban hành, có hiệu lực trong một số năm. Điểm tối đa là lựa chọn của người xây dựng, không phải kết quả đo.",
}
ask {
  en = [[How many points can a province reach in all? The whole is the node "total".]],
  vi = [[Một tỉnh đạt được tối đa bao nhiêu điểm? Nút gốc của cây là "total".]],
  answer = [[pt:framework():node("total").max]],
  is = 100,
  foreseen = {
    {
      code = [[8 * pt:framework():node("1").max]],
      en = "That takes all eight domains to allow as much as domain 1. They differ: domain 8 allows 16.",
      vi = "Cách tính đó coi tám lĩnh vực có điểm tối đa như nhau. Thực ra khác nhau: lĩnh vực 8 là 16 điểm.",
    },
    {
      code = "88",
      en = "That is how many sub-criteria there are. Points are wanted.",
      vi = "Đó là số tiêu chí thành phần. Câu hỏi là số điểm.",
    },
    {
      code = [[pt:rank().score[1] ]],
      en = "That is what the first province got, not what can be got.",
      vi = "Đó là điểm của tỉnh đứng đầu, không phải điểm tối đa.",
    },
  },
  hint = {
    en = [[As in the last line, with "total" in place of "1".]],
    vi = [[Như dòng lệnh cuối, thay "1" bằng "total".]],
  },
  after = {
    en = "One hundred, so points of the whole can be read as percent. That holds for the whole alone, not for a domain.",
    vi = "Một trăm, nên điểm tổng đọc được luôn như phần trăm. Điều này chỉ đúng với điểm tổng, không đúng với từng lĩnh vực.",
  },
  right = {"9.5 + 10 + 13 + 10.5 + 15 + 11 + 15 + 16", "1e2"},
  wrong = {"99", "37", "63"},
}

-- 2 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Points of different parts cannot be set side by side: 8 of 16 is half, 8 of 9.5 is most of it. A
    percent of what the part allows can be.]],
  vi = [[
    Không thể đặt điểm của các phần khác nhau cạnh nhau: 8 trên 16 là một nửa, 8 trên 9,5 là gần hết.
    Phần trăm so với điểm tối đa của từng phần thì có thể.]],
}
show [[pt:points("8")["Lạng Sơn"] ]]
show [[pt:framework():node("8").max]]
ask {
  en = "What percent of domain 8 did Lạng Sơn get? Two decimals will do.",
  vi = "Lạng Sơn đạt bao nhiêu phần trăm điểm tối đa của lĩnh vực 8? Lấy hai chữ số thập phân.",
  answer = [[pt:percent("8")["Lạng Sơn"] ]],
  is = 76.39,
  tolerance = 0.006,
  foreseen = {
    {
      code = [[pt:points("8")["Lạng Sơn"] ]],
      en = "Those are the points. Percent are points over what the domain allows, times 100.",
      vi = "Đó là điểm. Phần trăm là điểm chia cho điểm tối đa của lĩnh vực, nhân 100.",
    },
    {
      code = [[pt:points("8")["Lạng Sơn"] / 16]],
      en = "That is the share. Times 100 it is the percent.",
      vi = "Đó là tỷ lệ dưới dạng số thập phân. Nhân với 100 thì được phần trăm.",
    },
    {
      code = [[pt:percent()["Lạng Sơn"] ]],
      en = [[That is the percent of the whole index. Ask for the domain: percent("8").]],
      vi = [[Đó là phần trăm của toàn bộ chỉ số. Cần hỏi riêng lĩnh vực: percent("8").]],
    },
  },
  hint = {
    en = [[100 * points / maximum, or pt:percent("8")["lang son"] ]],
    vi = [[100 * điểm / điểm tối đa, hoặc pt:percent("8")["lang son"] ]],
  },
  after = {
    en = "Its percent of the whole is 81.45, so domain 8 pulls it down.",
    vi = "Phần trăm của điểm tổng là 81,45, vậy lĩnh vực 8 kéo điểm tổng xuống.",
  },
  right = {
    [[100 * pt:points("8")["lang son"] / 16]],
    [[pt:percent("8")["LANG SON"] ]],
  },
  wrong = {"77.5", [[pt:percent("7")["lang son"] ]], "16"},
}

-- 3 -------------------------------------------------------------------------------------------------

say {
  en = [[
    A percent says how much of a part was got. A rank says how many got more. Lạng Sơn in domain 6,
    public finance, first its percent, then its rank:]],
  vi = [[
    Phần trăm cho biết đạt được bao nhiêu. Hạng cho biết có bao nhiêu đơn vị đạt cao hơn. Lạng Sơn ở
    lĩnh vực 6, cải cách tài chính công, phần trăm trước, hạng sau:]],
}
show [[pt:percent("6")["Lạng Sơn"] ]]
show [[pt:rank("6"):row("Lạng Sơn").rank]]
predict {
  en = "Had it the same percent in domain 7, digital government: which rank would it have there?",
  vi = "Nếu cũng đạt phần trăm ấy ở lĩnh vực 7, chính quyền số, thì Lạng Sơn đứng hạng mấy?",
  {en = "About 21, as in domain 6.", vi = "Khoảng hạng 21, như ở lĩnh vực 6."},
  {en = "Below 30.", vi = "Thấp hơn hạng 30."},
  {en = "Rank 1.", vi = "Hạng 1."},
  answer = 3,
}

-- 4 -------------------------------------------------------------------------------------------------

show [[pt:percent("7"):top(3)]]
say {
  en = [[
    The highest percent in domain 7 is 88.37, less than the 88.68 that made rank 21 in domain 6.]],
  vi = [[
    Phần trăm cao nhất ở lĩnh vực 7 là 88,37, thấp hơn mức 88,68 chỉ đứng hạng 21 ở lĩnh vực 6.]],
}
note {
  en = "Collect reasons why one domain gives lower percents: stricter rules, newer tasks, less work done, more survey. The table cannot choose between them.",
  vi = "Cho học viên nêu lý do một lĩnh vực có phần trăm thấp hơn: cách chấm chặt hơn, nhiệm vụ mới hơn, việc làm được ít hơn, phần điều tra nhiều hơn. Bảng này không cho biết lý do nào đúng.",
}
choose {
  en = "What may be concluded?",
  vi = "Có thể kết luận điều gì?",
  {
    en = "88 % is rank 1 here and rank 21 there. Why, the table does not say.",
    vi = "Cùng mức 88 %, hạng có thể là 1 hay 21 tùy lĩnh vực; chưa rõ vì sao.",
  },
  {
    en = "Provinces neglect digital government.",
    vi = "Các tỉnh chưa quan tâm đến chính quyền số.",
    reply = {
      en = "Perhaps its points are harder to get. The percent depends on the rules of scoring as well as on the work.",
      vi = "Cũng có thể điểm ở đó khó đạt hơn. Phần trăm phụ thuộc cả cách chấm điểm lẫn kết quả công việc.",
    },
  },
  {
    en = "88.68 % of domain 6 is better work than 88.37 % of domain 7.",
    vi = "Đạt 88,68 % ở lĩnh vực 6 là làm tốt hơn đạt 88,37 % ở lĩnh vực 7.",
    reply = {
      en = "The two percents come from different rules. The share of points is higher; of the work nothing follows.",
      vi = "Hai phần trăm này do hai cách chấm khác nhau. Tỷ lệ điểm cao hơn, nhưng không suy ra được việc làm tốt hơn.",
    },
  },
  answer = 1,
  hint = {en = "Which of the three says no more than the table?", vi = "Câu nào không nói quá những gì bảng cho thấy?"},
  after = {
    en = "Quote both: the percent, and the rank in the same part.",
    vi = "Nên nêu cả hai: phần trăm, và hạng ở chính phần đó.",
  },
}

-- 5 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Criterion 1.5, new initiatives, is worth one point, and many provinces have all of it. Equal points
    share a rank. Whoever comes next is ranked by how many are ahead (competition ranking).]],
  vi = [[
    Tiêu chí 1.5 có 1 điểm, nhiều tỉnh đạt trọn. Bằng điểm thì đồng hạng; đơn vị tiếp theo được xếp
    theo số đơn vị đứng trước mình (xếp hạng kiểu thi đấu).]],
}
show [[pt:rank("1.5"):top(2)]]
show [[#pt:rank("1.5"):filter("rank == 1")]]
ask {
  en = "Which rank has the next province after those?",
  vi = "Tỉnh đứng ngay sau các tỉnh đó có hạng bao nhiêu?",
  answer = [[pt:rank("1.5").rank[51] ]],
  is = 51,
  foreseen = {
    {
      code = "2",
      en = "That is dense ranking: 1, 1, 2. Here each of the 50 ahead takes a place.",
      vi = "Đó là xếp hạng liền: 1, 1, 2. Ở đây mỗi tỉnh trong 50 tỉnh đứng trước đều chiếm một bậc.",
    },
    {
      code = [[#pt:rank("1.5"):filter("rank == 1")]],
      en = "So many are ahead. The next rank is one more.",
      vi = "Đó là số tỉnh đứng trước. Hạng tiếp theo là số ấy cộng một.",
    },
  },
  hint = {
    en = [[Count who is ahead and add one, or look: pt:rank("1.5"):filter("rank > 1")]],
    vi = [[Đếm số tỉnh đứng trước rồi cộng một, hoặc xem: pt:rank("1.5"):filter("rank > 1")]],
  },
  after = {
    en = "Nine provinces share rank 51, so the next rank is 60. Half a point lies between ranks 1 and 51.",
    vi = "Chín tỉnh cùng hạng 51, nên hạng tiếp theo là 60. Giữa hạng 1 và hạng 51 chỉ có nửa điểm.",
  },
  right = {[[pt:rank("1.5"):filter("rank > 1")[1].rank]], "1 + 50"},
  wrong = {"1", "60", "52"},
}

-- 6 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Back to the whole. From the first of 63 provinces to the last it is so many points:]],
  vi = [[
    Trở lại điểm tổng. Từ tỉnh đứng đầu đến tỉnh đứng cuối trong 63 tỉnh là chừng này điểm:]],
}
show [[pt:score():max() - pt:score():min()]]
show [[(pt:score():max() - pt:score():min()) / 62]]
say {
  en = [[
    The second figure is the gap between neighbours, were all 62 gaps equal.]],
  vi = [[
    Số thứ hai là khoảng cách giữa hai tỉnh liền hạng, nếu cả 62 khoảng cách đều bằng nhau.]],
}
predict {
  en = "They are not. How many of the 62 gaps are 0.08 points or less?",
  vi = "Thực ra không bằng nhau. Bao nhiêu trong 62 khoảng cách chỉ từ 0,08 điểm trở xuống?",
  {en = "Five at most.", vi = "Nhiều nhất là năm."},
  {en = "About twenty.", vi = "Khoảng hai mươi."},
  {en = "More than forty.", vi = "Hơn bốn mươi."},
  answer = 2,
}

-- 7 -------------------------------------------------------------------------------------------------

say {
  en = [[
    In the table of pt:class() the column to_rank is the gap to the rank above. Gaps of over half a
    point are counted here.]],
  vi = [[
    Trong bảng pt:class(), cột to_rank (hiện tên là "cách") là số điểm còn cách hạng trên. Dưới đây đếm
    các khoảng cách trên nửa điểm.]],
}
show [[pt:class():select{"rank", "province", "score", "to_rank"}:top(3)]]
show [[#pt:class():filter("to_rank > 0.5")]]
note {
  en = "Ask what could move a score by 0.08 points: one report late, some other people in the survey. Then ask what a newspaper makes of the ranks.",
  vi = "Hỏi học viên: điều gì có thể làm điểm thay đổi 0,08? Một báo cáo chậm, vài người khác được hỏi. Rồi hỏi báo chí thường viết gì về hạng.",
}
ask {
  en = "Count the gaps of 0.08 points or less.",
  vi = "Đếm các khoảng cách từ 0,08 điểm trở xuống.",
  answer = [[#pt:class():filter("to_rank <= 0.08")]],
  is = 19,
  foreseen = {
    {
      code = [[#pt:class():filter("to_rank > 0.08")]],
      en = "Those are the gaps over 0.08. Turn the sign round: <=",
      vi = "Đó là các khoảng cách trên 0,08. Đổi dấu lại: <=",
    },
    {
      code = [[#pt:class():filter("to_rank <= 0.8")]],
      en = "That counts up to 0.8 points. The limit is 0.08.",
      vi = "Như vậy là đếm đến 0,8 điểm. Ngưỡng là 0,08 (khi gõ dùng dấu chấm: 0.08).",
    },
    {
      code = "8",
      en = "That is the count of gaps over half a point. Those up to 0.08 are wanted.",
      vi = "Đó là số khoảng cách trên nửa điểm. Câu hỏi là từ 0,08 trở xuống.",
    },
  },
  hint = {
    en = [[As in the last line, with "to_rank <= 0.08".]],
    vi = [[Như dòng lệnh cuối, với "to_rank <= 0.08".]],
  },
  after = {
    en = "Nineteen gaps of 0.08 or less; the eight over half a point all lie below rank 52. The ranks show nothing of it.",
    vi = "Mười chín khoảng cách từ 0,08 trở xuống; tám khoảng cách trên nửa điểm đều nằm dưới hạng 52. Nhìn hạng thì không thấy điều đó.",
  },
  right = {
    [[#pt:class():filter(function(row) return row.to_rank and row.to_rank <= 0.08 end)]],
    [[62 - #pt:class():filter("to_rank > 0.08")]],
  },
  wrong = {"23", "62", "20"},
}

-- 8 -------------------------------------------------------------------------------------------------

say {
  en = [[
    What do ten places take, if everybody else stays where they are? From rank 24 to rank 14:]],
  vi = [[
    Muốn lên mười bậc cần bao nhiêu điểm, nếu các tỉnh khác giữ nguyên? Từ hạng 24 lên hạng 14:]],
}
show [[pt:score():rank():filter("rank == 14 or rank == 24")]]
note {
  en = "In truth the others move as well. The answer is what would have been enough this year, no forecast.",
  vi = "Thực tế các tỉnh khác cũng thay đổi. Kết quả là số điểm lẽ ra đủ trong năm đó, không phải dự báo.",
}
ask {
  en = "How many points does An Giang need to reach rank 14? Two decimals will do.",
  vi = "An Giang cần thêm bao nhiêu điểm để đạt hạng 14? Lấy hai chữ số thập phân.",
  answer = [[pt:target("An Giang", {rank = 14}).needed]],
  is = 0.61,
  tolerance = 0.006,
  foreseen = {
    {
      code = [[pt:class():row("An Giang").to_rank]],
      en = "That takes it to rank 23, one place up. Rank 14 is the aim: the difference of the two scores.",
      vi = "Chừng đó chỉ đủ lên hạng 23, một bậc. Mục tiêu là hạng 14: lấy hiệu hai điểm số.",
    },
    {
      code = [[10 * pt:class():row("An Giang").to_rank]],
      en = "That takes all ten gaps for equal. They are not: subtract the two scores.",
      vi = "Cách tính đó coi mười khoảng cách đều bằng nhau. Thực ra không bằng: lấy hiệu hai điểm số.",
    },
    {
      code = "10",
      en = "That is places. Points are wanted.",
      vi = "Đó là số bậc. Câu hỏi là số điểm.",
    },
  },
  hint = {
    en = [[86.67 - 86.06, or ask: pt:target("an giang", {rank = 14}).needed]],
    vi = [[86.67 - 86.06, hoặc hỏi: pt:target("an giang", {rank = 14}).needed]],
  },
  after = {
    en = "Ten places for 0.61 points. Lạng Sơn, at rank 54, needs 0.52 for one place. Places do not measure improvement.",
    vi = "Mười bậc cần 0,61 điểm. Lạng Sơn ở hạng 54 cần 0,52 điểm chỉ để lên một bậc. Số bậc không đo được mức cải thiện.",
  },
  right = {"86.67 - 86.06", [[pt:points()["Thái Bình"] - pt:points()["An Giang"] ]]},
  wrong = {"6.1", "3.94", "86.67"},
}

-- 9 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Classes have fixed limits: A from 90, B from 80 to under 90, C under 80. Now published figures of
    2023 for ministries (page: xaydungchinhsach.chinhphu.vn).]],
  vi = [[
    Các nhóm có ngưỡng cố định: A từ 90, B từ 80 đến dưới 90, C dưới 80. Sau đây là số liệu công bố năm
    2023 của các bộ (nguồn: xaydungchinhsach.chinhphu.vn).]],
}
show [[ministries:rank():select{"rank", "ministry", "score"}:top(3)]]
note {
  en = "The two parts are printed as 61.86 and 28.10, which make 89.96: each was rounded alone. The printed total counts.",
  vi = "Hai phần được công bố là 61,86 và 28,10, cộng lại là 89,96, vì mỗi phần được làm tròn riêng. Điểm tổng công bố mới là căn cứ.",
}
choose {
  en = "Which class is the ministry at rank 1 in?",
  vi = "Bộ đứng hạng 1 thuộc nhóm nào?",
  {
    en = "A: 89.95 is 90.0 when rounded to one decimal.",
    vi = "Nhóm A: 89,95 làm tròn một chữ số thập phân là 90,0.",
    reply = {
      en = "The published figure has two decimals, and a class goes by the published figure.",
      vi = "Điểm công bố có hai chữ số thập phân, và nhóm được xác định theo điểm công bố.",
    },
  },
  {
    en = "A: rank 1 is always in the highest class.",
    vi = "Nhóm A: hạng 1 luôn thuộc nhóm cao nhất.",
    reply = {
      en = "A rank compares with others. A class compares with a fixed limit, which nobody has to reach.",
      vi = "Hạng là so với đơn vị khác. Nhóm là so với ngưỡng cố định, có thể không đơn vị nào đạt.",
    },
  },
  {en = "B: 89.95 is under 90.", vi = "Nhóm B: 89,95 thấp hơn 90."},
  answer = 3,
  hint = {en = "See for yourself: ministries:class():top(1)", vi = "Có thể tự xem: ministries:class():top(1)"},
  after = {
    en = "B, with 0.05 points lacking. None of the 17 ministries ranked in 2023 is in class A, though one has rank 1.",
    vi = "Nhóm B, còn thiếu 0,05 điểm. Trong 17 bộ được xếp hạng năm 2023 không bộ nào ở nhóm A, dù có bộ đứng hạng 1.",
  },
}

-- 10 ------------------------------------------------------------------------------------------------

say {
  en = [[
    Back to 'pt', synthetic. Between ranks 58 and 59 class C begins.]],
  vi = [[
    Trở lại 'pt' (mô phỏng). Giữa hạng 58 và hạng 59 là ranh giới bắt đầu nhóm C.]],
}
show [[pt:class():filter("rank > 56 and rank < 61"):select{"rank", "score", "class"}]]
ask {
  en = "How many points does rank 59 lack to class B?",
  vi = "Tỉnh hạng 59 còn thiếu bao nhiêu điểm để lên nhóm B?",
  answer = [[pt:class()[59].to_class]],
  is = 0.5,
  tolerance = 0.0051,
  foreseen = {
    {
      code = [[pt:class()[59].to_rank]],
      en = "That is what it lacks to rank 58. Class B begins at 80, wherever rank 58 is.",
      vi = "Đó là số điểm còn cách hạng 58. Nhóm B bắt đầu từ 80, hạng 58 ở đâu cũng vậy.",
    },
    {
      code = "90 - 79.5",
      en = "That is what it lacks to class A. Class B begins at 80.",
      vi = "Đó là số điểm còn thiếu để lên nhóm A. Nhóm B bắt đầu từ 80.",
    },
  },
  hint = {
    en = [[80 less its score, or the column to_class of pt:class().]],
    vi = [[80 trừ đi điểm của tỉnh, hoặc cột to_class của pt:class().]],
  },
  after = {
    en = "With 0.5 points it enters class B and keeps rank 59. A class depends on one's own points, a rank on those of others too.",
    vi = "Thêm 0,5 điểm thì lên nhóm B mà vẫn ở hạng 59. Nhóm phụ thuộc điểm của chính mình, hạng còn phụ thuộc điểm của đơn vị khác.",
  },
  right = {"80 - 79.5", [[pt:class():row("Quảng Nam").to_class]]},
  wrong = {"0.2", "1.28", "79.5"},
}

-- 11 ------------------------------------------------------------------------------------------------

say {
  en = [[
    Under the table stands how many a rank is among. The data name 19 ministries and bodies.]],
  vi = [[
    Dưới bảng có ghi hạng được tính trong bao nhiêu đơn vị. Bộ dữ liệu có tên 19 bộ, cơ quan ngang bộ.]],
}
show [[ministries:rank():select{"rank", "score"}:bottom(2)]]
note {
  en = "The package says that two bodies were ranked in early years only. Where few are known it matters more: ministries of 2018, 8 known of 19, where the fifth of the known was published as rank 15.",
  vi = "Gói dữ liệu ghi rõ hai cơ quan chỉ được xếp hạng trong những năm đầu. Biết càng ít đơn vị càng phải lưu ý: năm 2018 chỉ biết 8 trên 19, đơn vị thứ năm trong số đó có hạng công bố là 15.",
}
choose {
  en = [[A draft says: "rank 17 of 19, so two did worse". What is right?]],
  vi = [[Một bản thảo viết: "hạng 17/19, còn hai cơ quan thấp hơn". Viết thế nào cho đúng?]],
  {
    en = "Rank 17 of 17; of the other two these figures say nothing.",
    vi = "Hạng 17/17; về hai cơ quan kia số liệu này không cho biết gì.",
  },
  {
    en = "It is right: 19 less 17 is two.",
    vi = "Viết như vậy là đúng: 19 trừ 17 còn hai.",
    reply = {
      en = "The two have no figure for the year. Without a figure nobody is below or above.",
      vi = "Hai cơ quan đó không có số liệu năm này. Không có số liệu thì không thể nói thấp hơn hay cao hơn.",
    },
  },
  {
    en = "Rank 17 of 19; the other two share rank 18.",
    vi = "Hạng 17/19; hai cơ quan còn lại cùng hạng 18.",
    reply = {
      en = "A missing figure is not zero and has no rank.",
      vi = "Thiếu số liệu không phải là 0 điểm, và không có hạng.",
    },
  },
  answer = 1,
  hint = {en = "How many were compared with each other?", vi = "Có bao nhiêu đơn vị thực sự được so với nhau?"},
  after = {
    en = "A rank without its number says little: write 17 of 17. Where few are known, quote the published rank.",
    vi = "Hạng mà không kèm tổng số thì chưa đủ nghĩa: hãy viết 17/17. Khi chỉ biết một số ít đơn vị, hãy dẫn hạng đã công bố.",
  },
}

-- 12 ------------------------------------------------------------------------------------------------

say {
  en = [[
    In 2022 the framework of the synthetic index changed: 102 sub-criteria became 88. 'panel' has all
    years. The rank of Vĩnh Long in 2021, then in 2022:]],
  vi = [[
    Năm 2022 bộ tiêu chí của chỉ số mô phỏng thay đổi: từ 102 còn 88 tiêu chí thành phần. 'panel' gồm
    tất cả các năm. Hạng của Vĩnh Long năm 2021, rồi năm 2022:]],
}
show [[panel[2021]:unit("Vĩnh Long").rank]]
show [[panel[2022]:unit("Vĩnh Long").rank]]
predict {
  en = "If only what both frameworks measure counted, 81 sub-criteria: how would its rank move?",
  vi = "Nếu chỉ tính phần mà cả hai bộ tiêu chí cùng đo, 81 tiêu chí thành phần, hạng sẽ ra sao?",
  {en = "Rise.", vi = "Tăng hạng."},
  {en = "Stay within two places.", vi = "Gần như giữ nguyên (không quá hai bậc)."},
  {en = "Fall by about seven places too.", vi = "Cũng giảm khoảng bảy bậc hạng."},
  answer = 1,
}

-- 13 ------------------------------------------------------------------------------------------------

show [[
shared = panel:comparable(2021, 2022)
shared:history("Vĩnh Long"):select{"year", "score", "rank"}
]]
note {
  en = "On the shared part its score falls by 0.18 and its rank rises by 11: most others fell more. The shared part is no truth either: it leaves out 7 of the 88 sub-criteria, and counts the rest by the weights of 2022.",
  vi = "Ở phần chung, điểm giảm 0,18 mà hạng tăng 11 bậc vì phần lớn các tỉnh khác giảm nhiều hơn. Phần chung cũng không phải là sự thật trọn vẹn: nó bỏ 7 trong 88 tiêu chí thành phần và tính phần còn lại theo trọng số năm 2022.",
}
choose {
  en = "What may be written about 2021 to 2022?",
  vi = "Có thể viết gì về thay đổi từ 2021 đến 2022?",
  {
    en = "The work got worse: seven places were lost.",
    vi = "Kết quả công việc kém đi: mất bảy bậc.",
    reply = {
      en = "On what both years measure, eleven places were won. The seven mix own work, that of others and the new framework.",
      vi = "Ở phần mà cả hai năm cùng đo, hạng tăng mười một bậc. Con số bảy bậc trộn lẫn việc của tỉnh, việc của tỉnh khác và bộ tiêu chí mới.",
    },
  },
  {
    en = "The new framework holds for all provinces, so the two ranks compare.",
    vi = "Bộ tiêu chí mới áp dụng cho mọi tỉnh, nên hai hạng so sánh được.",
    reply = {
      en = "It holds for all and does not act on all alike: who is strong in what now counts more rises without doing more.",
      vi = "Áp dụng chung nhưng tác động không như nhau: tỉnh mạnh ở phần nay nặng điểm hơn sẽ tăng hạng dù không làm gì thêm.",
    },
  },
  {
    en = "From 27 to 34 across a new framework; on the shared part from 47 to 36.",
    vi = "Từ 27 xuống 34, qua bộ tiêu chí mới; ở phần chung thì từ 47 lên 36.",
  },
  answer = 3,
  hint = {en = "Which of the three names the break?", vi = "Câu nào có nêu việc thay đổi bộ tiêu chí?"},
  after = {
    en = "Name the break whenever a change crosses it. The program says so as well, under its tables.",
    vi = "Khi so sánh qua hai bộ tiêu chí, phải nêu rõ điều đó. Chương trình cũng ghi chú như vậy dưới các bảng.",
  },
}

-- 14 ------------------------------------------------------------------------------------------------

say {
  en = [[
    To remember: quote a rank with its points, its part, the number of those ranked, and the
    framework. Neighbours may be 0.02 points apart, or one point. A class looks at one's own points
    alone; a missing figure has no rank.

    To try next: pt:unit("lang son") for one province on a card, pt:target("lang son", {class = "A"})
    for what a class takes, and help "rank" for all that a ranking can do.]],
  vi = [[
    Điều cần nhớ: khi nêu hạng, hãy nêu kèm điểm, phần được xếp hạng, số đơn vị được xếp và bộ tiêu chí.
    Hai đơn vị liền hạng có thể cách nhau 0,02 điểm, cũng có thể cách một điểm. Nhóm chỉ xét điểm của
    chính đơn vị; thiếu số liệu thì không có hạng.

    Thử tiếp: pt:unit("lang son") xem phiếu của một tỉnh, pt:target("lang son", {class = "A"}) xem cần
    gì để đạt một nhóm, và help "rank" để biết mọi cách xếp hạng.]],
}
