import Assessing
import PolicyModel
import Testing

/// What may not change, or only for the worse, when answers change.
@Suite("Answers that change")
struct MonotonyPropertyTests {
    @Test("Adding a use never improves another use's ruling or range")
    func addingAUse() throws {
        try Samples.each(Amount.scaled(1500), seed: 41, [.practices, .nothing]) { sample, random in
            let added = random.use(of: sample.texts.vertical ?? "retail")
            var more = sample.texts
            more.uses = (sample.texts.uses ?? []).filter { $0 != added } + [added]
            let before = try sample.found()
            let after = try sample.found(for: more)
            for use in before.uses {
                let then = try #require(after.uses.first { $0.use == use.use })
                let (ruling, past) = (try #require(then.ruling), try #require(use.ruling))
                #expect(ruling <= past, "\(sample) and \(added)")
                #expect(then.best <= use.best && then.worst <= use.worst, "\(sample) and \(added)")
            }
        }
    }

    @Test("Adding a recipients' place never improves a use's ruling")
    func addingAPlace() throws {
        try Samples.each(Amount.scaled(1000), seed: 42, [.practices, .nothing]) { sample, random in
            let added = random.place()
            var more = sample.texts
            let recipients = (sample.texts.recipients ?? []) + [added]
            more.recipients = random.policy.places.filter { recipients.contains($0) }
            let after = try sample.found(for: more)
            for (use, then) in zip(try sample.found().uses, after.uses) {
                let (ruling, past) = (try #require(then.ruling), try #require(use.ruling))
                #expect(ruling <= past, "\(sample) and \(added)")
            }
        }
    }

    @Test("A better option of a practice never makes a use's ruling stricter")
    func betterOption() throws {
        try Samples.each(Amount.scaled(1000), seed: 43, [.practices, .nothing]) { sample, random in
            let practice = random.pick(random.policy.practices)
            let key = try #require(sample.policy.practices.key(practice.id))
            var past: [Assessment.Use] = []
            for option in practice.options.indices.reversed() {
                let answered = sample.answering(key, option)
                let uses = try sample.assessor.uses(answered)
                for (use, worse) in zip(uses, past) {
                    let message = "\(sample), \(practice.id) from \(option + 1) to \(option)"
                    let (ruling, before) = (try #require(use.ruling), try #require(worse.ruling))
                    #expect(ruling >= before, "\(message)")
                    #expect(use.best >= worse.best && use.worst >= worse.worst, "\(message)")
                }
                past = uses
            }
        }
    }

    @Test("Unknown and absent give the same assessment")
    func unknownIsAbsent() throws {
        let openness: [RandomAnswers.Openness] = [
            .practices, .country, .practices, .practices, .practices, .recipients, .practices,
            .practices, .practices, .practices,
        ]
        try Samples.each(Amount.scaled(200), seed: 44, openness) { sample, random in
            var turned = sample.answers
            for practice in sample.policy.practices.keys
            where turned[practice].value == nil && random.chance(in: 2) {
                turned[practice] = turned[practice] == .unknown ? .absent : .unknown
            }
            if turned.country == .absent { turned.country = .unknown }
            if turned.recipients == .absent { turned.recipients = .unknown }
            let told = try sample.assessor.assess(turned)
            let past = try sample.assessor.assess(sample.answers)
            #expect(Gist(told) == Gist(past), "\(sample)")
        }
    }

    @Test("An answer that does not count changes nothing but the list of such answers")
    func answersThatDoNotCount() throws {
        var tried = 0
        try Samples.each(Amount.scaled(200), seed: 45, [.practices, .nothing]) { sample, random in
            let flow = sample.assessor.flow(sample.answers)
            let unused = sample.policy.practices.keys.filter { !flow.counts($0) }
            guard !unused.isEmpty else { return }
            let practice = random.pick(unused)
            let past = Gist(try sample.assessor.assess(sample.answers))
            for option in sample.policy.practices[practice].options.indices {
                let told = try sample.assessor.assess(sample.answering(practice, option))
                let name = sample.policy.practices[practice].id
                #expect(Gist(told) == past, "\(sample) and \(name)=\(option)")
                #expect(told.irrelevant.contains(practice), "\(sample) and \(name)=\(option)")
                tried += 1
            }
        }
        #expect(tried > Amount.scaled(200))
    }
}
