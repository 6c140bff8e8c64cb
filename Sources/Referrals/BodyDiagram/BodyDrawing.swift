import Clinical
import Documents
import LetterTemplates

/// Draws a chart: two silhouettes, a label at every part with a sign, and a legend.
struct BodyDrawing {
  private typealias Figure = Document.Figure
  private typealias Point = Document.Figure.Point

  private let chart: BodyChart
  private let words: Wording
  private var shapes: [Document.Figure.Shape] = []

  static let width = 486.0
  private static let scale = 0.86
  private static let top = 12.0
  /// From the middle line of a silhouette to its labels.
  private static let column = 44.0
  private static let labelSize = 7.0
  private static let outline = Document.Figure.Stroke(.black, width: 0.6)

  init(_ chart: BodyChart, _ words: Wording) {
    self.chart = chart
    self.words = words
  }

  func figure() -> Document.Figure {
    var copy = self
    return copy.draw()
  }

  private mutating func draw() -> Document.Figure {
    let bottom = Self.top + BodyOutline.height * Self.scale
    for (view, middle) in zip(BodyOutline.View.allCases, [122.0, 364]) {
      draw(view, middle: middle)
    }
    let height = addLegend(below: bottom + 5)
    return Document.Figure(
      width: Self.width, height: height, alternative: words(.bodyAlternative),
      equivalent: equivalent,
      caption: Document.Text(words(.bodyCaption)), shapes: shapes)
  }

  private mutating func draw(_ view: BodyOutline.View, middle: Double) {
    let title = words(view == .front ? .bodyFront : .bodyBack)
    add(title, at: Point(middle, 8), .middle, isStrong: true)
    // Seen from the front, the patient's right is on the reader's left.
    for isRight in [true, false] {
      let direction = (view == .front) == isRight ? -1.0 : 1.0
      let side = words.term("side", isRight ? Side.right : .left)
      let edge = middle + direction * Self.column
      add(side, at: Point(edge, 8), direction < 0 ? .end : .start, isStrong: false)
      var labels: [(y: Double, from: Point, text: String)] = []
      for part in BodyOutline.parts(of: view) {
        let field = BodyField(part: part, isRight: isRight)
        let state = chart.state(of: field)
        let steps = BodyOutline.steps(of: part).map {
          $0.placed(middle, Self.top, direction, Self.scale)
        }
        shapes.append(.path(steps, Self.paint(state)))
        let found = chart.found(in: field)
        guard !found.isEmpty else { continue }
        let anchor = BodyOutline.anchor(of: part).placed(middle, Self.top, direction, Self.scale)
        let letters = found.map(words.letter).joined(separator: " ")
        labels.append((anchor.y, anchor, words.label(part) + " " + letters))
      }
      addLabels(labels, edge: edge, direction: direction)
    }
  }

  /// Writes labels in a column, each at the height of its part or below the one before.
  private mutating func addLabels(
    _ labels: [(y: Double, from: Point, text: String)], edge: Double, direction: Double
  ) {
    var last = 12.0
    for label in labels.sorted(by: { ($0.y, $0.from.x) < ($1.y, $1.from.x) }) {
      let y = max(label.y, last + Self.labelSize + 1.6)
      last = y
      shapes.append(
        .line(label.from, Point(edge - direction * 2, y), .init(.black, width: 0.45)))
      shapes.append(
        .ellipse(.init(label.from.x - 1, label.from.y - 1, 2, 2), .init(fill: .solid(.black))))
      add(
        label.text, at: Point(edge, y + 2.4), direction < 0 ? .end : .start, isStrong: true)
    }
  }

  private mutating func addLegend(below y: Double) -> Double {
    let states: [BodyField.State] = [
      .found, .normal, .partlyAssessed, .notAssessable, .notAssessed,
    ]
    var x = 0.0
    for state in states {
      let text = words.name(state)
      shapes.append(.rectangle(.init(x, y + 1, 12, 8), Self.paint(state)))
      add(text, at: Point(x + 15, y + 7.5), .start, isStrong: state == .notAssessed)
      // About the width of the letters, with room to spare.
      x += 15 + Double(text.count) * 3.75 + 12
    }
    let letters = BodySign.allCases.map { words.letter($0) + "\u{A0}" + words.name($0) }
    add(letters.joined(separator: "   "), at: Point(0, y + 19), .start, isStrong: false)
    return y + 22
  }

  private mutating func add(
    _ text: String, at point: Point, _ alignment: Document.Figure.Label.Alignment, isStrong: Bool
  ) {
    shapes.append(
      .label(.init(text, at: point, size: Self.labelSize, alignment: alignment, isStrong: isStrong))
    )
  }

  private static func paint(_ state: BodyField.State) -> Document.Figure.Paint {
    switch state {
    case .found: .init(fill: .solid(.middle), stroke: .init(.black, width: 1))
    case .normal: .init(fill: .solid(.white), stroke: outline)
    case .partlyAssessed: .init(fill: .pattern(.ruled), stroke: outline)
    case .notAssessable: .init(fill: .pattern(.crossHatched), stroke: outline)
    case .notAssessed: .init(fill: .pattern(.hatched), stroke: outline)
    }
  }

  /// All that the drawing tells, in sentences.
  private var equivalent: String {
    var sentences: [String] = []
    let byFindings = Dictionary(grouping: BodyField.all) { chart.found(in: $0) }
    for signs in byFindings.keys.filter({ !$0.isEmpty }).sorted(by: Self.precedes) {
      let fields = words.list(byFindings[signs] ?? [])
      sentences.append(fields + ": " + signs.map { words.name($0) }.joined(separator: ", "))
    }
    if !sentences.isEmpty {
      sentences = [words(.bodyFound) + ": " + sentences.joined(separator: "; ")]
    }
    let unplaced = chart.unplaced.map { sign, site in
      words.name(sign) + (site.map { " (\(words.lexicon.place($0)))" } ?? "")
    }
    if !unplaced.isEmpty {
      sentences.append(words(.bodyUnplaced) + ": " + unplaced.joined(separator: ", "))
    }
    for state in [BodyField.State.normal, .partlyAssessed, .notAssessable, .notAssessed] {
      let fields = BodyField.all.filter { chart.state(of: $0) == state }
      if !fields.isEmpty { sentences.append(words.name(state) + ": " + words.list(fields)) }
    }
    return sentences.joined(separator: ". ")
  }

  private static func precedes(_ left: [BodySign], _ right: [BodySign]) -> Bool {
    let order = { (signs: [BodySign]) in
      signs.compactMap { BodySign.allCases.firstIndex(of: $0) }
    }
    return order(left).lexicographicallyPrecedes(order(right))
  }
}

extension Document.Figure.Point {
  fileprivate func placed(
    _ middle: Double, _ top: Double, _ direction: Double, _ scale: Double
  ) -> Self {
    Self(middle + x * direction * scale, top + y * scale)
  }
}

extension Document.Figure.Step {
  fileprivate func placed(
    _ middle: Double, _ top: Double, _ direction: Double, _ scale: Double
  ) -> Self {
    func move(_ point: Document.Figure.Point) -> Document.Figure.Point {
      point.placed(middle, top, direction, scale)
    }
    switch self {
    case .move(let point): return .move(move(point))
    case .line(let point): return .line(move(point))
    case .curve(let first, let second, let end):
      return .curve(move(first), move(second), end: move(end))
    case .close: return .close
    }
  }
}
