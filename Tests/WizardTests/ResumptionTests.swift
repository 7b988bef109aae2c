import Answering
import Assessing
import PolicyModel
import Testing
import Wizard

@Suite("Sessions of another policy")
struct ResumptionTests {
    private static let answers = [
        "vertical=pharmacy", "country=NL", "recipients=NL",
        "uses=appointments:medical-services", "opt-in=recorded", "own-name=yes",
    ]

    private func draft(_ policy: Policy) throws -> Draft {
        var enquiry = Enquiry(for: policy)
        for answer in Self.answers {
            try AnswerArgument.apply(answer, to: &enquiry.answers, of: policy)
        }
        return Draft(enquiry)
    }

    /// A session as a policy of another digest would have saved it.
    private func resumed(_ replacements: [(String, String)]) throws -> Resumption {
        let policy = try RealPolicy.policy()
        let bytes = SessionFile.bytes(try draft(policy), of: policy, verdict: .notEligible)
        var text = String(decoding: bytes, as: UTF8.self)
        for (old, new) in replacements {
            try #require(text.contains(old), "no \(old)")
            text = text.replacing(old, with: new)
        }
        return try SessionFile.resume(Array(text.utf8), for: policy).get()
    }

    private func other() throws -> (String, String) { (try RealPolicy.policy().digest, "0123") }

    @Test("Under the same policy all answers stay and nothing is said")
    func same() throws {
        let resumption = try resumed([])
        #expect(resumption.draft == (try draft(try RealPolicy.policy())))
        #expect(resumption.before == nil)
        #expect(resumption.gone.isEmpty)
    }

    @Test("Under another policy that says the same, all answers stay, with the verdict before")
    func otherDigest() throws {
        let resumption = try resumed([try other()])
        #expect(resumption.draft == (try draft(try RealPolicy.policy())))
        #expect(resumption.before?.policyDigest == "0123")
        #expect(resumption.before?.verdict == .notEligible)
        #expect(resumption.gone.isEmpty)
    }

    @Test("A session says for which day and with which verdict it was saved last")
    func last() throws {
        let policy = try RealPolicy.policy()
        let day = try #require(CalendarDay("2021-01-15"))
        let before = try resumed([try other()]).before
        for earlier in [nil, before] {
            let bytes = SessionFile.bytes(
                try draft(policy),
                of: policy,
                verdict: .notEligible,
                day: day,
                before: earlier
            )
            let resumption = try SessionFile.resume(bytes, for: policy).get()
            #expect(resumption.day == day)
            #expect(resumption.last.policyDigest == policy.digest)
            #expect(resumption.last.verdict == .notEligible)
            #expect(resumption.before == earlier)
            #expect(resumption.draft.enquiry.day == nil)
        }
        #expect(try resumed([]).day == nil)
    }

    @Test("An answer whose id is gone is asked again, and the others stay")
    func vanished() throws {
        let resumption = try resumed([
            try other(), ("\"opt-in\": \"recorded\"", "\"opt-in\": \"on-tape\""),
        ])
        let policy = try RealPolicy.policy()
        let practice = try #require(policy.practices.key("opt-in"))
        #expect(resumption.gone == ["opt-in"])
        #expect(resumption.draft.enquiry.answers[practice] == .absent)
        let kept = try #require(policy.practices.key("own-name"))
        #expect(resumption.draft.enquiry.answers[kept].value != nil)
    }

    @Test("An answer that meant something else is asked again, though its id is known")
    func otherMeaning() throws {
        let policy = try RealPolicy.policy()
        let key = try #require(policy.practices.key("own-name"))
        let question = policy.practices[key].question
        let resumption = try resumed([try other(), (question, "Is the name green?")])
        #expect(resumption.gone == ["own-name"])
        #expect(resumption.draft.enquiry.answers[key] == .absent)
    }

    @Test("Where a use is gone, what each activity is about is asked again")
    func vanishedUse() throws {
        let resumption = try resumed([
            try other(), ("appointments:medical-services", "appointments:dragons"),
        ])
        #expect(resumption.gone == ["uses"])
        #expect(resumption.draft.enquiry.answers.uses == .absent)
        #expect(resumption.draft.usesSoFar.isEmpty)
        #expect(resumption.draft.activities?.count == 1)
    }

    @Test("A session saved since keeps the policy that it began with")
    func twice() throws {
        let policy = try RealPolicy.policy()
        let first = try resumed([try other()])
        let bytes = SessionFile.bytes(
            first.draft,
            of: policy,
            verdict: .eligible,
            before: first.before
        )
        let second = try SessionFile.resume(bytes, for: policy).get()
        #expect(second.before == first.before)
        #expect(second.draft == first.draft)
    }
}
