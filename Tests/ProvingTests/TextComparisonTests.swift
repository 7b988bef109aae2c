import Foundation
import PolicyLoading
import PolicyModel
import Proving
import Testing

@Suite("Texts that read differently")
struct TextComparisonTests {
    /// A cell of the tables of `Data/` that is rewritten, and the difference that it makes.
    struct Row: Sendable, CustomTestStringConvertible {
        let file: String
        let id: String
        let field: String
        let before: String
        let after: String

        init(_ file: String, _ id: String, _ field: String, _ before: String, _ after: String) {
            (self.file, self.id, self.field) = (file, id, field)
            (self.before, self.after) = (before, after)
        }

        var testDescription: String { "\(file) \(id) \(field)" }
    }

    static let rows = [
        Row("editions.csv", "2021-01-15", "status", "summary", "reconstructed"),
        Row("sources.csv", "cm", "publisher", "CM.com", "CM"),
        Row("verticals.csv", "pharmacy", "name", "Pharmacy", "Chemist’s shop"),
        Row("verticals.csv", "pharmacy", "group", "health", "shops"),
        Row("offerings.csv", "ordinary-goods", "name", "Ordinary goods", "Everyday goods"),
        Row("activities.csv", "care", "name", "Answer people who write", "Answer people"),
        Row("activities.csv", "care", "business-initiated", "no", "yes"),
        Row("places.csv", "AD", "name", "Andorra", "Principality of Andorra"),
        Row("duties.csv", "verify-business", "due", "before-access", "always"),
        Row(
            "questions.csv",
            "country",
            "prompt",
            "In which country is the organisation based?",
            "Where is the organisation based?"
        ),
        Row("practices.csv", "opt-in", "when-open", "conditional", "approval"),
        Row("practices.csv", "opt-in", "confirm", "record-consent", "remove-contacts"),
        Row(
            "practices.csv",
            "opt-in-names-whatsapp",
            "asked-when",
            "opt-in=recorded|not-recorded",
            "opt-in=recorded"
        ),
        Row("options.csv", "opt-in=not-recorded", "text", "Yes, but we keep no record", "Yes"),
        Row("rules/use.csv", "u-promote-outside-us-2025-04", "until", "", "2026-09-23"),
        Row("rules/use.csv", "u-promote-outside-us-2025-04", "sources", "aws|zoho", "zoho"),
        Row("rules/use.csv", "u-promote-outside-us-2025-04", "basis", "provider", "press"),
    ]

    @Test("One cell rewritten is one difference, either way", arguments: rows)
    func oneCell(_ row: Row) throws {
        let policy = try RealPolicy.policy()
        let other = try rewritten(row)
        #expect(
            TextComparison(from: policy, to: other).differences.map(Self.cells)
                == [[row.file, row.id, row.field, row.before, row.after]]
        )
        #expect(
            TextComparison(from: other, to: policy).differences.map(Self.cells)
                == [[row.file, row.id, row.field, row.after, row.before]]
        )
        #expect(TextComparison(from: other, to: other).differences.isEmpty)
    }

    @Test("A reason rewritten in every rule is a difference in each, in the policy’s order")
    func everyReason() throws {
        let policy = try RealPolicy.policy()
        let other = try load { path, text in
            path.hasPrefix("rules/") ? text.replacing("WhatsApp", with: "Whatsapp") : text
        }
        let found = TextComparison(from: policy, to: other).differences
        let expected = Rule.Table.allCases.flatMap { table in
            policy.rules.entries.filter { $0.table == table && $0.because.contains("WhatsApp") }
        }
        #expect(found.map(\.id) == expected.map(\.id))
        #expect(found.map(\.before) == expected.map(\.because))
        #expect(found.allSatisfy { $0.field == "because" })
        #expect(found.count > 20)
    }

    @Test("An entry that one policy alone has is no difference in its texts")
    func oneSided() throws {
        let other = try load { path, text in
            path == "sources.csv" ? text + "extra,T,P,,,press,\n" : text
        }
        let policy = try RealPolicy.policy()
        #expect(TextComparison(from: policy, to: other).differences.isEmpty)
        #expect(TextComparison(from: other, to: policy).differences.isEmpty)
    }

    private static func cells(_ difference: TextComparison.Difference) -> [String] {
        [difference.file, difference.id, difference.field, difference.before, difference.after]
    }

    /// The policy with the cell of a row rewritten.
    private func rewritten(_ row: Row) throws -> Policy {
        try load { path, text in
            guard path == row.file else { return text }
            let ids = row.id.split(separator: "=").joined(separator: ",")
            var lines = text.components(separatedBy: "\n")
            let line = try #require(lines.firstIndex { $0.hasPrefix("\(ids),") })
            let header = lines[0].components(separatedBy: ",")
            var cells = Self.cells(of: lines[line])
            cells[try #require(header.firstIndex(of: row.field))] = row.after
            lines[line] = cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
            return lines.joined(separator: "\n")
        }
    }

    /// The cells of a line in which no quote is doubled.
    private static func cells(of line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    private func load(_ change: (String, String) throws -> String) throws -> Policy {
        let files = try RealPolicy.files.map { file in
            let text = try change(file.path, String(decoding: file.bytes, as: UTF8.self))
            return PolicyFile(path: file.path, bytes: Array(text.utf8))
        }
        switch PolicyLoader.load(files) {
        case .policy(let policy): return policy
        case .faults(let diagnostics): throw RealPolicy.Faulty(diagnostics: diagnostics)
        }
    }
}
