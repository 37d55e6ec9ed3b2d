/// Which columns of a table are shown in a width, and how wide each is.
struct ColumnFit: Equatable {
  /// What stands at a place from left to right.
  enum Slot: Equatable {
    /// The column at a place of the table, in a width.
    case column(Int, width: Int)
    /// Columns that are left out.
    case gap
  }

  let slots: [Slot]

  /// What a column asks for.
  struct Wish {
    /// The width that shows all of it.
    let natural: Int
    /// The width under which columns are left out rather than cut further.
    let least: Int
    /// The width of last resort.
    let bare: Int
  }

  /// Fits columns to a width.
  ///
  /// Texts and headings are cut first, the widest most, down to their least width; then columns are
  /// left out: the last ones, or of a series those in the middle. The first and the key column stay
  /// as long as they can, the key longest; then what is told of the key, of a series the last.
  ///
  /// - Parameters:
  ///   - wishes: What each column asks for.
  ///   - key: The place of the key column.
  ///   - told: The place of what the table tells of its key, such as the score.
  ///   - isSeries: Whether the columns after the key go on in one way, as years do.
  ///   - width: The width of the whole frame; nil for no limit.
  init(_ wishes: [Wish], key: Int?, told: Int? = nil, isSeries: Bool = false, width: Int?) {
    let all = Array(wishes.indices)
    guard let width else {
      slots = all.map { .column($0, width: wishes[$0].natural) }
      return
    }
    let fitting = Fitting(wishes: wishes, width: width, isSeries: isSeries)
    let kept = fitting.fits(all, \.least) ? all : fitting.kept(key: key, told: told)
    slots = fitting.slots(kept)
  }

  /// The places of the columns shown.
  var columns: [Int] {
    slots.compactMap { slot in
      guard case .column(let place, _) = slot else { return nil }
      return place
    }
  }
}

/// The work of fitting columns into a width.
private struct Fitting {
  let wishes: [ColumnFit.Wish]
  let width: Int
  let isSeries: Bool

  /// Whether some columns, and the gaps between them, fit.
  func fits(_ places: [Int], _ part: KeyPath<ColumnFit.Wish, Int>) -> Bool {
    let content = places.reduce(0) { $0 + min(wishes[$1][keyPath: part], width) }
    return frame(places) + content <= width
  }

  /// The columns to keep: first, key and told, of a series the last; then from the left what fits, of
  /// a series from both ends inwards as long as it fits.
  func kept(key: Int?, told: Int?) -> [Int] {
    let key = key ?? 0
    let last = wishes.count - 1
    let told = told.map { [Set([0, key, $0])] } ?? []
    let ends: [Set<Int>] = isSeries ? [[0, key, last], [key, last]] : []
    let wanted = (isSeries ? told.map { $0.union([last]) } : []) + told + ends + [[0, key], [key]]
    var kept = wanted.first { fits($0.sorted(), \.least) }
    guard var chosen = kept else {
      kept = (ends + [[0, key], [key]]).first { fits($0.sorted(), \.bare) }
      return (kept ?? [key]).sorted()
    }
    guard chosen.contains(0), !isSeries || chosen.contains(last) else { return chosen.sorted() }
    for place in isSeries ? inwards : Array(wishes.indices) where !chosen.contains(place) {
      let next = chosen.union([place])
      if fits(next.sorted(), \.least) {
        chosen = next
      } else if isSeries {
        break
      }
    }
    return chosen.sorted()
  }

  /// 1, n − 2, 2, n − 3 …
  private var inwards: [Int] {
    let count = wishes.count
    return (1..<max(count, 2)).flatMap { [$0, count - 1 - $0] }.prefix(count).filter {
      wishes.indices.contains($0)
    }
  }

  /// The columns with their widths, and gaps where columns are left out.
  func slots(_ places: [Int]) -> [ColumnFit.Slot] {
    let widths = shrunk(places)
    var slots: [ColumnFit.Slot] = []
    var next = 0
    for (place, width) in zip(places, widths) {
      if place > next { slots.append(.gap) }
      slots.append(.column(place, width: width))
      next = place + 1
    }
    return next < wishes.count ? slots + [.gap] : slots
  }

  /// The widths of some columns: natural, with the widest cut until all fit.
  private func shrunk(_ places: [Int]) -> [Int] {
    let room = max(width - frame(places), places.count)
    var widths = places.map { min(wishes[$0].natural, room) }
    let floor = fits(places, \.least) ? \ColumnFit.Wish.least : \.bare
    while widths.reduce(0, +) > room {
      let cuttable = places.indices.filter { widths[$0] > wishes[places[$0]][keyPath: floor] }
      guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// The width of lines, spaces around cells, and gaps.
  private func frame(_ places: [Int]) -> Int {
    var gaps = 0
    var next = 0
    for place in places {
      if place > next { gaps += 1 }
      next = place + 1
    }
    if next < wishes.count { gaps += 1 }
    return 3 * places.count + 4 * gaps + 1
  }
}
