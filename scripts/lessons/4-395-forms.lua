lesson {
  title = {en = "What 395 forms can say", vi = "395 phiếu nói được điều gì"},
  teaches = {
    en = "Where the number 395 comes from, what it takes for granted, and how far the answers of 395 people can move a score, a rank and a class.",
    vi = "Con số 395 từ đâu mà ra, nó ngầm giả định những gì, và câu trả lời của 395 người có thể làm điểm, hạng và nhóm xê dịch đến đâu.",
  },
  minutes = 25,
}

setup [[
pt = par.open("par-teaching")[2022]
function forms(N, e) return N / (1 + N * e^2) end
function se(p, n) return math.sqrt(p * (1 - p) / n) end
u395 = u395 or pt:uncertainty{survey = true, n = 1000, seed = 1}
u = u395
]]

-- 1 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Survey plans often fix the number of forms by one formula, called after Yamane or Slovin:

    n = N / (1 + N e²)

    N is how many people the forms stand for, e the error that is allowed, as a share: 5 % is 0.05.]],
  vi = [[
    Kế hoạch điều tra xã hội học thường định số phiếu bằng một công thức, gọi theo tên Yamane hoặc Slovin:

    n = N / (1 + N e²)

    N là số người mà các phiếu đại diện; e là sai số cho phép, viết thành tỷ lệ, chẳng hạn 5 % gõ là 0.05.]],
}
note {
  en = "Typed rightly the formula has brackets round the lower part and the square on e alone. Any N from about 28 700 to 35 100 gives 395 when rounded to the nearest whole number.",
  vi = "Gõ đúng thì mẫu số nằm trong ngoặc và chỉ e được bình phương. Mọi N từ khoảng 28.700 đến 35.100 đều cho 395 khi làm tròn đến số nguyên gần nhất.",
}
ask {
  en = "31 600 people had a dossier settled in a province. How many forms are needed for e = 5 %?",
  vi = "Một tỉnh có 31.600 người đã được giải quyết hồ sơ. Với e = 5 % thì cần bao nhiêu phiếu?",
  answer = [[31600 / (1 + 31600 * 0.05^2)]],
  is = 395,
  tolerance = 0.5,
  foreseen = {
    {
      code = "31600 * 0.05",
      en = "That is 5 % of the people. e is no share of people to be asked; it is how far off the result may be.",
      vi = "Đó là 5 % số người. e không phải là tỷ lệ người được hỏi; e là mức kết quả được phép sai lệch.",
    },
    {
      code = "31600 / (1 + 31600 * 0.05)",
      en = "The square is missing: e², written 0.05^2.",
      vi = "Còn thiếu bình phương: e², viết là 0.05^2.",
    },
    {
      code = "31600 / (1 + 31600 * 5^2)",
      en = "Less than one form: here e was put in as 5. As a share 5 % is 0.05.",
      vi = "Chưa đến một phiếu: ở đây e đã được thay bằng 5. Hãy viết thành tỷ lệ: 5 % gõ là 0.05.",
    },
  },
  hint = {
    en = "Put 31600 for N and 0.05 for e; a square is written ^2, and the lower part needs brackets.",
    vi = "Thay N bằng 31600, e bằng 0.05; bình phương viết là ^2, mẫu số phải đặt trong ngoặc.",
  },
  after = {
    en = "That is the 395 of many survey reports. From here on forms(N, e) works it out.",
    vi = "Đó chính là con số 395 trong nhiều báo cáo điều tra. Từ đây forms(N, e) tính giúp công thức này.",
  },
  right = {"forms(31600, 0.05)", "31600 / 80"},
  wrong = {"400", "384", "197.5"},
}

-- 2 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Another province has a hundred times as many people with dossiers: 3 160 000. It wants the same
    error, 5 %.]],
  vi = [[
    Một tỉnh khác có số người làm hồ sơ gấp một trăm lần: 3.160.000. Tỉnh ấy cũng muốn sai số 5 %.]],
}
predict {
  en = "How many forms will the formula ask of it? Guess, do not compute.",
  vi = "Công thức sẽ đòi bao nhiêu phiếu? Hãy đoán, chưa cần tính.",
  {en = "39 500, a hundred times as many", vi = "39.500, gấp một trăm lần"},
  {en = "3 950, ten times as many", vi = "3.950, gấp mười lần"},
  {en = "400, five more", vi = "400, nhiều hơn 5 phiếu"},
  answer = 3,
  after = {
    en = "The next step works it out.",
    vi = "Bước sau sẽ tính ra.",
  },
}

