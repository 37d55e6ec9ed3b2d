lesson {
  title = {en = "Reading a published table", vi = "Đọc một bảng số liệu công bố"},
  teaches = {
    en = "What to check in a printed table before it is used: sums, rounding, sources, missing units, breaks, mergers.",
    vi = "Cần kiểm tra gì ở một bảng đã công bố trước khi dùng: tổng, làm tròn, nguồn, đơn vị thiếu, gián đoạn, sáp nhập.",
  },
  minutes = 25,
}

setup [[
m = par.open("par-ministries")[2023]
p = par.open("par-provinces")
s = par.open("sipas")
a = par.open("papi")
g = a:merge()
l = par.open("par-teaching-local")[2023]
new = {["Huyện mới"] = {"Núi Mẫu", "Sông Mẫu"}}
]]

-- 1: a sum that does not add up ---------------------------------------------------------------------

say {
  en = [[
    A published table is worth a check before use. The first is to add up.

    'm' is the PAR INDEX of ministries 2023 as printed by xaydungchinhsach.chinhphu.vn: 17 ministries, the
    total and its two parts, appraised documents and survey. One row as an example: the parts added up,
    then the printed total.]],
  vi = [[
    Trước khi dùng một bảng đã công bố, nên kiểm tra; trước hết là cộng lại.

    'm' là Chỉ số cải cách hành chính của các bộ năm 2023, theo xaydungchinhsach.chinhphu.vn: 17 bộ, mỗi bộ
    có tổng điểm và hai phần, điểm thẩm định và điểm điều tra xã hội học. Một dòng làm ví dụ: tổng của hai
    phần, rồi tổng đã công bố.]],
}
show [[m:points("documents")["Bộ Tư pháp"] + m:points("survey")["Bộ Tư pháp"] ]]
show [[m:points()["Bộ Tư pháp"] ]]
note {
  en = [[
    No ministry is judged here: the row stands for any row. Let the class say first what could be behind
    the hundredth, before anybody looks.]],
  vi = [[
    Ở đây không đánh giá bộ nào, dòng này chỉ là ví dụ. Trước khi xem tiếp, cho lớp nêu các
    nguyên nhân có thể có của 0,01 điểm chênh lệch ấy.]],
}
predict {
  en = "The row misses by 0.01. In how many of the 17 rows, would you say, do the parts miss the total?",
  vi = "Dòng này lệch 0,01. Theo anh/chị, trong 17 dòng có bao nhiêu dòng tổng các phần không khớp tổng điểm?",
  {en = "In this one only", vi = "Chỉ dòng này"},
  {en = "In three or four", vi = "Ba hoặc bốn dòng"},
  {en = "In about half of them", vi = "Khoảng một nửa"},
  answer = 3,
  after = {
    en = "It is about half. The next step counts them.",
    vi = "Khoảng một nửa. Bước sau sẽ đếm cụ thể.",
  },
}

-- 2: what verify compares ---------------------------------------------------------------------------

say {
  en = [[
    verify() sets every published figure beside the one that can be made from the scores. For these
    ministries it compares two kinds: the total with the sum of its parts, and the printed rank with the
    rank by the total.]],
  vi = [[
    verify() đặt mỗi số đã công bố cạnh số tính lại được từ điểm. Với các bộ này có hai loại đối chiếu:
    tổng điểm với tổng các phần, và hạng đã công bố với hạng tính theo tổng điểm.]],
}
show [[m:verify():filter("agrees == false"):select{
  "ministry", "published", "computed", "difference"}:top(4)]]
