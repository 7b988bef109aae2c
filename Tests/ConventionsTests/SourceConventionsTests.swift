import Testing

@Suite("Conventions of the sources")
struct SourceConventionsTests {
    private static func sample(_ text: String, in module: String = "Assessing") -> SourceFile {
        SourceFile(path: "Sources/\(module)/Sample.swift", text: text)
    }

    private static func words(_ line: String) -> [Substring] {
        line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
    }

    /// Tells whether a `!` stands behind a value or a type, or behind `try` and `as`.
    private static func hasForce(_ line: String) -> Bool {
        let scalars = Array(line.unicodeScalars)
        return scalars.indices.dropFirst().contains { index in
            guard scalars[index] == "!" else { return false }
            let (before, after) = (scalars[index - 1], scalars.dropFirst(index + 1).first)
            let isBehind =
                before.properties.isAlphabetic || "_)]}?>\"0123456789".contains(Character(before))
            return isBehind && after != "="
        }
    }

    static let conventions = [
        Convention(
            "No file has more than 250 lines",
            broken: [sample(String(repeating: "\n", count: 251))],
            kept: [sample(String(repeating: "\n", count: 250))]
        ) { file in
            let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
            return count > 250 ? ["\(file.path): \(count) lines"] : []
        },
        Convention(
            "A module imports only what stands below it",
            broken: [
                sample("import Foundation"), sample("package import Rendering"),
                sample("import struct Glibc.stat", in: "Rendering"),
                sample("@preconcurrency import FoundationEssentials", in: "CommandLineTool"),
                sample("import PolicyModel", in: "SafeText"), sample("", in: "NewModule"),
            ],
            kept: [
                sample(
                    "package import PolicyModel\n// import Foundation\nlet x = \"import Foundation\""
                ),
                sample("import Foundation", in: "embed-data"),
            ],
            faults: Imports.faults
        ),
        Convention(
            "Every package declaration has a doc comment",
            broken: [
                sample("package struct A {}"), sample("// no doc\npackage let a = 1"),
                sample("/// A.\n\npackage enum A {}"), sample("  package static func a() {}"),
                sample("@frozen\nindirect package enum A {}"),
                sample("package private(set) var a = 1"),
            ],
            kept: [
                sample("/// A.\n@frozen\npackage struct A {}"),
                sample("package import PolicyModel"),
                sample("/// A.\npackage init() {}"),
                sample("let a = \"\"\"\npackage let b\n\"\"\""),
                sample("/// A.\npackage internal(set) var a = 1"),
            ],
            faults: Documentation.faults
        ),
        Convention(
            "Nothing is public",
            broken: "public struct A {}",
            "  open class B {}",
            "@inlinable public func c() {}",
            kept: "package struct A {}",
            "let a = open(path)",
            "// public",
            "let public_ = \"public\"",
            "case open",
            "var open = 1"
        ) { line in
            let words = words(line)
            return words.contains("public") || words.starts(with: ["open", "class"])
        },
        Convention(
            "Nothing is forced",
            broken: "let a = b!",
            "try! c()",
            "d as! E",
            "f()!.g",
            "h[0]!",
            "var i: Int!",
            "j?.k!",
            kept: "if !a {}",
            "a != b",
            "f(!b)",
            "let a = \"b!\"",
            "a!=b",
            "// c!"
        ) { hasForce($0) },
        Convention(
            "No check of the compiler is switched off",
            broken: "struct A: @unchecked Sendable {}",
            "nonisolated(unsafe) var a = 1",
            "@preconcurrency import A",
            kept: "struct A: Sendable {}",
            "let a = unsafe b()"
        ) { line in
            ["@unchecked", "nonisolated(unsafe)", "@preconcurrency"].contains { line.contains($0) }
        },
    ]

    @Test("A convention is kept in every file", arguments: conventions)
    func kept(_ convention: Convention) throws {
        let files = try SourceFile.all()
        #expect(files.count > 100)
        let faults = files.flatMap(convention.faults)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test("A breach of a convention is seen", arguments: conventions)
    func seen(_ convention: Convention) {
        for file in convention.broken {
            #expect(!convention.faults(file).isEmpty, "not seen: \(file.text)")
        }
        for file in convention.kept {
            #expect(convention.faults(file).isEmpty, "seen where there is none: \(file.text)")
        }
    }

    @Test("No id of the policy’s tables stands in the code")
    func policyIDs() throws {
        let ids = try PolicyIDs.all()
        #expect(ids.count > 80)
        // The help has examples of answers, which have to be real ones.
        let files = try SourceFile.all().filter { !$0.path.hasSuffix("/CommandSpec.swift") }
        let faults = files.flatMap { PolicyIDs.faults($0, ids) }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    /// The ids that a script holds as a whole literal or, of several words, anywhere.
    private func named(in script: String, _ ids: Set<String>) -> [String] {
        ids.filter { id in
            id.contains("-") && script.contains(id)
                || ["\"", "'", "`", ":"].contains {
                    script.contains($0 + id + ($0 == ":" ? "" : $0))
                }
        }
    }

    @Test("No id of the policy’s tables stands in the scripts of the page")
    func policyIDsInScripts() throws {
        let ids = try PolicyIDs.all()
        let scripts = try Tree.paths().filter {
            $0.hasPrefix("Sources/") && $0.hasSuffix(".js")
        }
        #expect(scripts.count > 3)
        for path in scripts {
            let found = named(in: String(decoding: try Tree.bytes(of: path), as: UTF8.self), ids)
            #expect(found.isEmpty, "\(path): \(found)")
        }
        #expect(named(in: "a === \"alcohol\" || `sell:alcohol`", ids) == ["alcohol"])
        #expect(named(in: "// prescription-medicines", ids) == ["prescription-medicines"])
    }

    @Test("An id of the policy’s tables in a literal is seen")
    func policyIDsAreSeen() {
        let ids: Set = ["alcohol", "prescription-medicines"]
        let broken = [
            #"a == "alcohol""#, #""about prescription-medicines""#, #""sell:alcohol""#,
            #""vertical=alcohol,x""#, "\"\"\"\nalcohol:prescription-medicines\n\"\"\"",
            #""\(a("alcohol"))""#, ##"#"alcohol"#"##,
        ]
        for text in broken { #expect(!PolicyIDs.faults(Self.sample(text), ids).isEmpty, "\(text)") }
        let kept = [#""no alcohol here""#, "case alcohol", "// \"alcohol\"", #""alcohol.json""#]
        for text in kept { #expect(PolicyIDs.faults(Self.sample(text), ids).isEmpty, "\(text)") }
    }
}
