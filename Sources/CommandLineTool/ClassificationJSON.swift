import Classifying
import PolicyModel
import StrictJSON

/// Writes a classification as JSON; its keys are a contract (DESIGN, section 9).
struct ClassificationJSON {
    private let text: String
    private let found: Classification
    private let policy: Policy

    init(_ text: String, _ found: Classification, _ policy: Policy) {
        self.text = text
        self.found = found
        self.policy = policy
    }

    var output: JSONOutput {
        var members: [(String, JSONOutput)] = [
            ("text", .string(text)),
            ("candidates", .array(found.candidates.map(candidate))),
        ]
        if let repaired = found.repaired { members.append(("repaired", .string(repaired))) }
        if let problem { members.append(("problem", .string(problem))) }
        if !found.readings.isEmpty {
            members.append(("readings", .array(found.readings.map(reading))))
        }
        return .object(members)
    }

    private func candidate(_ candidate: Classification.Candidate) -> JSONOutput {
        .object([
            ("vertical", .string(policy.verticals[candidate.vertical].id)),
            ("evidence", .string(candidate.evidence.rawValue)),
            ("matched", .string(candidate.matched)),
        ])
    }

    private func reading(_ reading: Classification.Reading) -> JSONOutput {
        .object([
            ("code", .string(reading.code)),
            ("title", .string(reading.title)),
            (
                "verticals",
                .array(reading.leads.map { .string(policy.verticals[$0.vertical].id) })
            ),
        ])
    }

    private var problem: String? {
        switch found.problem {
        case nil: nil
        case .bareNumber: "bare-number"
        case .severalReadings: "several-readings"
        case .unknownScheme: "unknown-scheme"
        case .unknownCode: "unknown-code"
        case .malformedCode: "malformed-code"
        }
    }
}