ask {
  en = "In how many of the 17 rows do the two parts give exactly the printed total?",
  vi = "Trong 17 dòng có bao nhiêu dòng mà hai phần cộng lại đúng bằng tổng đã công bố?",
  answer = [[17 - #m:verify():filter("agrees == false")]],
  is = 8,
  foreseen = {
    {
      code = [[#m:verify():filter("agrees == true")]],
      en = "25 of 34 comparisons agree, but 17 of them are ranks, which agree everywhere. Only totals are asked for.",
      vi = "25 trong 34 phép đối chiếu khớp, nhưng 17 phép là hạng và hạng đều khớp. Câu hỏi chỉ nói về tổng điểm.",
    },
    {
      code = "9",
      en = "Nine is how many miss. Those that fit are asked for.",
      vi = "Chín là số dòng lệch. Câu hỏi là số dòng khớp.",
    },
  },
  hint = {
    en = [[34 figures are compared: 17 totals and 17 ranks. All nine that disagree are totals.]],
    vi = [[Có 34 số được đối chiếu: 17 tổng điểm và 17 hạng. Cả chín số lệch đều là tổng điểm.]],
  },
  after = {
    en = [["25 of 34 agree" and "8 of 17 totals agree" are both true. Say what was compared before you give a share.]],
    vi = [["25 trên 34 số khớp" và "8 trên 17 tổng khớp" đều đúng. Trước khi nêu tỷ lệ, hãy nói rõ đã đối chiếu cái gì.]],
  },
  right = {[[#m:verify():filter('agrees == true and measure == "points"')]], "17 - 9"},
  wrong = {"34", "17", "4"},
}

-- 3: how much rounding can do -----------------------------------------------------------------------

say {
  en = [[
    A figure rounded to two decimals misses its exact value by at most 0.005. Where parts and total are
    rounded each alone, these misses can add up. 'p' is the PAR INDEX of provinces: for 2020 it has the
    first ten with four parts and a total.]],
  vi = [[
    Số làm tròn đến hai chữ số thập phân lệch giá trị đúng nhiều nhất 0,005. Nếu từng phần và tổng được
    làm tròn riêng thì các sai lệch ấy có thể cộng dồn. 'p' là Chỉ số cải cách hành chính của các tỉnh:
    năm 2020 có mười tỉnh đứng đầu với bốn phần và tổng điểm.]],
}
show [[p[2020]:verify():filter("agrees == false"):select{
  "province", "published", "computed", "difference"}]]
note {
  en = [[
    The page is a consulate's of June 2021 (consulate-2021 in the sources of the dataset). With four parts
    and a total rounded from exact values about four rows in ten miss; three of ten is ordinary.]],
  vi = [[
    Nguồn là trang của một lãnh sự quán, tháng 6/2021 (consulate-2021 trong danh mục nguồn). Khi bốn phần và tổng
    đều làm tròn từ giá trị đúng, khoảng bốn phần mười số dòng bị lệch; ba trên mười là bình thường.]],
}
ask {
  en = "Four parts and a total, each rounded alone to 0.01: how large a gap can rounding alone make?",
  vi = "Bốn phần và một tổng, mỗi số làm tròn riêng đến 0,01: riêng việc làm tròn gây chênh lệch lớn nhất bao nhiêu?",
  answer = "0.02",
  is = 0.02,
  tolerance = 0.0005,
  foreseen = {
    {
      code = "5 * 0.005",
      en = "Five misses of 0.005 make 0.025, rightly. But a gap between printed figures is 0.01, 0.02, 0.03 and so on: which is the largest that fits?",
      vi = "Năm sai lệch 0,005 cộng lại là 0,025, đúng. Nhưng chênh lệch giữa các số đã công bố chỉ có thể là 0,01; 0,02; 0,03…: số lớn nhất không vượt 0,025 là số nào?",
    },
    {
      code = "4 * 0.01",
      en = "A rounded figure misses by 0.005 at most, not by 0.01. And the total is rounded too.",
      vi = "Một số làm tròn lệch nhiều nhất 0,005, không phải 0,01. Tổng cũng được làm tròn.",
    },
    {
      code = "0.01",
      en = "That is the gap in these three rows. How far could it go, with five rounded figures?",
      vi = "Đó là chênh lệch ở ba dòng này. Với năm số làm tròn, chênh lệch có thể lớn đến đâu?",
    },
  },
  hint = {
    en = "Five rounded figures, 0.005 each. Then the largest of 0.01, 0.02, 0.03 … that is not more.",
    vi = "Năm số làm tròn, mỗi số 0,005. Rồi chọn số lớn nhất trong 0,01; 0,02; 0,03… không vượt quá tổng đó.",
  },
  after = {
    en = "Five times 0.005 is 0.025, so 0.02. The gaps here are within it; a gap of 0.03 would need another explanation.",
    vi = "Năm lần 0,005 là 0,025, nên nhiều nhất 0,02. Các chênh lệch ở đây nằm trong giới hạn; nếu chênh 0,03 thì phải tìm nguyên nhân khác.",
  },
  right = {"2 / 100", "2e-2"},
  wrong = {"0.05", "0.005", "0.03"},
}

-- 4: what a gap says --------------------------------------------------------------------------------

say {
  en = [[
    Back to the ministries. All nine gaps are of 0.01, and two parts and a total can miss by as much. All
    17 printed ranks agree with the printed totals.]],
  vi = [[
    Trở lại các bộ. Cả chín chênh lệch đều là 0,01; hai phần và một tổng có thể lệch đến mức ấy. Cả 17
    hạng đã công bố đều khớp với tổng điểm đã công bố.]],
}
show [[m:verify():filter("agrees == false"):group("difference"):select{
  "difference", "n"}]]
note {
  en = [[
    Rounding explains the size of each gap. It does not fully explain how many there are: with two parts
    and a total rounded from exact values, about one row in four misses, so about 4 of 17. Nine or more
    have a chance of about 1 in 80, if rows are independent. Perhaps the printed parts are themselves sums
    of rounded figures; the table cannot tell. Ask the class what they would request from the publisher.]],
  vi = [[
    Làm tròn giải thích được độ lớn của từng chênh lệch, nhưng chưa giải thích hết số lượng: nếu hai phần và
    tổng đều làm tròn từ giá trị đúng thì khoảng một phần tư số dòng bị lệch, tức khoảng 4 trên 17. Xác
    suất có từ chín dòng trở lên chỉ khoảng 1/80 (nếu các dòng độc lập). Có thể chính các phần đã là tổng
    của các số làm tròn; bảng này không cho biết. Hỏi lớp: cần đề nghị cơ quan công bố cung cấp thêm gì?]],
}
choose {
  en = "What may be concluded?",
  vi = "Có thể kết luận gì?",
  {
    en = "Nine totals were changed after the parts were added",
    vi = "Chín tổng điểm đã bị sửa sau khi cộng các phần",
    reply = {
      en = "A change could look like this, but so does rounding, and rounding needs no further assumption.",
      vi = "Nếu có sửa thì bảng cũng có thể như vậy, nhưng làm tròn cũng cho kết quả ấy mà không cần giả định gì thêm.",
    },
  },
  {
    en = "The totals are right and the parts are wrong",
    vi = "Tổng điểm đúng, còn các phần sai",
    reply = {
      en = "Nothing in the table says so: each figure can be right to its last decimal.",
      vi = "Bảng không cho biết điều đó: mỗi số đều có thể đúng đến chữ số cuối cùng.",
    },
  },
  {
    en = "The gaps are of a size that rounding makes; the table does not show more",
    vi = "Chênh lệch ở mức mà làm tròn có thể gây ra; bảng không cho biết gì hơn",
  },
  answer = 3,
  after = {
    en = "'Fits rounding' is not 'is rounding': exact points would tell, and they are not printed. Cite the printed total.",
    vi = "'Phù hợp với làm tròn' chưa phải 'đúng là do làm tròn': muốn biết phải có điểm chưa làm tròn, mà điểm này không được công bố. Khi trích dẫn, dùng tổng đã công bố.",
  },
}

-- 5: among how many ---------------------------------------------------------------------------------

say {
  en = [[
    Who is missing? Of 19 ministries in the dataset 17 were ranked in 2023, so rank 17 is the last. Of
    provinces all 63 were ranked in 2021, but the scores of only 11 are in these data.]],
  vi = [[
    Đơn vị nào vắng mặt? Trong 19 bộ, cơ quan của bộ dữ liệu, năm 2023 có 17 được xếp hạng, nên 17 là
    hạng cuối. Năm 2021 cả 63 tỉnh đều được xếp hạng, nhưng ở đây chỉ có điểm của 11 tỉnh.]],
}
show [[p[2021]:rank():filter("rank >= 8 and rank <= 10"):select{
  "rank", "province", "score", "published_rank"}]]
note {
  en = [[
    Not every published figure was printed. p[2020]:sources("Tuyên Quang") says 'derived': the score of
    2020 was worked out from what the page on 2021 says of the change.]],
  vi = [[
    Không phải số nào trong dữ liệu cũng được in ra nguyên như vậy. p[2020]:sources("Tuyên Quang") ghi 'derived':
    điểm năm 2020 được suy ra từ mức thay đổi mà trang về năm 2021 nêu.]],
}
ask {
  en = "For a report: which place among the 63 did Tuyên Quang have in 2021?",
  vi = "Để đưa vào báo cáo: năm 2021 Tuyên Quang đứng thứ bao nhiêu trong 63 tỉnh?",
  answer = [[p[2021]:rank():row("Tuyên Quang").published_rank]],
  is = 34,
  foreseen = {
    {
      code = [[p[2021]:rank():row("Tuyên Quang").rank]],
      en = "8 is the place among the 11 provinces whose score is known here. The printed rank is in the last column.",
      vi = "8 là thứ hạng trong 11 tỉnh có điểm ở đây. Hạng đã công bố nằm ở cột cuối.",
    },
    {
      code = "11",
      en = "11 is how many provinces have a score here.",
      vi = "11 là số tỉnh có điểm ở đây.",
    },
  },
  hint = {
    en = "Read the note under the table, then the column of published ranks.",
    vi = "Đọc dòng ghi chú dưới bảng, rồi xem cột hạng đã công bố.",
  },
  after = {
    en = "8 of 11 and 34 of 63 are both right. A rank always needs its 'of how many'.",
    vi = "8 trên 11 và 34 trên 63 đều đúng. Nêu thứ hạng thì phải nêu 'trong bao nhiêu đơn vị'.",
  },
  right = {"34", [[p[2021]:rank():row("tuyen quang").published_rank]]},
  wrong = {"63", "39", "86.57"},
}

-- 6: a tie after rounding ---------------------------------------------------------------------------

say {
  en = [[
    Two provinces were printed with 87.61 in 2021, each on its own page; one page names a rank.]],
  vi = [[
    Năm 2021 hai tỉnh cùng được công bố 87,61, ở hai trang; một trang nêu hạng.]],
}
show [[p[2021]:rank():filter("score == 87.61"):select{
  "rank", "province", "score", "published_rank"}]]
note {
  en = [[
    The pages are baobariavungtau.com.vn and susta.vn; the second gives the rank. Ask how many decimals a
    report should print so that its ranks can be checked.]],
  vi = [[
    Hai trang là baobariavungtau.com.vn và susta.vn; trang thứ hai nêu hạng. Hỏi lớp: báo cáo cần công bố bao
    nhiêu chữ số thập phân để có thể kiểm tra được thứ hạng?]],
}
choose {
  en = "What is known about their places among the 63?",
  vi = "Biết được gì về thứ hạng của hai tỉnh này trong 63 tỉnh?",
  {
    en = "Both are sixth",
    vi = "Cả hai cùng hạng 6",
    reply = {
      en = "6 is their place among the 11 provinces known here. The note under the table says so.",
      vi = "6 là thứ hạng trong 11 tỉnh có điểm ở đây. Ghi chú dưới bảng có nói.",
    },
  },
  {
    en = "One is 15th; the other may be tied with it or stand near it",
    vi = "Một tỉnh hạng 15; tỉnh kia có thể đồng hạng hoặc đứng gần đó",
  },
  {
    en = "Both are 15th, for equal scores have equal ranks",
    vi = "Cả hai cùng hạng 15, vì điểm bằng nhau thì hạng bằng nhau",
    reply = {
      en = "Equal scores do, but here only the printed figures are known to be equal. Ranks are usually made from points before rounding.",
      vi = "Điểm bằng nhau thì đúng vậy, nhưng ở đây chỉ biết các số công bố bằng nhau. Hạng thường được xếp theo điểm chưa làm tròn.",
    },
  },
  answer = 2,
  after = {
    en = "87.61 stands for anything from 87.605 to just under 87.615. A tie in print may be a tie, or a difference that rounding hides.",
    vi = "87,61 có thể là bất kỳ giá trị nào từ 87,605 đến dưới 87,615. Bằng nhau trên bảng có thể là bằng thật, cũng có thể là khác biệt bị làm tròn che mất.",
  },
}

-- 7: two sources ------------------------------------------------------------------------------------

say {
  en = [[
    Several pages print the same figure, and now and then they differ. Under 'computed' stands the score
    that the dataset keeps, under 'published' what another page prints. Those two pages print one decimal:
    83.6 and 89.6.]],
  vi = [[
    Một số liệu thường được đăng ở nhiều trang, và đôi khi các trang ghi khác nhau. Cột 'tính được' là điểm
    mà bộ dữ liệu giữ, cột 'đã công bố' là số ở một trang khác. Hai trang khác ấy ghi một chữ số thập
    phân: 83,6 và 89,6.]],
}
show [[p[2018]:verify():filter("agrees == false"):select{
  "province", "published", "computed", "source"}]]
note {
  en = [[
    verify() shows four decimals, but compares within half a unit of the last decimal that was printed. The
    89.6 is marked 'read-doubtful' in the dataset. A published figure is not mended in silence: both stay.]],
  vi = [[
    verify() hiển thị bốn chữ số thập phân, nhưng đối chiếu trong nửa đơn vị của chữ số cuối đã in. Số 89,6 được
    đánh dấu 'read-doubtful' trong bộ dữ liệu. Không âm thầm sửa số đã công bố: giữ cả hai.]],
}
ask {
  en = "Can 83.6 be 83.68 rounded? Round 83.68 to one decimal.",
  vi = "83,6 có thể là 83,68 làm tròn không? Hãy làm tròn 83,68 đến một chữ số thập phân.",
  answer = "83.7",
  is = 83.7,
  tolerance = 0.0001,
  foreseen = {
    {
      code = "83.6",
      en = "83.6 is what the page prints: there the 8 was left off. Rounding looks at it: from 5 on, the digit before goes up.",
      vi = "83,6 là số trang ấy ghi: chữ số 8 bị bỏ đi. Làm tròn thì phải xét chữ số 8: từ 5 trở lên, chữ số trước nó tăng thêm một.",
    },
    {
      code = "84",
      en = "That is rounded to a whole number. One decimal is asked for.",
      vi = "Đó là làm tròn đến số nguyên. Câu hỏi là một chữ số thập phân.",
    },
  },
  hint = {
    en = "Look at the second decimal: from 5 on, the first goes up by one.",
    vi = "Xét chữ số thập phân thứ hai: từ 5 trở lên thì chữ số thứ nhất tăng thêm một.",
  },
  after = {
    en = "So 83.6 was cut, or is a slip. 89.6 for 89.06 is neither rounded nor cut: perhaps a zero was lost. Only the original report can tell.",
    vi = "Vậy 83,6 là số bị cắt, hoặc ghi nhầm. 89,6 thay cho 89,06 thì không phải làm tròn cũng không phải cắt: có thể sót chữ số 0. Chỉ báo cáo gốc mới trả lời được.",
  },
  right = {"837 / 10", "math.floor(83.68 * 10 + 0.5) / 10"},
  wrong = {"83", "83.68", "89.1"},
}

-- 8: which one to take ------------------------------------------------------------------------------

say {
  en = [[
    For Hải Phòng 2023 en.doanhnghiephoinhap.vn prints 91.81; en.baochinhphu.vn and others print 91.87,
    which the dataset keeps.]],
  vi = [[
    Hải Phòng năm 2023: en.doanhnghiephoinhap.vn ghi 91,81; en.baochinhphu.vn và các trang khác ghi 91,87,
    bộ dữ liệu giữ số này.]],
}
show [[p[2023]:rank():top(3):select{"rank", "province", "score", "published_rank"}]]
choose {
  en = "How should a report handle the two figures?",
  vi = "Trong báo cáo nên xử lý hai số này thế nào?",
  {
    en = "Take the mean of both, 91.84",
    vi = "Lấy trung bình của hai số, 91,84",
    reply = {
      en = "91.84 is printed nowhere: no reader could find it again.",
      vi = "91,84 không có ở nguồn nào: người đọc không thể tra lại.",
    },
  },
  {
    en = "Take one by a rule, name the other with its source, say what it changes",
    vi = "Chọn một số theo quy tắc, nêu số kia kèm nguồn, nói rõ điều gì thay đổi",
  },
  {
    en = "Take the one that suits the report; they differ by little",
    vi = "Lấy số nào hợp với báo cáo, vì chênh nhau rất ít",
    reply = {
      en = "Then the wish decides. The rule has to stand before the figures are seen.",
      vi = "Như vậy là chọn theo ý muốn. Quy tắc phải có trước khi xem số.",
    },
  },
  answer = 2,
  after = {
    en = [[The place does not change: 91.81 is still 0.38 over the third. p[2023]:sources("Hải Phòng") names the page that was used.]],
    vi = [[Thứ hạng không đổi: 91,81 vẫn hơn tỉnh thứ ba 0,38. p[2023]:sources("Hải Phòng") cho biết trang đã dùng.]],
  },
}

-- 9: a break: guess ---------------------------------------------------------------------------------

say {
  en = [[
    A table of years invites subtraction. 's' is SIPAS. To 2021 it asked about five factors of services,
    from 2022 about policy and services: other questions, the same name.

    In 2021 Hà Tĩnh had 91.17 and place 5 of 63 (published by baohatinh.vn). In 2022 it had 84.37: less by
    6.80.]],
  vi = [[
    Thấy bảng nhiều năm, ta dễ lấy năm sau trừ năm trước. 's' là SIPAS. Đến năm 2021 SIPAS hỏi về năm yếu
    tố của dịch vụ, từ năm 2022 hỏi về chính sách và dịch vụ: câu hỏi khác, tên vẫn giữ.

    Năm 2021 Hà Tĩnh đạt 91,17, hạng 5 trên 63 (theo baohatinh.vn). Năm 2022 đạt 84,37, thấp hơn 6,80.]],
}
predict {
  en = "By how many places among the 63, would you say, did it fall?",
  vi = "Theo anh/chị, tỉnh này giảm bao nhiêu bậc trong 63 tỉnh?",
  {en = "About 2", vi = "Khoảng 2 bậc"},
  {en = "About 15", vi = "Khoảng 15 bậc"},
  {en = "About 40", vi = "Khoảng 40 bậc"},
  answer = 1,
  after = {
    en = "By two, from 5 to 7. A fall of 6.80 that costs two places: others will have fallen too.",
    vi = "Hai bậc, từ 5 xuống 7. Giảm 6,80 mà chỉ mất hai bậc: hẳn các tỉnh khác cũng giảm.",
  },
}

-- 10: what a break allows ---------------------------------------------------------------------------

say {
  en = [[
    Two provinces have a score in both years. The change of rank goes by published ranks; the last line
    is what the dataset knows of the break.]],
  vi = [[
    Hai tỉnh có điểm ở cả hai năm; đổi hạng tính theo hạng đã công bố.]],
}
show [[s[2022]:rank():filter("change < 0"):select{
  "province", "score", "change", "rank_change", "published_rank"}]]
choose {
  en = "What may be concluded from −6.80?",
  vi = "Từ −6,80 có thể kết luận gì?",
  {
    en = "People in Hà Tĩnh were less satisfied in 2022 than in 2021",
    vi = "Năm 2022 người dân Hà Tĩnh kém hài lòng hơn năm 2021",
    reply = {
      en = "Perhaps, perhaps not: the questions of 2022 are others, so a difference of the two scores mixes both.",
      vi = "Có thể có, có thể không: câu hỏi năm 2022 đã khác, nên hiệu hai điểm lẫn cả hai nguyên nhân.",
    },
  },
  {
    en = "Satisfaction stayed the same, because the place hardly moved",
    vi = "Mức hài lòng không đổi, vì thứ hạng gần như giữ nguyên",
    reply = {
      en = "The place compares provinces within a year. All of them could rise or fall together and no place would move.",
      vi = "Thứ hạng so các tỉnh với nhau trong một năm. Tất cả có thể cùng tăng hay cùng giảm mà hạng không đổi.",
    },
  },
  {
    en = "Nothing about satisfaction: the two scores measure different things",
    vi = "Không kết luận gì về mức hài lòng: hai điểm đo hai nội dung khác nhau",
  },
  answer = 3,
  after = {
    en = [[Compare 2022 with 2023, or places within a year. s:history("Hà Tĩnh") marks the year of the break.]],
    vi = [[Hãy so năm 2022 với 2023, hoặc so thứ hạng trong cùng năm. s:history("Hà Tĩnh") đánh dấu năm có gián đoạn.]],
  },
}

-- 11: what a new dimension adds ---------------------------------------------------------------------

say {
  en = [[
    'a' is PAPI. From 2018 it has dimensions 7 and 8, environment and e-governance, and the most that can
    be reached goes from 60 to 80. Hà Nội 2018: the change since 2017, then the points in 7 and in 8.]],
  vi = [[
    'a' là PAPI. Từ năm 2018 có thêm nội dung 7 và 8, môi trường và quản trị điện tử, và điểm tối đa tăng
    từ 60 lên 80. Hà Nội năm 2018: thay đổi so với 2017, rồi điểm ở nội dung 7 và nội dung 8.]],
}
show [[a:history("Hà Nội"):row(2018).change]]
show [[a[2018]:points("7")["Hà Nội"] ]]
show [[a[2018]:points("8")["Hà Nội"] ]]
ask {
  en = "How much of the 7.69 is left without dimensions 7 and 8? Two decimals will do.",
  vi = "Không tính nội dung 7 và 8 thì trong 7,69 điểm tăng còn lại bao nhiêu? Hai chữ số thập phân là đủ.",
  answer = [[7.6882 - 3.5837 - 3.3195]],
  is = 0.785,
  tolerance = 0.006,
  foreseen = {
    {
      code = [[a:change("Hà Nội", 2017, 2018).total]],
      en = "That is the whole change. Take away what dimensions 7 and 8 brought: 2017 had none of them.",
      vi = "Đó là toàn bộ thay đổi. Hãy trừ phần do nội dung 7 và 8 mang lại: năm 2017 chưa có.",
    },
    {
      code = [[7.6882 - 3.5837]],
      en = "Environment is taken away, e-governance is not yet: both are new.",
      vi = "Đã trừ môi trường, chưa trừ quản trị điện tử: cả hai đều mới.",
    },
    {
      code = [[7.6882 - 3.3195]],
      en = "E-governance is taken away, environment is not yet: both are new.",
      vi = "Đã trừ quản trị điện tử, chưa trừ môi trường: cả hai đều mới.",
    },
    {
      code = [[a:comparable(2017, 2018):change("Hà Nội", 2017, 2018).total]],
      en = "comparable() keeps what both years have, but stretches it to 80 points. On the scale of 2017 and 2018 themselves it is less.",
      vi = "comparable() giữ phần chung của hai năm, nhưng kéo giãn lên thang 80 điểm. Trên thang của chính hai năm ấy thì nhỏ hơn.",
    },
  },
  hint = {
    en = "The first of the three numbers less the other two.",
    vi = "Lấy số thứ nhất trong ba số trừ hai số còn lại.",
  },
  after = {
    en = [[6.90 of 7.69 came with the new dimensions. Dimension 2 has a new part as well; a:change("Hà Nội", 2017, 2018) takes it all apart: 0.78 is left.]],
    vi = [[6,90 trong 7,69 điểm là do nội dung mới. Nội dung 2 cũng có thêm một phần mới; a:change("Hà Nội", 2017, 2018) tách hết: còn 0,78.]],
  },
  right = {
    [[a:change("hà nội", 2017, 2018).performance]],
    [[a[2018]:score()["ha noi"] - a[2018]:score("7")["ha noi"] - a[2018]:score("8")["ha noi"] - a[2017]:score()["ha noi"] ]],
  },
  wrong = {"6.9", "34.63", "2.5"},
}

-- 12: 63 provinces become 34 ------------------------------------------------------------------------

say {
  en = [[
    On 1 July 2025, 63 provinces became 34. Hà Giang and Tuyên Quang are one now, named Tuyên Quang. 'g'
    is a:merge(), PAPI in the 34. Its score, and the lowest and highest of its parts:]],
  vi = [[
    Ngày 1/7/2025, từ 63 tỉnh còn 34. Hà Giang và Tuyên Quang hợp nhất, lấy tên Tuyên Quang. 'g' là
    a:merge(), tức PAPI theo 34 tỉnh. Điểm, rồi điểm thấp nhất và cao nhất của các tỉnh hợp thành:]],
}
show [[g:history("Tuyên Quang"):row(2024).score]]
show [[g:history("Tuyên Quang"):row(2024).low]]
show [[g:history("Tuyên Quang"):row(2024).high]]
note {
  en = [[
    The old and the new Tuyên Quang have one name and are two units: 42.55 was rank 44 of 61, 43.14 is rank
    19 of 32. If Hà Giang counted three times as much, the mean would be 43.43; any weights give something
    between low and high, but a survey of the new province need not. Let the class say which weights they would ask for, and from whom.]],
  vi = [[
    Tuyên Quang cũ và mới cùng tên nhưng là hai đơn vị: 42,55 là hạng 44 trên 61, 43,14 là hạng 19 trên 32.
    Nếu Hà Giang được tính gấp ba thì trung bình là 43,43; mọi trọng số đều cho kết quả giữa thấp và cao,
    nhưng một cuộc khảo sát ở tỉnh mới thì chưa chắc.
    Hỏi lớp: cần trọng số nào, lấy ở đâu?]],
}
choose {
  en = "What is the PAPI score 2024 of the new province?",
  vi = "Điểm PAPI năm 2024 của tỉnh mới là bao nhiêu?",
  {
    en = "86.28, for the points of both parts add up",
    vi = "86,28, vì điểm của hai tỉnh cộng lại",
    reply = {
      en = "The most that can be reached is 80. Points are on a scale; they do not add up over provinces as people do.",
      vi = "Điểm tối đa là 80. Điểm nằm trên một thang, không cộng giữa các tỉnh như cộng dân số.",
    },
  },
  {
    en = "43.14",
    vi = "43,14",
    reply = {
      en = "That is the mean, both parts counting the same. It is a choice: by population it would be another number.",
      vi = "Đó là trung bình, hai tỉnh tính như nhau. Đây là một cách chọn: tính theo dân số sẽ ra số khác.",
    },
  },
  {
    en = "It has none; 43.14 stands in for it, somewhere from 42.55 to 43.73",
    vi = "Không có; 43,14 chỉ là số thay thế, trong khoảng từ 42,55 đến 43,73",
  },
  answer = 3,
  after = {
    en = "The province did not exist in 2024. Show the mean with its band, say how the parts were weighted, and never print it as published.",
    vi = "Năm 2024 tỉnh này chưa có. Nêu trung bình kèm khoảng thấp nhất – cao nhất, nói rõ trọng số, và không trình bày như số đã công bố.",
  },
}

-- 13: counts add up, points do not ------------------------------------------------------------------

say {
  en = [[
    Two synthetic districts of 'l' merge. Criterion 4.1, staff by job positions, gives 4 points times a
    rate. For each district its count and its points:]],
  vi = [[
    Hai huyện giả lập trong 'l' sáp nhập. Tiêu chí 4.1, bố trí công chức theo vị trí việc làm, cho 4 điểm
    nhân tỷ lệ. Số liệu và điểm của từng huyện:]],
}
show [[l:explain("Núi Mẫu", "4.1"):row("4.1").input]]
show [[l:points("4.1")["Núi Mẫu"] ]]
show [[l:explain("Sông Mẫu", "4.1"):row("4.1").input]]
show [[l:points("4.1")["Sông Mẫu"] ]]
ask {
  en = "Scored anew from the counts of both, what does the new district get at 4.1?",
  vi = "Nếu chấm lại theo số đếm của cả hai thì huyện mới được bao nhiêu điểm ở 4.1?",
  answer = [[4 * (67 + 47) / (79 + 50)]],
  is = 3.535,
  tolerance = 0.006,
  foreseen = {
    {
      code = [[(3.392 + 3.76) / 2]],
      en = "That is the mean of the points. The districts differ in size, 79 and 50: add the counts, then make the rate.",
      vi = "Đó là trung bình của điểm. Hai huyện khác nhau về quy mô, 79 và 50: cộng số đếm trước, rồi mới tính tỷ lệ.",
    },
    {
      code = [[3.392 + 3.76]],
      en = "That is more than 4, the most there is. Counts add up, points do not.",
      vi = "Số này vượt 4, điểm tối đa. Số đếm cộng được, điểm thì không.",
    },
    {
      code = [[100 * (67 + 47) / (79 + 50)]],
      en = "That is the rate in percent, rightly. The points are 4 times the rate.",
      vi = "Đó là tỷ lệ phần trăm, đúng. Điểm bằng 4 nhân tỷ lệ.",
    },
  },
  hint = {
    en = [[67 + 47 of 79 + 50, times 4]],
    vi = [[67 + 47 trên 79 + 50, nhân 4]],
  },
  after = {
    en = [[merge() can do so where a dataset has counts, with method = "sum". Points do not add up, counts do; PAPI has none here, so the mean must do.]],
    vi = [[merge() làm được như vậy khi bộ dữ liệu có số đếm, với method = "sum". Số đếm cộng được, điểm thì không; PAPI ở đây không có số đếm nên phải dùng trung bình.]],
  },
  right = {
    [[4 * 114 / 129]],
    [[par.open("par-teaching-local"):merge(new, {method = "sum"})[2023]:points("4.1")["Huyện mới"] ]],
  },
  wrong = {"4", "0.884", [[par.open("par-teaching-local"):merge(new)[2023]:points("4.1")["Huyện mới"] ]]},
}

-- closing -------------------------------------------------------------------------------------------

say {
  en = [[
    Six questions for any published table:

    1. Do the parts make the total, and could rounding make the gap?

    2. Among how many units is a rank, and who is missing?

    3. Are equal figures equal, or only rounded alike?

    4. Does another source print something else, and what would change?

    5. Is each year measured in the same way?

    6. Are the units the same in every year?

    e:verify() asks the first, e:sources("…") helps with the fourth, ix:history("…") with the fifth,
    ix:merge():parts() with the sixth; e is one year of an index, ix the whole. Try them on an index of your
    own.]],
  vi = [[
    Sáu câu hỏi cho mọi bảng đã công bố:

    1. Các phần cộng lại có bằng tổng không, và làm tròn có gây ra được chênh lệch ấy không?

    2. Thứ hạng tính trong bao nhiêu đơn vị, đơn vị nào vắng mặt?

    3. Các số bằng nhau có bằng thật không, hay chỉ giống nhau do làm tròn?

    4. Có nguồn nào ghi số khác không, và điều gì sẽ thay đổi?

    5. Các năm có được đo cùng một cách không?

    6. Các đơn vị qua các năm có phải là một không?

    e:verify() trả lời câu thứ nhất, e:sources("…") giúp câu thứ tư, ix:history("…") câu thứ năm,
    ix:merge():parts() câu thứ sáu; e là một năm của chỉ số, ix là cả chỉ số. Hãy thử với chỉ số của chính
    anh/chị.]],
}
