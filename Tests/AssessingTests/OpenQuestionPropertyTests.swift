import Assessing
import PolicyModel
import Testing

/// Which questions are still open, on random answers to the policy of `Data/`.
@Suite("Open questions")
struct OpenQuestionPropertyTests {
    /// What a question can change about a use.
    private struct Range: Equatable {
        let ruling: Ruling?
        let best: Ruling
        let worst: Ruling

        init(_ use: Assessment.Use) {
            ruling = use.ruling
            best = use.best
            worst = use.worst
        }
    }

    @Test("A practice is listed with the number of uses that some answer to it would narrow")
    func practices() throws {
        var listed = 0
        try Samples.each(Amount.scaled(150), seed: 51, [.practices]) { sample, _ in
            let uses = try sample.assessor.uses(sample.answers)
            let open = try sample.assessor.openQuestions(sample.answers)
            for practice in sample.policy.practices.keys
            where sample.answers[practice].value == nil {
                let options = sample.policy.practices[practice].options.indices
                let settles = try settled(
                    uses,
                    by: options.map { try sample.assessor.uses(sample.answering(practice, $0)) }
                )
                let id = sample.policy.practices[practice].id
                let question = open.first { $0.question == id }
                #expect(question?.settles ?? 0 == settles, "\(sample) asks \(id)")
                if question != nil { listed += 1 }
            }
        }
        #expect(listed > Amount.scaled(150))
    }

    @Test("An open place is listed with the number of uses that some place would narrow")
    func places() throws {
        let openness: [RandomAnswers.Openness] = [.country, .recipients]
        try Samples.each(Amount.scaled(20), seed: 52, openness) { sample, random in
            let uses = try sample.assessor.uses(sample.answers)
            let open = try sample.assessor.openQuestions(sample.answers)
            let isCountry = sample.texts.country == nil
            var alternatives: [NaiveAnswers] = []
            for place in random.policy.places {
                var told = sample.texts
                if isCountry { told.country = place } else { told.recipients = [place] }
                alternatives.append(told)
            }
            var everywhere = sample.texts
            everywhere.recipients = random.policy.places
            if !isCountry { alternatives.append(everywhere) }
            let settles = try settled(
                uses,
                by: alternatives.map { try sample.found(for: $0).uses }
            )
            let id = isCountry ? "country" : "recipients"
            let question = open.first { $0.question == id }
            #expect(question?.settles ?? 0 == settles, "\(sample) asks \(id)")
        }
    }

    @Test("No question that is answered or settles nothing is listed, the next one settles most")
    func nextQuestion() throws {
        let openness: [RandomAnswers.Openness] = [
            .practices, .country, .practices, .recipients, .uses, .practices, .vertical,
        ]
        try Samples.each(Amount.scaled(60), seed: 53, openness) { sample, _ in
            let assessment = try sample.assessor.assess(sample.answers)
            let open = assessment.openQuestions
            let most = open.map(\.settles).max()
            #expect(assessment.nextQuestion == open.first { $0.settles == most }?.question)
            #expect(open.allSatisfy { $0.settles > 0 }, "\(sample)")
            #expect(Set(open.map(\.question)).count == open.count, "\(sample)")
            for question in open.map(\.question) {
                #expect(sample.texts.isOpen(question), "\(sample) asks \(question)")
            }
            if assessment.best != assessment.worst { #expect(!open.isEmpty, "\(sample)") }
        }
    }

    /// How many uses come out otherwise for some of the alternatives.
    private func settled(
        _ uses: [Assessment.Use],
        by others: [[Assessment.Use]]
    ) throws -> Int {
        uses.indices.count { index in
            others.contains { Range($0[index]) != Range(uses[index]) }
        }
    }
}

extension NaiveAnswers {
    /// Tells whether a question of the answers file has no answer.
    fileprivate func isOpen(_ question: String) -> Bool {
        switch question {
        case "vertical": vertical == nil
        case "country": country == nil
        case "recipients": recipients == nil
        case "uses": uses == nil
        default: known(question) == nil
        }
    }
}
