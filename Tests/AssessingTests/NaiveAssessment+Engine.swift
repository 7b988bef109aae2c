import Assessing
import PolicyModel

extension NaiveAssessment {
    /// What the engine's assessment says.
    init(_ assessment: Assessment, _ policy: Policy) {
        self.init(
            access: assessment.access.ruling?.id,
            verdict: assessment.verdict,
            range: (assessment.worst, assessment.best),
            uses: assessment.uses,
            isVerticalOpen: assessment.answers.vertical.value == nil,
            policy
        )
    }

    /// What the engine says of answers, put together from its parts, which takes less time.
    init(_ answers: Answers, _ assessor: Assessor) throws {
        let snapshot = assessor.snapshot
        var access: Ruling?
        if let vertical = answers.vertical.value, let country = answers.country.value {
            access = try snapshot.accessRuling(vertical: vertical, country: country)
        } else {
            access = try assessor.assess(answers).access.ruling
        }
        self.init(
            access: access?.id,
            verdict: try assessor.verdict(answers),
            range: try assessor.range(answers),
            uses: try assessor.uses(answers),
            isVerticalOpen: answers.vertical.value == nil,
            snapshot.policy
        )
    }

    private init(
        access: String?,
        verdict: Verdict,
        range: (worst: Verdict, best: Verdict),
        uses: [Assessment.Use],
        isVerticalOpen: Bool,
        _ policy: Policy
    ) {
        self.access = access
        self.verdict = verdict == .undetermined ? nil : verdict.id
        best = range.best.id
        worst = range.worst.id
        for use in uses {
            self.uses[policy.name(of: use.use)] = Use(use, isVerticalOpen: isVerticalOpen, policy)
        }
    }
}

extension NaiveAssessment.Use {
    fileprivate init(_ use: Assessment.Use, isVerticalOpen: Bool, _ policy: Policy) {
        let findings = use.findings.map { finding in
            NaiveAssessment.Finding(
                rule: policy.rules[finding.rule].id,
                decides: finding.decides,
                places: finding.places.map { policy.places[$0].id }
            )
        }
        self.init(
            ruling: use.ruling?.id,
            best: use.best.id,
            worst: use.worst.id,
            findings: Set(findings),
            open: isVerticalOpen ? [] : use.openPractices.map { policy.practices[$0].id }
        )
    }
}

extension Answers {
    /// The same answers for the engine; nil when an id is not in the policy.
    init?(_ texts: NaiveAnswers, for policy: Policy) {
        self.init(for: policy)
        do {
            vertical = try Self.answer(texts.vertical, policy.verticals.key)
            country = try Self.answer(texts.country, policy.places.key)
            recipients = try Self.answers(texts.recipients, policy.places.key)
            uses = try Self.answers(texts.uses) { Self.use($0, in: policy) }
            for (practice, option) in texts.practices {
                guard let key = policy.practices.key(practice) else { return nil }
                let options = policy.practices[key].options.map(\.id)
                self[key] =
                    option == "unknown"
                    ? .unknown
                    : try Self.answer(option) { options.firstIndex(of: $0).map { Key($0) } }
            }
        } catch {
            return nil
        }
    }

    private struct UnknownID: Error {}

    private static func answer<Value>(
        _ text: String?,
        _ find: (String) -> Value?
    ) throws -> Answer<Value> {
        guard let text else { return .absent }
        guard let value = find(text) else { throw UnknownID() }
        return .given(value)
    }

    private static func answers<Value: Comparable>(
        _ texts: [String]?,
        _ find: (String) -> Value?
    ) throws -> Answer<[Value]> {
        guard let texts else { return .absent }
        let values = texts.compactMap(find)
        guard values.count == texts.count else { throw UnknownID() }
        return .given(values.sorted())
    }

    private static func use(_ text: String, in policy: Policy) -> IntendedUse? {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2, let activity = policy.activities.key(parts[0]),
            let offering = policy.offerings.key(parts[1])
        else { return nil }
        return IntendedUse(activity: activity, offering: offering)
    }
}
