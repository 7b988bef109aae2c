/// What each module may import: arrows only downwards, and the system at the edge alone.
enum Imports {
    private static let system: Set = ["Darwin", "Glibc", "Musl"]

    /// The modules of ours and others that a module may import.
    static let allowed: [String: Set<String>] = [
        "SafeText": [],
        "DelimitedText": [],
        "StrictJSON": ["SafeText"],
        "PolicyModel": [],
        "PolicyLoading": ["DelimitedText", "PolicyModel", "SafeText"],
        "Assessing": ["PolicyModel"],
        "EmbeddedData": [],
        "EmbeddedWeb": [],
        "Proving": ["Assessing", "PolicyLoading", "PolicyModel"],
        "Answering": ["Assessing", "PolicyModel", "SafeText", "StrictJSON"],
        "Linting": ["PolicyModel"],
        "Classifying": ["PolicyModel", "SafeText"],
        "Screening": system.union([
            "Assessing", "Classifying", "Dispatch", "PolicyModel", "Rendering", "SafeText",
            "Synchronization", "_Builtin_intrinsics",
        ]),
        "Rendering": [
            "Answering", "Assessing", "EmbeddedWeb", "PolicyLoading", "PolicyModel",
            "Proving", "SafeText", "StrictJSON",
        ],
        "Rechecking": ["Answering", "Assessing", "PolicyModel", "Rendering", "StrictJSON"],
        "KeyMode": ["PolicyModel", "SafeText"],
        "Wizard": [
            "Answering", "Assessing", "KeyMode", "PolicyModel", "Rendering", "SafeText",
            "StrictJSON",
        ],
        "SelfCheckPage": [
            "Answering", "Assessing", "Classifying", "EmbeddedWeb", "PolicyModel", "Rendering",
            "SafeText", "StrictJSON",
        ],
        "CommandLineTool": system.union([
            "Answering", "Assessing", "Classifying", "Dispatch", "EmbeddedData", "KeyMode",
            "Linting",
            "PolicyLoading", "PolicyModel", "Proving", "Rechecking", "Rendering", "SafeText",
            "Screening",
            "SelfCheckPage", "StrictJSON", "Synchronization", "Wizard",
        ]),
        "vertical-check": system.union(["CommandLineTool"]),
        "embed-data": ["Foundation"],
        "EmbedData": ["Foundation", "PackagePlugin"],
    ]

    /// The module that a line of code imports; nil when it imports none.
    static func module(in line: String) -> String? {
        let words = line.split { $0 == " " || $0 == "\t" }
        let modifiers: Set<Substring> = ["package", "public", "internal", "private", "fileprivate"]
        let rest = words.drop { modifiers.contains($0) || $0.hasPrefix("@") }
        guard rest.first == "import" else { return nil }
        let kinds: Set<Substring> = [
            "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
        ]
        let name = rest.dropFirst().drop { kinds.contains($0) }.first
        return name.map { String($0.prefix { $0 != "." && $0 != ";" }) }
    }

    /// The imports of a file that its module may not have.
    static func faults(_ file: SourceFile) -> [String] {
        guard let allowed = allowed[file.module] else {
            return ["\(file.path): the module \(file.module) is not in the table of imports"]
        }
        return SwiftText(file.text).code.enumerated().compactMap { index, line in
            guard let module = module(in: line), !allowed.contains(module) else { return nil }
            return "\(file.path):\(index + 1): \(file.module) may not import \(module)"
        }
    }
}
