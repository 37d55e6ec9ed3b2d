import Glibc
import Testing

@testable import LuaRuntime

/// A folder of its own with files in it; removed at the end.
private final class Sandbox: Sendable {
  let path: String
  init() throws {
    var template = Array("/tmp/parsh-gate-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
    for folder in ["work", "work/sub", "data", "outside", "own"] {
      mkdir("\(path)/\(folder)", 0o755)
    }
    for file in ["work/a.txt", "work/.hidden", "data/d.csv", "outside/secret", "own/history"] {
      write(file, "text of \(file)\n")
    }
    symlink("\(path)/outside/secret", "\(path)/work/out")
    symlink("../work/a.txt", "\(path)/work/back")
    symlink("a.txt", "\(path)/work/in")
    symlink(".hidden", "\(path)/work/shown")
    symlink("\(path)/outside", "\(path)/work/folder")
  }
  deinit { _ = system("rm -rf '\(path)'") }

  func write(_ file: String, _ text: String) {
    guard let stream = fopen("\(path)/\(file)", "w") else { return }
    fputs(text, stream)
    fclose(stream)
  }

  func read(_ file: String) -> String? {
    guard let stream = fopen("\(path)/\(file)", "r") else { return nil }
    defer { fclose(stream) }
    var buffer = [CChar](repeating: 0, count: 1000)
    return fgets(&buffer, 1000, stream).map { String(cString: $0) } ?? ""
  }

  func bench(trusted: Bool = false) throws -> Bench {
    try Bench(
      files: FileGate(
        workingFolder: path + "/work", readable: [path + "/data"], denied: [path + "/own"],
        trusted: trusted))
  }
}

@Suite struct FileGateTests {
  @Test(arguments: [
    ("", "", ["a.txt", "in", "sub/"]), ("", "a", ["a.txt"]), ("sub", "", ["deep.txt"]),
    ("sub/", "d", ["deep.txt"]), ("./sub", "", ["deep.txt"]), ("sub/../sub", "", []),
    ("..", "", []), ("/", "", []), ("a.txt", "", []), ("folder", "", []), ("nowhere", "", []),
    ("", ".", []), ("a\0b", "", []),
  ])
  func `a listing shows what may be read below the working folder`(
    _ folder: String, _ start: String, _ names: [String]
  ) throws {
    let sandbox = try Sandbox()
    sandbox.write("work/sub/deep.txt", "")
    mkfifo("\(sandbox.path)/work/pipe", 0o644)
    for trusted in [false, true] {
      let gate = FileGate(
        workingFolder: sandbox.path + "/work", readable: [sandbox.path + "/data"],
        denied: [sandbox.path + "/own"], trusted: trusted)
      let found = gate.entries(of: folder, beginningWith: start)
      #expect(found.map { $0.name + ($0.isFolder ? "/" : "") } == names)
    }
  }

  @Test func `a listing leaves out what is denied`() throws {
    let sandbox = try Sandbox()
    let gate = FileGate(workingFolder: sandbox.path, denied: [sandbox.path + "/own"])
    #expect(gate.entries(of: "", beginningWith: "o").map(\.name) == ["outside"])
    #expect(gate.entries(of: "own", beginningWith: "") == [])
  }

  @Test(arguments: [
    ("a.txt", true), ("./sub/../a.txt", true), ("in", true), ("../data/d.csv", true),
    ("DATA/d.csv", true),
    ("back", false), ("out", false), ("shown", false), (".hidden", false), ("folder/secret", false),
    ("../outside/secret", false), ("OUTSIDE/secret", false), ("/etc/passwd", false), ("sub", false),
    ("", false),
    ("none", false), ("/proc/self/environ", false), ("sub/../../outside/secret", false),
    ("OWN/history", false),
  ])
  func `reads under the working folder and the datasets only`(_ path: String, _ isOpened: Bool)
    throws
  {
    let sandbox = try Sandbox()
    let full = path.replacing("DATA", with: sandbox.path + "/data")
      .replacing("OUTSIDE", with: sandbox.path + "/outside").replacing(
        "OWN", with: sandbox.path + "/own")
    let result = try sandbox.bench().eval(
      "local f, why = io.open([[\(full)]]) return f and f:read('l') or '', why")
    #expect(result[0].hasPrefix("text of") == isOpened, "\(result)")
    #expect(isOpened == (result.last == "nil"))
  }

  @Test(arguments: [
    ("new.txt", true), ("sub/new.txt", true), ("a.txt", true), ("in", true),
    (".new", false), ("../data/d.csv", false), ("../data/new", false), ("../outside/new", false),
    ("out", false),
    ("folder/new", false), ("shown", false), ("none/new", false), ("sub", false),
    ("/tmp/parsh-new", false),
  ])
  func `writes under the working folder only`(_ path: String, _ isWritten: Bool) throws {
    let sandbox = try Sandbox()
    let result = try sandbox.bench().eval(
      "local f, why = io.open([[\(path)]], 'w') if not f then return why end f:write('new') f:close() return 'ok'"
    )
    #expect((result == ["ok"]) == isWritten, "\(result)")
    #expect(sandbox.read("outside/secret") == "text of outside/secret\n")
    #expect(sandbox.read("outside/new") == nil)
    #expect(sandbox.read("work/.hidden") == "text of work/.hidden\n")
    #expect(sandbox.read("data/d.csv") == "text of data/d.csv\n")
  }

