import Glibc

/// What packages there are in some folders, read from their descriptions alone.
package struct PackageCatalogue: Sendable {
  /// A package as its description presents it.
  package struct Entry: Equatable, Sendable {
    /// The name that opens it: the folder's.
    package let name: String
    /// What messages call it: `PAPI`.
    package let shortName: String
    /// The title in Vietnamese.
    package let titleVi: String
    /// The title in English.
    package let titleEn: String
    /// The first year of its frameworks and the last; `nil` where it has none.
    package let years: ClosedRange<Year>?
    /// Whether the figures are invented, for teaching.
    package let isSynthetic: Bool
    /// The folder's path.
    package let folder: String
  }

  /// The packages in the order of their names; of several with one name the first folder's.
  package let entries: [Entry]
  /// What keeps other folders from being listed.
  package let problems: [PackageProblems]

  /// Looks through folders for folders with a `datapackage.json`.
  ///
  /// A folder that isn't there or may not be read counts as empty.
  ///
  /// - Complexity: O(bytes of the descriptions).
  package init(roots: [String]) {
    var entries: [Entry] = []
    var problems: [PackageProblems] = []
    for root in roots {
      for name in PackageCatalogue.folders(in: root)
      where !entries.contains(where: { $0.name == name }) {
        let noted = ProblemList()
        let folder = root + "/" + name
        let files = FolderFiles(folder: folder)
        if let description = PackageDescription.read(files: files, problems: noted), noted.isEmpty {
          entries.append(Entry(name: name, folder: folder, info: description.info))
        } else {
          problems.append(noted.thrown(package: folder))
        }
      }
    }
    self.entries = entries.sorted { $0.name < $1.name }
    self.problems = problems
  }

  /// The package of this name.
  ///
  /// - Throws: `LookupError.noDataset` with the nearest names.
  package func entry(_ name: String) throws(LookupError) -> Entry {
    if let entry = entries.first(where: { $0.name == name }) { return entry }
    let folded = VietnameseFolding.compact(name)
    if let entry = entries.first(where: {
      [$0.name, $0.shortName].contains { VietnameseFolding.compact($0) == folded }
    }) {
      return entry
    }
    let names = entries.map(\.name)
    let nearest = Nearest.texts(
      to: name, among: entries.flatMap { [($0.name, $0.name), ($0.shortName, $0.name)] })
    throw .noDataset(name, nearest: nearest, have: names)
  }

  /// The names of the folders in a folder that hold a description, in order.
  private static func folders(in root: String) -> [String] {
    guard let directory = opendir(root) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let description = "\(root)/\(name)/\(PackageDescription.path)"
      if !name.hasPrefix("."), access(description, F_OK) == 0 { names.append(name) }
    }
    return names.sorted()
  }
}

extension PackageCatalogue.Entry {
  init(name: String, folder: String, info: IndexInfo) {
    self.init(
      name: name, shortName: info.shortName, titleVi: info.titleVi, titleEn: info.titleEn,
      years: info.span, isSynthetic: info.isSynthetic, folder: folder)
  }
}
