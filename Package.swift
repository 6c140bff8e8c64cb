// swift-tools-version: 6.3

import PackageDescription

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]
// Set by .ci/run only: a newer compiler's new warning must not keep a stranger from building.
if Context.environment["FASCICLE_STRICT"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}

let package = Package(
  name: "fascicle",
  products: [
    .executable(name: "fascicle", targets: ["fascicle"]),
    .library(
      name: "FascicleKit",
      targets: [
        "Importing", "Exporting", "CriteriaFiles", "Assessments", "Referrals", "Printing",
        "Verification", "Batches", "Ledger", "Audits", "CriteriaReview",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Floor 0: C. Module maps only.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "fontconfig", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CFileSystem"),

    // For the build alone: tables and criteria become string literals of the target they are in.
    .executableTarget(name: "embed", path: "Sources/Embedding/Tool"),
    .plugin(
      name: "Embedding", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/Embedding/Plugin"),

    // Floor 1: words.
    .target(name: "Diagnostics"),
    .target(name: "Clinical", dependencies: ["Diagnostics"], plugins: ["Embedding"]),
    .target(name: "Documents"),

    // Floor 2: mechanisms.
    .target(name: "XMLReading", dependencies: ["CLibXML2", "Diagnostics"]),
    .target(name: "JSONReading", dependencies: ["Diagnostics"]),
    .target(
      name: "YAMLReading",
      dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    .target(name: "Criteria", dependencies: ["Clinical", "Diagnostics"]),
    .target(
      name: "Differential", dependencies: ["Clinical", "Diagnostics"], plugins: ["Embedding"]),
    .target(
      name: "Assessments", dependencies: ["Criteria", "Differential", "Clinical", "Diagnostics"]),

    // Floor 3: the outside.
    .target(
      name: "Importing",
      dependencies: ["XMLReading", "JSONReading", "CZlib", "CZstd", "Clinical", "Diagnostics"],
      resources: [.embedInCode("../../Schemas/record.xsd")]),
    .target(
      name: "CriteriaFiles",
      dependencies: [
        "Criteria", "JSONReading", "Clinical", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ],
      plugins: ["Embedding"]),
    // Sideways to Importing, for one thing: the table of the record form, which reading and writing
    // share, so that neither can know of a value that the other does not.
    .target(
      name: "LetterTemplates",
      dependencies: ["YAMLReading", "JSONReading", "Clinical", "Diagnostics"],
      plugins: ["Embedding"]),
    .target(
      name: "Exporting",
      dependencies: [
        "Importing", "Assessments", "Criteria", "Differential", "Clinical", "Documents",
        "JSONReading", "Diagnostics",
      ]),
    .target(
      name: "Printing",
      dependencies: ["CHarfBuzz", "CPango", "CDeflate", "Documents", "Diagnostics"],
      resources: [.copy("Fonts")]),
    .target(
      name: "Ledger",
      dependencies: ["CDeflate", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift")]),

    // Floor 4: the work.
    .target(
      name: "Referrals",
      dependencies: [
        "Importing", "Assessments", "LetterTemplates", "Criteria", "Differential", "Clinical",
        "JSONReading", "Documents", "Diagnostics",
      ]),
    .target(
      name: "Verification",
      dependencies: [
        "CDeflate", "Referrals", "LetterTemplates", "Printing", "Exporting", "Importing",
        "Assessments", "Criteria", "Differential", "JSONReading", "Clinical", "Documents",
        "Diagnostics",
      ]),
    .target(
      name: "Batches",
      dependencies: [
        "CFileSystem", "Ledger", "Importing", "Printing", "Assessments", "Referrals", "Criteria",
        "Clinical", "Documents", "Diagnostics",
      ]),
    .target(
      name: "CriteriaReview",
      dependencies: ["Assessments", "Criteria", "Clinical", "Documents", "Diagnostics"]),
    .target(
      name: "Audits",
      dependencies: ["Assessments", "Criteria", "Clinical", "JSONReading"]),
    .target(
      name: "Streams",
      dependencies: [
        "Exporting", "Importing", "Assessments", "Clinical", "JSONReading", "Diagnostics",
      ]),

    // Floor 5: doors.
    .executableTarget(
      name: "fascicle",
      dependencies: [
        "Audits", "Batches", "CriteriaReview", "Verification", "Referrals", "LetterTemplates",
        "Printing", "Exporting", "CriteriaFiles", "Ledger", "Importing", "Assessments", "Criteria",
        "Differential", "Documents", "Clinical", "JSONReading", "Diagnostics", "Streams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests.
    .target(name: "Drawing", path: "Tests/Drawing"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "ClinicalTests", dependencies: ["Clinical"]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading", "Diagnostics"]),
    .testTarget(name: "JSONReadingTests", dependencies: ["JSONReading", "Diagnostics"]),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["Importing", "XMLReading", "JSONReading", "Clinical", "Diagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "PrintingTests", dependencies: ["Printing", "Documents", "Diagnostics"]),
    .testTarget(
      name: "BodyDiagramTests",
      dependencies: [
        "Referrals", "Assessments", "Criteria", "Clinical", "Documents", "Diagnostics",
      ]),
    .testTarget(
      name: "DifferentialTests", dependencies: ["Differential", "Clinical", "Diagnostics"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "Diagnostics"]),
    .testTarget(
      name: "BatchesTests",
      dependencies: ["Batches", "Ledger", "Documents", "Diagnostics"]),
    .testTarget(
      name: "CriteriaReviewTests",
      dependencies: [
        "CriteriaReview", "CriteriaFiles", "Criteria", "Clinical", "Documents", "Diagnostics",
      ]),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "Verification", "Referrals", "LetterTemplates", "Printing", "Exporting", "Importing",
        "CriteriaFiles", "Assessments", "Criteria", "Clinical", "JSONReading", "Documents",
        "Diagnostics",
      ]),
    .testTarget(
      name: "AuditsTests",
      dependencies: [
        "Audits", "Assessments", "CriteriaFiles", "Criteria", "Clinical", "JSONReading",
        "Diagnostics",
      ]),
    .testTarget(
      name: "ExportingTests",
      dependencies: [
        "Exporting", "Referrals", "LetterTemplates", "Importing", "Assessments", "CriteriaFiles",
        "Criteria", "Clinical", "Documents", "XMLReading", "JSONReading", "Diagnostics",
      ]),
    .testTarget(
      name: "ReferralsTests",
      dependencies: [
        "Referrals", "LetterTemplates", "Assessments", "CriteriaFiles", "Importing", "Criteria",
        "Differential", "Documents", "Clinical", "Diagnostics",
      ]),
    .testTarget(
      name: "StreamsTests",
      dependencies: [
        "Streams", "Exporting", "Importing", "Assessments", "Criteria", "Clinical",
        "Diagnostics",
      ]),
    // Runs the program itself, which therefore has to be built.
    .testTarget(name: "CommandTests", dependencies: ["fascicle"]),
    .testTarget(name: "PapersTests", dependencies: ["CriteriaFiles", "Criteria"]),
    .testTarget(
      name: "CriteriaTests", dependencies: ["Criteria", "Clinical", "Diagnostics", "Drawing"]),
    .testTarget(
      name: "CriteriaFilesTests",
      dependencies: ["CriteriaFiles", "Criteria", "Clinical", "Diagnostics", "Drawing"]),
    .testTarget(
      name: "AssessmentsTests",
      dependencies: ["Assessments", "CriteriaFiles", "Criteria", "Clinical", "Diagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = settings
}
