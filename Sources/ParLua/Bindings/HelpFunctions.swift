import LuaRuntime

/// `help` and what goes with it.
enum HelpFunctions {
  static let all = [help, search, doc]

  private static let help = Function(
    "help", "Shows where to start, or what a function, a value or a word means.",
    Parameter<AnyArgument?>(
      "subject", "A function, a value, or a name in quotes; nothing shows where to start.",
      vietnamese: "Một hàm, một giá trị, hoặc một tên trong ngoặc kép; bỏ trống: bắt đầu từ đâu.",
      role: .subject),
    Parameter(hidden: Call.self), returns: "nothing: it prints",
    examples: [
      Example(
        "help \"Panel:years\"",
        shows: """
          Panel:years()
            The years of the index.
          Result
            list of years
          Examples
            > #par.open("pci"):years()
            15
          See also
            Panel:units
          """)
    ],
    notes: Notes(
      vietnamese: "Cho biết bắt đầu từ đâu, hoặc một hàm, một giá trị, một từ nghĩa là gì.",
      vietnameseReturns: "không có gì: in ra màn hình",
      vietnameseDetails: """
        Ở dấu nhắc, ?e.rank là help(e.rank): dấu hỏi đứng trước một tên hoặc biểu thức bất kỳ. Một \
        từ tìm hàm mang tên ấy và các hàm khác cùng tên: help "rank". Với một giá trị, trang cho \
        biết kiểu của nó làm được gì; với một tiêu chí, tiêu chí ấy nghĩa là gì.
        """,
      details: """
        At the prompt, ?e.rank is help(e.rank): a question mark before any name or expression. A \
        word finds the function of that name, and others called so: help "rank". Of a value the page \
        says what its type can do; of a node, what the node means.
        """,
      seeAlso: ["help.search", "doc"])
  ) { subject, call -> Nothing in
    // A nil that is given is a name without a value; only no argument at all asks where to start.
    if subject == nil, call.stack.top > 0 { throw NilAsked() }
    let style = call.context.style
    if let subject, let text = HelpPage.keys(subject, call.context) {
      call.showPaged(text)
      return Nothing()
    }
    let text = try subject.map { try HelpText.answer($0, style) } ?? StartPage.text(style)
    call.showPaged(text)
    return Nothing()
  }

  private static let search = Function(
    "help.search", "Finds functions by words in English or Vietnamese, diacritics optional.",
    Parameter<String>(
      "words", "What it is about, in quotes.", vietnamese: "Điều cần tìm, trong ngoặc kép."),
    Parameter(hidden: Call.self), returns: "nothing: it prints names, each with one sentence",
    examples: [
      Example(
        "help.search \"kiem dinh dau\"",
        shows: """
          2 found, the best first
            stats.signtest     The exact sign test: whether as many values lie above a
                               median as below.
            Edition:inflation  Self scores against appraised ones: who claims more than is
                               found, and on what.
          """)
    ],
    notes: Notes(
      vietnamese: "Tìm hàm theo từ tiếng Việt hoặc tiếng Anh, không cần dấu.",
      vietnameseReturns: "không có gì: in ra các tên, mỗi tên một câu",
      vietnameseDetails: """
        Tìm trong tên, câu giới thiệu, tham số, kết quả và chi tiết, cả hai thứ tiếng; sát nhất đứng \
        trước. Các từ đứng liền nhau được ưu tiên; từ dài có thể gõ phần đầu.
        """,
      details: """
        Looks into names, sentences, parameters, results and details in both languages; the best \
        come first. Words that follow each other count most; of a long word its beginning will do.
        """,
      seeAlso: ["help"])
  ) { words, call -> Nothing in
    let found = HelpSearch.find(words)
    if found.isEmpty { throw NothingFound(words) }
    call.showPaged(HelpPage.text(found, call.context.style))
    return Nothing()
  }

  private static let doc = Function(
    "doc", "Says what a node means: names, limits, who scores it and by which rule.",
    Parameter<NodeSubject>(
      "of", "A node; or an edition or a framework that has it.",
      vietnamese: "Một tiêu chí; hoặc kỳ đánh giá, bộ tiêu chí có nó."),
    Parameter<NodeText?>(
      "node", "The node's code or name; the whole without one.",
      vietnamese: "Mã hoặc tên tiêu chí; bỏ trống là toàn bộ.", role: .node),
    Parameter(hidden: Call.self), returns: "text",
    examples: [
      Example(
        "doc(e, \"8\")",
        shows: """
          PAPI 2023 · 8
            name     Quản trị điện tử
            name_en  E-Governance
            parent   total PAPI total
            min      1
            max      10
            method   survey: what people answered
            rule     the sum of its 3 parts
            parts    8.1 Access to E-Government Portals
                     8.2 Access to the Internet
                     8.3 E-Responsiveness of Provincial Authorities
          """)
    ],
    notes: Notes(
      vietnamese: "Cho biết một tiêu chí nghĩa là gì: tên, khung điểm, phương pháp, cách chấm.",
      seeAlso: ["Framework:node", "Edition:nodes"])
  ) { subject, node, call in
    NodeDoc.text(try subject.card(node), call.context.style.withoutAttributes)
  }
}

extension Interpreter {
  /// Prints a line as `print` does.
  func print(_ text: String) {
    var copy = text + "\n"
    copy.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }
}