-- 3 -------------------------------------------------------------------------------------------------

show [[forms(3160000, 0.05)]]
show [[4 * 0.5 * (1 - 0.5) / 0.05^2]]
say {
  en = [[
    The number of people hardly counts. 400 is 4 p(1 − p)/e² for a share p of one half; the 4 is
    1.96² = 3.84 rounded up, for 95 % confidence. So the formula takes for granted: people drawn by lot
    one by one (a simple random sample), a share near one half, one share for the whole province, an
    answer from everyone who was drawn.]],
  vi = [[
    Số dân hầu như không ảnh hưởng. 400 là 4 p(1 − p)/e² với tỷ lệ p bằng một nửa; số 4 là 1,96² = 3,84
    làm tròn lên, ứng với độ tin cậy 95 %. Vậy công thức ngầm giả định: từng người được bốc thăm riêng
    (mẫu ngẫu nhiên đơn giản), tỷ lệ gần một nửa, chỉ một tỷ lệ cho toàn tỉnh, ai được chọn cũng trả lời.]],
}
note {
  en = "Go through the assumptions for a survey that the class knows: who drew up the list, who filled in the form, how many forms came back. Those who did not answer may differ from those who did; no number of forms mends that.",
  vi = "Cùng lớp rà từng giả định với một cuộc điều tra quen thuộc: ai lập danh sách, ai điền phiếu, thu về bao nhiêu phiếu. Người không trả lời có thể khác người trả lời; thêm phiếu không chữa được điều đó.",
}
choose {
  en = "A report says: '395 forms, so the share is known to ±5 points.' When is that too hopeful?",
  vi = "Báo cáo viết: '395 phiếu nên tỷ lệ chỉ lệch trong ±5 điểm.' Khi nào viết thế là quá lạc quan?",
  {
    en = "when the province has three million people and not 31 600",
    vi = "khi tỉnh có ba triệu người chứ không phải 31.600",
    reply = {
      en = "Then 400 forms are asked for and not 395: no difference that matters.",
      vi = "Khi đó cần 400 phiếu thay vì 395: khác biệt không đáng kể.",
    },
  },
  {
    en = "when the forms came from 10 communes, some 40 in each",
    vi = "khi phiếu lấy ở 10 xã, mỗi xã khoảng 40 phiếu",
  },
  {
    en = "when the share is 90 % and not 50 %",
    vi = "khi tỷ lệ là 90 % chứ không phải 50 %",
    reply = {
      en = "Then p(1 − p) is 0.09 and not 0.25: the error is smaller than planned.",
      vi = "Khi đó p(1 − p) là 0,09 chứ không phải 0,25: sai số nhỏ hơn dự kiến.",
    },
  },
  answer = 2,
  hint = {
    en = "Which case breaks one of the four things taken for granted, in the bad direction?",
    vi = "Trường hợp nào trái với một trong bốn giả định, và trái theo hướng xấu?",
  },
  after = {
    en = "People of one commune meet the same office and tend to answer alike. Too hopeful as well: reading off parts. With 79 forms for each of five services a share near one half is known to ±11 points.",
    vi = "Người cùng xã gặp cùng một bộ phận một cửa nên thường trả lời giống nhau. Tách nhỏ cũng là quá lạc quan: chia cho năm dịch vụ, mỗi dịch vụ 79 phiếu, tỷ lệ gần một nửa chỉ biết được đến ±11 điểm.",
  },
}

-- 4 -------------------------------------------------------------------------------------------------

