import Documents

/// A letter about someone who does not exist, with every kind of block.
enum SampleLetter {
  static let metadata = Document.Metadata(
    title: "Referral to neurology: progressive hand weakness", author: "Dr A. Example",
    subject: "Referral summary", reference: "FA-000123",
    date: Document.Day(year: 2026, month: 5, day: 14), isDraft: true,
    creator: "Fascicle 0.1.0, criteria 1")

  static let document = Document(
    metadata, header: "Mr Sample PATIENT · born 3 Feb 1968 · NHS no. 999 000 0018 · Ref FA-000123",
    footer: "Riverside Practice · Ref FA-000123", blocks: firstPage + findings + closing)

  static let firstPage: [Document.Block] = [
    .letterhead(
      Document.Letterhead(
        sender: [
          "Riverside Practice", "Dr A. Example, general practitioner",
          "1 Example Street, Exampletown EX1 1EX · tel 01632 960000",
        ], reference: ["14 May 2026", "Ref FA-000123", "Your ref: not recorded"])),
    .banner("DRAFT: NOT SIGNED. For clinician review"),
    .definitions([
      "To": "Consultant neurologist (neuromuscular), Northern Hospital",
      "Copies": "General practitioner",
    ]),
    .callout(
      .critical, "PRIORITY: URGENT, to be seen within 2 weeks",
      [
        """
        Why: \(strong: "progressive hand weakness with UMN and LMN signs in the same arm") \
        (NG42: “without delay”; two weeks is this project’s number). \
        \(link: "NG42 1.1", to: .url("https://www.nice.org.uk/guidance/ng42"))
        """,
        .list([
          """
          \(strong: "Telephone now if:") breathless at rest or lying flat; cannot swallow \
          saliva; new bladder change; walking worse over days
          """,
          "\(strong: "Cannot yet exclude:") cervical cord compression (no neck MRI on record)",
          """
          Referrer’s own priority: urgent. NG127 slow weakness (2019 wording): routine alone; \
          the higher tier stands
          """,
        ]),
      ]),
    .definitions([
      "Patient": """
      \(strong: "Mr Sample PATIENT") · born 3 Feb 1968 (58) · male · NHS no. \
      999\u{A0}000\u{A0}0018
      """,
      "Contact": """
      Address, telephone: \(emphasis: "not recorded") · Interpreter/access needs: none (asked)
      """,
    ]),
    .heading(.one, "Progressive right-hand weakness"),
    """
    \(strong: "Question:") Please assess progressive right-hand weakness for possible motor \
    neurone disease, and advise on cervical cord or root disease. [Referrer to confirm]
    """,
    .heading(.two, "History"),
    """
    Five months, painless, right hand, worsening (patient). Hand previously normal. Twitching \
    right arm, 3\u{A0}months; no numbness. Breathless lying flat or at rest: no (asked). Speech: \
    no change (asked). Swallowing: \(strong: "NOT ASKED").
    """,
    .heading(.two, "Examination (Dr Example, 12 May)"),
    .definitions([
      "Power (MRC)": "Right: FDI 4-, ADM 4, APB 4. Left hand 5",
      "Wasting": "Right FDI, ADM. APB bulk: \(strong: "NOT ASSESSED")",
      "Fasciculation": "Seen: right forearm, biceps",
      "Reflexes": """
      Right triceps pathologically brisk with spread; knees “3+”, scale not stated, not counted. \
      Right Hoffmann positive; left not tested
      """,
      "Plantars": "Right flexor; left \(strong: "NOT ASSESSED")",
      "Tone, clonus, tongue, jaw jerk": "\(strong: "NOT ASSESSED")",
    ]),
    .heading(.two, "Pattern"),
    """
    UMN and LMN signs in the right arm (cervical region). This supports specialist assessment; \
    it is not a diagnosis.
    """,
    .heading(.two, "Criteria"),
    """
    Gold Coast 2020: \(strong: "UNDETERMINED"). UMN signs, progression and prior function \
    recorded; LMN needs APB wasting or EMG (FDI and ADM share the ulnar nerve); see \
    \(link: "criteria side by side", to: .anchor("criteria")).
    """,
    .heading(.two, "Examine next"),
    .list([
      Document.Item("Swallowing; tongue at rest", children: ["speed of onset", "nasal speech"]),
      "APB bulk; tone; clonus; left plantar", "Vital capacity: ≥ 80 % predicted? PaCO₂ ≤ 6 kPa",
    ]),
  ]

