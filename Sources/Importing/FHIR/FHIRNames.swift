/// The names of resources that a message may repeat; any other may be anything.
enum FHIRNames {
  static func shown(_ type: String) -> String { known.contains(type) ? type : "resource" }

  private static let known: Set<String> = [
    "Account", "ActivityDefinition", "AdverseEvent", "AllergyIntolerance", "Appointment",
    "AuditEvent", "Basic", "Binary", "BodyStructure", "Bundle", "CapabilityStatement", "CarePlan",
    "CareTeam", "Claim", "ClaimResponse", "ClinicalImpression", "CodeSystem", "Communication",
    "CommunicationRequest", "Composition", "ConceptMap", "Condition", "Consent", "Coverage",
    "DetectedIssue", "Device", "DeviceRequest", "DeviceUseStatement", "DiagnosticReport",
    "DocumentReference", "Encounter", "Endpoint", "EpisodeOfCare", "ExplanationOfBenefit",
    "FamilyMemberHistory", "Flag", "Goal", "Group", "HealthcareService", "ImagingStudy",
    "Immunization", "ImmunizationRecommendation", "ImplementationGuide", "Invoice", "Library",
    "Linkage", "List", "Location", "Measure", "MeasureReport", "Media", "Medication",
    "MedicationAdministration", "MedicationDispense", "MedicationRequest", "MedicationStatement",
    "MedicationUsage", "MessageHeader", "NutritionOrder", "Observation", "OperationDefinition",
    "OperationOutcome", "Organization", "Parameters", "Patient", "Person", "PlanDefinition",
    "Practitioner", "PractitionerRole", "Procedure", "Provenance", "Questionnaire",
    "QuestionnaireResponse", "RelatedPerson", "RequestGroup", "ResearchStudy", "ResearchSubject",
    "RiskAssessment", "Schedule", "SearchParameter", "ServiceRequest", "Slot", "Specimen",
    "StructureDefinition", "StructureMap", "Subscription", "Substance", "SupplyDelivery",
    "SupplyRequest", "Task", "TestReport", "TestScript", "ValueSet", "VisionPrescription",
  ]
}