say {
  en = [[
    'pt' is a synthetic index for teaching: names of real provinces, invented figures. Its SIPAS is the
    share of satisfied among valid answers, worth 10 points.]],
  vi = [[
    'pt' là một chỉ số giả lập để dạy học: tên tỉnh là thật, số liệu là bịa. SIPAS ở đây là tỷ lệ hài lòng
    trên số phiếu hợp lệ, tối đa 10 điểm.]],
}
show [[pt:explain("lang son", "8.1.1"):select{"node", "points", "max", "input"}]]
say {
  en = [[
    Had other people been drawn, the share would be another. How far off it typically is, is its
    standard error: √(p(1 − p)/n).]],
  vi = [[
    Nếu chọn trúng những người khác thì tỷ lệ đã khác. Mức lệch điển hình gọi là sai số chuẩn:
    √(p(1 − p)/n).]],
}
ask {
  en = "What is the standard error of Lạng Sơn's share, in percentage points, to two decimals?",
  vi = "Sai số chuẩn của tỷ lệ ở Lạng Sơn là bao nhiêu điểm phần trăm, lấy hai chữ số thập phân?",
  answer = [[100 * math.sqrt(289/395 * (1 - 289/395) / 395)]],
  is = 2.23,
  tolerance = 0.006,
  foreseen = {
    {
      code = "100 * 289/395 * (1 - 289/395) / 395",
      en = "The root is missing: math.sqrt(…).",
      vi = "Còn thiếu căn bậc hai: math.sqrt(…).",
    },
    {
      code = "100 * math.sqrt(289/395 * (1 - 289/395))",
      en = "That is how far single answers spread. A share of 395 answers is surer: divide by n under the root.",
      vi = "Đó là độ phân tán của từng câu trả lời. Tỷ lệ của 395 câu trả lời thì chắc hơn: chia cho n ở trong căn.",
    },
    {
      code = "196 * math.sqrt(289/395 * (1 - 289/395) / 395)",
      en = "That is the margin for 95 %, 1.96 standard errors. One standard error is asked for.",
      vi = "Đó là biên độ sai số ở mức 95 %, tức 1,96 sai số chuẩn. Câu hỏi là một sai số chuẩn.",
    },
  },
  hint = {
    en = "p is 289/395, n is 395; math.sqrt(…) takes the root; times 100 makes percentage points.",
    vi = "p là 289/395, n là 395; math.sqrt(…) lấy căn; nhân 100 thành điểm phần trăm.",
  },
  after = {
    en = "The margin for 95 % is 1.96 times that: 73.2 % ± 4.4. SIPAS is worth 10 points, so chance in this one question can move the index by ±0.44 points. From here on se(p, n) works it out.",
    vi = "Biên độ sai số ở mức 95 % là 1,96 lần số đó: 73,2 % ± 4,4. SIPAS tối đa 10 điểm, nên riêng ngẫu nhiên ở câu hỏi này đã có thể làm chỉ số xê dịch ±0,44 điểm. Từ đây se(p, n) tính giúp sai số chuẩn.",
  },
  right = {"100 * se(289/395, 395)", "2.2295"},
  wrong = {"5", "2.52", "0.0223"},
}

-- 5 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Leaders and deputies answer from A to D, and the mean counts. Its standard error is s/√n, where s
    tells how far the answers spread. For sub-criterion 1.7.1, worth 1 point, the file survey.csv has
    s = 0.2925 for Lạng Sơn.]],
  vi = [[
    Lãnh đạo, đại biểu trả lời từ A đến D, và điểm lấy theo giá trị trung bình. Sai số chuẩn của trung
    bình là s/√n, với s là độ lệch chuẩn của các câu trả lời. Ở tiêu chí thành phần 1.7.1, tối đa 1 điểm,
    tệp survey.csv ghi s = 0,2925 cho Lạng Sơn.]],
}
show [[0.2925 / math.sqrt(395)]]
say {
  en = [[
    Leaders and deputies are few. Suppose that there are N = 1 000 of them and 395 were drawn by lot:
    what is not known is only the rest, and the error shrinks by √(1 − n/N).]],
  vi = [[
    Lãnh đạo, đại biểu không đông. Giả sử có N = 1.000 người và 395 người được bốc thăm: phần chưa biết
    chỉ là số còn lại, nên sai số thu nhỏ theo hệ số √(1 − n/N).]],
}
note {
  en = "This is the finite population correction. For SIPAS with N = 31 600 it is 0.994 and can be forgotten. In the program survey = {population = 1000} applies it to every survey alike.",
  vi = "Đây là hệ số hiệu chỉnh tổng thể hữu hạn. Với SIPAS, N = 31.600, hệ số này là 0,994, có thể bỏ qua. Trong chương trình, survey = {population = 1000} áp dụng chung cho mọi điều tra.",
}
ask {
  en = "What is the standard error then, in points, to four decimals?",
  vi = "Khi đó sai số chuẩn là bao nhiêu điểm, lấy bốn chữ số thập phân?",
  answer = [[0.2925 / math.sqrt(395) * math.sqrt(1 - 395/1000)]],
  is = 0.01145,
  tolerance = 0.0001,
  foreseen = {
    {
      code = "0.2925 / math.sqrt(395) * (1 - 395/1000)",
      en = "The root over 1 − n/N is missing; this shrinks the error too much.",
      vi = "Còn thiếu căn của 1 − n/N; tính thế này sai số bị thu nhỏ quá mức.",
    },
    {
      code = "0.2925 / math.sqrt(395)",
      en = "That is the error when very many people are behind the sample. Multiply it by the root of 1 − 395/1000.",
      vi = "Đó là sai số khi tổng thể rất đông. Hãy nhân với √(1 − 395/1000).",
    },
    {
      code = "0.2925 / math.sqrt(395) * math.sqrt(395/1000)",
      en = "That is the part that was asked, n/N. What is left unknown is 1 − n/N.",
      vi = "Đó là phần đã hỏi, n/N. Phần chưa biết là 1 − n/N.",
    },
  },
  hint = {
    en = "The line shown, times math.sqrt(1 - 395/1000).",
    vi = "Lấy dòng đã hiện ở trên nhân với math.sqrt(1 - 395/1000).",
  },
  after = {
    en = "One hundredth of a point, against 0.22 for SIPAS: most of the sampling error of this index comes from the one question that is worth 10 points.",
    vi = "Một phần trăm điểm, so với 0,22 điểm của SIPAS: phần lớn sai số lấy mẫu của chỉ số này đến từ một câu hỏi đáng 10 điểm.",
  },
  right = {"0.0147173 * 0.605^0.5", "0.0114"},
  wrong = {"0.00074", "0.2925", "0.0231"},
}

