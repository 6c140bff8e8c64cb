// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "fascicle", path: "../..")],
  targets: [
    .target(
      name: "Measuring", dependencies: [.product(name: "FascicleKit", package: "fascicle")]),
    .executableTarget(
      name: "CriteriaBenchmark",
      dependencies: ["Measuring", .product(name: "FascicleKit", package: "fascicle")]),
    .executableTarget(
      name: "BatchBenchmark",
      dependencies: [.product(name: "FascicleKit", package: "fascicle")]),
    .executableTarget(
      name: "ImportBenchmark",
      dependencies: [.product(name: "FascicleKit", package: "fascicle")]),
    .executableTarget(
      name: "PrintingBenchmark",
      dependencies: ["Measuring", .product(name: "FascicleKit", package: "fascicle")]),
  ],
  swiftLanguageModes: [.v6]
)
