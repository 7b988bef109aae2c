import Assessing
import PolicyModel
import Testing

/// Random answers to the policy of `Data/` on one of its days, ready for the engine.
struct Sample: CustomStringConvertible {
    let day: String
    let texts: NaiveAnswers
    let answers: Answers
    let assessor: Assessor

    var policy: Policy { assessor.snapshot.policy }
    var description: String { "\(day) \(texts)" }

    /// What the engine says of these answers.
    func found() throws -> Found { try Found(answers, assessor) }

    /// What the engine says of other answers on the same day.
    func found(for texts: NaiveAnswers) throws -> Found {
        try Found(#require(Answers(texts, for: policy)), assessor)
    }

    /// The same answers with a practice answered.
    func answering(_ practice: Key<Practice>, _ option: Int) -> Answers {
        var answered = answers
        answered[practice] = .given(Key(option))
        return answered
    }
}

/// A row of samples from one seed.
enum Samples {
    /// Calls a closure with that many samples, taking turns at what is left open.
    static func each(
        _ count: Int,
        seed: UInt64,
        _ openness: [RandomAnswers.Openness],
        _ body: (Sample, inout RandomAnswers) throws -> Void
    ) throws {
        let naive = try NaivePolicy.real()
        let days = Days.all(naive)
        var random = RandomAnswers(naive, seed: seed)
        var assessors: [String: Assessor] = [:]
        for number in 0..<count {
            let day = random.pick(days)
            let assessor = try assessors[day] ?? RealPolicy.assessor(on: day)
            assessors[day] = assessor
            let texts = random.next(openness[number % openness.count])
            let answers = try #require(Answers(texts, for: assessor.snapshot.policy))
            let sample = Sample(day: day, texts: texts, answers: answers, assessor: assessor)
            try body(sample, &random)
        }
    }
}

/// The parts of an assessment that are quickly had: no reasons for the whole, no changes, no history.
struct Found {
    let verdict: Verdict
    let best: Verdict
    let worst: Verdict
    let uses: [Assessment.Use]

    init(_ answers: Answers, _ assessor: Assessor) throws {
        let range = try assessor.range(answers)
        verdict = try assessor.verdict(answers)
        best = range.best
        worst = range.worst
        uses = try assessor.uses(answers)
    }
}

/// What an assessment says apart from the answers that it repeats.
struct Gist: Equatable {
    let verdicts: [Verdict]
    let access: Assessment.Access
    let uses: [Assessment.Use]
    let conduct: [Assessment.Finding]
    let tasks: [Assessment.Task]
    let openQuestions: [Assessment.OpenQuestion]
    let nextQuestion: String?
    let smallestChanges: [PlanChange]
    let holdsWhile: [Dependence]

    init(_ assessment: Assessment) {
        verdicts = [assessment.verdict, assessment.best, assessment.worst]
        access = assessment.access
        uses = assessment.uses
        conduct = assessment.conduct
        tasks = assessment.tasks
        openQuestions = assessment.openQuestions
        nextQuestion = assessment.nextQuestion
        smallestChanges = assessment.smallestChanges
        holdsWhile = assessment.holdsWhile
    }
}