-- 6 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Forms are mostly collected in clusters: some districts, in them some communes, in them people. Where
    people of one cluster answer alike, 40 forms say less than 40 people drawn across the province.

    The design effect, deff, tells by how much: it is how many times the variance (the error squared) is
    that of a simple random sample. For multi-stage samples 1.5 to 2 is a common assumption; the figure
    has to be worked out from the data.]],
  vi = [[
    Phiếu thường được thu theo cụm: chọn vài huyện, trong huyện chọn vài xã, trong xã chọn người. Khi
    người cùng cụm trả lời giống nhau thì 40 phiếu nói được ít hơn 40 người bốc thăm trong toàn tỉnh.

    Hệ số thiết kế (deff) cho biết ít hơn bao nhiêu: phương sai (bình phương của sai số) gấp mấy lần so
    với mẫu ngẫu nhiên đơn giản. Với mẫu nhiều giai đoạn người ta hay giả định 1,5 đến 2; con số đúng phải
    tính từ số liệu.]],
}
note {
  en = "deff is about 1 + (m − 1)ρ, where m is how many forms a cluster has and ρ how alike its answers are. With m = 40 a ρ of 0.026 is enough for deff = 2.",
  vi = "deff xấp xỉ 1 + (m − 1)ρ, với m là số phiếu mỗi cụm, ρ là mức giống nhau trong cụm. Với m = 40 thì ρ chỉ cần 0,026 là deff đã bằng 2.",
}
ask {
  en = "deff is 2. How many forms of a simple random sample are 395 such forms worth?",
  vi = "deff bằng 2. Vậy 395 phiếu ấy có giá trị bằng bao nhiêu phiếu của mẫu ngẫu nhiên đơn giản?",
  answer = [[395 / 2]],
  is = 197.5,
  tolerance = 0.6,
  foreseen = {
    {
      code = "395 * 2",
      en = "That many clustered forms would be needed to know as much as 395 simple ones. The question goes the other way.",
      vi = "Đó là số phiếu thu theo cụm cần có để biết được bằng 395 phiếu ngẫu nhiên đơn giản. Câu hỏi theo chiều ngược lại.",
    },
    {
      code = "395 / math.sqrt(2)",
      en = "√2 is what the standard error grows by. The number of forms goes by deff itself.",
      vi = "√2 là mức tăng của sai số chuẩn. Số phiếu thì tính theo chính deff.",
    },
  },
  hint = {
    en = "The variance is p(1 − p)/n. Which smaller n makes it twice as large?",
    vi = "Phương sai là p(1 − p)/n. n nhỏ đi đến bao nhiêu thì phương sai gấp đôi?",
  },
  after = {
    en = "n/deff is the effective sample size. The margin grows by √2: for Lạng Sơn's SIPAS from ±4.4 to ±6.2 percentage points.",
    vi = "n/deff gọi là cỡ mẫu hiệu dụng. Biên độ sai số tăng √2 lần: với SIPAS của Lạng Sơn, từ ±4,4 lên ±6,2 điểm phần trăm.",
  },
  right = {"197", "395 * 0.5"},
  wrong = {"395", "99", "200"},
}

-- 7 -------------------------------------------------------------------------------------------------

