import PolicyModel
import SafeText
import StrictJSON

/// `questions`: every question with its answers and ids.
struct QuestionsCommand {
    let arguments: Arguments
    let surroundings: Surroundings

    func run() throws(Failure) -> ExitStatus {
        let policy = try PolicySource.load(
            arguments.value("policy"),
            in: arguments.has("json") ? .english : surroundings.words
        )
        let text = arguments.has("json") ? json(policy).text() + "\n" : plain(policy)
        do {
            try Outlet.write(text)
        } catch {
            throw .file(error)
        }
        return .done
    }

    private func plain(_ policy: Policy) -> String {
        var lines: [String] = []
        for question in policy.questions {
            lines += [
                "\(question.id): \(question.prompt)", "  " + policy.words("why: \(question.why)"),
            ]
            lines += values(of: question, policy).map { "  \($0.id)  \($0.name)" }
            lines.append("")
        }
        for practice in policy.practices.entries {
            lines += [
                "\(practice.id): \(practice.question)", "  " + policy.words("why: \(practice.why)"),
            ]
            lines +=
                practice.options.map { "  \($0.id)  \($0.text)" } + [
                    "  unknown  " + policy.words("not known"), "",
                ]
        }
        return lines.joined(separator: "\n")
    }

    private func json(_ policy: Policy) -> JSONOutput {
        let facts = policy.questions.map { question in
            JSONOutput.object([
                ("id", .string(question.id)),
                ("kind", .string(question.kind.rawValue)),
                ("prompt", .string(question.prompt)),
                ("why", .string(question.why)),
                ("values", .array(values(of: question, policy).map(value))),
            ])
        }
        let practices = policy.practices.entries.map { practice in
            JSONOutput.object([
                ("id", .string(practice.id)),
                ("kind", .string(practice.kind.rawValue)),
                ("prompt", .string(practice.question)),
                ("why", .string(practice.why)),
                ("when-open", .string(practice.whenOpen.id)),
                ("values", .array(practice.options.map { value(($0.id, $0.text)) })),
            ])
        }
        return .object([("facts", .array(facts)), ("practices", .array(practices))])
    }

    private func value(_ value: (id: String, name: String)) -> JSONOutput {
        .object([("id", .string(value.id)), ("name", .string(value.name))])
    }

    private func values(of question: Question, _ policy: Policy) -> [(id: String, name: String)] {
        switch question.kind {
        case .vertical: policy.verticals.entries.map { ($0.id, $0.name) }
        case .place, .places: policy.places.entries.map { ($0.id, $0.name) }
        case .uses:
            policy.activities.entries.map { ("\($0.id):…", $0.name) }
                + policy.offerings.entries.map { ("…:\($0.id)", $0.name) }
        }
    }
}
