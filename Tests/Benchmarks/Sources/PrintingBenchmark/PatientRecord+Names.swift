import Clinical
import Measuring

extension PatientRecord {
  /// The same record about somebody else who does not exist, with words of their own script.
  func renamed(_ number: Int, _ draws: inout Draws) -> PatientRecord {
    var renamed = self
    let (given, family, words) = Self.people[number % Self.people.count]
    renamed.patient.given = given
    renamed.patient.family = family
    if draws.happens(50) { renamed.patient.address = words }
    if draws.happens(40) {
      renamed.narratives.append(
        Narrative(topic: .history, text: words, provenance: provenance))
    }
    if draws.happens(15) { renamed.patient.needs = Self.long }
    if draws.happens(20) {
      for _ in 0..<3 { renamed.findings += findings.map { $0.moved(&draws) } }
    }
    if draws.happens(5) {
      renamed.findings = []
      renamed.examinations = []
    }
    return renamed
  }

  private static let people: [(String, String, String)] = [
    ("Sample", "PATIENT", "12 Example Street, Exampletown EX1 1EX"),
    ("محمد", "المثال", "شارع المثال ١٢، مدينة المثال. ضعف في اليد اليمنى منذ خمسة أشهر"),
    ("דוד", "בן־דוגמה", "רחוב הדוגמה 12, עיר הדוגמה. חולשה ביד ימין מזה חמישה חודשים"),
    ("उदाहरण", "कुमार", "१२ उदाहरण मार्ग, नमूना नगर। दाहिने हाथ में पाँच महीने से कमज़ोरी"),
    ("小明", "示例", "示例市示例路12号。右手无力五个月，无疼痛。"),
    ("太郎", "見本", "見本市見本町1-2-3。五か月前から右手の力が入らない。"),
    ("견본", "김", "견본시 견본로 12. 다섯 달 전부터 오른손에 힘이 없음."),
    ("Ánh", "NGUYỄN THỊ MẪU", "12 Phố Mẫu, Hà Nội"),
    ("Παράδειγμα", "ΔΕΙΓΜΑΤΟΠΟΥΛΟΣ", "Οδός 12, Αθήνα"),
    ("Образец", "ПРИМЕРОВ", "ул. Примерная, 12"),
    (
      "Maximiliana Wilhelmina Alexandrina", "VON UND ZU BEISPIELHAUSEN-MUSTERSTADT-OBERBEISPIEL",
      "Donaudampfschifffahrtsgesellschaftskapitänswohnung 1, Musterstadt"
    ),
  ]

  private static let long =
    "interpreter (written and spoken), step-free access, large print; a longer appointment because of "
    + "hearing-aid/loop/lip-reading needs, see https://example.org/a/very/long/address/that/has/no/end"
}

extension Finding {
  fileprivate func moved(_ draws: inout Draws) -> Finding {
    var moved = self
    moved.side = draws.happens(50) ? .left : .right
    moved.site = ["hand", "calf", "forearm", "thigh", "foot"].randomElement(using: &draws)
    return moved
  }
}