  static let findings: [Document.Block] = [
    .heading(.one, "Findings by region"),
    .group([
      .figure(bodyDiagram),
      .paragraph(.emphasis("Hatched: not assessed. Nothing hatched may be read as normal.")),
    ]),
    Document.Block.table(criteria).anchored("criteria"),
  ]

  static let closing: [Document.Block] = [
    .callout(
      .important, "Cannot exclude: check now",
      ["Cord compression: ask about bladder, bowel and saddle sensation; examine gait."]),
    .callout(
      .note, "Note",
      [
        """
        Written in Latin letters: Nguyễn Thị Ánh, Σωκράτης, Достоевский, Ångström.
        """
      ]),
    .rule,
    .heading(.two, "Medicines and allergies"),
    .definitions([
      "Medicines": "Riluzole no, statin no (asked); full list \(strong: "NOT RECORDED")",
      "Allergies": "None known (asked)",
      "Rule": """
      \(code: "als.gold-coast-2020") revision 1; office fit: affluent, affine, efflux ✓ → ☐
      """,
    ]),
    .signature(
      Document.Signature(
        statement: "Not signed. A clinician must check this letter before it is sent.",
        signatory: ["Dr A. Example", "General practitioner, Riverside Practice"])),
  ]

  static let criteria = Document.Table(
    columns: [
      "Criterion", Document.Table.Column("Verdict", weight: 0.8),
      Document.Table.Column("Deciding finding", weight: 2.2),
      Document.Table.Column("Source", weight: 1.1),
    ],
    rows: [
      [
        "Gold Coast 2020", .strong("UNDETERMINED"),
        "LMN: wasting of APB or EMG in a second root and nerve would settle it",
        .link(
          "10.1016/j.clinph.2020.04.975",
          to: .url(
            """
            https://doi.org/10.1016/j.clinph.2020.04.975
            """)),
      ],
      [
        "Revised El Escorial 2000", .strong("UNDETERMINED"),
        """
        One region; tongue, trunk and legs not examined
        """, "Brooks 2000, verified",
      ],
      [
        "Awaji 2008", .strong("UNDETERMINED"),
        """
        As above; needle EMG would count fasciculation potentials
        """, "de Carvalho 2008",
      ],
      [
        "Hunter 2003 (serotonin toxicity)", "not applicable",
        """
        No serotonergic medicine recorded: gate not met
        """, "Dunkley 2003",
      ],
      ["McDonald 2017", "unmet", "No attack recorded", "Thompson 2018"],
      [
        "Cramp-fasciculation", "unmet",
        """
        Weakness is recorded: benign pattern needs full power
        """, "project",
      ],
    ], caption: "Criteria side by side")

  static let bodyDiagram: Document.Figure = {
    let outline = Document.Figure.Stroke(.black, width: 0.8)
    let normal = Document.Figure.Paint(fill: .solid(.white), stroke: outline)
    let unknown = Document.Figure.Paint(fill: .pattern(.hatched), stroke: outline)
    let affected = Document.Figure.Paint(fill: .solid(.dark), stroke: outline)
    let crossed = Document.Figure.Paint(fill: .pattern(.crossHatched), stroke: outline)
    let dotted = Document.Figure.Paint(fill: .pattern(.dotted), stroke: outline)
    return Document.Figure(
      width: 320, height: 150, alternative: "Body diagram of findings by region",
      equivalent: """
        Right arm: UMN and LMN signs. Left arm: normal power. Head, trunk, legs: not assessed
        """,
      caption: "Findings by region, seen from the front",
      shapes: [
        .ellipse(.init(145, 2, 30, 34), unknown),
        .rectangle(.init(138, 38, 44, 54), cornerRadius: 8, unknown),
        .path(
          [
            .move(.init(136, 42)), .line(.init(112, 86)), .line(.init(120, 90)),
            .curve(.init(126, 80), .init(130, 70), end: .init(136, 60)), .close,
          ], affected),
        .path(
          [
            .move(.init(184, 42)), .line(.init(208, 86)), .line(.init(200, 90)),
            .line(.init(184, 60)), .close,
          ], normal),
        .rectangle(.init(140, 94, 17, 52), cornerRadius: 5, crossed),
        .rectangle(.init(163, 94, 17, 52), cornerRadius: 5, dotted),
        .line(.init(112, 66), .init(80, 60), .init(.black, width: 0.5, isDashed: true)),
        .label(
          .init(
            "Right arm: UMN + LMN", at: .init(78, 58), size: 7.5, alignment: .end, isStrong: true)),
        .label(.init("Left arm: power 5", at: .init(214, 70), size: 7.5)),
        .label(.init("Bulbar: not assessed", at: .init(186, 16), size: 7.5)),
      ])
  }()
}
