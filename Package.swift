// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "vertical-check",
    products: [
        .executable(name: "vertical-check", targets: ["vertical-check"])
    ],
    targets: [
        // Text: one module per standard.
        .target(name: "SafeText"),
        .target(name: "DelimitedText"),
        .target(name: "StrictJSON", dependencies: ["SafeText"]),

        // The policy: its nouns, its loading, its application to answers.
        .target(name: "PolicyModel"),
        .target(
            name: "PolicyLoading",
            dependencies: ["DelimitedText", "PolicyModel", "SafeText"]
        ),
        .target(name: "Assessing", dependencies: ["PolicyModel"]),
        .target(name: "EmbeddedData", plugins: ["EmbedData"]),
        .target(
            name: "EmbeddedWeb",
            exclude: [
                "assess.js", "draft.js", "engine.js", "markdown.js", "page.css", "page.html",
                "page.js", "proof.js", "questions.js", "report.css", "report.js", "sectors.js",
                "verdict.js",
            ],
            plugins: ["EmbedData"]
        ),

        .target(
            name: "Proving",
            dependencies: ["Assessing", "PolicyLoading", "PolicyModel"]
        ),

        .target(name: "Linting", dependencies: ["PolicyModel"]),

        // Sectors to candidate verticals.
        .target(name: "Classifying", dependencies: ["PolicyModel", "SafeText"]),

        // Prospects in, verdicts out, at speed.
        .target(
            name: "Screening",
            dependencies: ["Assessing", "Classifying", "PolicyModel", "Rendering", "SafeText"]
        ),

        // What people read and answer.
        .target(
            name: "Rendering",
            dependencies: [
                "Answering", "Assessing", "EmbeddedWeb", "PolicyLoading", "PolicyModel",
                "Proving", "SafeText", "StrictJSON",
            ]
        ),
        .target(
            name: "Answering",
            dependencies: ["Assessing", "PolicyModel", "SafeText", "StrictJSON"]
        ),
        .target(
            name: "Rechecking",
            dependencies: [
                "Answering", "Assessing", "PolicyModel", "Rendering", "StrictJSON",
            ]
        ),
        // Keys, lists and pictures of a terminal, without a terminal.
        .target(name: "KeyMode", dependencies: ["PolicyModel", "SafeText"]),
        .target(
            name: "Wizard",
            dependencies: [
                "Answering", "Assessing", "KeyMode", "PolicyModel", "Rendering", "SafeText",
                "StrictJSON",
            ]
        ),

        .target(
            name: "SelfCheckPage",
            dependencies: [
                "Answering", "Assessing", "Classifying", "EmbeddedWeb", "PolicyModel",
                "Rendering", "SafeText", "StrictJSON",
            ]
        ),

        // The edge: clock, environment, files, terminal, exit statuses.
        .target(
            name: "CommandLineTool",
            dependencies: [
                "Answering", "Assessing", "Classifying", "EmbeddedData", "KeyMode", "Linting",
                "PolicyLoading", "PolicyModel", "Proving", "Rechecking", "Rendering", "SafeText",
                "Screening", "SelfCheckPage", "StrictJSON", "Wizard",
            ]
        ),
        .executableTarget(name: "vertical-check", dependencies: ["CommandLineTool"]),

        // Tests: one target per module, and what holds of all of them.
        .testTarget(name: "SafeTextTests", dependencies: ["SafeText"]),
        .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText"]),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"]),
        .testTarget(name: "PolicyModelTests", dependencies: ["PolicyModel"]),
        .testTarget(
            name: "PolicyLoadingTests",
            dependencies: ["PolicyLoading", "PolicyModel"]
        ),
        .testTarget(
            name: "RecheckingTests",
            dependencies: [
                "Answering", "Assessing", "PolicyLoading", "PolicyModel", "Rechecking",
                "Rendering", "StrictJSON",
            ]
        ),
        .testTarget(
            name: "AnsweringTests",
            dependencies: ["Answering", "Assessing", "PolicyLoading", "PolicyModel", "StrictJSON"]
        ),
        .testTarget(
            name: "ProvingTests",
            dependencies: ["Assessing", "PolicyLoading", "PolicyModel", "Proving"]
        ),
        .testTarget(
            name: "AssessingTests",
            dependencies: [
                "Assessing", "PolicyLoading", "PolicyModel",
            ]
        ),
        .testTarget(
            name: "ClassifyingTests",
            dependencies: ["Classifying", "PolicyLoading", "PolicyModel"],
            exclude: ["Codes.csv", "Labels.csv"]
        ),
        .testTarget(
            name: "ScreeningTests",
            dependencies: [
                "Assessing", "Classifying", "PolicyLoading", "PolicyModel", "Rendering",
                "Screening",
            ]
        ),
        .testTarget(
            name: "LintingTests",
            dependencies: [
                "Linting", "PolicyLoading", "PolicyModel",
            ]
        ),
        .testTarget(
            name: "RenderingTests",
            dependencies: [
                "Answering", "Assessing", "PolicyLoading", "PolicyModel", "Rendering",
                "SafeText", "StrictJSON",
            ],
            exclude: ["Goldens"]
        ),
        .testTarget(
            name: "SelfCheckPageTests",
            dependencies: ["Classifying", "PolicyLoading", "PolicyModel", "SelfCheckPage"]
        ),
        .testTarget(name: "KeyModeTests", dependencies: ["KeyMode", "PolicyModel", "SafeText"]),
        .testTarget(
            name: "WizardTests",
            dependencies: [
                "Answering", "Assessing", "KeyMode", "PolicyLoading", "PolicyModel", "SafeText",
                "Wizard",
            ],
            exclude: ["Goldens"]
        ),
        .testTarget(
            name: "CommandLineToolTests",
            dependencies: [
                "Answering", "CommandLineTool", "PolicyLoading", "PolicyModel", "Wizard",
                "vertical-check",
            ]
        ),
        .testTarget(name: "ConventionsTests"),

        // Inputs made of chance for every reader; Tests/README.md says how to run it.
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Answering", "Assessing", "Classifying", "DelimitedText", "KeyMode", "Linting",
                "PolicyLoading", "PolicyModel", "Rechecking", "Rendering", "SafeText", "Screening",
                "StrictJSON", "Wizard",
            ],
            path: "Tests/Fuzz"
        ),

        // Data/, styles and scripts into the binary.
        .executableTarget(name: "embed-data"),
        .plugin(
            name: "EmbedData",
            capability: .buildTool(),
            dependencies: ["embed-data"],
            path: "Sources/EmbedData"
        ),
    ]
)

for target in package.targets where target.type != .plugin {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .strictMemorySafety(),
        ]
}

// What tries every case is optimised in debug builds too: its tests would take minutes otherwise.
let optimised = [
    "PolicyModel", "DelimitedText", "PolicyLoading", "Assessing", "Classifying", "Proving",
    "Screening",
]
for target in package.targets where optimised.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
