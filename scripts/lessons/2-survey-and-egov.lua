lesson {
  title = {en = "Does survey go with e-government?", vi = "Khảo sát có đi cùng chính quyền điện tử?"},
  teaches = {
    en = "To read a correlation with its n, interval and p, and to say neither more nor less than it does.",
    vi = "Đọc một hệ số tương quan cùng n, khoảng tin cậy và p; không nói quá, không nói thiếu điều nó cho biết.",
  },
  minutes = 25,
}

setup [[
papi = par.open("papi")
e19 = papi[2019]
e23 = papi[2023]
e17 = papi[2017]
egov = par.open("egov")[2017]:score()
s19, t19 = e19:score("5"), e19:score("8.1")
s23, t23 = e23:score("5"), e23:score("8.1")
x = {1, 2, 3, 4, 5, 6, 7, 8}
y = {2, 1, 4, 3, 6, 5, 7, 8}
typo = {2, 1, 4, 3, 6, 5, 7, 80}
function gap(a, b, c, d) return stats.cor(c, d).estimate - stats.cor(a, b).estimate end
dims = e23:composite():table{level = 1}
m = stats.cormatrix(dims, {adjust = "holm"})
both = par.join{survey = {papi, "5"}, egov = {papi, "8.1"}}
]]

-- 1: a correlation, n, who is missing ---------------------------------------------------------------

say {
  en = [[
    PAPI asks citizens. Dimension 5 is about administrative procedures, sub-dimension 8.1 about access to
    the authorities' portals. e19 and e23 are 2019 and 2023. Source: CECODES, VFF-CRT, RTA and UNDP, as
    collected in hnks-gh/ml-mcdm.

    Spearman's ρ (rho) compares two orders of the provinces: 1 is the same order, −1 the reverse, near 0
    neither. The 95 % interval is in brackets; n counts the provinces that have both values.]],
  vi = [[
    PAPI hỏi người dân. Nội dung 5 là thủ tục hành chính công, nội dung thành phần 8.1 là tiếp cận cổng
    thông tin điện tử của chính quyền. e19 và e23 là năm 2019 và 2023. Nguồn: CECODES, VFF-CRT, RTA và
    UNDP, theo bộ số liệu hnks-gh/ml-mcdm.

    Hệ số ρ (rô) của Spearman so hai thứ tự của các tỉnh: 1 là cùng thứ tự, −1 là ngược hẳn, gần 0 là
    không theo chiều nào. Trong ngoặc vuông là khoảng tin cậy 95 %; n là số tỉnh có đủ cả hai giá trị.]],
}
show [[e23:cor("5", "8.1")]]
note {
  en = "Ask why missing provinces matter: if they are missing at random little is lost; if not, the 61 may differ from the 63. The data set does not say why they are missing.",
  vi = "Hỏi học viên vì sao tỉnh thiếu là điều đáng quan tâm: thiếu ngẫu nhiên thì mất ít; không ngẫu nhiên thì 61 tỉnh có thể khác 63 tỉnh. Bộ số liệu không cho biết vì sao thiếu.",
}
ask {
  en = "Two of 63 provinces are left out. Which? Ask for the list of names.",
  vi = "Trong 63 tỉnh có hai tỉnh không được tính. Là những tỉnh nào? Hãy hỏi danh sách tên.",
  answer = [[e23:score("5"):missing()]],
  is = {"Bình Dương", "Quảng Ninh"},
  foreseen = {
    {
      code = [[e19:score("5"):missing()]],
      en = "In 2019 all provinces are there, so the list is empty. The question is about 2023.",
      vi = "Năm 2019 đủ tất cả các tỉnh nên danh sách rỗng. Câu hỏi là năm 2023.",
    },
  },
  hint = {
    en = [[e23:score("5"):…() ; type ?Scores to see what scores can do.]],
    vi = [[e23:score("5"):…() ; gõ ?Scores để xem hỏi được gì ở điểm số.]],
  },
  after = {
    en = "They have no figure, which is not a low figure. ρ speaks of the 61 others; nothing here says how it would be with all 63.",
    vi = "Hai tỉnh này không có số liệu, không có nghĩa là điểm thấp. ρ chỉ nói về 61 tỉnh kia; ở đây không có gì cho biết đủ 63 tỉnh thì ρ là bao nhiêu.",
  },
  right = {[[e23:score("8.1"):missing()]], [[{"binh duong", "quang ninh"}]]},
  wrong = {[[{"Bình Dương"}]], [[{"Bình Dương", "Bắc Giang"}]], [[papi[2024]:score("5"):missing()]]},
}
-- 2: predict 2019 -----------------------------------------------------------------------------------

