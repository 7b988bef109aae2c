import Assessing
import PolicyModel

extension RulingGrids {
    /// What differs in the conduct table, practice after practice.
    func conduct() throws(AssessmentFault) -> [ChangeStatement] {
        var statements: [ChangeStatement] = []
        for practice in 0..<vocabulary.practices.count {
            statements += try conduct(practice)
        }
        return statements
    }

    private func conduct(_ practice: Int) throws(AssessmentFault) -> [ChangeStatement] {
        let options = vocabulary.options[practice]
        let old = before.conduct[vocabulary.practices.before[practice].index]
        let new = after.conduct[vocabulary.practices.after[practice].index]
        let verticals = vocabulary.verticals.classes(
            old.classes(of: before.policy.verticals.keys) { $0.vertical },
            new.classes(of: after.policy.verticals.keys) { $0.vertical }
        )
        let activities = vocabulary.activities.classes(
            old.classes(of: before.policy.activities.keys) { $0.activity },
            new.classes(of: after.policy.activities.keys) { $0.activity }
        )
        let offerings = vocabulary.offerings.classes(
            old.classes(of: before.policy.offerings.keys) { $0.offering },
            new.classes(of: after.policy.offerings.keys) { $0.offering }
        )
        var codes: [UInt8] = []
        for vertical in verticals {
            for activity in activities {
                for offering in offerings {
                    let subjects = subjects(vertical[0], activity[0], offering[0])
                    for option in 0..<options.count {
                        let was = try ruling(old, subjects.before, options.before[option])
                        let now = try ruling(new, subjects.after, options.after[option])
                        codes.append(Change.code(from: was, to: now))
                    }
                }
            }
        }
        let sizes = [verticals.count, activities.count, offerings.count, options.count]
        return statements(ChangeGrid(sizes: sizes, codes: codes)) { change, sets in
            ChangeStatement(
                change: change,
                verticals: vocabulary.verticals.keys(sets[0].flatMap { verticals[$0] }),
                activities: vocabulary.activities.keys(sets[1].flatMap { activities[$0] }),
                offerings: vocabulary.offerings.keys(sets[2].flatMap { offerings[$0] }),
                practice: vocabulary.practices.after[practice],
                answers: options.keys(sets[3])
            )
        }
    }

    /// The ruling of an answer; nil where the practice does not bind the use.
    private func ruling(
        _ rules: RuleSet,
        _ subject: Subject,
        _ option: Key<Practice.Option>
    ) throws(AssessmentFault) -> Ruling? {
        var answered = subject
        answered.option = option
        if let ruling = rules.ruling(for: answered) { return ruling }
        guard rules.binds(subject) else { return nil }
        throw .uncovered(.conduct, answered)
    }
}
