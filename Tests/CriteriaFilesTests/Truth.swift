/// Of which ways of filling in something holds, one bit a way.
enum Truth {
  case always(Bool)
  case sometimes([UInt64])

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .always(let holds): .always(!holds)
    case .sometimes(let words): .sometimes(words.map { ~$0 })
    }
  }

  static func & (left: Truth, right: Truth) -> Truth {
    switch (left, right) {
    case (.always(let holds), let other), (let other, .always(let holds)):
      holds ? other : .always(false)
    case (.sometimes(let one), .sometimes(let two)):
      .sometimes(one.indices.map { one[$0] & two[$0] })
    }
  }

  static func | (left: Truth, right: Truth) -> Truth { !(!left & !right) }

  /// Where the points of what holds add up to at least `threshold`.
  ///
  /// The sum is kept as binary digits, each of them one bit a way.
  static func points(_ parts: [(points: Int, truth: Truth)], atLeast threshold: Int) -> Truth {
    var needed = threshold
    var most = 0
    var digits: [[UInt64]] = []
    for (points, truth) in parts {
      switch truth {
      case .always(true): needed -= points
      case .always(false): continue
      case .sometimes(let words):
        most += points
        for place in 0..<Int.bitWidth where points >> place & 1 == 1 {
          add(words, to: &digits, from: place)
        }
      }
    }
    if needed <= 0 { return .always(true) }
    guard needed <= most, needed >> digits.count == 0, let length = digits.first?.count else {
      return .always(false)
    }
    var reached = [UInt64](repeating: .max, count: length)
    for (place, digit) in digits.enumerated() {
      let isAsked = needed >> place & 1 == 1
      for word in reached.indices {
        reached[word] = isAsked ? reached[word] & digit[word] : reached[word] | digit[word]
      }
    }
    return .sometimes(reached)
  }

  private static func add(_ words: [UInt64], to digits: inout [[UInt64]], from place: Int) {
    var carry = words
    var place = place
    while carry.contains(where: { $0 != 0 }) {
      while digits.count <= place { digits.append(Array(repeating: 0, count: words.count)) }
      for word in carry.indices {
        let digit = digits[place][word]
        digits[place][word] = digit ^ carry[word]
        carry[word] &= digit
      }
      place += 1
    }
  }
}
