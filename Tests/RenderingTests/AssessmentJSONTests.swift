import Answering
import Assessing
import PolicyModel
import Rendering
import StrictJSON
import Testing

/// The keys of DESIGN, section 10, in their order: a contract.
@Suite("Assessment as JSON")
struct AssessmentJSONTests {
    /// The keys that an object must have, where every key is named that may stand between them.
    struct Shape: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: [String]
        /// Keys that may stand among the others, in their place.
        var mayHave: Set<String> = []
        /// Where such objects stand: keys of objects, `*` for the members of an array.
        let path: [String]

        var testDescription: String { name }

        private static let finding = [
            "rule", "table", "ruling", "decides", "because", "basis", "since", "until", "sources",
            "answers", "places",
        ]

        static let all = [
            Shape(
                name: "assessment",
                keys: [
                    "schema", "as-of", "edition", "policy-digest", "business", "answers", "verdict",
                    "best", "worst", "access", "uses", "conduct", "duties", "open-questions",
                    "next-question", "history",
                ],
                mayHave: ["smallest-changes", "holds-while"],
                path: []
            ),
            Shape(name: "edition", keys: ["day", "title", "status"], path: ["edition"]),
            Shape(name: "access", keys: ["ruling", "findings"], path: ["access"]),
            Shape(
                name: "use",
                keys: ["use", "ruling", "best", "worst", "findings"],
                path: ["uses", "*"]
            ),
            Shape(name: "finding on access", keys: finding, path: ["access", "findings", "*"]),
            Shape(name: "finding on a use", keys: finding, path: ["uses", "*", "findings", "*"]),
            Shape(name: "finding on conduct", keys: finding, path: ["conduct", "*"]),
            Shape(
                name: "duty",
                keys: ["duty", "due", "action", "proof", "for"],
                path: ["duties", "*"]
            ),
            Shape(
                name: "open question",
                keys: ["question", "settles"],
                path: ["open-questions", "*"]
            ),
            Shape(name: "history", keys: ["edition", "verdict", "uses"], path: ["history", "*"]),
        ]
    }

    @Test("Objects have the keys of the contract in their order", arguments: Shape.all)
    func keys(_ shape: Shape) throws {
        var count = 0
        for row in ReportCase.all {
            let whole = try Self.node(row)
            for node in Self.nodes(shape.path, of: whole) {
                count += 1
                let keys = try Self.members(node).map(\.name).filter { !shape.mayHave.contains($0) }
                #expect(Array(keys.prefix(shape.keys.count)) == shape.keys, "\(row.name)")
                #expect(Set(keys).count == keys.count, "\(row.name)")
            }
        }
        // A path that leads nowhere would prove nothing.
        #expect(count > 0)
    }

    @Test(
        "The optional keys stand between `next-question` and `history`",
        arguments: ReportCase.all
    )
    func optional(_ row: ReportCase) throws {
        let keys = try Self.members(Self.node(row)).map(\.name)
        let start = try #require(keys.firstIndex(of: "next-question"))
        let end = try #require(keys.firstIndex(of: "history"))
        let between = Set(keys[(start + 1)..<end])
        #expect(between.isSubset(of: ["smallest-changes", "holds-while"]))
    }

    @Test("The values are those of the assessment", arguments: ReportCase.all)
    func values(_ row: ReportCase) throws {
        let checked = try row.checked()
        let node = try JSONNode.read(Array(checked.json().utf8))
        func text(_ path: String...) -> String? {
            guard let found = Self.nodes(path, of: node).first, case .string(let text) = found.kind
            else { return nil }
            return text
        }
        #expect(text("schema") == "vertical-check/assessment/1")
        #expect(text("as-of") == row.day)
        #expect(text("policy-digest") == checked.assessor.snapshot.policy.digest)
        #expect(text("verdict") == checked.assessment.verdict.id)
        #expect(text("best") == checked.assessment.best.id)
        #expect(text("worst") == checked.assessment.worst.id)
        #expect(text("business", "name") == checked.enquiry.business.name)
        #expect(text("next-question") == checked.assessment.nextQuestion)
        let history = Self.nodes(["history", "*"], of: node)
        #expect(history.count == checked.assessor.snapshot.policy.editions.count)
        for entry in history {
            let uses = try Self.members(#require(Self.nodes(["uses"], of: entry).first))
            #expect(uses.count == checked.assessment.uses.count)
        }
    }

    @Test("A hostile name is read back as it was", arguments: HostileName.all)
    func names(_ name: String) throws {
        let checked = try ReportCase.all[0].checked(named: name)
        let json = checked.json()
        #expect(json.unicodeScalars.allSatisfy { !$0.isHarmful })
        let node = try JSONNode.read(Array(json.utf8))
        for key in ["name", "reference"] {
            let found = try #require(Self.nodes(["business", key], of: node).first)
            #expect(found.kind == .string(name))
        }
    }

    private static func node(_ row: ReportCase) throws -> JSONNode {
        try JSONNode.read(Array(row.checked().json().utf8))
    }

    private static func members(_ node: JSONNode) throws -> [JSONMember] {
        guard case .object(let members) = node.kind else {
            Issue.record("this is no object: \(node)")
            return []
        }
        return members
    }

    /// The values at a path; none where it leads nowhere.
    private static func nodes(_ path: [String], of node: JSONNode) -> [JSONNode] {
        guard let key = path.first else { return [node] }
        let rest = Array(path.dropFirst())
        switch node.kind {
        case .array(let values) where key == "*":
            return values.flatMap { nodes(rest, of: $0) }
        case .object(let members):
            return members.filter { $0.name == key }.flatMap { nodes(rest, of: $0.value) }
        default:
            return []
        }
    }
}