say {
  en = [[
    Two provinces, each with a sample of its own. Both shares can be off, so their difference can be off
    by more than either. For samples drawn apart the squares of the standard errors add up:

    margin of the difference = 1.96 √(se₁² + se₂²)]],
  vi = [[
    Hai tỉnh, mỗi tỉnh một mẫu riêng. Cả hai tỷ lệ đều có thể lệch, nên hiệu của chúng có thể lệch nhiều
    hơn từng tỷ lệ. Với hai mẫu lấy riêng rẽ, bình phương các sai số chuẩn cộng lại với nhau:

    biên độ sai số của hiệu = 1,96 √(se₁² + se₂²)]],
}
show [[pt:explain("ha giang", "8.1.1").input[1] ]]
show [[100 * (305/394 - 289/395)]]
ask {
  en = "Hà Giang is 4.25 percentage points above Lạng Sơn, 289 of 395. With deff 1, what is the margin of this difference for 95 %, in percentage points?",
  vi = "Hà Giang cao hơn Lạng Sơn (289/395) 4,25 điểm phần trăm. Với deff bằng 1, biên độ sai số 95 % của hiệu này là bao nhiêu điểm phần trăm?",
  answer = [[196 * math.sqrt(se(289/395, 395)^2 + se(305/394, 394)^2)]],
  is = 6.01,
  tolerance = 0.02,
  foreseen = {
    {
      code = "196 * (se(289/395, 395) + se(305/394, 394))",
      en = "Margins do not add up: it is rare that both are far off, and in opposite directions. Add the squares, then take the root.",
      vi = "Biên độ sai số không cộng thẳng được: hiếm khi cả hai cùng lệch xa và ngược chiều nhau. Hãy cộng các bình phương rồi lấy căn.",
    },
    {
      code = "196 * se(289/395, 395)",
      en = "That is the margin of Lạng Sơn alone. Hà Giang's share can be off too.",
      vi = "Đó là biên độ sai số của riêng Lạng Sơn. Tỷ lệ của Hà Giang cũng có thể lệch.",
    },
    {
      code = "100 * math.sqrt(se(289/395, 395)^2 + se(305/394, 394)^2)",
      en = "That is the standard error of the difference. The margin for 95 % is 1.96 of them.",
      vi = "Đó là sai số chuẩn của hiệu. Biên độ sai số ở mức 95 % là 1,96 lần số đó.",
    },
  },
  hint = {
    en = "196 * math.sqrt(se(289/395, 395)^2 + …), with 305/394 and 394 for the other.",
    vi = "196 * math.sqrt(se(289/395, 395)^2 + …), tỉnh kia dùng 305/394 và 394.",
  },
  after = {
    en = "4.25 ± 6.0 runs from −1.8 to 10.3: these samples leave open which share is higher. That is not the same as saying that both are equal.",
    vi = "4,25 ± 6,0 tức là từ −1,8 đến 10,3: hai mẫu này chưa cho biết tỷ lệ nào cao hơn. Như thế không có nghĩa là hai tỷ lệ bằng nhau.",
  },
  right = {"6.0", [[100 * 1.96 * (se(289/395, 395)^2 + se(305/394, 394)^2)^0.5]]},
  wrong = {"4.25", "9.8", "3"},
}

-- 8 -------------------------------------------------------------------------------------------------

say {
  en = [[
    From scores to ranks. The program takes each of the 63 × 21 survey results as its centre, moves it by
    a random error of the size that its forms allow, adds everything up and ranks anew, 1 000 times. 'seed'
    fixes the random numbers, so that all in the class see the same.]],
  vi = [[
    Từ điểm đến hạng. Chương trình lấy từng kết quả điều tra (63 × 21) làm tâm, cho nó lệch ngẫu nhiên ở
    mức mà số phiếu cho phép, cộng lại rồi xếp hạng lại, 1.000 lần. 'seed' cố định dãy số ngẫu nhiên để cả
    lớp thấy cùng một kết quả.]],
}
show [[
u = pt:uncertainty{survey = true, n = 1000, seed = 1}
u.n]]
note {
  en = "n here is how many times ranks are made, not how many forms there are. Let learners change it to 2000, then the seed to 2, and see what changes and how little.",
  vi = "n ở đây là số lần xếp hạng lại, không phải số phiếu. Cho học viên đổi thành 2000, rồi đổi seed thành 2, xem cái gì thay đổi và thay đổi ít đến đâu.",
}
predict {
  en = "Lạng Sơn is 54th with 81.45 points. Which ranks will it have in at least nine of ten of these rankings?",
  vi = "Lạng Sơn xếp hạng 54 với 81,45 điểm. Trong ít nhất chín phần mười số lần xếp hạng này, tỉnh đứng ở những hạng nào?",
  {en = "54 only", vi = "chỉ hạng 54"},
  {en = "53 to 56", vi = "từ 53 đến 56"},
  {en = "45 to 63", vi = "từ 45 đến 63"},
  answer = 2,
  after = {en = "The next step shows it.", vi = "Bước sau sẽ cho thấy."},
}

