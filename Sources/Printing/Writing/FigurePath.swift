import Documents

/// A path of a figure as PDF operators, with the box that holds it.
struct FigurePath {
  private(set) var operators: [UInt8] = []
  private(set) var left = Double.infinity
  private(set) var top = Double.infinity
  private(set) var right = -Double.infinity
  private(set) var bottom = -Double.infinity

  init(_ steps: [Document.Figure.Step]) {
    for step in steps { add(step) }
  }

  init(_ rectangle: Document.Figure.Rectangle, cornerRadius: Double) {
    let radius = min(cornerRadius, rectangle.width / 2, rectangle.height / 2)
    guard radius > 0 else {
      self.init([
        .move(.init(rectangle.x, rectangle.y)),
        .line(.init(rectangle.x + rectangle.width, rectangle.y)),
        .line(.init(rectangle.x + rectangle.width, rectangle.y + rectangle.height)),
        .line(.init(rectangle.x, rectangle.y + rectangle.height)), .close,
      ])
      return
    }
    self.init(rectangle, radiusX: radius, radiusY: radius)
  }

  init(ellipseIn rectangle: Document.Figure.Rectangle) {
    self.init(rectangle, radiusX: rectangle.width / 2, radiusY: rectangle.height / 2)
  }

  private init(_ rectangle: Document.Figure.Rectangle, radiusX: Double, radiusY: Double) {
    typealias Point = Document.Figure.Point
    let (x, y) = (rectangle.x, rectangle.y)
    let (endX, endY) = (x + rectangle.width, y + rectangle.height)
    // The control points that keep a quarter of a circle within 0.03 % of its radius.
    let (nearX, nearY) = (radiusX * (1 - 0.552_285), radiusY * (1 - 0.552_285))
    self.init([
      .move(Point(x + radiusX, y)), .line(Point(endX - radiusX, y)),
      .curve(Point(endX - nearX, y), Point(endX, y + nearY), end: Point(endX, y + radiusY)),
      .line(Point(endX, endY - radiusY)),
      .curve(
        Point(endX, endY - nearY), Point(endX - nearX, endY), end: Point(endX - radiusX, endY)),
      .line(Point(x + radiusX, endY)),
      .curve(Point(x + nearX, endY), Point(x, endY - nearY), end: Point(x, endY - radiusY)),
      .line(Point(x, y + radiusY)),
      .curve(Point(x, y + nearY), Point(x + nearX, y), end: Point(x + radiusX, y)), .close,
    ])
  }

  private mutating func add(_ step: Document.Figure.Step) {
    switch step {
    case .move(let point):
      put(point)
      operators.put("m ")
    case .line(let point):
      put(point)
      operators.put("l ")
    case .curve(let first, let second, let end):
      put(first)
      put(second)
      put(end)
      operators.put("c ")
    case .close:
      operators.put("h ")
    }
  }

  private mutating func put(_ point: Document.Figure.Point) {
    operators.put(point.x, point.y)
    left = min(left, point.x)
    right = max(right, point.x)
    top = min(top, point.y)
    bottom = max(bottom, point.y)
  }
}
