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

    mutating func add(now rulings: [Int], ends combinations: Set<[Int]>) {
        now.insert(NaiveDay.verdict(rulings))
        for combination in combinations { ends.insert(NaiveDay.verdict(combination)) }
        if uses.isEmpty { uses = rulings.map { _ in Use() } }
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
            for names in answers.uses.map({ [$0] }) ?? policy.everyUse.map({ [$0] }) {
                let uses = try names.map { try day.use($0, by: vertical) }
                let now = conductNow(vertical, uses, answers)
                let ends = conductReach(vertical, uses, answers)
                for base in try bases(uses, answers.recipients) {
                    for access in accesses {
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
    private func bases(_ uses: [NaiveUse], _ recipients: [String]?) throws -> Set<[Int]> {
        var single: Set<[Int]> = []
        for place in recipients ?? day.policy.places {
            single.insert(try uses.map { try $0.ruling(in: place) })
        }
        let together = single.reduce(uses.map { _ in NaiveDay.allowed }, NaiveDay.stricter)
        return recipients == nil ? single.union([together]) : [together]
    }
}