-- 9 -------------------------------------------------------------------------------------------------

show [[u.table:filter("rank == 18 or rank == 54"):select{
  "rank", "province", "low", "high"}]]
note {
  en = "The simulation starts from the figures as they are, and draws each of the 21 errors alone. In truth one form holds many answers, and a person who is content is so throughout: the true interval is wider.",
  vi = "Mô phỏng xuất phát từ số liệu hiện có và rút từng sai số trong 21 sai số một cách riêng rẽ. Thực ra một phiếu gồm nhiều câu trả lời, ai hài lòng thì thường hài lòng ở mọi câu: khoảng thật rộng hơn.",
}
choose {
  en = "Which sentence may stand in a report?",
  vi = "Câu nào có thể viết vào báo cáo?",
  {
    en = "Lạng Sơn is 54th.",
    vi = "Lạng Sơn đứng thứ 54.",
    reply = {
      en = "So the table has it, but the reader takes 54 for exact: other people drawn could have made it 53 to 56.",
      vi = "Bảng ghi như thế, nhưng người đọc sẽ tưởng 54 là chính xác: nếu chọn trúng những người khác, hạng có thể từ 53 đến 56.",
    },
  },
  {
    en = "Lạng Sơn is 54th; sampling error alone could make it 53 to 56 (90 % interval).",
    vi = "Lạng Sơn đứng thứ 54; riêng sai số lấy mẫu có thể khiến hạng từ 53 đến 56 (khoảng 90 %).",
  },
  {
    en = "It is 90 % sure that Lạng Sơn's true rank is from 53 to 56.",
    vi = "Chắc chắn 90 % rằng hạng thật của Lạng Sơn nằm từ 53 đến 56.",
    reply = {
      en = "Too much: only sampling error was tried. Appraisal, weights, people who did not answer and clusters were left as they are.",
      vi = "Nói quá: mới chỉ xét sai số lấy mẫu. Thẩm định, trọng số, người không trả lời, mẫu theo cụm đều chưa xét.",
    },
  },
  answer = 2,
  hint = {
    en = "A reader should learn what the figure is, how far it can be off, and from what.",
    vi = "Người đọc cần biết con số, nó có thể lệch đến đâu, và lệch vì nguyên nhân nào.",
  },
  after = {
    en = "u:distribution(\"lang son\") gives each rank its probability: 54 itself has 0.54. Around rank 18 provinces stand closer together, and as many forms leave more ranks open, 14 to 24.",
    vi = "u:distribution(\"lang son\") cho xác suất của từng hạng: riêng hạng 54 là 0,54. Quanh hạng 18 các tỉnh đứng sát nhau hơn, nên cũng chừng ấy phiếu mà hạng có thể từ 14 đến 24.",
  },
}

-- 10 ------------------------------------------------------------------------------------------------

show [[pt:rank():filter("rank == 8 or rank == 9"):select{"rank", "province", "score"}]]
say {
  en = [[
    Phú Yên is 0.3 points ahead of Kiên Giang in this synthetic index. u:beats(a, b) tells in which share
    of the rankings a was ahead of b; names go in quotes, diacritics are not needed.]],
  vi = [[
    Trong chỉ số giả lập này Phú Yên hơn Kiên Giang 0,3 điểm. u:beats(a, b) cho biết a đứng trên b trong
    bao nhiêu phần các lần xếp hạng; tên đặt trong ngoặc kép, không cần gõ dấu.]],
}
ask {
  en = "In which share of the 1 000 rankings was Phú Yên ahead of Kiên Giang?",
  vi = "Trong 1.000 lần xếp hạng, Phú Yên đứng trên Kiên Giang ở bao nhiêu phần?",
  answer = [[u:beats("phu yen", "kien giang")]],
  is = 0.844,
  tolerance = 0.03,
  foreseen = {
    {
      code = [[u:beats("kien giang", "phu yen")]],
      en = "That is the other way round: how often Kiên Giang was ahead.",
      vi = "Đó là chiều ngược lại: Kiên Giang đứng trên bao nhiêu phần.",
    },
    {
      code = [[u:probability("phu yen")]],
      en = "That is how often Phú Yên was among the first ten. Set the two provinces side by side: u:beats.",
      vi = "Đó là tỷ lệ các lần Phú Yên thuộc mười hạng đầu. Hãy so riêng hai tỉnh: u:beats.",
    },
    {
      code = [[100 * u:beats("phu yen", "kien giang")]],
      en = "Right as percent; give it as a share, from 0 to 1.",
      vi = "Đúng nếu tính theo phần trăm; hãy trả lời bằng tỷ lệ, từ 0 đến 1.",
    },
  },
  hint = {
    en = [[u:beats("phu yen", "…") ]],
    vi = [[u:beats("phu yen", "…") ]],
  },
  after = {
    en = "Of 1 000 rankings 844 keep the order; the others turn it round.",
    vi = "Trong 1.000 lần, 844 lần giữ nguyên thứ tự; số còn lại thì đảo ngược.",
  },
  right = {"0.84", [[1 - u:beats("kien giang", "phu yen")]]},
  wrong = {"0.3", "0.5", [[u:beats("phu yen", "ha noi") - 0.05]]},
}

