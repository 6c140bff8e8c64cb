/// The criteria that the program ships, embedded from their files.
enum ShippedCatalog {
  /// One entry a file of the folder `Catalog`; a test holds the two together.
  static let files: [CriterionFile] = [
    file(
      "als.gold-coast-2020.any-region.yaml",
      PackageResources.als_gold_coast_2020_any_region_yaml),
    file("als.gold-coast-2020.yaml", PackageResources.als_gold_coast_2020_yaml),
    file(
      "b12.subacute-combined-degeneration.yaml",
      PackageResources.b12_subacute_combined_degeneration_yaml),
    file("baclofen.withdrawal.yaml", PackageResources.baclofen_withdrawal_yaml),
    file(
      "brain.reduced-consciousness-or-meningism.yaml",
      PackageResources.brain_reduced_consciousness_or_meningism_yaml),
    file(
      "cord.acute-compression-or-myelitis.yaml",
      PackageResources.cord_acute_compression_or_myelitis_yaml),
    file("cord.autonomic-dysreflexia.yaml", PackageResources.cord_autonomic_dysreflexia_yaml),
    file("cord.epidural-abscess.yaml", PackageResources.cord_epidural_abscess_yaml),
    file("cord.metastatic-compression.yaml", PackageResources.cord_metastatic_compression_yaml),
    file("lithium.toxicity-severe.yaml", PackageResources.lithium_toxicity_severe_yaml),
    file("lithium.toxicity.yaml", PackageResources.lithium_toxicity_yaml),
    file("ng127.n01-sudden-weakness.yaml", PackageResources.ng127_n01_sudden_weakness_yaml),
    file(
      "ng127.n02-sudden-speech-disturbance.yaml",
      PackageResources.ng127_n02_sudden_speech_disturbance_yaml),
    file(
      "ng127.n03-rapid-symmetrical-limb-weakness.yaml",
      PackageResources.ng127_n03_rapid_symmetrical_limb_weakness_yaml),
    file("ng127.n04-cauda-equina.yaml", PackageResources.ng127_n04_cauda_equina_yaml),
    file(
      "ng127.n05-very-rapid-single-limb-or-hemiparesis.yaml",
      PackageResources.ng127_n05_very_rapid_single_limb_or_hemiparesis_yaml),
    file(
      "ng127.n06-slow-limb-or-neck-weakness.yaml",
      PackageResources.ng127_n06_slow_limb_or_neck_weakness_yaml),
    file(
      "ng127.n06a-slow-weakness-with-swallowing.yaml",
      PackageResources.ng127_n06a_slow_weakness_with_swallowing_yaml),
    file(
      "ng127.n06b-slow-weakness-with-breathlessness.yaml",
      PackageResources.ng127_n06b_slow_weakness_with_breathlessness_yaml),
    file(
      "ng127.n07-progressive-slurred-speech.yaml",
      PackageResources.ng127_n07_progressive_slurred_speech_yaml),
    file(
      "ng127.n07a-progressive-slurred-speech-with-swallowing.yaml",
      PackageResources.ng127_n07a_progressive_slurred_speech_with_swallowing_yaml),
    file(
      "ng127.n07b-progressive-slurred-speech-with-breathlessness.yaml",
      PackageResources.ng127_n07b_progressive_slurred_speech_with_breathlessness_yaml),
    file("ng127.n08-fasciculation.yaml", PackageResources.ng127_n08_fasciculation_yaml),
    file("ng127.n09-eyelid-movement.yaml", PackageResources.ng127_n09_eyelid_movement_yaml),
    file(
      "ng127.n10-involuntary-movement.yaml",
      PackageResources.ng127_n10_involuntary_movement_yaml),
    file("ng127.n11-tics.yaml", PackageResources.ng127_n11_tics_yaml),
    file(
      "ng127.n12-gradually-progressive-unsteady-gait.yaml",
      PackageResources.ng127_n12_gradually_progressive_unsteady_gait_yaml),
    file(
      "ng127.n12-rapidly-progressive-unsteady-gait.yaml",
      PackageResources.ng127_n12_rapidly_progressive_unsteady_gait_yaml),
    file(
      "ng127.n12-sudden-unsteady-gait.yaml",
      PackageResources.ng127_n12_sudden_unsteady_gait_yaml),
    file("ng127.n13-leg-claudication.yaml", PackageResources.ng127_n13_leg_claudication_yaml),
    file(
      "ng127.n14-persistent-dysphonia.yaml",
      PackageResources.ng127_n14_persistent_dysphonia_yaml),
    file("nms.rigidity-with-fever.yaml", PackageResources.nms_rigidity_with_fever_yaml),
    file(
      "pregnancy.pe1-hypertension-with-clonus.yaml",
      PackageResources.pregnancy_pe1_hypertension_with_clonus_yaml),
    file("pregnancy.pe2-severe-features.yaml", PackageResources.pregnancy_pe2_severe_features_yaml),
    file("pregnancy.pe3-seizure.yaml", PackageResources.pregnancy_pe3_seizure_yaml),
    file(
      "pregnancy.pe4-clonus-without-blood-pressure.yaml",
      PackageResources.pregnancy_pe4_clonus_without_blood_pressure_yaml),
    file(
      "pregnancy.pe5-clonus-before-20-weeks.yaml",
      PackageResources.pregnancy_pe5_clonus_before_20_weeks_yaml),
    file(
      "project.cauda-equina-bladder-with-back-or-leg-feature.yaml",
      PackageResources.project_cauda_equina_bladder_with_back_or_leg_feature_yaml),
    file(
      "project.upper-motor-neuron-signs-over-days-to-weeks.yaml",
      PackageResources.project_upper_motor_neuron_signs_over_days_to_weeks_yaml),
    file(
      "project.weakness-over-days-to-weeks.yaml",
      PackageResources.project_weakness_over_days_to_weeks_yaml),
    file("red-flag-tool.mnd.yaml", PackageResources.red_flag_tool_mnd_yaml),
    file("seizure.first-or-recent.yaml", PackageResources.seizure_first_or_recent_yaml),
    file(
      "seizure.focal-motor-continuing.yaml",
      PackageResources.seizure_focal_motor_continuing_yaml),
    file("seizure.status-epilepticus.yaml", PackageResources.seizure_status_epilepticus_yaml),
    file("serotonin.hunter-2003.yaml", PackageResources.serotonin_hunter_2003_yaml),
    file(
      "tier.r01-sudden-weakness-or-speech.yaml",
      PackageResources.tier_r01_sudden_weakness_or_speech_yaml),
    file("tier.r02-rapid-weakness.yaml", PackageResources.tier_r02_rapid_weakness_yaml),
    file("tier.r03-cauda-equina.yaml", PackageResources.tier_r03_cauda_equina_yaml),
    file("tier.r03a-urinary-retention.yaml", PackageResources.tier_r03a_urinary_retention_yaml),
    file(
      "tier.r04-breathlessness-with-progressive-weakness.yaml",
      PackageResources.tier_r04_breathlessness_with_progressive_weakness_yaml),
    file("tier.r05-respiratory-numbers.yaml", PackageResources.tier_r05_respiratory_numbers_yaml),
    file(
      "tier.r05a-low-respiratory-numbers.yaml",
      PackageResources.tier_r05a_low_respiratory_numbers_yaml),
    file("tier.r05b-low-saturation.yaml", PackageResources.tier_r05b_low_saturation_yaml),
    file("tier.r05c-carbon-dioxide.yaml", PackageResources.tier_r05c_carbon_dioxide_yaml),
    file("tier.r06-unsafe-swallowing.yaml", PackageResources.tier_r06_unsafe_swallowing_yaml),
    file("tier.r06a-choking.yaml", PackageResources.tier_r06a_choking_yaml),
    file(
      "tier.r07-cholinergic-poisoning.yaml",
      PackageResources.tier_r07_cholinergic_poisoning_yaml),
    file("tier.r08-high-calcium.yaml", PackageResources.tier_r08_high_calcium_yaml),
    file("tier.r08-low-calcium.yaml", PackageResources.tier_r08_low_calcium_yaml),
    file("tier.r08-magnesium.yaml", PackageResources.tier_r08_magnesium_yaml),
    file("tier.r08-phosphate.yaml", PackageResources.tier_r08_phosphate_yaml),
    file("tier.r08-potassium.yaml", PackageResources.tier_r08_potassium_yaml),
    file("tier.r08-sodium.yaml", PackageResources.tier_r08_sodium_yaml),
    file(
      "tier.r08-tetany-seizure-arrhythmia.yaml",
      PackageResources.tier_r08_tetany_seizure_arrhythmia_yaml),
    file("tier.r08a-high-calcium-urgent.yaml", PackageResources.tier_r08a_high_calcium_urgent_yaml),
    file("tier.r08a-sodium-same-day.yaml", PackageResources.tier_r08a_sodium_same_day_yaml),
    file("tier.r09-thyroid-storm.yaml", PackageResources.tier_r09_thyroid_storm_yaml),
    file("tier.r10-rapid-focal-weakness.yaml", PackageResources.tier_r10_rapid_focal_weakness_yaml),
    file(
      "tier.r11-progressive-with-swallowing.yaml",
      PackageResources.tier_r11_progressive_with_swallowing_yaml),
    file(
      "tier.r12-red-flag-tool-with-weakness.yaml",
      PackageResources.tier_r12_red_flag_tool_with_weakness_yaml),
    file("tier.r13-tongue.yaml", PackageResources.tier_r13_tongue_yaml),
    file(
      "tier.r14-fasciculation-with-wasting-or-rigidity.yaml",
      PackageResources.tier_r14_fasciculation_with_wasting_or_rigidity_yaml),
    file(
      "tier.r15-wasting-or-objective-weakness.yaml",
      PackageResources.tier_r15_wasting_or_objective_weakness_yaml),
    file("tier.r16-routine-neurology.yaml", PackageResources.tier_r16_routine_neurology_yaml),
    file(
      "tier.r17-respiratory-symptoms-with-progression.yaml",
      PackageResources.tier_r17_respiratory_symptoms_with_progression_yaml),
    file(
      "tier.r18-isolated-fasciculation-normal-examination.yaml",
      PackageResources.tier_r18_isolated_fasciculation_normal_examination_yaml),
    file(
      "tier.r19-compressive-myelopathy.yaml",
      PackageResources.tier_r19_compressive_myelopathy_yaml),
    file(
      "tier.r19a-compressive-myelopathy-deteriorating.yaml",
      PackageResources.tier_r19a_compressive_myelopathy_deteriorating_yaml),
    file(
      "tier.r20-infectious-or-toxic-flaccid-weakness.yaml",
      PackageResources.tier_r20_infectious_or_toxic_flaccid_weakness_yaml),
    file("tier.r21-child.yaml", PackageResources.tier_r21_child_yaml),
  ]

  private static func file(_ name: String, _ bytes: [UInt8]) -> CriterionFile {
    CriterionFile(path: name, bytes: bytes)
  }
}
