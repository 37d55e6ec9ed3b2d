import LuaRuntime

/// Plain bytes in Lua's block.
struct Point: LuaObject, BitwiseCopyable {
  let x, y: Double

  var length: Double { (x * x + y * y).squareRoot() }

  static let luaName = "Point"
  static let luaType = UserType<Point>(
    "A point of the plane.",
    methods: [
      Function("Point:length", of: Point.self, "How far from the origin.", returns: "number") {
        $0.length
      }
    ],
    properties: [
      Function(property: "Point.x", of: Point.self, "To the right.", returns: "number") { $0.x },
      Function(property: "Point.y", of: Point.self, "Upwards.", returns: "number") { $0.y },
    ])
}

/// An object, released by Lua's collector.
final class Box: LuaObject {
  let point: Point

  init(_ point: Point) { self.point = point }

  static let luaName = "Box"
  static let luaType = UserType<Box>(
    "A point on the heap.",
    methods: [
      Function("Box:length", of: Box.self, "How far from the origin.", returns: "number") {
        $0.point.length
      }
    ],
    properties: [
      Function(property: "Box.x", of: Box.self, "To the right.", returns: "number") { $0.point.x },
      Function(property: "Box.y", of: Box.self, "Upwards.", returns: "number") { $0.point.y },
    ])
}

/// What the C baseline registers, declared.
enum Declarations {
  static let types: [AnyUserType] = [Point.luaType, Box.luaType]

  static let functions: [Function] = [
    Function(
      "add", "Adds.", Parameter<Double>("a", "First."), Parameter<Double>("b", "Second."),
      returns: "number"
    ) { $0 + $1 },
    Function(
      "point", "A point.", Parameter<Double>("x", "To the right."),
      Parameter<Double>("y", "Upwards."), returns: "Point"
    ) { Point(x: $0, y: $1) },
    Function(
      "box", "A point on the heap.", Parameter<Double>("x", "To the right."),
      Parameter<Double>("y", "Upwards."), returns: "Box"
    ) { Box(Point(x: $0, y: $1)) },
  ]
}