-- 11 ------------------------------------------------------------------------------------------------

say {
  en = [[
    The same pair again, now with clusters: deff = 2.]],
  vi = [[
    Vẫn hai tỉnh ấy, nhưng mẫu lấy theo cụm: deff = 2.]],
}
show [[
w = pt:uncertainty{survey = {deff = 2}, n = 1000, seed = 1}
w:beats("phu yen", "kien giang")]]
choose {
  en = "What may be said of the 0.3 points between the 8th and the 9th?",
  vi = "Có thể nói gì về khoảng cách 0,3 điểm giữa hạng 8 và hạng 9?",
  {
    en = "Phú Yên is surely ahead: 88.32 is more than 88.01.",
    vi = "Phú Yên chắc chắn hơn: 88,32 lớn hơn 88,01.",
    reply = {
      en = "The figures stand in that order. Whether other people drawn would have kept it is another question.",
      vi = "Con số đúng là theo thứ tự ấy. Còn nếu chọn trúng những người khác thì thứ tự có giữ nguyên không lại là chuyện khác.",
    },
  },
  {
    en = "The two are equal: the difference is noise.",
    vi = "Hai tỉnh ngang nhau: chênh lệch chỉ là ngẫu nhiên.",
    reply = {
      en = "A difference that is not sure is not a difference of zero. More speaks for Phú Yên than against.",
      vi = "Chênh lệch chưa chắc chắn không có nghĩa là bằng không. Số liệu nghiêng về phía Phú Yên hơn.",
    },
  },
  {
    en = "Phú Yên is probably ahead, but these forms do not settle it.",
    vi = "Nhiều khả năng Phú Yên hơn, nhưng số phiếu này chưa đủ để khẳng định.",
  },
  answer = 3,
  hint = {
    en = "One of six rankings turns the order round, with clusters nearly one of four.",
    vi = "Cứ sáu lần thì một lần thứ tự đảo ngược; mẫu theo cụm thì gần bốn lần đảo một.",
  },
  after = {
    en = "Neighbours a third of a point apart are seldom told apart by 395 forms. u:pairs() has this number for every pair of neighbours.",
    vi = "Hai tỉnh kề nhau chỉ cách một phần ba điểm thì 395 phiếu ít khi phân định được. u:pairs() cho con số này với mọi cặp kề nhau.",
  },
}

-- 12 ------------------------------------------------------------------------------------------------

show [[pt:rank():top(2):select{"rank", "province", "score", "class"}]]
say {
  en = [[
    Class A starts at 90. Two provinces of this synthetic index are just above it.
    u:probability(unit, {class = …}) tells how often a unit came into a class.]],
  vi = [[
    Nhóm A từ 90 trở lên. Trong chỉ số giả lập này có hai tỉnh vừa vượt ngưỡng.
    u:probability(đơn vị, {class = …}) cho biết một đơn vị rơi vào một nhóm ở bao nhiêu phần các lần.]],
}
ask {
  en = "How likely is class A for Gia Lai?",
  vi = "Xác suất Gia Lai ở nhóm A là bao nhiêu?",
  answer = [[u:probability("gia lai", {class = "A"})]],
  is = 0.675,
  tolerance = 0.03,
  foreseen = {
    {
      code = [[u:probability("gia lai")]],
      en = "Where nothing is asked for, this is how likely a place among the first ten is. Ask for the class.",
      vi = "Khi không hỏi gì thêm, đó là xác suất thuộc mười hạng đầu. Hãy hỏi rõ nhóm.",
    },
    {
      code = [[u:probability("gia lai", {class = "B"})]],
      en = "That is class B: how often Gia Lai fell under 90.",
      vi = "Đó là nhóm B: Gia Lai rơi xuống dưới 90 ở bao nhiêu phần các lần.",
    },
    {
      code = [[u:probability("gia lai", {first = 1})]],
      en = "That is how likely the first rank is. The class goes by points, not by rank.",
      vi = "Đó là xác suất đứng đầu. Nhóm xếp theo điểm, không theo hạng.",
    },
  },
  hint = {
    en = [[u:probability("gia lai", {class = "A"}) ]],
    vi = [[u:probability("gia lai", {class = "A"}) ]],
  },
  after = {
    en = "With 0.10 points above the line, one ranking in three puts it in class B. A class looks firm; near a cut-off it is as unsure as the score.",
    vi = "Chỉ hơn ngưỡng 0,10 điểm nên cứ ba lần thì một lần rơi xuống nhóm B. Nhóm trông có vẻ chắc chắn; ở sát ngưỡng thì nó bấp bênh như điểm số.",
  },
  right = {"0.68", [[1 - u:probability("gia lai", {class = "B"})]]},
  wrong = {"0.9", "0.05", [[u:probability("lam dong", {class = "A"})]]},
}