say {
  en = [[
    In 2023, ρ = 0.436: provinces whose citizens report better procedures tend to be those whose citizens
    report better access to portals. A tendency, with many exceptions.

    Both figures come from the same citizens' answers, in one survey. Someone who answers favourably to
    one question may do so to another, and that alone can make two figures go together.]],
  vi = [[
    Năm 2023, ρ = 0,436: tỉnh nào người dân đánh giá thủ tục tốt hơn thì thường cũng được đánh giá tốt hơn
    về tiếp cận cổng thông tin điện tử. Đây là xu hướng, có nhiều ngoại lệ.

    Cả hai số đều từ câu trả lời của cùng những người dân, trong cùng một cuộc khảo sát. Người đã
    đánh giá cao ở câu này có thể cũng đánh giá cao ở câu khác, và riêng điều đó cũng có thể làm hai số đi
    cùng nhau.]],
}
predict {
  en = "The same two figures in 2019, four years earlier. What is your guess for ρ?",
  vi = "Cũng hai số ấy, năm 2019, tức bốn năm trước. Anh/chị đoán ρ khoảng bao nhiêu?",
  {en = "About the same, 0.4 or so", vi = "Gần như vậy, khoảng 0,4"},
  {en = "Near 0", vi = "Gần 0"},
  {en = "Clearly negative", vi = "Âm rõ rệt"},
  answer = 2,
  after = {
    en = "The next step shows it.",
    vi = "Bước sau sẽ cho thấy.",
  },
}

-- 3: the interval of a null result ------------------------------------------------------------------

show [[e19:cor("5", "8.1")]]
say {
  en = [[
    p is how often a coefficient at least this far from 0 would turn up if the two had nothing to do with
    each other: 0.537, more than half of the time. That is often called a null result.

    The interval holds the values of ρ that such figures do not speak against.]],
  vi = [[
    p cho biết nếu hai điều không liên quan gì đến nhau thì một hệ số cách 0 ít nhất chừng này xuất hiện
    thường đến mức nào: 0,537, tức là hơn một nửa số lần. Người ta hay gọi đây là kết quả không có ý nghĩa
    thống kê.

    Khoảng tin cậy gồm những giá trị của ρ mà số liệu không bác bỏ.]],
}
ask {
  en = "Up to which ρ does the interval of 2019 reach? Three decimals, or ask the result for its upper end.",
  vi = "Khoảng tin cậy năm 2019 lên đến ρ bằng bao nhiêu? Lấy ba chữ số thập phân, hoặc hỏi cận trên của kết quả.",
  answer = [[e19:cor("5", "8.1").high]],
  is = 0.321,
  tolerance = 0.0006,
  foreseen = {
    {
      code = [[e19:cor("5", "8.1").p]],
      en = "That is p. The interval stands in brackets; its upper end is its second number, .high.",
      vi = "Đó là p. Khoảng tin cậy ở trong ngoặc vuông; cận trên là số thứ hai, .high.",
    },
    {
      code = [[e19:cor("5", "8.1").estimate]],
      en = "That is ρ itself, inside the interval. Its upper end is .high.",
      vi = "Đó là chính ρ, nằm trong khoảng. Cận trên là .high.",
    },
    {
      code = [[e23:cor("5", "8.1").high]],
      en = "That is the interval of 2023. Take e19.",
      vi = "Đó là khoảng của năm 2023. Hãy dùng e19.",
    },
  },
  hint = {en = [[e19:cor("5", "8.1").high]], vi = [[e19:cor("5", "8.1").high]]},
  after = {
    en = "From −0.17 to 0.32: none, a little negative, or a moderate positive one. 63 provinces cannot tell these apart.",
    vi = "Từ −0,17 đến 0,32: không có, hơi âm, hoặc dương vừa phải. Với 63 tỉnh thì chưa phân biệt được các khả năng này.",
  },
  right = {"0.321", [[stats.cor(e19:score("5"), e19:score("8.1")).high]]},
  wrong = {"-0.172", "0.5", "63"},
}

