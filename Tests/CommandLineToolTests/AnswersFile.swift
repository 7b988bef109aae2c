import Foundation

/// An answers file in the making.
struct AnswersFile {
    var day: String? = "2021-01-15"
    var vertical = "pharmacy"
    var recipients = ["NL"]
    var uses: [String]
    var practices: [String: String] = [:]
    var name: String?

    /// The file's text.
    var text: String {
        var answers: [String: Any] = [
            "vertical": vertical, "country": "NL", "recipients": recipients, "uses": uses,
        ]
        for (practice, answer) in practices { answers[practice] = answer }
        var file: [String: Any] = ["schema": "vertical-check/answers/1", "answers": answers]
        if let name { file["business"] = ["name": name] }
        if let day { file["as-of"] = day }
        guard let data = try? JSONSerialization.data(withJSONObject: file, options: .sortedKeys)
        else {
            return ""
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// An answer to every practice there is, the best one where that can be told.
    static let everyPractice = [
        "opt-in": "recorded", "opt-in-names-whatsapp": "yes", "opt-out": "any-channel",
        "contact-deletion": "yes", "sensitive-identifiers": "none", "bot": "none",
        "support-contact": "yes", "own-name": "yes", "privacy-policy": "yes", "shares-chats": "no",
        "builds-profiles": "no", "minors": "adults-only", "age-gate": "yes", "place-gate": "yes",
        "licences": "held", "meta-permission": "yes", "health-data-law": "none",
        "own-staff-only": "no", "earlier-ban": "never", "sexual-content": "no",
        "discriminates": "no", "news-page": "yes", "through-solution-provider": "yes",
        "government-programme": "accepted", "ai-trains-shared-models": "no",
        "illegal-products": "no",
    ]
}

/// An assessment as `--format json` writes it, as far as these tests look at it.
struct AssessmentFile: Decodable {
    struct Finding: Decodable {
        let rule: String
        let ruling: String
        let decides: Bool
        let since: String
    }

    struct Use: Decodable {
        let use: String
        let ruling: String
        let findings: [Finding]
    }

    let verdict: String
    let uses: [Use]

    /// Reads what a run wrote to standard output.
    init(_ run: Program.Run) throws {
        guard run.status == 0 else {
            throw Program.Failure(description: "status \(run.status): \(run.errors)")
        }
        self = try JSONDecoder().decode(AssessmentFile.self, from: run.outputBytes)
    }

    func ruling(_ use: String) -> String? { uses.first { $0.use == use }?.ruling }

    /// The days since which the deciding rules of a use hold.
    func decidingDays(_ use: String) -> [String] {
        (uses.first { $0.use == use }?.findings ?? []).filter(\.decides).map(\.since)
    }
}
