import Clinical

extension Forms {
  static let electromyogram = ElementForm<Electromyogram>(
    "electromyogram", plural: "electromyograms", "Needle EMG of one muscle.",
    blank: { Electromyogram(muscle: "", side: nil, provenance: $0) },
    [
      .required("muscle", .code(.muscle), \.muscle, "Which muscle."),
      .optional("side", .side, \.side, "On which side."),
      .optional("date", .date, \.date, "The day of the study."),
      .state("chronicNeurogenic", \.chronicNeurogenic, "Chronic neurogenic change."),
      .state(
        "fibrillation", \.fibrillation, "Fibrillation potentials or positive sharp waves."),
      .defaulted(
        "fasciculation",
        .words("fasciculation-potential", Electromyogram.FasciculationPotential.self),
        \.fasciculation, .notAssessed, "Fasciculation potentials, and of what shape."),
      .state("unstableUnits", \.unstableUnits, "Unstable motor units."),
      .state("multiplets", \.multiplets, "Doublets, triplets or multiplets."),
      .state("myokymic", \.myokymic, "Myokymic discharges."),
      .state("neuromyotonic", \.neuromyotonic, "Neuromyotonic discharges."),
      .state("afterDischarges", \.afterDischarges, "After-discharges on repetitive stimulation."),
    ])

  static let conduction = ElementForm<NerveConduction>(
    "conduction", plural: "conductions", "The conduction study of one nerve.",
    blank: { NerveConduction(nerve: "", provenance: $0) },
    [
      .required("nerve", .text, \.nerve, "Which nerve."),
      .optional("side", .side, \.side, "On which side."),
      .optional("date", .date, \.date, "The day of the study."),
      .state("conductionBlock", \.conductionBlock, "Motor conduction block."),
      .optional(
        "areaDrop", .number(-100...100), \.areaDrop, "Fall of the area of the response, percent."),
      .optional(
        "amplitudeDrop", .number(-100...100), \.amplitudeDrop, "Fall of its amplitude, percent."),
      .optional(
        "durationIncrease", .number(-100...1000), \.durationIncrease,
        "Rise of its duration, percent."),
      .optional(
        "distalAmplitude", .number(0...100), \.distalAmplitude, "Distal amplitude, millivolts."),
      .optional(
        "percentOfLowerLimit", .number(0...1000), \.percentOfLowerLimit,
        "Distal amplitude, percent of the lower limit of normal."),
      .state(
        "isEntrapmentSite", \.isEntrapmentSite,
        "Whether the segment is a usual site of entrapment."),
      .state(
        "reducedSensoryPotential", \.reducedSensoryPotential,
        "Reduced sensory nerve action potential."),
    ])

  static let study = ElementForm<Study>(
    "study", plural: "studies",
    "An investigation as a whole: how far it has got, and what it showed.",
    blank: { Study(kind: .other, status: .requested, provenance: $0) },
    [
      .required("kind", .words("study-kind", Study.Kind.self), \.kind, "What was done."),
      .required(
        "status", .words("study-status", Study.Status.self), \.status, "How far it has got."),
      .optional("part", .text, \.part, "What was studied: 'cervical spine', 'brain'."),
      .optional("date", .date, \.date, "The day it was done or asked for."),
      .optional("result", .text, \.result, "The result, printed and not read for meaning."),
      .optional(
        "oligoclonalBands", .integer(0...100), \.oligoclonalBands,
        "Of cerebrospinal fluid: bands that serum lacks."),
      .optional(
        "kappaIndex", .number(0...100_000), \.kappaIndex, "Kappa free light chain index."),
      .optional(
        "kappaLimit", .number(0...100_000), \.kappaLimit, "The laboratory's limit of that index."),
      .children(lesion, \.lesions),
    ])

  static let lesion = ElementForm<Study.Lesion>(
    "lesion", plural: "lesions", "Lesions of the central nervous system in one area.",
    blank: { Study.Lesion(area: .periventricular, provenance: $0) },
    [
      .required("area", .words("lesion-area", Study.Lesion.Area.self), \.area, "Where."),
      .optional("count", .integer(0...1000), \.count, "How many."),
      .state("enhancing", \.enhancing, "Whether any takes up contrast."),
    ])

  static let exclusion = ElementForm<Exclusion>(
    "exclusion", "Whether investigation has excluded other disease, in the examiner's judgement.",
    blank: { Exclusion(status: .notDone, provenance: $0) },
    [
      .required(
        "status", .words("exclusion-status", Exclusion.Status.self), \.status,
        "Excluded; another disease explains the findings; an incidental finding; or not done."),
      .optional("alternative", .text, \.alternative, "The other disease or finding."),
      .optional("date", .date, \.date, "The day of the judgement."),
    ])
}