-- 4: what a null result says ------------------------------------------------------------------------

say {
  en = [[
    The 63 provinces are all there are, no sample was drawn of them. p and interval speak of a model in
    which the provinces could have turned out otherwise.

    Scores are also estimates, each from some of a province's citizens. Such error pulls ρ towards 0.]],
  vi = [[
    63 tỉnh là toàn bộ, không phải mẫu chọn ra. p và khoảng tin cậy nói về một mô hình trong đó kết
    quả của các tỉnh lẽ ra có thể khác.

    Điểm số cũng là ước lượng, mỗi điểm từ một số người dân của tỉnh. Sai số ấy kéo ρ về gần 0.]],
}
note {
  en = "Many read p as the probability of 'no relation'. Ask the class to say in one sentence what is supposed when p is worked out.",
  vi = "Nhiều người đọc p như xác suất 'không có liên hệ'. Yêu cầu học viên nói trong một câu: khi tính p, ta giả định điều gì.",
}
choose {
  en = "ρ = 0.079 [−0.172, 0.321], p = 0.537. What may a report say of 2019?",
  vi = "ρ = 0,079 [−0,172; 0,321], p = 0,537. Báo cáo được viết gì về năm 2019?",
  {
    en = "In 2019 procedures and access to portals had nothing to do with each other.",
    vi = "Năm 2019, thủ tục và tiếp cận cổng thông tin không liên quan gì đến nhau.",
    reply = {
      en = "A large p does not show that nothing is there. The interval includes 0.3, near the coefficient of 2022 (0.319).",
      vi = "p lớn không cho thấy là không có gì. Khoảng tin cậy gồm cả 0,3, gần với hệ số của năm 2022 (0,319).",
    },
  },
  {
    en = "With probability 0.537 there is no relation.",
    vi = "Xác suất không có liên hệ là 0,537.",
    reply = {
      en = "p is worked out as if there were no relation. So it cannot be the probability that there is none.",
      vi = "p được tính với giả định là không có liên hệ. Vì vậy nó không thể là xác suất của chính giả định đó.",
    },
  },
  {
    en = "A relation was not found; from slightly negative to moderately positive, much remains possible.",
    vi = "Chưa thấy liên hệ; từ hơi âm đến dương vừa phải, còn nhiều khả năng.",
  },
  answer = 3,
  hint = {en = "Read the interval, not only p.", vi = "Hãy đọc khoảng tin cậy, đừng chỉ đọc p."},
  after = {
    en = "Not found is not the same as not there. What the figures do speak against is a strong relation of these scores, say 0.6.",
    vi = "Chưa thấy khác với không có. Điều mà số liệu bác bỏ là một liên hệ mạnh giữa các điểm số này, chẳng hạn 0,6.",
  },
}
-- 5: two years; like with like ----------------------------------------------------------------------

say {
  en = [[
    Not significant in 2019, significant in 2023: this compares two verdicts, not two coefficients. The
    difference, ρ of 2023 less ρ of 2019, has an interval of its own: draw the provinces anew 1000 times,
    each with both years. (s19, t19: dimension 5 and 8.1 in 2019; s23, t23: in 2023.)]],
  vi = [[
    Năm 2019 không có ý nghĩa thống kê, năm 2023 có: đó là so hai kết luận, không phải so hai hệ số. Hiệu
    ρ năm 2023 trừ ρ năm 2019 có khoảng tin cậy riêng: lấy mẫu lại các tỉnh 1000 lần, mỗi tỉnh mang theo cả
    hai năm. (s19, t19: nội dung 5 và 8.1 năm 2019; s23, t23: năm 2023.)]],
}
show [[stats.bootstrap({s19, t19, s23, t23}, gap, {n = 1000})]]
say {
  en = [[
    0 is outside. But dimension 5 is not the same thing in both years: 5.2 (construction permits)
    is not there from 2021. Both years have 5.1, 5.3 and 5.4.]],
  vi = [[
    Số 0 nằm ngoài khoảng. Nhưng nội dung 5 của hai năm không phải là một: 5.2 (thủ tục cấp phép xây dựng)
    không còn từ 2021. Hai năm cùng có 5.1, 5.3 và 5.4.]],
}
ask {
  en = "Add these three up for 2019. What is the ρ of their sum with 8.1? (Scores can be added with +.)",
  vi = "Cộng ba nội dung thành phần này của năm 2019. ρ của tổng với 8.1 là bao nhiêu? (Điểm cộng được bằng dấu +.)",
  answer = [[stats.cor(e19:score("5.1") + e19:score("5.3") + e19:score("5.4"), e19:score("8.1"))]],
  is = 0.203,
  tolerance = 0.0006,
  foreseen = {
    {
      code = [[e19:cor("5", "8.1")]],
      en = "That is the whole dimension 5, with 5.2 in it. Leave 5.2 out.",
      vi = "Đó là cả nội dung 5, gồm cả 5.2. Hãy bỏ 5.2 ra.",
    },
    {
      code = [[e19:cor("5.1", "8.1")]],
      en = "That is 5.1 alone. One part may stand out among several: take all three.",
      vi = "Đó chỉ là 5.1. Trong nhiều phần, một phần có thể cao riêng: hãy lấy cả ba.",
    },
    {
      code = [[(e19:cor("5.1", "8.1").estimate + e19:cor("5.3", "8.1").estimate + e19:cor("5.4", "8.1").estimate) / 3]],
      en = "Coefficients cannot be averaged in place of scores. Add the scores first, then correlate the sum.",
      vi = "Không thể lấy trung bình các hệ số thay cho điểm. Cộng điểm trước, rồi tính tương quan của tổng.",
    },
  },
  hint = {
    en = [[stats.cor(e19:score("5.1") + … + …, t19)]],
    vi = [[stats.cor(e19:score("5.1") + … + …, t19)]],
  },
  after = {
    en = "0.203 in place of 0.079: part of the difference between the years may lie in what dimension 5 holds.",
    vi = "0,203 thay cho 0,079: một phần khác biệt giữa hai năm có thể nằm ở chỗ nội dung 5 gồm những gì.",
  },
  right = {
    [[stats.cor(e19:score("5") - e19:score("5.2"), e19:score("8.1"))]],
    [[stats.cor(e19:score("8.1"), e19:score("5.1") + e19:score("5.3") + e19:score("5.4")).estimate]],
  },
  wrong = {[[e19:cor("5.2", "8.1")]], [[e19:cor("5.3", "8.1")]], "0.5"},
}

-- 6: what may be said of two years ------------------------------------------------------------------

say {
  en = [[The difference again, 2023 less 2019, now of 5.1, 5.3 and 5.4 in both years:]],
  vi = [[Lại tính hiệu, 2023 trừ 2019, lần này hai năm cùng chỉ lấy 5.1, 5.3 và 5.4:]],
}
show [[stats.bootstrap({s19 - e19:score("5.2"), t19, s23, t23}, gap, {n = 1000})]]
note {
  en = "Whether two intervals overlap is no test of the difference either: both can be read only one at a time. And the same provinces are in both years, so the years are not independent; the bootstrap draws a province with both.",
  vi = "Hai khoảng tin cậy có giao nhau hay không cũng không phải là phép kiểm định hiệu: mỗi khoảng chỉ đọc riêng. Hơn nữa hai năm gồm cùng các tỉnh nên không độc lập; lấy mẫu lại thì mỗi tỉnh đi cùng cả hai năm.",
}
choose {
  en = "What may be said of 2019 and 2023?",
  vi = "Có thể nói gì về năm 2019 và năm 2023?",
  {
    en = "ρ is higher in 2023; compared on the same parts, the difference may still be 0.",
    vi = "ρ năm 2023 cao hơn; khi so trên cùng các phần, hiệu vẫn có thể bằng 0.",
  },
  {
    en = "p is 0.537 in one year and 0.0005 in the other, so the relation has become stronger.",
    vi = "p năm này là 0,537, năm kia là 0,0005, vậy liên hệ đã mạnh lên.",
    reply = {
      en = "Two p-values, one on each side of 0.05, do not show that two coefficients differ. The interval of their difference does so or not.",
      vi = "Hai giá trị p ở hai phía của 0,05 chưa cho thấy hai hệ số khác nhau. Phải xem khoảng tin cậy của hiệu.",
    },
  },
  {
    en = "Nothing has changed between the years.",
    vi = "Giữa hai năm không có gì thay đổi.",
    reply = {
      en = "That is a null result read as 'nothing there'. The interval reaches up to almost 0.5.",
      vi = "Đó là đọc kết quả không có ý nghĩa thống kê thành 'không có gì'. Khoảng tin cậy lên đến gần 0,5.",
    },
  },
  answer = 1,
  hint = {en = "Is 0 inside the interval? And what else is inside?", vi = "Số 0 có nằm trong khoảng không? Trong khoảng còn gì nữa?"},
  after = {
    en = "The estimate of the difference went from 0.36 to 0.23, and its interval now includes 0.",
    vi = "Ước lượng của hiệu từ 0,36 xuống 0,23, và khoảng tin cậy nay gồm cả 0.",
  },
}
-- 7: an outlier: predict ----------------------------------------------------------------------------

say {
  en = [[
    Pearson's r measures how close the points lie to a straight line, by the values themselves. Spearman's
    ρ is the same measure taken of the ranks. x is 1 to 8, y eight made-up
    values:]],
  vi = [[
    Hệ số r của Pearson đo mức các điểm nằm gần một đường thẳng, tính trên chính giá trị. ρ của Spearman cũng
    là phép đo ấy, nhưng tính trên hạng. x là 1 đến 8, y là tám giá
    trị đặt ra làm ví dụ:]],
}
show [[y]]
show [[stats.cor(x, y)]]
show [[stats.cor(x, y, {method = "pearson"})]]
predict {
  en = "Somebody types 80 in place of 8, the last value of y. What becomes of r and ρ?",
  vi = "Có người gõ nhầm 80 thay cho 8, là giá trị cuối của y. r và ρ thay đổi thế nào?",
  {en = "Both rise, the last point being so high", vi = "Cả hai tăng, vì điểm cuối cao như vậy"},
  {en = "Both fall", vi = "Cả hai giảm"},
  {en = "r falls, ρ stays", vi = "r giảm, ρ giữ nguyên"},
  answer = 3,
  after = {
    en = "80 is still the highest of the eight, as 8 was.",
    vi = "80 vẫn là giá trị cao nhất trong tám giá trị, như 8 trước đó.",
  },
}

-- 8: an outlier: what it does -----------------------------------------------------------------------

show [[typo]]
show [[stats.cor(x, typo, {method = "pearson"})]]
say {
  en = [[
    One value in eight takes r from 0.929 to 0.630, and its interval now includes 0. Such a value, far
    from all others, is called an outlier. The p and interval of r also suppose roughly normal values, which
    these are not.]],
  vi = [[
    Một giá trị trong tám kéo r từ 0,929 xuống 0,630, và khoảng tin cậy nay gồm cả 0. Giá trị
    cách xa mọi giá trị khác như thế gọi là giá trị ngoại lai. p và khoảng tin cậy của r còn giả định giá trị
    gần phân phối chuẩn, ở đây thì không.]],
}
ask {
  en = "And the ρ of x and typo? Three decimals.",
  vi = "Còn ρ của x và typo? Lấy ba chữ số thập phân.",
  answer = [[stats.cor(x, typo)]],
  is = 0.929,
  tolerance = 0.0006,
  foreseen = {
    {
      code = [[stats.cor(x, typo, {method = "pearson"})]],
      en = "That is Pearson's r. Spearman is what stats.cor gives without a method.",
      vi = "Đó là r của Pearson. Không nêu method thì stats.cor tính theo Spearman.",
    },
    {
      code = [[stats.cor(x, typo, {method = "kendall"})]],
      en = "That is Kendall's τ, a third coefficient, by pairs. Asked is Spearman's ρ.",
      vi = "Đó là τ của Kendall, hệ số thứ ba, tính theo từng cặp. Câu hỏi là ρ của Spearman.",
    },
  },
  hint = {en = "Ranks do not see how far away a value is.", vi = "Hạng không cho biết giá trị cách xa bao nhiêu."},
  after = {
    en = "Unchanged, for the order is unchanged. ρ is not proof against everything: 80 as the first value of y in place of 2 makes it 0.286. An outlier is to be checked, not hidden by a method.",
    vi = "Không đổi, vì thứ tự không đổi. Nhưng ρ không chịu được mọi sai sót: nếu 80 nằm ở giá trị đầu của y, thay cho 2, thì ρ còn 0,286. Giá trị ngoại lai cần được kiểm tra, không nên che đi bằng phương pháp.",
  },
  right = {[[stats.cor(stats.rank(x), stats.rank(typo), {method = "pearson"})]], "0.9286"},
  wrong = {"80", "1", "0.75"},
}

-- 9: another office's score -------------------------------------------------------------------------

say {
  en = [[
    So far one survey was set against itself. The e-government score of 2017 is not made of citizens'
    answers: the ministry of information and communications scored the provinces. egov has it (source: the
    Vĩnh Phúc portal, after the ministry), for 53 of 63 provinces; e17 is PAPI 2017.]],
  vi = [[
    Đến đây mới là một cuộc khảo sát so với chính nó. Điểm chính quyền điện tử 2017 không từ câu trả lời của
    người dân mà do Bộ Thông tin và Truyền thông chấm. Biến egov chứa điểm này (nguồn: cổng thông tin
    điện tử Vĩnh Phúc, dẫn số liệu của Bộ) của 53 trên 63 tỉnh; e17 là PAPI 2017.]],
}
show [[egov:count()]]
ask {
  en = "Correlate PAPI's dimension 5 of 2017 with egov. Which ρ do you get, to three decimals?",
  vi = "Tính tương quan của nội dung 5 PAPI 2017 với egov. ρ bằng bao nhiêu, lấy ba chữ số thập phân?",
  answer = [[stats.cor(e17:score("5"), egov)]],
  is = -0.268,
  tolerance = 0.0006,
  foreseen = {
    {
      code = [[stats.cor(e17:score(), egov)]],
      en = "That is the total of PAPI. Dimension 5 is e17:score(\"5\").",
      vi = "Đó là tổng điểm PAPI. Nội dung 5 là e17:score(\"5\").",
    },
    {
      code = [[stats.cor(e17:score("5"), egov, {method = "pearson"})]],
      en = "That is Pearson's r, here close by. ρ is what stats.cor gives without a method.",
      vi = "Đó là r của Pearson, ở đây khá gần. Không nêu method thì stats.cor cho ρ.",
    },
    {
      code = [[-stats.cor(e17:score("5"), egov).estimate]],
      en = "The sign is part of the answer: look at it again.",
      vi = "Dấu cũng là một phần của câu trả lời: hãy xem lại.",
    },
  },
  hint = {en = [[stats.cor(e17:score("5"), …)]], vi = [[stats.cor(e17:score("5"), …)]]},
  after = {
    en = "ρ = −0.268 [−0.506, 0.007], p = 0.052, n = 53. Ten provinces have no score, so it is a statement about 53.",
    vi = "ρ = −0,268 [−0,506; 0,007], p = 0,052, n = 53. Mười tỉnh không có điểm, nên đây là nhận xét về 53 tỉnh.",
  },
  right = {[[stats.cor(egov, e17:score("5"))]], [[stats.cor(e17:score("5"), egov).estimate]]},
  wrong = {"0.052", "53", [[e17:cor("5", "total")]]},
}

-- 10: provinces, not persons; no cause --------------------------------------------------------------

show [[stats.cor(e17:score("5"), egov)]]
note {
  en = "Let the class invent a world in which persons and provinces show opposite signs, e.g. cities with much e-government and exacting citizens. It is only an example: nothing here has tested it.",
  vi = "Cho học viên hình dung một trường hợp mà từng người và từng tỉnh cho dấu trái nhau, ví dụ thành phố có chính quyền điện tử phát triển và người dân đòi hỏi cao. Chỉ là ví dụ: ở đây chưa kiểm chứng.",
}
choose {
  en = "Which sentence keeps to what this result says?",
  vi = "Câu nào giữ đúng điều kết quả này cho biết?",
  {
    en = "Citizens who use online services are less content with procedures.",
    vi = "Người dân dùng dịch vụ trực tuyến ít hài lòng với thủ tục hơn.",
    reply = {
      en = "Persons were not compared, provinces were. Inside every province it may be the other way round: this is the ecological fallacy.",
      vi = "Ở đây so các tỉnh, không so từng người. Trong mỗi tỉnh có thể là ngược lại: đó là ngụy biện sinh thái (ecological fallacy).",
    },
  },
  {
    en = "Over 53 provinces the two orders run somewhat against each other; the interval reaches 0.",
    vi = "Trên 53 tỉnh, hai thứ tự hơi ngược nhau; khoảng tin cậy chạm đến 0.",
  },
  {
    en = "Developing e-government makes procedures worse.",
    vi = "Phát triển chính quyền điện tử làm thủ tục kém đi.",
    reply = {
      en = "A correlation has no direction and no cause in it. Something else may shape both: how urban a province is, for instance.",
      vi = "Tương quan không có chiều và không chứa nguyên nhân. Một yếu tố khác có thể tác động đến cả hai, chẳng hạn mức độ đô thị hoá của tỉnh.",
    },
  },
  {
    en = "p is just over 0.05, so there is no relation.",
    vi = "p vừa quá 0,05, vậy không có liên hệ.",
    reply = {
      en = "0.052 and 0.048 say nearly the same. A p over 0.05 does not show that a relation is absent.",
      vi = "0,052 và 0,048 nói gần như một điều. p trên 0,05 không cho thấy là không có liên hệ.",
    },
  },
  answer = 2,
  hint = {en = "What was compared: persons or provinces?", vi = "Đã so điều gì: từng người hay từng tỉnh?"},
  after = {
    en = "It says which provinces, how many, how strongly, how surely. Nothing about persons, nothing about causes.",
    vi = "Câu này cho biết các tỉnh nào, bao nhiêu tỉnh, mạnh đến đâu, chắc đến đâu. Không nói về từng người, không nói về nguyên nhân.",
  },
}
-- 11: many correlations: by chance ------------------------------------------------------------------

say {
  en = [[
    PAPI has 8 dimensions, so each can be set against 7 others. Whoever looks at all pairs may well find
    some with p under 0.05, even where nothing goes with anything: 5 in a hundred, on average.]],
  vi = [[
    PAPI có 8 nội dung, mỗi nội dung có thể so với 7 nội dung kia. Xem mọi cặp thì rất có thể gặp cặp có p
    dưới 0,05, ngay cả khi không có gì liên quan: trung bình là 5 trên một trăm.]],
}
ask {
  en = "How many of the pairs of 8 dimensions would have p < 0.05 on average, if nothing went with anything?",
  vi = "Nếu không nội dung nào liên quan đến nội dung nào, trung bình có bao nhiêu cặp trong các cặp của 8 nội dung có p < 0,05?",
  answer = "8 * 7 / 2 * 0.05",
  is = 1.4,
  tolerance = 0.001,
  foreseen = {
    {
      code = "8 * 0.05",
      en = "That counts the dimensions. Count the pairs: each of 8 with each of the others, every pair once.",
      vi = "Đó là đếm nội dung. Hãy đếm cặp: mỗi nội dung với các nội dung khác, mỗi cặp một lần.",
    },
    {
      code = "8 * 7 * 0.05",
      en = "That counts every pair twice: 1 with 2 and 2 with 1 are the same correlation.",
      vi = "Như vậy mỗi cặp bị đếm hai lần: 1 với 2 và 2 với 1 là một hệ số tương quan.",
    },
    {
      code = "8 * 7 / 2",
      en = "That is the number of pairs. How many of them come under 0.05 by chance?",
      vi = "Đó là số cặp. Trong đó bao nhiêu cặp có p dưới 0,05 do ngẫu nhiên?",
    },
  },
  hint = {en = "Pairs × 0.05; pairs are 8 × 7 / 2.", vi = "Số cặp × 0,05; số cặp là 8 × 7 / 2."},
  after = {
    en = "One or two. Which pairs those would be cannot be seen from p.",
    vi = "Một hoặc hai cặp. Đó là cặp nào thì nhìn p không biết được.",
  },
  right = {"1.4", "28 * 0.05"},
  wrong = {"0.05", "3.2", "28 * 0.95"},
}

-- 12: adjusted p ------------------------------------------------------------------------------------

say {
  en = [[
    m holds all pairs of the 8 dimensions in 2023 (dims). Holm's adjustment raises the p-values the more,
    the more pairs were looked at, so that the chance of even one false finding is at most 5 %.]],
  vi = [[
    m gồm mọi cặp của 8 nội dung năm 2023 (dims). Phép hiệu chỉnh Holm nâng các giá trị p, xem càng nhiều
    cặp thì nâng càng nhiều, để xác suất có dù chỉ một phát hiện sai không quá 5 %.]],
}
show [[m = stats.cormatrix(dims, {adjust = "holm"})]]
show [[m.pairs:bottom(3)]]
ask {
  en = "How many pairs are under 0.05 after adjustment? The column is p_adjusted; # before a table counts its rows.",
  vi = "Sau hiệu chỉnh còn bao nhiêu cặp dưới 0,05? Cột là p_adjusted; dấu # trước bảng đếm số dòng.",
  answer = [[#m.pairs:filter("p_adjusted < 0.05")]],
  is = 16,
  foreseen = {
    {
      code = [[#m.pairs:filter("p < 0.05")]],
      en = "That is how many are under 0.05 before adjustment. Filter p_adjusted.",
      vi = "Đó là số cặp trước hiệu chỉnh. Hãy lọc theo p_adjusted.",
    },
    {
      code = [[#stats.cormatrix(dims, {adjust = "bonferroni"}).pairs:filter("p_adjusted < 0.05")]],
      en = "That is Bonferroni's adjustment, stricter than need be. Holm was asked for.",
      vi = "Đó là hiệu chỉnh Bonferroni, chặt hơn mức cần. Câu hỏi là Holm.",
    },
  },
  hint = {en = [[#m.pairs:filter("p_adjusted < 0.05")]], vi = [[#m.pairs:filter("p_adjusted < 0.05")]]},
  after = {
    en = "Four fewer than the 20 before, dimension 5 with the whole of dimension 8 among them: p 0.029, adjusted 0.321. Count what you looked at, not only what you show.",
    vi = "Giảm bốn cặp so với 20 trước đó, trong đó có nội dung 5 với cả nội dung 8: p 0,029, sau hiệu chỉnh 0,321. Hãy tính mọi cặp đã xem, không chỉ những cặp đưa vào báo cáo.",
  },
  right = {
    [[#stats.cormatrix(dims, {adjust = "holm"}).pairs:filter("p_adjusted < 0.05")]],
    [[#m.pairs - #m.pairs:filter("p_adjusted >= 0.05")]],
  },
  wrong = {"28", "4", "1.4"},
}

-- 13: write -----------------------------------------------------------------------------------------

say {
  en = [[
    Back to the first pair: dimension 5 and sub-dimension 8.1 of PAPI. You have 2019 and 2023, and what
    changed in dimension 5 between them.]],
  vi = [[
    Trở lại cặp đầu tiên: nội dung 5 và nội dung thành phần 8.1 của PAPI. Anh/chị đã có năm 2019, năm 2023, và
    biết nội dung 5 đã thay đổi thế nào giữa hai năm.]],
}
show [[e19:cor("5", "8.1")]]
show [[e23:cor("5", "8.1")]]
note {
  en = "Read some of the sentences aloud, without names. Look for 'proves', 'because', 'citizens who', and for a year without n.",
  vi = "Đọc to vài câu, không nêu tên người viết. Chú ý các từ 'chứng minh', 'do', 'người dân nào', và năm không kèm n.",
}
write {
  en = "In one or two sentences for a report: do procedures and access to portals go together? Write them on one line.",
  vi = "Viết một hoặc hai câu cho báo cáo: thủ tục và tiếp cận cổng thông tin điện tử có đi cùng nhau không? Viết trên một dòng.",
  after = {
    en = "Does it name years, n and interval, speak of provinces, and claim no cause?",
    vi = "Câu ấy có nêu năm, n và khoảng tin cậy, có nói về tỉnh, và không khẳng định nguyên nhân?",
  },
}

-- closing -------------------------------------------------------------------------------------------

say {
  en = [[
    Here are all years with both figures. Would your sentences stand? This lesson picked 2019 as the lowest
    of seven; two years picked so differ more than two taken blindly.]],
  vi = [[
    Đây là mọi năm có đủ hai số. Câu của anh/chị có còn đúng không? Bài này chọn 2019 vì thấp nhất trong bảy
    năm; chọn như thế thì hai năm khác nhau hơn hai năm lấy ngẫu nhiên.]],
}
show [[both:by_year("survey", "egov")]]
say {
  en = [[To go on: scripts/survey-vs-egov.lua for every year and part, ?stats.cor for the formulas.]],
  vi = [[Đọc tiếp: scripts/survey-vs-egov.lua cho từng năm và từng phần, ?stats.cor về công thức.]],
}