-- 13 ------------------------------------------------------------------------------------------------

say {
  en = [[
    u.moved is how many places a province is off its rank in the table, on average over all provinces and
    rankings.]],
  vi = [[
    u.moved là số bậc mà một tỉnh lệch so với hạng trong bảng, tính trung bình trên mọi tỉnh và mọi lần
    xếp hạng.]],
}
show [[u.moved]]
predict {
  en = "Suppose that four times as many forms are collected, some 1 580 in each province. What becomes of the 1.23 places?",
  vi = "Giả sử thu gấp bốn lần số phiếu, mỗi tỉnh chừng 1.580 phiếu. Con số 1,23 bậc sẽ thành bao nhiêu?",
  {en = "about a quarter: 0.3", vi = "khoảng một phần tư: 0,3"},
  {en = "about half: 0.6", vi = "khoảng một nửa: 0,6"},
  {en = "nearly none", vi = "gần như bằng không"},
  answer = 2,
  after = {
    en = "Errors go by √n: four times the forms halve the error of a score. Twice as exact costs four times as much.",
    vi = "Sai số đi theo √n: số phiếu gấp bốn thì sai số của điểm giảm một nửa. Muốn chính xác gấp đôi phải tốn gấp bốn.",
  },
}

-- 14 ------------------------------------------------------------------------------------------------

say {
  en = [[
    Four times as many forms leave a quarter of the variance; deff = 0.25 stands for that. Below it, deff = 2:]],
  vi = [[
    Số phiếu gấp bốn thì phương sai còn một phần tư, có thể thử bằng deff = 0.25. Dòng dưới là deff = 2:]],
}
show [[pt:uncertainty{survey = {deff = 0.25}, n = 1000, seed = 1}.moved]]
show [[pt:uncertainty{survey = {deff = 2}, n = 1000, seed = 1}.moved]]
say {
  en = [[
    To take home: 395 is right for one share, drawn by lot, to ±5 percentage points. Say with each survey
    how it was drawn, how many answered and what deff is assumed. Give ranks with their interval and
    classes near a cut-off with their probability.

    This is sampling error alone, and the 21 questions are drawn as if different people had answered them;
    the true error is larger. A greater n in uncertainty{…} smooths the probabilities and makes no rank
    surer: only forms do.

    Next: pt:uncertainty{weights = 0.25, survey = {deff = 2}, n = 1000}, and help "Edition:sensitivity".]],
  vi = [[
    Cần nhớ: 395 đúng cho một tỷ lệ, bốc thăm ngẫu nhiên, sai số ±5 điểm phần trăm. Với mỗi cuộc điều tra,
    hãy nói rõ mẫu lấy thế nào, bao nhiêu người trả lời, giả định deff bao nhiêu. Nêu hạng kèm khoảng, nêu
    nhóm ở sát ngưỡng kèm xác suất.

    Ở đây mới xét sai số lấy mẫu (còn gọi là sai số chọn mẫu), và 21 câu hỏi được rút như thể do những
    người khác nhau trả lời; sai số thật lớn hơn. Tăng n trong uncertainty{…} chỉ làm xác suất mịn hơn, không
    làm hạng chắc hơn: chỉ thêm phiếu mới được.

    Tiếp theo: pt:uncertainty{weights = 0.25, survey = {deff = 2}, n = 1000}, và help "Edition:sensitivity".]],
}
