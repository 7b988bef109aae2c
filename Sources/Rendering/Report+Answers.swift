import Answering
import Assessing
package import PolicyModel
import StrictJSON

extension Report {
    /// Part 8: the answers, and what is still open.
    var answerBlocks: [Block] {
        var rows: [[[Inline]]] = []
        for question in policy.questions {
            rows.append([[.text(question.prompt)], [.text(words(forAnswerTo: question.id))]])
        }
        let flow = assessor.flow(assessment.answers)
        for practice in flow.counted {
            guard let option = assessment.answers[practice].value else { continue }
            let asked = policy.practices[practice]
            rows.append([[.text(asked.question)], [.text(asked.options[option.index].text)]])
        }
        var blocks: [Block] = [
            .heading(2, [.text(words("Answers"))]),
            .table(header: [[.text(words("Question"))], [.text(words("Answer"))]], rows: rows),
        ]
        if !assessment.irrelevant.isEmpty {
            let questions = assessment.irrelevant.map { quoted(policy.practices[$0].question) }
            let list = Wording.list(questions)
            let sentence: Phrase =
                "Answered, but of no effect on these uses on this day: \(list)."
            blocks.append(.paragraph([.text(words(sentence))]))
        }
        return blocks + openBlocks
    }

    private var openBlocks: [Block] {
        guard let next = assessment.nextQuestion else { return [] }
        let lines = assessment.openQuestions.map { open -> [Inline] in
            [.text(prompt(of: open.question) + " "), .code(open.question)]
        }
        return [
            .heading(3, [.text(words("Still open"))]),
            .list(lines),
            .paragraph([.strong(words("Ask next:")), .text(" " + prompt(of: next))]),
        ]
    }

    func prompt(of key: String) -> String {
        if let practice = policy.practices.key(key) { return policy.practices[practice].question }
        return policy.questions.first { $0.id == key }?.prompt ?? key
    }

    private func words(forAnswerTo key: String) -> String {
        let answers = assessment.answers
        let text: String? =
            switch QuestionID(rawValue: key) {
            case .vertical: answers.vertical.value.map { policy.verticals[$0].name }
            case .country: answers.country.value.map { policy.places[$0].name }
            case .recipients: answers.recipients.value.map { words(for: $0, limit: 300) }
            case .uses:
                answers.uses.value.map { $0.map(words(for:)).joined(separator: "; ") }
            case nil: nil
            }
        return text ?? words("not answered")
    }

    /// Part 9: where all of this comes from.
    var provenanceBlocks: [Block] {
        var lines: [[Inline]] = [
            [
                .text(words("Made by vertical-check \(Self.toolVersion), policy digest ")),
                .code(policy.digest),
            ],
            [.text(words(Self.disclaimer))],
        ]
        for key in citedSources {
            let source = policy.sources[key]
            let dated =
                source.statedDate.isEmpty ? words("no date stated") : source.statedDate
            lines.append([
                source.url.isEmpty ? .text(source.title) : .link(source.title, url: source.url),
                .text(", \(source.publisher), \(dated) "), .code(source.id),
            ])
        }
        return [.heading(2, [.text(words("Where this comes from"))]), .list(lines)]
    }

    /// What every report says of itself.
    package static let disclaimer: Phrase =
        "The decision is Meta’s. This report applies the policy as far as it is known; "
        + "it is no legal advice."

    /// The sources of every rule that the report explains, in the policy's order.
    private var citedSources: [Key<Source>] {
        let cited = explainedFindings.flatMap { policy.rules[$0.rule].sources }
        return Array(Set(cited + assessment.edition.sources)).sorted()
    }

    /// Part 10: the answers file, so that the report can be read back.
    var answersFileBlocks: [Block] {
        var kept = enquiry
        kept.day = assessment.day
        let text = EnquiryWriter(policy).file(kept).text()
        return [
            .heading(2, [.text(words("Answers file"))]),
            .paragraph([
                .text(words("For the same check again, save this as a file: ")),
                .code(words("vertical-check check --answers FILE")),
            ]),
            .code(language: "json", text: text),
        ]
    }
}
