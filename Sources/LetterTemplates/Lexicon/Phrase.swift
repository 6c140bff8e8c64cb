import Clinical

/// A fixed sentence of letters by its name, the key of `phrases.csv`.
public enum Phrase: String, Sendable, Hashable, CaseIterable {
  case draft, draftNotice, draftKeywords, draftBanner, emergencyBanner, expediteBanner
  case summaryBanner, identityBanner, missingName, missingBirthDate, missingIdentifier
  case damagedTitle, damagedWords, page, pageOf, signatureLine, dateLine, titleReferral
  case titleExpedite, titleEmergency, titleSummary, subject, footer, pageHeader, patientNotNamed
  case reference, telephone, referrerNotRecorded, to, copies, headingPatient, name
  case nameNotRecorded, born, age, ageEither, identifiers, pregnancy, addressAndTelephone, carer
  case accessNeeds, noNeeds, notRecorded, notAsked, notAssessed, noneRecorded, since, until
  case placeLeft, placeRight, placeBoth, orBetween, andBetween, findingAt, boundAbove
  case boundAtLeast, boundAtMost, boundBelow, rangeBetween, rangeFrom, rangeUpTo, speedOfOnset
  case askSpeedOfOnset, headingQuestion, questionNotStated, questionComplaints
  case questionComplaintsMotorNeurone, questionMotorNeurone, alsoMotorNeurone, headingHistory
  case presentRow, askedAndAbsent, leftOpen, notAskedRow, allKeyQuestionsAsked, headingExamination
  case headingExaminationBy, power, bulk, fasciculation, tone, reflexes, clonus, plantars
  case hoffmann, sensation, otherSigns, vitalSigns, wasted, notWasted, seen, notSeen, watchedFor
  case ashworth, tardieu, risesWithSpeed, catchFelt, gradeOnScale, scaleNotStated, withSpread
  case keptInWastedMuscle, beats, seconds, whileStretched, headingMovements, siteNotRecorded
  case movement, toneSubject, speaksFor, speaksAgainst, featureAbsent, wouldTell
  case mostConsistentWith, cannotTell, byReportOnly, doubtNotEstablished, doubtTooClose
  case headingPattern, upperSigns, lowerSigns, softHoffmann, noSigns, fasciculationAlone
  case supportOnly, stillOpen, andMore, headingExamineNext, told, toldOfMotorNeuroneDisease
  case toldYes, toldNo, toldNotRecorded, headingBackground, recordedAsWell, attacks
  case headingMedicines, medicinesRow, notTaken, listComplete, listIncomplete, listNotRecorded
  case allergies, noAllergies, startedAgo, changedAgo, lastDoseAgo, stopped, overdose
  case notRecognised, hours, days, months, headingInvestigations, results, pending, notRequested
  case searchForCause, noOtherCause, otherDiseaseJudged, incidentalFinding, searchNotDone, emg
  case nerveConduction, chronicNeurogenic, noChronicNeurogenic, fibrillation, noFibrillation
  case unstableUnits, noUnstableUnits, multiplets, noMultiplets, myokymicDischarges
  case noMyokymicDischarges, neuromyotonicDischarges, noNeuromyotonicDischarges, afterDischarges
  case noAfterDischarges, conductionBlock, noConductionBlock, reducedSensoryPotential, areaDrop
  case findingsNotRecorded, lesions, enhancing, bands, kappaIndex, dateNotRecorded
  case objectiveEvidence, withFever, pregnantWeeks, pregnantWeeksUnknown, birthDaysAgo
  case birthDaysUnknown, notPregnant, notApplicable, asOfDate, headingConcerns, headingAction
  case requested, callBack, priority, priorityOnlyOpen, priorityCannotBeSet, nothingRecorded
  case noRuleMet, why, metAtSameUrgency, metAtLowerUrgency, restatedBy, lessPressing
  case cannotYetExclude, checkNow, askFirst, referrersPriority, safetyNet, safetyNetWords
  case telephoneNowIf, telephoneNowWords, adviceBefore, adviceMeanwhile, headingCriteria
  case columnCriterion, columnVerdict, columnDeciding, columnSource, restatement, sideBySideAgree
  case sideBySideDiffer, splitByOneFinding, scalesAndPatterns, openAndAsked, everyOtherRule
  case otherReading, wouldBeMetBy, wouldNotBeMetWith, categoryBetween, categoryAtMost, noCategory
  case scoreOf, scoreBetween, headingSources, headingProvenance, columnStatement, columnState
  case columnWho, columnPlace, columnUsedBy, toBeLookedAt, keptInEnglish, recordRow, recordDigest
  case criteriaRow, criteriaDigest, madeBy, madeByEngine, use, useWords, workedOut, linesOfFile
  case lineOfFile, notSigned, signedOn, registration, patientTitle, patientTitleSummary
  case patientSubject, patientGreeting, patientGreetingUnnamed, patientIntroReferral
  case patientIntroSummary, patientFoundHeading, patientTold, patientTwitching, patientWeak
  case patientWasted, patientStiff, patientReflexes, patientClonus, patientNothingFound
  case patientNotAllKnown, patientNextHeading, patientNextImmediate, patientNextSameDay
  case patientNextUrgent, patientNextRoutine, patientNextNone, patientNextUnknown, patientAdvice
  case patientWatchHeading, patientWatchIntro, patientWatchWeak, patientWatchFalls
  case patientWatchSpeech, patientWatchSwallow, patientWatchNumb, patientEmergencyHeading
  case patientEmergencyIntro, patientEmergencyBreath, patientEmergencySaliva
  case patientEmergencyBladder, patientEmergencyWalking, patientEmergencySudden
  case patientBackHeading, patientBack, patientCall, emergencyNumber, patientFooter
}

extension Phrase {
  /// The sentences that keep a letter safe, which no template may reword.
  static let fixed: Set<Phrase> = Set(
    DataTable(EmbeddedFiles.`phrases.csv`).rows.filter { $0["fixed"] == "yes" }
      .compactMap { Phrase(rawValue: $0["key"]) })
}