  @Test(arguments: [
    ("os.remove('a.txt')", "work/a.txt", false), ("os.remove('out')", "outside/secret", true),
    ("os.remove('folder/secret')", "outside/secret", true),
    ("os.remove('../data/d.csv')", "data/d.csv", true),
    ("os.remove('../outside/secret')", "outside/secret", true),
    ("os.rename('a.txt', 'b.txt')", "work/b.txt", true),
    ("os.rename('a.txt', '../outside/b')", "work/a.txt", true),
    ("os.rename('a.txt', '.b')", "work/a.txt", true),
    ("os.rename('folder/secret', 's')", "outside/secret", true),
  ])
  func `removes and renames in the working folder only`(
    _ call: String, _ file: String, _ isThere: Bool
  ) throws {
    let sandbox = try Sandbox()
    _ = try sandbox.bench().eval(call)
    #expect((sandbox.read(file) != nil) == isThere)
  }

  @Test func `a link swapped while the file is opened stays inside`() throws {
    let sandbox = try Sandbox()
    let work = sandbox.path + "/work"
    let stop = Flag()
    let swapper = try Thread {
      while !stop.isSet {
        symlink("a.txt", work + "/x")
        rename(work + "/x", work + "/swapped")
        symlink(sandbox.path + "/outside/secret", work + "/x")
        rename(work + "/x", work + "/swapped")
      }
    }
    let code = """
      local inside, other = 0, 0
      for i = 1, 2000 do
        local f = io.open('swapped')
        if f then
          local line = f:read('l')
          if line == 'text of work/a.txt' then inside = inside + 1 else other = other + 1 end
          f:close()
        end
      end
      return inside > 0, other
      """
    let result = try sandbox.bench().eval(code)
    stop.set()
    swapper.join()
    #expect(result == ["true", "0"])
  }

  @Test func `--trust lifts the confinement`() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.bench(trusted: true).eval(
      "return io.open('\(sandbox.path)/outside/secret'):read('l')")
    #expect(result == ["text of outside/secret"])
  }

  @Test func `io.lines, io.input and require pass the same gate`() throws {
    let sandbox = try Sandbox()
    sandbox.write("work/sub/module.lua", "loaded = (loaded or 0) + 1 return {n = 41 + loaded}")
    let bench = try sandbox.bench()
    #expect(try bench.eval("for l in io.lines('a.txt') do return l end") == ["text of work/a.txt"])
    #expect(try bench.eval("io.input('in') return io.read('l')") == ["text of work/a.txt"])
    #expect(
      try bench.eval("return require('sub.module').n, require('sub.module').n") == ["42", "42"])
    #expect(
      bench.error("for l in io.lines('out') do end")?.message.contains("leads outside") == true)
    #expect(bench.error("require('..outside.secret')") != nil)
    #expect(bench.error("io.output('../outside/x')")?.message.contains("may be written") == true)
  }

  @Test(arguments: [
    ("WORK/../data/run.lua", "require('options')", "beside"),
    ("run.lua", "require('options')", "working"),
    ("WORK/../data/run.lua", "require('a')", "in the working folder only"),
    ("WORK/../data/run.lua", "require('deep.down')", "below"),
    ("WORK/../data/run.lua", "require('...outside.module')", "error"),
    ("WORK/../data/run.lua", "require('link')", "error"),
    ("WORK/../data/run.lua", "require('none')", "error"),
    ("WORK/../data/run.lua", "io.open('WORK/../outside/module.lua') or 'closed'", "closed"),
  ])
  func `require looks beside the script first, then in the working folder`(
    _ script: String, _ code: String, _ expected: String
  ) throws {
    let sandbox = try Sandbox()
    mkdir("\(sandbox.path)/data/deep", 0o755)
    sandbox.write("data/options.lua", "return 'beside'")
    sandbox.write("data/deep/down.lua", "return 'below'")
    sandbox.write("work/options.lua", "return 'working'")
    sandbox.write("work/a.lua", "return 'in the working folder only'")
    sandbox.write("outside/module.lua", "return 'outside'")
    symlink("\(sandbox.path)/outside/module.lua", "\(sandbox.path)/data/link.lua")
    // The dataset folder may be read anyway, so the script stands in a gate without it.
    let bench = try Bench(files: FileGate(workingFolder: sandbox.path + "/work"))
    let here = sandbox.path + "/work"
    bench.lua.setArguments([], script: "@" + script.replacing("WORK", with: here))
    let result = try? bench.eval("return " + code.replacing("WORK", with: here))
    #expect(result?.first ?? "error" == expected)
  }

  @Test func `a script's neighbours are opened by require alone, and arg does not move it`() throws
  {
    let sandbox = try Sandbox()
    sandbox.write("data/options.lua", "return 'beside'")
    let bench = try Bench(files: FileGate(workingFolder: sandbox.path + "/work"))
    bench.lua.setArguments([], script: "@\(sandbox.path)/data/run.lua")
    #expect(
      try bench.eval("return io.open('\(sandbox.path)/data/options.lua') ~= nil") == ["false"])
    #expect(bench.error("arg[0] = '\(sandbox.path)/outside/x.lua' require('secret')") != nil)
    #expect(try bench.eval("return require('options')") == ["beside"])
    bench.lua.setArguments([], script: "=stdin")
    #expect(bench.error("package.loaded.options = nil require('options')") != nil)
  }
}

final class Flag: @unchecked Sendable {
  private var value: Int32 = 0
  var isSet: Bool { value != 0 }
  func set() { value = 1 }
}

/// A thread of the C library, joined by hand.
final class Thread {
  private var handle = pthread_t()
  init(_ body: @escaping @Sendable () -> Void) throws {
    let box = Unmanaged.passRetained(Body(body))
    let status = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    try #require(status == 0)
  }
  func join() { pthread_join(handle, nil) }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
