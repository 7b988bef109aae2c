import Assessing
import Foundation
import PolicyLoading
import PolicyModel
import Testing

/// Findings, places, history and the order of rows, on random answers to the policy of `Data/`.
@Suite("Findings")
struct FindingPropertyTests {
    @Test("A finding names the answers that its row asks for, and no others")
    func causes() throws {
        let rows = try NaivePolicy.real().rules
        let openness: [RandomAnswers.Openness] = [.nothing, .practices]
        try Samples.each(Amount.scaled(1000), seed: 61, openness) { sample, _ in
            let assessment = try sample.found()
            for finding in assessment.uses.flatMap(\.findings) {
                let id = sample.policy.rules[finding.rule].id
                let row = try #require(rows[id])
                #expect(finding.answers == row.causes, "\(id) in \(sample)")
            }
        }
    }

    @Test("A cell that is not `-` leaves something out, so that its answer can matter")
    func cellsLeaveSomethingOut() throws {
        let policy = try NaivePolicy.real()
        let options = Dictionary(
            uniqueKeysWithValues: policy.practices.map { ($0.id, $0.options.count) }
        )
        let sizes = [
            "vertical": policy.verticals.count, "activity": policy.activities.count,
            "offering": policy.offerings.count, "country": policy.places.count,
            "recipients": policy.places.count,
        ]
        for rule in policy.rules.values {
            for (column, values) in rule.cells {
                let size = column == "answer" ? options[rule.practice] : sizes[column]
                #expect(values.count < size ?? 0, "\(rule.id) \(column)")
            }
        }
    }

    @Test("The rulings by place agree with assessments for each place alone")
    func byPlace() throws {
        var differing = 0
        try Samples.each(Amount.scaled(600), seed: 62, [.practices, .nothing]) { sample, _ in
            let places = try #require(sample.answers.recipients.value)
            let together = try sample.found()
            for (index, use) in together.uses.enumerated() {
                var rulings: [Key<Place>: Ruling] = [:]
                for group in use.byPlace {
                    for place in group.places { rulings[place] = group.ruling }
                }
                if !use.byPlace.isEmpty { differing += 1 }
                #expect(use.byPlace.isEmpty || Set(rulings.keys) == Set(places), "\(sample)")
                for place in places {
                    var answers = sample.answers
                    answers.recipients = .given([place])
                    let alone = try sample.assessor.uses(answers)[index]
                    guard let facts = rulings[place] else {
                        #expect(alone.ruling == use.ruling, "\(sample)")
                        continue
                    }
                    let conduct = alone.conduct(in: sample.policy)
                    #expect(alone.ruling == min(facts, conduct), "\(sample)")
                }
            }
        }
        #expect(differing > Amount.scaled(60))
    }

    @Test("The history has every edition once and says what separate assessments say")
    func history() throws {
        try Samples.each(Amount.scaled(30), seed: 63, [.practices, .nothing, .country]) {
            sample,
            _ in
            let assessor = try RealPolicy.assessor(on: sample.day, withHistory: true)
            let history = try assessor.assess(sample.answers).history
            #expect(history.map(\.edition) == sample.policy.editions)
            for entry in history {
                let separate = try RealPolicy.assessor(on: entry.edition.day.description)
                let assessment = try Found(sample.answers, separate)
                #expect(entry.verdict == assessment.verdict, "\(sample) on \(entry.edition.day)")
                #expect(entry.rulings == assessment.uses.map(\.ruling), "\(sample)")
            }
        }
    }

    @Test("The order of rows in the tables of rules never matters", arguments: [1, 2, 3])
    func rowOrder(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let files = RealPolicy.files.map { file in
            file.path.hasPrefix("rules/") ? file.shufflingRows(&random) : file
        }
        guard case .policy(let shuffled) = PolicyLoader.load(files) else {
            Issue.record("the shuffled tables do not load")
            return
        }
        let order = try RealPolicy.policy().rules.entries.map(\.id)
        #expect(shuffled.rules.entries.map(\.id) != order)
        let openness: [RandomAnswers.Openness] = [.practices, .nothing, .country, .recipients]
        try Samples.each(Amount.scaled(60), seed: 64 + seed, openness) { sample, _ in
            let day = try #require(CalendarDay(sample.day))
            let other = try Assessor(policy: shuffled, day: day, withHistory: false)
            let past = try sample.assessor.assess(sample.answers)
            let assessment = try other.assess(sample.answers)
            #expect(
                NaiveAssessment(assessment, shuffled) == NaiveAssessment(past, sample.policy),
                "\(sample)"
            )
            #expect(assessment.tasks == past.tasks, "\(sample)")
            #expect(assessment.smallestChanges == past.smallestChanges, "\(sample)")
            #expect(assessment.holdsWhile.count == past.holdsWhile.count, "\(sample)")
            #expect(assessment.openQuestions == past.openQuestions, "\(sample)")
            #expect(assessment.nextQuestion == past.nextQuestion, "\(sample)")
            #expect(assessment.uses.map(\.byPlace) == past.uses.map(\.byPlace), "\(sample)")
        }
    }
}

extension NaiveRule {
    /// The answers that the row asks for, by their keys in the answers file.
    fileprivate var causes: [String] {
        var causes = ["vertical", "country", "recipients"].filter { cells[$0] != nil }
        if cells["activity"] != nil || cells["offering"] != nil { causes.append("uses") }
        if cells["answer"] != nil { causes.append(practice) }
        return causes
    }
}

extension Assessment.Use {
    /// What conduct makes of the use: its findings, and its open practices as `when-open`.
    fileprivate func conduct(in policy: Policy) -> Ruling {
        let found = findings.map { policy.rules[$0.rule] }.filter { $0.table == .conduct }
        let open = openPractices.map { policy.practices[$0].whenOpen }
        return (found.map(\.ruling) + open).min() ?? .allowed
    }
}

extension PolicyFile {
    /// The table with its rows in another order below the same header; no cell holds a line break.
    fileprivate func shufflingRows(_ random: inout SplitMix64) -> PolicyFile {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let rows = lines.dropFirst().shuffled(using: &random)
        let text = (lines.prefix(1) + rows).joined(separator: "\n") + "\n"
        return PolicyFile(path: path, bytes: Array(text.utf8))
    }
}
