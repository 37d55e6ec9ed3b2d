import Glibc
import Testing

@testable import ParIndex

/// The folder with the published packages, found from this file's place in the project.
let datasets: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(3).joined(separator: "/") + "/datasets"
}()

/// A package in memory: file names and their contents.
struct MemoryPackage: PackageFiles {
  var contents: [String: [UInt8]]

  init(_ texts: [String: String]) { contents = texts.mapValues { Array($0.utf8) } }

  func open(_ relativePath: String) throws(FileProblem) -> Int32 {
    guard let bytes = contents[relativePath] else {
      throw FileProblem(path: relativePath, kind: .notThere)
    }
    return try temporaryFile(bytes)
  }
}

/// A descriptor of a file without a name that holds these bytes.
func temporaryFile(_ bytes: [UInt8]) throws(FileProblem) -> Int32 {
  var template = Array("/tmp/parindex-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { throw FileProblem(path: "temporary file", code: errno) }
  unlink(template)
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
    }
    guard count > 0 else { throw FileProblem(path: "temporary file", code: errno) }
    written += count
  }
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// A small index that is right; tests change one file at a time.
///
/// Two domains, the first of two leaves by documents and one by survey, the second a leaf by
/// survey; three units in two regions; two years.
enum Small {
  static func description(
    aggregation: String = "\"sum\"", display: String = "points", rounding: String = "none",
    ties: String = "competition", classes: String = "cut-off", scale: String = "1"
  ) -> String {
    """
    {
      "name": "small", "title": "A small index",
      "index": {
        "short_name": "SMALL", "level": "province", "display": "\(display)", "digits": 2,
        "aggregation": \(aggregation), "scale": \(scale), "synthetic": false,
        "frameworks": [
          {"from": 2020, "to": 2021, "rounding": "\(rounding)", "ties": "\(ties)",
           "classes": "\(classes)"}
        ]
      },
      "resources": [
        {"name": "units", "path": "units.csv"},
        {"name": "framework", "path": "framework.csv"},
        {"name": "scores", "path": "scores.csv"},
        {"name": "sources", "path": "sources.csv"},
        {"name": "classes", "path": "classes.csv"},
        {"name": "published", "path": "published.csv"}
      ]
    }
    """
  }

  static let units = """
    code,name,full_name,aliases,region,from,to,successor
    01,Hà Nội,Thành phố Hà Nội,Hanoi,Bắc,,,
    28,Hà Tây,Tỉnh Hà Tây,,Bắc,,2020,Hà Nội
    46,Thừa Thiên Huế,Tỉnh Thừa Thiên Huế,Huế,Trung,,,

    """

  static let framework = """
    from,to,code,parent,name,name_en,min,max,weight,method,rule
    2020,2021,1,total,Chỉ đạo,Steering,,,,,
    2020,2021,1.1,1,Kế hoạch,Plan,,2,,documents,given
    2020,2021,1.2,1,Báo cáo,Reports,,3,,documents,given
    2020,2021,1.10,1,Đánh giá,View,,5,,survey,given
    2020,2021,2,,Thủ tục,Procedures,,10,,survey,given

    """

  static let scores = """
    unit,year,node,stage,points,source,confidence
    01,2020,1.1,final,2,a,read
    01,2020,1.2,final,2.5,a,read
    01,2020,1.10,final,4,a,read
    01,2020,2,final,8,a,derived
    28,2020,1.1,final,1,a,read
    28,2020,1.2,final,1,a,read
    28,2020,1.10,final,1,a,read
    28,2020,2,final,1,a,read
    46,2020,1.1,final,2,a,read
    46,2020,1.2,final,2.5,a,read
    46,2020,2,final,9,a,read
    01,2021,1.1,final,2,a,read
    01,2021,1.2,final,3,a,read
    01,2021,1.10,final,5,a,read
    01,2021,2,final,9.5,a,read
    46,2021,1.1,final,2,a,read
    46,2021,1.2,final,3,a,read
    46,2021,1.10,final,5,a,read
    46,2021,2,final,10,a,read

    """

  static let sources = """
    id,title,publisher,address,retrieved
    a,The report,The ministry,https://example.org,2024-01-31
    b,A page,A paper,,

    """

  static let classes = """
    from,to,group,name,lower
    2020,2021,A,Tốt,18
    2020,2021,B,Khá,10
    2020,2021,C,Kém,0

    """

  static let published = """
    unit,year,node,measure,value,rank,source,confidence
    01,2020,total,points,16.5,1,b,read
    46,2021,total,points,20.5,1,b,read-doubtful

    """

  /// The files, with some of them replaced.
  static func files(_ changes: [String: String] = [:]) -> MemoryPackage {
    let files = [
      "datapackage.json": description(), "units.csv": units, "framework.csv": framework,
      "scores.csv": scores, "sources.csv": sources, "classes.csv": classes,
      "published.csv": published,
    ]
    return MemoryPackage(files.merging(changes) { $1 })
  }

  /// The index, with some files replaced.
  static func panel(_ changes: [String: String] = [:]) throws -> Panel {
    try PackageLoader.open(files(changes), name: "small")
  }
}

/// Calls a body with the bytes of a text.
func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result)
  rethrows -> Result
{
  try Array(text.utf8).withUnsafeBufferPointer(body)
}
