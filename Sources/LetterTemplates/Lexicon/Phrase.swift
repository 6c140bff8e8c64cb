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
  case supportOnly, stillOpen, andMore, headingExamineNext, ofTheMovement, told
  case toldOfMotorNeuroneDisease, toldYes, toldNo, toldNotRecorded, headingBackground
  case recordedAsWell, attacks, headingMedicines, medicinesRow, notTaken, listComplete
  case listIncomplete, listNotRecorded, allergies, noAllergies, startedAgo, changedAgo
  case lastDoseAgo, stopped, overdose, notRecognised, hours, days, months, headingInvestigations
  case results, pending, notRequested, searchForCause, noOtherCause, otherDiseaseJudged
  case incidentalFinding, searchNotDone, emg, nerveConduction, chronicNeurogenic
  case noChronicNeurogenic, fibrillation, noFibrillation, unstableUnits, noUnstableUnits
  case multiplets, noMultiplets, myokymicDischarges, noMyokymicDischarges, neuromyotonicDischarges
  case noNeuromyotonicDischarges, afterDischarges, noAfterDischarges, conductionBlock
  case noConductionBlock, reducedSensoryPotential, areaDrop, findingsNotRecorded, lesions
  case enhancing, bands, kappaIndex, dateNotRecorded, objectiveEvidence, withFever, pregnantWeeks
  case pregnantWeeksUnknown, birthDaysAgo, birthDaysUnknown, notPregnant, notApplicable, asOfDate
  case headingConcerns, headingAction, requested, callBack, priority, priorityOnlyOpen
  case priorityCannotBeSet, nothingRecorded, noRuleMet, why, metAtSameUrgency, metAtLowerUrgency
  case restatedBy, lessPressing, cannotYetExclude, checkNow, askFirst, referrersPriority
  case safetyNet, safetyNetWords, telephoneNowIf, telephoneNowWords, adviceBefore, adviceMeanwhile
  case headingCriteria, columnCriterion, columnVerdict, columnDeciding, columnSource, restatement
  case sideBySideAgree, sideBySideDiffer, splitByOneFinding, scalesAndPatterns, openAndAsked
  case everyOtherRule, otherReading, wouldBeMetBy, wouldNotBeMetWith, categoryBetween
  case categoryAtMost, noCategory, scoreOf, scoreBetween, headingSources, headingProvenance
  case columnStatement, columnState, columnWho, columnPlace, columnUsedBy, toBeLookedAt
  case keptInEnglish, recordRow, recordDigest, criteriaRow, criteriaDigest, madeBy, madeByEngine
  case use, useWords, workedOut, linesOfFile, lineOfFile, notSigned, signedOn, registration
  case patientTitle, patientTitleSummary, patientSubject, patientGreeting, patientGreetingUnnamed
  case patientIntroReferral, patientIntroSummary, patientFoundHeading, patientTold
  case patientTwitching, patientWeak, patientWasted, patientStiff, patientReflexes, patientClonus
  case patientNothingFound, patientNotAllKnown, patientNextHeading, patientNextImmediate
  case patientNextSameDay, patientNextUrgent, patientNextRoutine, patientNextNone
  case patientNextUnknown, patientAdvice, patientWatchHeading, patientWatchIntro, patientWatchWeak
  case patientWatchFalls, patientWatchSpeech, patientWatchSwallow, patientWatchNumb
  case patientEmergencyHeading, patientEmergencyIntro, patientEmergencyBreath
  case patientEmergencySaliva, patientEmergencyBladder, patientEmergencyWalking
  case patientEmergencySudden, patientBackHeading, patientBack, patientCall, emergencyNumber
  case patientFooter
  case bodyHeading, bodyAlternative, bodyCaption, bodyFront, bodyBack, bodyFound, bodyNormal
  case bodyPartly, bodyNotAssessable, bodyUnplaced, evidenceSummary
  case unstatedBanner, titleUnstated
}

extension Phrase {
  /// The sentences that keep a letter safe, which no template may reword.
  static let fixed: Set<Phrase> = Set(
    DataTable(EmbeddedFiles.`phrases.csv`).rows.filter { $0["fixed"] == "yes" }
      .compactMap { Phrase(rawValue: $0["key"]) })
}
