import PolicyLoading
import PolicyModel
import Testing

@Suite("Loading a policy")
struct PolicyLoaderTests {
    @Test("The tiny policy of these tests is sound")
    func tinyPolicy() {
        #expect(TinyPolicy().diagnostics.map { $0.text() } == [])
        #expect(TinyPolicy().policy != nil)
        #expect(TinyPolicy().files.map(\.path) == PolicyLoader.paths)
    }

    @Test("The policy of this repository is sound")
    func realPolicy() throws {
        switch PolicyLoader.load(try RealPolicy.files()) {
        case .policy(let policy):
            #expect(policy.verticals.key("pharmacy") != nil)
            #expect(policy.rules.count > 100)
        case .faults(let diagnostics):
            Issue.record("\(diagnostics.map { $0.text() }.joined(separator: "\n"))")
        }
    }

    @Test("Nothing at all is fourteen missing tables")
    func nothing() {
        guard case .faults(let diagnostics) = PolicyLoader.load([]) else {
            Issue.record("an empty folder was taken for a policy")
            return
        }
        #expect(diagnostics.map(\.path) == PolicyLoader.paths)
        #expect(diagnostics.allSatisfy { $0.code == .missingFile })
    }

    @Test("Columns may stand in any order", arguments: PolicyLoader.paths)
    func columnOrder(path: String) throws {
        let text = TinyPolicy().text(path)
        let turned = text.split(separator: "\n").map {
            Self.cells($0).reversed().joined(separator: ",")
        }
        let bytes = Array((turned.joined(separator: "\n") + "\n").utf8)
        let policy = try #require(TinyPolicy().replacing(path, with: bytes).policy)
        #expect(Dump(policy) == Dump(try #require(TinyPolicy().policy)))
    }

    @Test("Other files are left alone")
    func otherFiles() throws {
        let more = [
            PolicyFile(path: "README.md", bytes: [0xFF, 0]),
            PolicyFile(path: "cases/places.csv", bytes: Array("nonsense".utf8)),
            PolicyFile(path: "rules/other.csv", bytes: []),
            PolicyFile(path: "RULES/USE.CSV", bytes: []),
        ]
        guard case .policy(let policy) = PolicyLoader.load(more + TinyPolicy().files) else {
            Issue.record("other files were read")
            return
        }
        #expect(policy.digest == TinyPolicy().policy?.digest)
    }

    @Test("Loading again finds the same, word for word")
    func isDeterministic() {
        let policy = Fault.all.map(\.policy)
        let first = policy.map { $0.diagnostics.map { $0.text() } }
        let second = policy.map { tiny -> [String] in
            guard case .faults(let found) = PolicyLoader.load(tiny.files.reversed()) else {
                return []
            }
            return found.map { $0.text() }
        }
        #expect(first == second)
    }

    /// The cells of a line of the tiny policy, as they stand, quotes and all.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

/// Everything of a policy but its digest.
private struct Dump: Equatable {
    let editions: [Edition]
    let sources: [Source]
    let verticals: [Vertical]
    let offerings: [Offering]
    let activities: [Activity]
    let practices: [Practice]
    let places: [Place]
    let duties: [Duty]
    let questions: [Question]
    let rules: [Rule]

    init(_ policy: Policy) {
        editions = policy.editions
        sources = policy.sources.entries
        verticals = policy.verticals.entries
        offerings = policy.offerings.entries
        activities = policy.activities.entries
        practices = policy.practices.entries
        places = policy.places.entries
        duties = policy.duties.entries
        questions = policy.questions
        rules = policy.rules.entries
    }
}
