import Documents

/// The outlines of the parts of the body, in two views.
///
/// Each is given for one side as steps outwards from the middle line and down from the crown, in
/// points; the other side is its mirror image.
enum BodyOutline {
  typealias Point = Document.Figure.Point
  typealias Step = Document.Figure.Step

  enum View: CaseIterable {
    case front, back
  }

  static let height = 192.0

  static func parts(of view: View) -> [BodyPart] {
    switch view {
    case .front:
      [.face, .neck, .chest, .abdomen, .shoulder, .upperArm, .forearm, .hand, .thigh, .shin, .foot]
    case .back:
      [
        .face, .neck, .back, .shoulder, .backOfArm, .backOfForearm, .hand, .buttock, .backOfThigh,
        .calf,
        .foot,
      ]
    }
  }

  /// The outline of a part, on the side where x grows.
  static func steps(of part: BodyPart) -> [Step] {
    switch part {
    case .face:
      [.move(.init(0, 2)), curve(5.5, 2, 9.5, 7, 9.5, 14), curve(9.5, 21, 5.5, 26, 0, 26), .close]
    case .neck: polygon([(0, 26), (4.5, 24.6), (5, 31), (0, 31)])
    case .chest: polygon([(0, 31), (5, 31), (11.5, 33), (16, 40), (17, 58), (0, 58)])
    case .abdomen: polygon([(0, 58), (17, 58), (15, 72), (16.5, 90), (0, 97)])
    case .back:
      polygon([(0, 31), (5, 31), (11.5, 33), (16, 40), (17, 58), (15, 72), (15.5, 80), (0, 80)])
    case .shoulder:
      [
        .move(.init(11.5, 33)), .line(.init(18, 34.5)), curve(23, 36, 25, 41, 25, 48),
        .line(.init(17, 48)), .line(.init(16, 40)), .close,
      ]
    case .upperArm, .backOfArm: polygon([(17, 48), (25, 48), (27.5, 68), (20.5, 69)])
    case .forearm, .backOfForearm: polygon([(20.5, 69), (27.5, 68), (32, 91), (27, 92.5)])
    case .hand:
      [
        .move(.init(27, 92.5)), .line(.init(32, 91)), curve(35, 95, 36.5, 101, 35.5, 107),
        curve(34, 111, 31, 110, 30, 107), .line(.init(27.5, 100)), .close,
      ]
    case .buttock: polygon([(0, 80), (15.5, 80), (18, 97), (10, 103), (1, 102), (0, 100)])
    case .thigh: polygon([(0.8, 97), (16.5, 90), (18, 100), (14.5, 134), (5.5, 134)])
    case .backOfThigh:
      polygon([(1, 102), (10, 103), (18, 97), (18, 100), (14.5, 134), (5.5, 134)])
    case .shin, .calf:
      [
        .move(.init(5.5, 134)), .line(.init(14.5, 134)), curve(16.5, 145, 14, 158, 11.5, 175),
        .line(.init(6.8, 175)), curve(5, 158, 4.5, 145, 5.5, 134), .close,
      ]
    case .foot:
      [
        .move(.init(6.8, 175)), .line(.init(11.5, 175)), curve(14, 181, 16.5, 184, 16, 187.5),
        curve(14, 190, 8.5, 190, 6.8, 187.5), .close,
      ]
    }
  }

  /// Where a line to a part's label begins, on the side where x grows.
  static func anchor(of part: BodyPart) -> Point {
    switch part {
    case .face: .init(7, 16)
    case .neck: .init(4, 28.5)
    case .chest: .init(11, 45)
    case .abdomen: .init(11, 78)
    case .back: .init(11, 56)
    case .shoulder: .init(22, 40)
    case .upperArm, .backOfArm: .init(23, 58)
    case .forearm, .backOfForearm: .init(27, 79)
    case .hand: .init(33, 99)
    case .buttock: .init(12, 92)
    case .thigh, .backOfThigh: .init(12, 114)
    case .shin, .calf: .init(12, 152)
    case .foot: .init(13, 184)
    }
  }

  private static func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x3: Double, _ y3: Double
  ) -> Step {
    .curve(.init(x1, y1), .init(x2, y2), end: .init(x3, y3))
  }

  private static func polygon(_ points: [(Double, Double)]) -> [Step] {
    points.enumerated().map { index, point in
      index == 0 ? .move(.init(point.0, point.1)) : .line(.init(point.0, point.1))
    } + [.close]
  }
}
