/// What answers can come to, by trying every value of every open fact.
struct NaiveReach {
    /// What one use can come to: as things stand, and with every open practice tried.
    struct Use {
        var now: Set<Int> = []
        var ends: Set<Int> = []
    }

    var accesses: Set<Int> = []
    var now: Set<Int> = []
    var ends: Set<Int> = []
    var uses: [Use] = []

    /// The ruling on an account, where all open facts agree.
    var access: String? { NaiveAssessment.only(accesses).map(NaiveEvaluator.word) }

    mutating func add(now rulings: [Int], ends combinations: Set<[Int]>) {
        now.insert(NaiveDay.verdict(rulings))
        for combination in combinations { ends.insert(NaiveDay.verdict(combination)) }
        if uses.count < rulings.count { uses = rulings.map { _ in Use() } }
        for index in rulings.indices {
            uses[index].now.insert(rulings[index])
            for combination in combinations { uses[index].ends.insert(combination[index]) }
        }
    }
}

extension NaiveEvaluator {
    /// Tries every vertical, country, set of recipients and use that is open.
    ///
    /// Open recipients are tried one by one and all at once; open uses one by one.
    mutating func reach(of answers: NaiveAnswers) throws -> NaiveReach {
        let policy = day.policy
        var reach = NaiveReach()
        for vertical in answers.vertical.map({ [$0] }) ?? policy.verticals {
            var accesses: Set<Int> = []
            for country in answers.country.map({ [$0] }) ?? policy.places {
                accesses.insert(try day.accessRuling(vertical: vertical, country: country))
            }
            reach.accesses.formUnion(accesses)
            for uses in answers.uses.map({ [$0] }) ?? policy.everyUse.map({ [$0] }) {
                let bases = try bases(vertical, uses, answers.recipients)
                let now = try conductNow(vertical: vertical, uses: uses, answers)
                let ends = try conductReach(vertical: vertical, uses: uses, answers)
                for access in accesses {
                    for base in bases {
                        let start = base.map { min($0, access) }
                        reach.add(
                            now: NaiveDay.stricter(start, now),
                            ends: Set(ends.map { NaiveDay.stricter(start, $0) })
                        )
                    }
                }
            }
        }
        return reach
    }

    /// The rulings of the uses, before access and conduct, for every set of recipients.
    private mutating func bases(
        _ vertical: String,
        _ uses: [String],
        _ recipients: [String]?
    ) throws -> Set<[Int]> {
        var single: Set<[Int]> = []
        for place in recipients ?? day.policy.places {
            var rulings: [Int] = []
            for use in uses {
                rulings.append(try day.useRuling(vertical: vertical, use: use, place: place))
            }
            single.insert(rulings)
        }
        let together = single.reduce(uses.map { _ in NaiveDay.allowed }, NaiveDay.stricter)
        return recipients == nil ? single.union([together]) : [together]
    }
}
